package dev.fingy.internal.cli.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Output;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;

/**
 * Runs a command with the configuration of a run.
 */
@Command(name = "replay", header = "Run a command with the configuration of a run.",
		customSynopsis = "fingy runs replay [-hV] [--in=WHERE] [-o=OUT] RUN [-- COMMAND...]",
		description = { "COMMAND starts an application, which imports the document of the run by the",
				"variable SPRING_CONFIG_IMPORT; what that holds already stays. It has the",
				"terminal to itself, and its exit code is that of 'fingy'. Without COMMAND, the",
				"option to start an application with is printed." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy runs replay best:accuracy -- java -jar app.jar train",
				"  java -jar app.jar train $(fingy runs replay latest)",
				"  fingy runs replay latest -o run.json --in http://app:8080/actuator/fingyruns" })
final class RunsReplayCommand implements Callable<Integer> {

	private static final String IMPORT = "SPRING_CONFIG_IMPORT";

	private final Terminal terminal;

	@ParentCommand
	private RunsCommand runs = new RunsCommand();

	@Parameters(index = "0", paramLabel = "RUN", description = RunNames.ID)
	private String name = "";

	@Parameters(index = "1..*", paramLabel = "COMMAND", description = "What to run, with its arguments.")
	private List<String> command = new ArrayList<>();

	@Option(names = { "-o", "--output" }, paramLabel = "OUT",
			description = "The file to write the document to. Default: the one in the directory of the run, "
					+ "or for a URL a temporary file.")
	private @Nullable String output;

	RunsReplayCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		RunSource source = this.runs.source();
		String id = new RunNames(source).id(this.name);
		RunSource.Recording recording = source.get(id);
		Fingy document = source.get(id).existingDocument();
		if (this.output != null) {
			return replay(written(document, Documents.file(this.output).toAbsolutePath()));
		}
		Path there = source.documentFile(id);
		return (there != null) ? replay(there) : replayTemporary(document);
	}

	private int replayTemporary(Fingy document) throws IOException, InterruptedException {
		Path file = written(document, Files.createTempFile("fingy-", ".json"));
		try {
			return replay(file);
		}
		finally {
			if (!this.command.isEmpty()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private int replay(Path file) throws InterruptedException {
		if (this.command.isEmpty()) {
			this.terminal.print("--spring.config.import=fingy:" + file + "\n");
			return ExitCodes.OK;
		}
		return execute(file);
	}

	private int execute(Path file) throws InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(this.command).inheritIO();
		builder.environment().merge(IMPORT, "fingy:" + file, (set, added) -> set.isBlank() ? added : set + "," + added);
		try {
			Process process = builder.start();
			Thread hook = new Thread(() -> end(process));
			Runtime.getRuntime().addShutdownHook(hook);
			int exitCode = process.waitFor();
			Runtime.getRuntime().removeShutdownHook(hook);
			return exitCode;
		}
		catch (IOException ex) {
			throw new FingyException("the command",
					List.of(Problem.of(this.command.get(0), "cannot be run: " + ex.getMessage())), ex);
		}
	}

	// An application that is asked to end takes its time, and its last output is awaited
	private static void end(Process process) {
		process.destroy();
		process.onExit().join();
	}

	private Path written(Fingy document, Path file) {
		new Output(file.toString()).document(document, this.terminal);
		return file;
	}

}
