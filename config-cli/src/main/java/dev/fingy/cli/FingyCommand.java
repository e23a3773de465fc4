package dev.fingy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.runs.RunsCommand;
import dev.fingy.internal.cli.source.Documents;

/**
 * The {@code fingy} command with all that is below it, as picocli parses it.
 */
@Command(name = "fingy", header = "Show, compare and change what Fingy resolved.",
		description = { "A document is a file, '-' for the standard input, or the URL of a running",
				"application's endpoint, such as http://localhost:8080/actuator/fingy." },
		mixinStandardHelpOptions = true, versionProvider = FingyCommand.Version.class, scope = ScopeType.INHERIT,
		synopsisSubcommandLabel = "COMMAND", exitCodeListHeading = "%nExit codes, as git has them:%n",
		exitCodeList = { "0:done", "1:the documents differ (diff --exit-code)", "74:the output cannot be written",
				"128:a document cannot be read or changed", "129:the command line is wrong",
				"141:the reader of the output has gone" },
		footerHeading = "%nExamples:%n", footer = { "  fingy show http://localhost:8080/actuator/fingy",
				"  fingy diff --exit-code tested.json http://localhost:8080/actuator/fingy", "  fingy help diff" })
final class FingyCommand {

	static final String SOURCE = "A file, '-' for the standard input, or the URL of an endpoint.";

	private FingyCommand() {
	}

	/**
	 * Return the command with all that is below it.
	 * @param terminal what it reads from and writes to
	 * @return a command for one execution
	 */
	static CommandLine commandLine(Terminal terminal) {
		Documents documents = new Documents(terminal.in());
		return new CommandLine(new FingyCommand()).addSubcommand(new ShowCommand(documents, terminal))
			.addSubcommand(new TranspileCommand(documents, terminal))
			.addSubcommand(new DiffCommand(documents, terminal))
			.addSubcommand(new SetCommand(documents, terminal))
			.addSubcommand(new FingerprintCommand(documents, terminal))
			.addSubcommand(new VizCommand(documents, terminal))
			.addSubcommand(new TypesCommand(terminal))
			.addSubcommand(RunsCommand.commandLine(terminal))
			.addSubcommand(new CompletionCommand(terminal))
			.addSubcommand(new HelpCommand())
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setOut(terminal.out())
			.setErr(terminal.err())
			.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.isColoured() ? Ansi.ON : Ansi.OFF))
			.setParameterExceptionHandler((ex, arguments) -> wrongUsage(ex, terminal))
			.setExecutionStrategy((parsed) -> Execution.checked(() -> new RunLast().execute(parsed), terminal))
			.setExecutionExceptionHandler((ex, command, result) -> Execution.failed(ex, terminal));
	}

	private static int wrongUsage(ParameterException ex, Terminal terminal) {
		String command = ex.getCommandLine().getCommandSpec().qualifiedName();
		terminal.problem(String.valueOf(ex.getMessage()));
		UnmatchedArgumentException.printSuggestions(ex, terminal.err());
		terminal.problem("See '" + command + " --help'.");
		return ExitCodes.WRONG_USAGE;
	}

	/**
	 * Provides the version, which is that of the jar.
	 */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = FingyCommand.class.getPackage().getImplementationVersion();
			return new String[] { "fingy " + ((version != null) ? version : "(unpacked)") };
		}

	}

}
