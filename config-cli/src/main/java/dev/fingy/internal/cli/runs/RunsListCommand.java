package dev.fingy.internal.cli.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import dev.fingy.FingyException;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.document.Json;
import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;

/**
 * Lists runs.
 */
@Command(name = "list", header = "List runs, the newest first.",
		description = { "With the last value of each metric, and with those properties in which the",
				"listed runs differ. A property is called by the end of its name." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy runs list --state failed --limit 5",
				"  fingy runs list --columns id,command,accuracy,training.trainer.epochs",
				"  fingy runs list --format json | jq '.[0].metrics'" })
final class RunsListCommand implements Callable<Integer> {

	private static final String MASKED = "******";

	private final Terminal terminal;

	@Spec
	private CommandSpec command = CommandSpec.create();

	@ParentCommand
	private RunsCommand runs = new RunsCommand();

	@Option(names = "--application", paramLabel = "NAME", description = "Those of one application.")
	private @Nullable String application;

	@Option(names = "--state", paramLabel = "STATE", description = "Those that are ${COMPLETION-CANDIDATES}.")
	private Run.@Nullable State state;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20",
			description = "How many at most. Default: ${DEFAULT-VALUE}.")
	private int limit;

	@Option(names = "--columns", paramLabel = "NAME", split = ",",
			description = "What to show: id, started, duration, state, application, command, instance, parent, "
					+ "error, notes, fingerprint, code, or the name of a metric, a tag or a property.")
	private List<String> columns = new ArrayList<>();

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
			description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
	private Shape format = Shape.TABLE;

	RunsListCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		if (this.limit < 1) {
			throw new ParameterException(this.command.commandLine(),
					"Invalid value for option '--limit': '" + this.limit + "' is not a number above 0");
		}
		RunSource source = this.runs.source();
		List<Run> listed = source
			.list(RunQuery.ALL.ofApplication(this.application).in(this.state).limitedTo(this.limit));
		RunColumns known = new RunColumns(listed, values(listed, source), this.terminal.clock().get());
		if (this.format == Shape.JSON) {
			this.terminal.print(Json.pretty(listed.stream().map((run) -> json(run, known)).toList()));
		}
		else if (listed.isEmpty()) {
			this.terminal.problem("No such runs in " + source + ".");
		}
		else {
			print(new Table(this.columns.isEmpty() ? known.usual() : known.named(this.columns)));
		}
		return ExitCodes.OK;
	}

	// Of equal configurations one is read
	private Map<String, Map<String, String>> values(List<Run> listed, RunSource source) {
		Map<String, Map<String, String>> values = new LinkedHashMap<>();
		if (listed.stream().map(Run::fingerprint).distinct().count() < 2 && this.columns.isEmpty()) {
			return values;
		}
		Map<String, Map<String, String>> read = new HashMap<>();
		for (Run run : listed) {
			if (run.fingerprint() != null) {
				values.put(run.id(), read.computeIfAbsent(run.fingerprint(), (fingerprint) -> values(run, source)));
			}
		}
		values.values().removeIf(Map::isEmpty);
		return values;
	}

	private static Map<String, String> values(Run run, RunSource source) {
		try {
			Map<String, String> values = new LinkedHashMap<>(source.get(run.id()).existingDocument().toFlatMap());
			// They are alike in all runs
			values.values().removeIf(MASKED::equals);
			return values;
		}
		catch (FingyException ex) {
			return Map.of(); // One that was spoilt keeps nobody from seeing the others
		}
	}

	private void print(Table table) {
		int width = this.terminal.width().getAsInt();
		Table fitting = table.fitting(width);
		fitting.lines(this.terminal.isColoured()).forEach((line) -> this.terminal.print(line + "\n"));
		List<String> left = new ArrayList<>(table.columns().stream().map(Table.Column::header).toList());
		left.removeAll(fitting.columns().stream().map(Table.Column::header).toList());
		if (!left.isEmpty()) {
			this.terminal.problem("Left out, as a line has " + width + " characters: " + String.join(", ", left)
					+ ". '--columns' chooses.");
		}
	}

	private static Map<String, @Nullable Object> json(Run run, RunColumns known) {
		Map<String, @Nullable Object> json = RunJson.map(run);
		Map<String, String> values = known.values().getOrDefault(run.id(), Map.of());
		json.put("differing",
				known.differing()
					.stream()
					.filter(values::containsKey)
					.collect(Collectors.toMap((path) -> path, values::get, (a, b) -> a, LinkedHashMap::new)));
		return json;
	}

	/**
	 * What runs are listed as.
	 */
	enum Shape {

		/**
		 * Lines for people.
		 */
		TABLE,

		/**
		 * An array for programs.
		 */
		JSON;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
