package dev.fingy.internal.cli.runs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Artefact;
import dev.fingy.runs.Provenance;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

/**
 * What is shown of one run, before its configuration.
 */
final class RunFacts {

	private RunFacts() {
	}

	/**
	 * Return what people read.
	 * @param recording the run
	 * @param clock gives the time
	 * @return lines
	 */
	static List<String> lines(RunSource.Recording recording, Clock clock) {
		List<String> names = new ArrayList<>();
		List<String> values = new ArrayList<>();
		facts(recording.run(), clock).forEach((fact) -> {
			names.add(fact.getKey());
			values.add(Terminal.escaped(fact.getValue()));
		});
		List<String> lines = new ArrayList<>();
		int width = names.stream().mapToInt(String::length).max().orElse(0);
		for (int i = 0; i < names.size(); i++) {
			lines.add(names.get(i) + " ".repeat(width - names.get(i).length() + 2) + values.get(i));
		}
		if (!recording.run().metrics().isEmpty()) {
			lines.add("");
			lines.addAll(metrics(recording).lines(false));
		}
		return lines;
	}

	private static List<Map.Entry<String, String>> facts(Run run, Clock clock) {
		List<Map.Entry<String, String>> facts = new ArrayList<>();
		add(facts, "run", run.id());
		add(facts, "parent", run.parent());
		add(facts, "application", run.application());
		add(facts, "command", run.name());
		add(facts, "instance", run.instance());
		add(facts, "state", run.state().name());
		add(facts, "started", RunText.timeAndZone(run.started(), clock));
		add(facts, "ended", RunText.timeAndZone(run.ended(), clock));
		add(facts, "duration", RunText.duration(run, clock));
		add(facts, "error", run.error());
		add(facts, "fingerprint", run.fingerprint());
		add(facts, "code", run.codeFingerprint());
		add(facts, "command line", run.provenance().commandLine());
		add(facts, "git", git(run.provenance()));
		run.tags().forEach((name, value) -> add(facts, "tag", name + ": " + value));
		run.notes().forEach((note) -> add(facts, "note", note));
		run.artefacts().forEach((artefact) -> add(facts, "artefact", artefact(artefact)));
		return facts;
	}

	private static @Nullable String git(Provenance provenance) {
		return Boolean.TRUE.equals(provenance.dirty()) ? provenance.commit() + " and changes" : provenance.commit();
	}

	private static String artefact(Artefact artefact) {
		return artefact.name() + " (" + artefact.size() + " bytes, sha256 " + artefact.sha256() + ")";
	}

	private static void add(List<Map.Entry<String, String>> facts, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			facts.add(Map.entry(name, value));
		}
	}

	private static Table metrics(RunSource.Recording recording) {
		Map<String, Double> last = recording.run().metrics();
		List<String> names = List.copyOf(last.keySet());
		List<DoubleSummaryStatistics> statistics = names.stream().map((name) -> statistics(recording, name)).toList();
		return new Table(List.of(Table.Column.of("metric", names),
				Table.Column.ofNumbers("last", names.stream().map((name) -> RunText.number(last.get(name))).toList()),
				Table.Column.ofNumbers("min", statistics.stream().map((all) -> RunText.number(all.getMin())).toList()),
				Table.Column.ofNumbers("max", statistics.stream().map((all) -> RunText.number(all.getMax())).toList()),
				Table.Column.ofNumbers("steps",
						statistics.stream().map((all) -> String.valueOf(all.getCount())).toList())));
	}

	private static DoubleSummaryStatistics statistics(RunSource.Recording recording, String name) {
		return recording.metrics()
			.stream()
			.filter((measured) -> measured.name().equals(name))
			.mapToDouble(RunEvent.Measured::value)
			.summaryStatistics();
	}

	/**
	 * Return what programs read of a run and its metrics.
	 * @param recording the run
	 * @return a new map
	 */
	static Map<String, @Nullable Object> json(RunSource.Recording recording) {
		Map<String, @Nullable Object> json = RunJson.map(recording.run());
		Map<String, Object> metrics = new LinkedHashMap<>();
		recording.run().metrics().forEach((name, last) -> {
			DoubleSummaryStatistics all = statistics(recording, name);
			Map<String, Object> metric = new LinkedHashMap<>();
			metric.put("last", last);
			metric.put("min", all.getMin());
			metric.put("max", all.getMax());
			metric.put("steps", all.getCount());
			metrics.put(name, metric);
		});
		json.put("metrics", metrics);
		return json;
	}

}
