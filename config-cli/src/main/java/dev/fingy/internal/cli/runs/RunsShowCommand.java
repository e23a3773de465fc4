package dev.fingy.internal.cli.runs;

import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import dev.fingy.Fingy;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Format;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.document.Json;

/**
 * Shows a run.
 */
@Command(name = "show", header = "Show a run: facts, metrics and configuration.",
		description = { "Facts and metrics are comments before the configuration, which is written as by",
				"'fingy show'. JSON is one object with the document in it." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy runs show latest", "  fingy runs show best:-loss --format properties > again.properties",
				"  fingy runs show 019b0000 --format json | jq .document | fingy transpile -" })
final class RunsShowCommand implements Callable<Integer> {

	private final Terminal terminal;

	@ParentCommand
	private RunsCommand runs = new RunsCommand();

	@Parameters(paramLabel = "RUN", description = RunNames.ID)
	private String name = "";

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "yaml",
			description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
	private Format format = Format.YAML;

	RunsShowCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		RunSource source = this.runs.source();
		RunSource.Recording recording = source.get(new RunNames(source).id(this.name));
		this.terminal.print((this.format == Format.JSON) ? json(recording) : text(recording));
		return ExitCodes.OK;
	}

	private String text(RunSource.Recording recording) {
		String comment = (this.format == Format.JAVA) ? "//" : "#";
		StringBuilder text = new StringBuilder();
		RunFacts.lines(recording, this.terminal.clock().get())
			.forEach((line) -> text.append((comment + " " + line).strip()).append('\n'));
		Fingy document = recording.document();
		String configuration = (document != null) ? this.format.of(document)
				: comment + " Its configuration could not be captured.\n";
		return configuration.isEmpty() ? text.toString() : text.append('\n').append(configuration).toString();
	}

	private static String json(RunSource.Recording recording) {
		Map<String, @Nullable Object> json = RunFacts.json(recording);
		Fingy document = recording.document();
		if (document != null) {
			json.put("document", EndpointRuns.MAPPER.readTree(document.toJson()));
		}
		return Json.pretty(json);
	}

}
