package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStoreException;
import dev.fingy.runs.Trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileRunStoreTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

	private static final String FIRST = id(0);

	private static final String SECOND = id(1);

	private static final String THIRD = id(2);

	@TempDir
	Path directory;

	private Path runs;

	private FileRunStore store;

	@BeforeEach
	void open() {
		this.runs = this.directory.resolve("runs");
		this.store = new FileRunStore(this.runs, Clock.fixed(START.plusSeconds(3600), ZoneOffset.UTC));
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private static String id(int minute) {
		String time = String.format("%012x", START.plusSeconds(minute * 60L).toEpochMilli());
		return time.substring(0, 8) + "-" + time.substring(8) + "-7000-8000-00000000000" + minute;
	}

	private static Run run(String id) {
		int minute = id.charAt(id.length() - 1) - '0';
		return Run.started(id, "host:1", START.plusSeconds(minute * 60L)).named("rain", "train");
	}

	private static RunEvent.Ended success(Run run) {
		return new RunEvent.Ended(Run.State.SUCCEEDED, run.started().plusSeconds(10), null);
	}

	private Run record(String id, RunEvent... events) {
		Run run = run(id);
		this.store.begin(run, Trainer.of(5));
		Run after = run.after(List.of(events));
		if (events.length > 0) {
			this.store.append(after, List.of(events));
		}
		return after;
	}

	private Run recordEnded(String id) {
		return record(id, success(run(id)));
	}

	private Path file(String id, String name) {
		return this.runs.resolve(id).resolve(name);
	}

	private List<String> ids() {
		return this.store.list(RunQuery.ALL).stream().map(Run::id).toList();
	}

	@Test
	void listWhenNothingWasRecordedIsEmptyAndCreatesNothing() {
		assertThat(this.store.list(RunQuery.ALL)).isEmpty();
		assertThat(this.store.get(FIRST)).isNull();
		assertThat(this.store.document(FIRST)).isNull();
		assertThat(this.store.metrics(FIRST)).isEmpty();
		this.store.delete(FIRST);
		this.store.retain(Retention.ALL);
		assertThat(this.runs).doesNotExist();
	}

	@Test
	void runIsKeptAsReadableFiles() throws IOException {
		Run run = run(FIRST).withParent(SECOND).withFingerprints("sha256:a", "sha256:b");
		List<RunEvent> events = List.of(new RunEvent.Measured("loss", 1L, 0.5, START.plusMillis(1)),
				new RunEvent.Measured("loss", 2L, 0.25, START.plusMillis(2)),
				new RunEvent.Measured("accuracy", null, 0.83, START.plusMillis(3)),
				new RunEvent.Tagged("machine", "blue"), new RunEvent.Noted("first\nsecond"),
				new RunEvent.Ended(Run.State.FAILED, START.plusSeconds(1), "no \"rain\""));
		Fingy document = Fingy.read(Trainer.of(5).toJson());
		this.store.begin(run, document);
		this.store.append(run.after(events), events);
		String line = "{\"id\":\"" + FIRST + "\",\"parent\":\"" + SECOND
				+ "\",\"application\":\"rain\",\"name\":\"train\",\"instance\":\"host:1\",\"state\":\"FAILED\","
				+ "\"started\":\"2026-01-02T03:04:05.678Z\",\"ended\":\"2026-01-02T03:04:06.678Z\","
				+ "\"error\":\"no \\\"rain\\\"\",\"fingerprint\":\"sha256:a\",\"code-fingerprint\":\"sha256:b\","
				+ "\"tags\":{\"machine\":\"blue\"},\"notes\":[\"first\\nsecond\"],"
				+ "\"metrics\":{\"loss\":0.25,\"accuracy\":0.83}}\n";
		assertThat(file(FIRST, "run.json")).hasContent(line);
		assertThat(file(FIRST, "metrics.jsonl")).hasContent("""
				{"name":"loss","step":1,"value":0.5,"at":"2026-01-02T03:04:05.679Z"}
				{"name":"loss","step":2,"value":0.25,"at":"2026-01-02T03:04:05.680Z"}
				{"name":"accuracy","value":0.83,"at":"2026-01-02T03:04:05.681Z"}
				""");
		assertThat(file(FIRST, "document.json")).hasContent(document.toJson());
		assertThat(this.runs.resolve("index.jsonl")).hasContent(line);
		assertThat(this.runs.resolve(".gitignore")).hasContent("*\n");
		try (Stream<Path> files = Files.list(this.runs.resolve(FIRST))) {
			assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("run.json",
					"document.json", "metrics.jsonl");
		}
	}

	@Test
	void runIsReadAsItWasWritten() {
		List<RunEvent> events = List.of(new RunEvent.Measured("loss", Long.MIN_VALUE, Double.NaN, START),
				new RunEvent.Measured("", null, Double.NEGATIVE_INFINITY, START),
				new RunEvent.Measured("tiny", null, Double.MIN_VALUE, START),
				new RunEvent.Tagged("half \ud83d", "\u202e\u0000😀</script>"), new RunEvent.Noted("\r\n\t"),
				success(run(FIRST)));
		Run run = record(FIRST, events.toArray(RunEvent[]::new));
		assertThat(this.store.get(FIRST)).isEqualTo(run);
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(run);
		assertThat(this.store.metrics(FIRST)).isEqualTo(events.subList(0, 3));
		assertThat(Objects.requireNonNull(this.store.document(FIRST)).diff(Trainer.of(5))).isEmpty();
	}

	@Test
	void runIsReadWhileItGoesOn() {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		FileRunStore other = new FileRunStore(this.runs);
		assertThat(other.list(RunQuery.ALL)).containsExactly(run);
		assertThat(other.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START));
		assertThat(run.state()).isEqualTo(Run.State.RUNNING);
		assertThat(other.get(FIRST)).as("looking at it has not ended its lock").isEqualTo(run);
	}

	@Test
	void listIsNewestFirstAndFiltered() {
		Run first = recordEnded(FIRST);
		Run second = record(SECOND);
		Run third = recordEnded(THIRD);
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(third, second, first);
		assertThat(this.store.list(RunQuery.ALL.limitedTo(2))).containsExactly(third, second);
		assertThat(this.store.list(RunQuery.ALL.in(Run.State.SUCCEEDED).limitedTo(2))).containsExactly(third, first);
		assertThat(this.store.list(RunQuery.ALL.ofApplication("rain"))).hasSize(3);
		assertThat(this.store.list(RunQuery.ALL.ofApplication("snow"))).isEmpty();
	}

	@Test
	void findTakesAsMuchOfTheIdentifierAsTellsItFromOthers() {
		Run first = recordEnded(FIRST);
		Run second = recordEnded(SECOND);
		Map<String, String> shortened = Run.shorten(List.of(FIRST, SECOND));
		assertThat(shortened).isEqualTo(Map.of(FIRST, FIRST.substring(0, 8), SECOND, SECOND.substring(0, 8)));
		assertThat(this.store.find(shortened.get(FIRST))).contains(first);
		assertThat(this.store.find(SECOND)).contains(second);
		assertThat(this.store.find("ff")).isEmpty();
		assertThat(this.store.find("../" + FIRST)).isEmpty();
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> this.store.find("019b")).withMessage("""
				1 problem in the name of a run:

				  019b: is the beginning of several runs; say more of it
				      Runs:   %s, %s
				""".formatted(SECOND, FIRST));
	}

	@Test
	void shortenTellsOneFromAnother() {
		assertThat(Run.shorten(List.of("aaaaaaaaaa-1", "aaaaaaaaaa-2", "bbbbbbbbbb-1"))).isEqualTo(
				Map.of("aaaaaaaaaa-1", "aaaaaaaaaa-1", "aaaaaaaaaa-2", "aaaaaaaaaa-2", "bbbbbbbbbb-1", "bbbbbbbb"));
	}

	@Test
	void identifiersAreNoPaths() throws IOException {
		Files.createDirectories(this.runs);
		Files.writeString(this.directory.resolve("run.json"), "{}");
		assertThat(this.store.get("..")).isNull();
		assertThat(this.store.document("..")).isNull();
		assertThat(this.store.metrics("..")).isEmpty();
		this.store.delete("..");
		assertThat(this.directory.resolve("run.json")).exists();
	}

	@Test
	void runWhoseLockNobodyHasIsLost() throws IOException {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		this.store.close();
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(run.lost());
		assertThat(this.store.get(FIRST)).isEqualTo(run.lost());
		Files.deleteIfExists(file(FIRST, "lock"));
		assertThat(this.store.get(FIRST)).isEqualTo(run.lost());
		assertThat(run.lost().duration()).isNull();
	}

	@Test
	void tornLinesAreIgnoredAndWrittenOver() throws IOException {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		Files.writeString(file(FIRST, "metrics.jsonl"), "{\"name\":\"loss\",\"st", StandardOpenOption.APPEND);
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START));
		RunEvent next = new RunEvent.Measured("loss", 2L, 0.25, START);
		this.store.append(run.after(next), List.of(next));
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START),
				new RunEvent.Measured("loss", 2L, 0.25, START));
		assertThat(file(FIRST, "metrics.jsonl")).hasContent("""
				{"name":"loss","step":1,"value":0.5,"at":"2026-01-02T03:04:05.678Z"}
				{"name":"loss","step":2,"value":0.25,"at":"2026-01-02T03:04:05.678Z"}
				""");
	}

	@Test
	void spoiltLinesOfMetricsAreIgnored() throws IOException {
		record(FIRST);
		Files.writeString(file(FIRST, "metrics.jsonl"), """

				null
				{"name":"loss"}
				{"name":"loss","value":"much","at":"2026-01-02T03:04:05.678Z"}
				{"name":"loss","value":1,"at":"2026-01-02T03:04:05.678Z","later":{"version":[2]}}
				\u0000\u0000
				""");
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", null, 1, START));
	}

	@Test
	void listNeedsNoIndexAndBelievesNoSpoiltOne() throws IOException {
		Run first = recordEnded(FIRST);
		Run second = recordEnded(SECOND);
		Path index = this.runs.resolve("index.jsonl");
		String whole = Files.readString(index);
		for (String spoilt : List.of("", "\n", "{}\n", whole.substring(0, whole.length() - 9),
				whole.replace(FIRST, THIRD), whole.replace("\"state\"", "\"\u0000"), "\u0000".repeat(1000) + "\n",
				whole.replace("{\"id\":\"" + FIRST, "{\"id\" :\"" + FIRST))) {
			Files.writeString(index, spoilt);
			assertThat(this.store.list(RunQuery.ALL)).as(spoilt).containsExactly(second, first);
		}
		Files.delete(index);
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(second, first);
	}

	@Test
	void listReadsEndedRunsFromTheIndex() throws IOException {
		Run first = recordEnded(FIRST);
		Files.delete(file(FIRST, "run.json"));
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(first);
	}

	@Test
	void spoiltRunLeavesTheOthersUnharmed() throws IOException {
		recordEnded(FIRST);
		Run second = recordEnded(SECOND);
		Files.writeString(file(FIRST, "run.json"), "{\"id\":");
		Files.delete(this.runs.resolve("index.jsonl"));
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(second);
		this.store.retain(Retention.ALL);
		assertThat(file(FIRST, "document.json")).as("may be of use to somebody").exists();
	}

	@Test
	void deleteForgetsARunThatHasEnded() {
		recordEnded(FIRST);
		recordEnded(SECOND);
		this.store.delete(FIRST);
		assertThat(ids()).containsExactly(SECOND);
		assertThat(this.store.get(FIRST)).isNull();
		assertThat(this.runs.resolve(FIRST)).doesNotExist();
	}

	@Test
	void deleteRefusesARunThatGoesOn() {
		Run run = record(FIRST);
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> this.store.delete(FIRST))
			.withMessage("The run '" + FIRST + "' goes on and cannot be deleted");
		assertThat(this.store.get(FIRST)).isEqualTo(run);
	}

	@Test
	void retainKeepsTheNewestAndWhatGoesOn() {
		record(FIRST);
		recordEnded(SECOND);
		recordEnded(THIRD);
		this.store.retain(new Retention(1, null));
		assertThat(ids()).containsExactly(THIRD, FIRST);
		assertThat(this.runs.resolve(SECOND)).doesNotExist();
	}

	@Test
	void retainKeepsWhatEndedNotLongAgo() {
		recordEnded(FIRST);
		record(SECOND, new RunEvent.Ended(Run.State.FAILED, START.plusSeconds(3000), "late"));
		record(THIRD);
		this.store.retain(new Retention(10, Duration.ofMinutes(30)));
		assertThat(ids()).containsExactly(THIRD, SECOND);
	}

	@Test
	void retainIndexesLostRunsAndDeletesThemInTime() throws IOException {
		Run run = record(FIRST);
		this.store.close();
		this.store.retain(Retention.ALL);
		assertThat(this.runs.resolve("index.jsonl")).content().contains(FIRST).contains("LOST");
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(run.lost());
		this.store.retain(new Retention(10, Duration.ofMinutes(30)));
		assertThat(ids()).isEmpty();
	}

	@Test
	void retainRestoresTheIndex() throws IOException {
		recordEnded(FIRST);
		String whole = Files.readString(this.runs.resolve("index.jsonl"));
		Files.delete(this.runs.resolve("index.jsonl"));
		this.store.retain(Retention.ALL);
		assertThat(this.runs.resolve("index.jsonl")).hasContent(whole);
	}

	@Test
	void retainWritesTheIndexAnewWhenHalfOfItIsNotNeeded() throws IOException {
		recordEnded(FIRST);
		Path index = this.runs.resolve("index.jsonl");
		String whole = Files.readString(index);
		Files.writeString(index, whole.replace(FIRST, SECOND).repeat(100), StandardOpenOption.APPEND);
		this.store.retain(Retention.ALL);
		assertThat(index).hasContent(whole);
	}

	@Test
	void retainRemovesWhatAKilledProcessHadBegun() throws IOException {
		Files.createDirectories(this.runs.resolve(FIRST));
		Files.createDirectories(this.runs.resolve(".deleted-" + SECOND));
		Files.createFile(this.runs.resolve(".deleted-" + SECOND).resolve("run.json"));
		this.store.retain(Retention.ALL);
		assertThat(this.runs.resolve(FIRST)).as("may be another process, which is at it").exists();
		assertThat(this.runs.resolve(".deleted-" + SECOND)).doesNotExist();
		new FileRunStore(this.runs, Clock.fixed(START.plusSeconds(100_000), ZoneOffset.UTC)).retain(Retention.ALL);
		assertThat(this.runs.resolve(FIRST)).doesNotExist();
	}

	@Test
	void runThatSomebodyDeletedComesBackWhenItIsBegunAgain() throws IOException {
		Run run = record(FIRST);
		try (Stream<Path> files = Files.list(this.runs.resolve(FIRST))) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(this.runs.resolve(FIRST));
		RunEvent next = new RunEvent.Measured("loss", 1L, 0.5, START);
		assertThatExceptionOfType(RunStoreException.class)
			.isThrownBy(() -> this.store.append(run.after(next), List.of(next)))
			.withMessage("The directory " + this.runs + " cannot be written: " + file(FIRST, "metrics.jsonl")
					+ " does not exist");
		this.store.begin(run, Trainer.of(5));
		this.store.append(run.after(next), List.of(next));
		assertThat(this.store.get(FIRST)).isEqualTo(run.after(next));
	}

	@Test
	void storeWhoseDirectoryIsAFileSaysSo() throws IOException {
		Files.createFile(this.runs);
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> record(FIRST))
			.withMessage("The directory " + this.runs + " cannot be written: " + this.runs + " is no directory");
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(this::ids)
			.withMessage("The directory " + this.runs + " cannot be read: " + this.runs + " is no directory");
	}

}
