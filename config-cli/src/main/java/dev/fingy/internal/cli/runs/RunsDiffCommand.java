package dev.fingy.internal.cli.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import dev.fingy.internal.cli.output.ChangeFormat;
import dev.fingy.internal.cli.output.ChangeText;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.document.Json;
import dev.fingy.runs.Run;

/**
 * Shows in what two runs differ.
 */
@Command(name = "diff", header = "Compare two runs.",
		description = { "First in their configurations, as 'fingy diff' does, then in the last value of",
				"each metric." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy runs diff best:accuracy", "  fingy runs diff --exit-code 019b0000 latest",
				"  fingy runs diff latest now --in http://localhost:8080/actuator/fingyruns" })
final class RunsDiffCommand implements Callable<Integer> {

	private final Terminal terminal;

	@ParentCommand
	private RunsCommand runs = new RunsCommand();

	@Parameters(index = "0", paramLabel = "A", description = "The run before. " + RunNames.ID)
	private String before = "";

	@Parameters(index = "1", paramLabel = "B", arity = "0..1",
			description = "The run after, or 'now' for what an application works with while it is asked. "
					+ "Default: now for a URL, latest for a directory.")
	private @Nullable String after;

	@Option(names = "--exit-code", description = "Exit with 1 if the configurations differ.")
	private boolean exitCode;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
	private ChangeFormat format = ChangeFormat.TEXT;

	RunsDiffCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		RunSource source = this.runs.source();
		List<String> ids = ids(source);
		RunSource.Differing difference = source.diff(ids.get(0), ids.get(1));
		List<Run> compared = ids.stream()
			.filter((id) -> !id.equals(RunSource.NOW))
			.map((id) -> source.get(id).run())
			.toList();
		if (this.format == ChangeFormat.JSON) {
			this.terminal.print(json(difference, compared));
		}
		else {
			ChangeText.print(difference.changes(), this.terminal);
			printMetrics(compared, !difference.changes().isEmpty());
		}
		return (this.exitCode && !difference.changes().isEmpty()) ? ExitCodes.DIFFERENT : ExitCodes.OK;
	}

	private List<String> ids(RunSource source) {
		RunNames names = new RunNames(source);
		String second = (this.after != null) ? this.after : source.hasNow() ? RunSource.NOW : "latest";
		boolean now = second.equals(RunSource.NOW);
		if (now && !source.hasNow()) {
			throw RunNames.failure(source.toString(), "has no 'now': that is what a running application answers, "
					+ "such as '--in http://localhost:8080/actuator/fingyruns'");
		}
		return List.of(names.id(this.before), now ? second : names.id(second));
	}

	private void printMetrics(List<Run> compared, boolean below) {
		Set<String> metrics = metrics(compared);
		if (!metrics.isEmpty()) {
			Map<String, String> ids = Run.shorten(compared.stream().map(Run::id).toList());
			List<Table.Column> columns = new ArrayList<>();
			columns.add(Table.Column.of("metric", List.copyOf(metrics)));
			compared.forEach((run) -> columns.add(Table.Column.ofNumbers(ids.getOrDefault(run.id(), run.id()),
					metrics.stream().map((metric) -> RunText.number(run.metrics().get(metric))).toList())));
			this.terminal.print(below ? "\n" : "");
			new Table(columns).lines(this.terminal.isColoured()).forEach((line) -> this.terminal.print(line + "\n"));
		}
	}

	private static Set<String> metrics(List<Run> compared) {
		Set<String> metrics = new LinkedHashSet<>();
		compared.forEach((run) -> metrics.addAll(run.metrics().keySet()));
		return metrics;
	}

	private static String json(RunSource.Differing difference, List<Run> compared) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("changes", EndpointRuns.MAPPER.readTree(difference.json()));
		Map<String, Object> metrics = new LinkedHashMap<>();
		metrics(compared).forEach((metric) -> metrics.put(metric, sides(metric, compared)));
		json.put("metrics", metrics);
		return Json.pretty(json);
	}

	private static Map<String, Object> sides(String metric, List<Run> compared) {
		Map<String, Object> sides = new LinkedHashMap<>();
		for (int i = 0; i < compared.size(); i++) {
			Double value = compared.get(i).metrics().get(metric);
			if (value != null) {
				sides.put((i == 0) ? "before" : "after", value);
			}
		}
		return sides;
	}

}
