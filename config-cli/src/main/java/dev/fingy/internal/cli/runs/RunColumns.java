package dev.fingy.internal.cli.runs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.runs.Run;

/**
 * What a table can show of runs: facts, metrics, tags, and properties of their
 * configurations.
 *
 * @param runs the runs, newest first
 * @param values the properties of each run, by its identifier
 * @param clock gives the time
 */
record RunColumns(List<Run> runs, Map<String, Map<String, String>> values, Clock clock) {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

	/**
	 * Return what is worth showing: that in which the runs differ.
	 * @return the columns, the most important ones first
	 */
	List<Table.Column> usual() {
		Map<String, Supplier<Table.Column>> facts = facts();
		List<Table.Column> columns = new ArrayList<>();
		columns
			.addAll(List.of(fact(facts, "id"), fact(facts, "started"), fact(facts, "duration"), fact(facts, "state")));
		if (this.runs.stream().map(Run::application).distinct().count() > 1) {
			columns.add(fact(facts, "application"));
		}
		columns.add(fact(facts, "command"));
		metrics().stream().filter(this::isTelling).forEach((metric) -> columns.add(metric(metric)));
		differing().forEach((path) -> columns.add(property(path)));
		return columns;
	}

	/**
	 * Return the columns that somebody has named.
	 * @param names their names; of a property, as much of its end as is unique
	 * @return the columns in that order
	 * @throws FingyException if there is no such column
	 */
	List<Table.Column> named(Collection<String> names) {
		Map<String, Supplier<Table.Column>> facts = facts();
		return names.stream().map((name) -> facts.containsKey(name) ? fact(facts, name) : named(name, facts)).toList();
	}

	private Table.Column named(String name, Map<String, Supplier<Table.Column>> facts) {
		if (metrics().contains(name)) {
			return metric(name);
		}
		if (tags().contains(name)) {
			return column(name, (run) -> run.tags().get(name));
		}
		List<String> paths = properties().stream().filter((path) -> isEnd(name, path)).toList();
		if (paths.size() == 1 || paths.contains(name)) {
			return property(paths.contains(name) ? name : paths.get(0));
		}
		Set<String> known = new LinkedHashSet<>(facts.keySet());
		known.addAll(metrics());
		known.addAll(tags());
		known.addAll(properties());
		throw new FingyException("the columns",
				List.of(Problem
					.of(name, paths.isEmpty() ? "is no column of these runs" : "is the end of several properties")
					.known("Columns", paths.isEmpty() ? List.copyOf(known) : paths, null)));
	}

	private static Table.Column fact(Map<String, Supplier<Table.Column>> facts, String name) {
		Supplier<Table.Column> column = facts.get(name);
		if (column == null) {
			throw new IllegalArgumentException(name);
		}
		return column.get();
	}

	private Map<String, Supplier<Table.Column>> facts() {
		Map<String, Supplier<Table.Column>> facts = new LinkedHashMap<>();
		facts.put("id", this::ids);
		facts.put("started", () -> column("started", (run) -> RunText.time(run.started(), this.clock)));
		facts.put("duration",
				() -> Table.Column.ofNumbers("duration", cells((run) -> RunText.duration(run, this.clock))));
		facts.put("state", () -> new Table.Column("state", cells((run) -> run.state().name()), false, RunText::style));
		addFact(facts, "application", Run::application);
		addFact(facts, "command", Run::name);
		addFact(facts, "instance", Run::instance);
		addFact(facts, "parent", Run::parent);
		addFact(facts, "error", Run::error);
		addFact(facts, "notes", (run) -> String.join("; ", run.notes()));
		addFact(facts, "fingerprint", Run::fingerprint);
		addFact(facts, "code", Run::codeFingerprint);
		return facts;
	}

	private void addFact(Map<String, Supplier<Table.Column>> facts, String name, Function<Run, @Nullable String> cell) {
		facts.put(name, () -> column(name, cell));
	}

	private Table.Column ids() {
		Map<String, String> ids = Run.shorten(this.runs.stream().map(Run::id).toList());
		return column("id", (run) -> ids.get(run.id()));
	}

	private List<String> cells(Function<Run, @Nullable String> cell) {
		return this.runs.stream().map((run) -> {
			String text = cell.apply(run);
			return (text != null) ? text : "";
		}).toList();
	}

	private Table.Column column(String header, Function<Run, @Nullable String> cell) {
		return Table.Column.of(header, cells(cell));
	}

	private Table.Column metric(String name) {
		return Table.Column.ofNumbers(name, cells((run) -> RunText.number(run.metrics().get(name))));
	}

	private Table.Column property(String path) {
		List<String> cells = cells((run) -> values(run).get(path));
		boolean numbers = cells.stream().allMatch((cell) -> cell.isEmpty() || NUMBER.matcher(cell).matches());
		return numbers ? Table.Column.ofNumbers(shortName(path), cells) : Table.Column.of(shortName(path), cells);
	}

	private Map<String, String> values(Run run) {
		return this.values.getOrDefault(run.id(), Map.of());
	}

	private Set<String> metrics() {
		return union((run) -> run.metrics().keySet());
	}

	private Set<String> tags() {
		return union((run) -> run.tags().keySet());
	}

	private Set<String> properties() {
		return union((run) -> values(run).keySet());
	}

	private Set<String> union(Function<Run, Set<String>> names) {
		Set<String> union = new LinkedHashSet<>();
		this.runs.forEach((run) -> union.addAll(names.apply(run)));
		return union;
	}

	// A metric that is the same for all runs distinguishes none
	private boolean isTelling(String metric) {
		return this.runs.size() == 1
				|| this.runs.stream().map((run) -> run.metrics().get(metric)).distinct().count() > 1;
	}

	/**
	 * Return in which properties the configurations differ. A run whose configuration is
	 * not known differs in none, and a property that is another because it belongs to
	 * another type is no difference next to that of the type.
	 * @return whole names
	 */
	List<String> differing() {
		List<Map<String, String>> known = this.values.values().stream().distinct().toList();
		return properties().stream().filter((path) -> isDiffering(path, known)).toList();
	}

	private static boolean isDiffering(String path, List<Map<String, String>> known) {
		Map<List<String>, Set<String>> byTypes = new HashMap<>();
		known.forEach((values) -> byTypes.computeIfAbsent(typesAbove(path, values), (types) -> new HashSet<>())
			.add(values.getOrDefault(path, "")));
		return byTypes.values().stream().anyMatch((given) -> given.size() > 1);
	}

	private static List<String> typesAbove(String path, Map<String, String> values) {
		List<String> types = new ArrayList<>();
		for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
			String type = path.substring(0, dot) + ".type";
			if (!type.equals(path)) {
				types.add(values.getOrDefault(type, ""));
			}
		}
		return types;
	}

	// As much of the end as distinguishes a property from everything else in the table
	private String shortName(String path) {
		Set<String> others = new LinkedHashSet<>(properties());
		others.addAll(metrics());
		others.addAll(facts().keySet());
		others.remove(path);
		for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
			String end = path.substring(dot + 1);
			if (!end.equals("type") && others.stream().noneMatch((other) -> isEnd(end, other))) {
				return end;
			}
		}
		return path;
	}

	private static boolean isEnd(String end, String path) {
		return path.equals(end) || path.endsWith("." + end);
	}

}
