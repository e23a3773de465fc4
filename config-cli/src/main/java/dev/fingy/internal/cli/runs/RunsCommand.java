package dev.fingy.internal.cli.runs;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import dev.fingy.internal.cli.output.Terminal;

/**
 * Everything about runs.
 */
@Command(name = "runs", header = "List, show, compare and replay what ran.",
		description = { "An application records each of its starts and commands as a run, in .fingy/runs:",
				"its configuration, how it ended, and its metrics. Nothing is changed there." },
		synopsisSubcommandLabel = "COMMAND", footerHeading = "%nExamples:%n",
		footer = { "  fingy runs list", "  fingy runs diff best:accuracy latest",
				"  fingy runs replay best:accuracy -- java -jar app.jar train",
				"  fingy runs list --in http://localhost:8080/actuator/fingyruns" })
public final class RunsCommand {

	@Option(names = "--in", paramLabel = "WHERE", scope = ScopeType.INHERIT,
			defaultValue = "${env:FINGY_RUNS_DIRECTORY:-.fingy/runs}",
			description = "The directory of the runs, or the URL of an application's endpoint 'fingyruns'. "
					+ "Default: $$FINGY_RUNS_DIRECTORY, or .fingy/runs.")
	private String where = "";

	RunsCommand() {
	}

	/**
	 * Return the command with all that is below it.
	 * @param terminal what it writes to
	 * @return a command for one execution
	 */
	public static CommandLine commandLine(Terminal terminal) {
		return new CommandLine(new RunsCommand()).addSubcommand(new RunsListCommand(terminal))
			.addSubcommand(new RunsShowCommand(terminal))
			.addSubcommand(new RunsDiffCommand(terminal))
			.addSubcommand(new RunsReplayCommand(terminal));
	}

	RunSource source() {
		return RunSource.of(this.where);
	}

}
