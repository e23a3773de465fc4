package dev.fingy.runs.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.Fingy;
import dev.fingy.runs.Artefact;
import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.RunStoreContract;
import dev.fingy.runs.RunStoreException;
import dev.fingy.runs.Trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FileRunStoreTests extends RunStoreContract {

	@TempDir
	Path directory;

	private Path runs;

	private FileRunStore store;

	@BeforeEach
	void open() {
		this.runs = this.directory.resolve("runs");
		this.store = new FileRunStore(this.runs, Clock.fixed(START.plusSeconds(3600), ZoneOffset.UTC));
	}

	@Override
	protected RunStore store() {
		return this.store;
	}

	@Override
	protected RunStore otherStore() {
		return new FileRunStore(this.runs);
	}

	@Override
	protected void loseProcess(String id) {
		this.store.close();
	}

	@Override
	protected void loseRun(String id) throws IOException {
		RunFolder.deleteTree(this.runs.resolve(id));
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private Path file(String id, String name) {
		return this.runs.resolve(id).resolve(name);
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
				+ "\"error\":\"no \\\"rain\\\"\",\"fingerprint\":{\"config\":\"sha256:a\",\"code\":\"sha256:b\"},"
				+ "\"tags\":{\"machine\":\"blue\"},\"notes\":[\"first\\nsecond\"],"
				+ "\"metrics\":{\"loss\":0.25,\"accuracy\":0.83}}\n";
		assertThat(file(FIRST, "run.json")).hasContent(line);
		assertThat(file(FIRST, "metrics.jsonl")).hasContent("""
				[0.5,"2026-01-02T03:04:05.679Z","loss",1]
				[0.25,1000000]
				[0.83,1000000,"accuracy"]
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
	void runIsReadWhileItGoesOn() {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		FileRunStore other = new FileRunStore(this.runs);
		assertThat(other.list(RunQuery.ALL)).containsExactly(run);
		assertThat(other.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START));
		assertThat(run.state()).isEqualTo(Run.State.RUNNING);
		assertThat(other.get(FIRST)).as("looking at it has not ended its lock").isEqualTo(run);
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
		Files.writeString(file(FIRST, "metrics.jsonl"), "[0.12", StandardOpenOption.APPEND);
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START));
		RunEvent next = new RunEvent.Measured("loss", 2L, 0.25, START);
		this.store.append(run.after(next), List.of(next));
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START),
				new RunEvent.Measured("loss", 2L, 0.25, START));
		assertThat(file(FIRST, "metrics.jsonl")).hasContent("""
				[0.5,"2026-01-02T03:04:05.678Z","loss",1]
				[0.25,"2026-01-02T03:04:05.678Z","loss",2]
				""");
	}

	@Test
	void metricsOfEarlierVersionsAreReadAndContinued() throws IOException {
		Run run = record(FIRST);
		Files.writeString(file(FIRST, "metrics.jsonl"), """
				{"name":"loss","step":1,"value":0.5,"at":"2026-01-02T03:04:05.678Z"}
				{"name":"accuracy","value":"NaN","at":"2026-01-02T03:04:05.679Z"}
				""");
		RunEvent.Measured next = new RunEvent.Measured("loss", 2L, 0.25, START.plusMillis(2));
		this.store.append(run.after(next), List.of(next));
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START),
				new RunEvent.Measured("accuracy", null, Double.NaN, START.plusMillis(1)), next);
	}

	@Test
	void metricsContinueThoseBeforeAndNoneThatAreGone() throws IOException {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		RunEvent.Measured second = new RunEvent.Measured("loss", 2L, 0.25, START.plusNanos(7));
		RunEvent.Measured third = new RunEvent.Measured("loss", 3L, 0.125, START.plusNanos(9));
		this.store.append(run.after(second), List.of(second));
		assertThat(file(FIRST, "metrics.jsonl")).hasContent("""
				[0.5,"2026-01-02T03:04:05.678Z","loss",1]
				[0.25,7]
				""");
		Files.delete(file(FIRST, "metrics.jsonl"));
		this.store.append(run.after(third), List.of(third));
		assertThat(this.store.metrics(FIRST)).containsExactly(third);
	}

	@Test
	void metricsAfterSomeThatWereTakenBackAreReadAsTheyAre() throws IOException {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		RunEvent.Measured second = new RunEvent.Measured("loss", 2L, 0.25, START.plusNanos(7));
		RunEvent.Measured third = new RunEvent.Measured("loss", 3L, 0.125, START.plusNanos(9));
		Path runFile = file(FIRST, "run.json");
		Files.delete(runFile);
		Files.createDirectories(runFile.resolve("blocked"));
		assertThatIllegalStateException().isThrownBy(() -> this.store.append(run.after(second), List.of(second)));
		Files.delete(runFile.resolve("blocked"));
		Files.delete(runFile);
		this.store.append(run.after(third), List.of(third));
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START), third);
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
	void retainKeepsTheNewestAndWhatGoesOn() {
		record(FIRST);
		recordEnded(SECOND);
		recordEnded(THIRD);
		this.store.retain(new Retention(1, null));
		assertThat(ids()).containsExactly(THIRD, FIRST);
		assertThat(this.runs.resolve(SECOND)).doesNotExist();
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
	void partsAreFoundAndRetainedWithoutAnIndexAsWell() throws IOException {
		recordEnded(FIRST);
		Run part = run(SECOND).withParent(FIRST);
		this.store.begin(part, null);
		this.store.append(part.after(success(part)), List.of(success(part)));
		recordEnded(THIRD);
		Files.delete(this.runs.resolve("index.jsonl"));
		assertThat(ids(RunQuery.ALL.within(FIRST))).containsExactly(SECOND);
		this.store.retain(new Retention(2, null));
		assertThat(ids()).containsExactly(THIRD, SECOND, FIRST);
		Files.delete(this.runs.resolve("index.jsonl"));
		this.store.retain(new Retention(1, null));
		assertThat(ids()).containsExactly(THIRD);
	}

	@Test
	void runsThatFormACircleAreRuns() {
		Run first = run(FIRST).withParent(SECOND);
		Run second = run(SECOND).withParent(FIRST);
		this.store.begin(first, null);
		this.store.begin(second, null);
		this.store.append(first.after(success(first)), List.of(success(first)));
		this.store.append(second.after(success(second)), List.of(success(second)));
		this.store.retain(new Retention(1, null));
		assertThat(ids()).containsExactly(SECOND);
	}

	@Override
	protected RunEvent.Attached attached(Artefact artefact) {
		try {
			Path copy = Files.createTempFile(this.directory, "", ".tmp");
			Files.writeString(copy, "x".repeat((int) artefact.size()));
			return new RunEvent.Attached(artefact, copy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void artefactsAreFilesOfTheRun() throws IOException {
		Run run = record(FIRST, attached(new Artefact("model", 3, "ab", "/model")),
				attached(new Artefact("model", 4, "cd", "/model")), attached(new Artefact("plot", 0, "ef", "/plot")));
		assertThat(file(FIRST, "artefacts/model")).hasContent("xxxx");
		assertThat(file(FIRST, "artefacts/plot")).isEmptyFile();
		assertThat(file(FIRST, "artefacts")).isDirectoryNotContaining((file) -> file.toString().endsWith(".tmp"));
		assertThat(this.directory).isDirectoryNotContaining((file) -> file.toString().endsWith(".tmp"));
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(run);
		this.store.append(run.after(success(run)), List.of(success(run)));
		this.store.retain(new Retention(0, null));
		assertThat(ids()).isEmpty();
		assertThat(this.runs.resolve(FIRST)).doesNotExist();
	}

	@Test
	void artefactIsWrittenAgainAfterSomethingElseFailed() throws IOException {
		Run run = record(FIRST);
		List<RunEvent> events = List.of(attached(new Artefact("model", 3, "ab", "/model")));
		Path runFile = file(FIRST, "run.json");
		Files.delete(runFile);
		Files.createDirectories(runFile.resolve("blocked"));
		assertThatIllegalStateException().isThrownBy(() -> this.store.append(run.after(events), events));
		Files.delete(runFile.resolve("blocked"));
		Files.delete(runFile);
		this.store.append(run.after(events), events);
		assertThat(this.store.get(FIRST)).isEqualTo(run.after(events));
		assertThat(file(FIRST, "artefacts/model")).hasContent("xxx");
		Files.delete(file(FIRST, "artefacts/model"));
		assertThatIllegalStateException().isThrownBy(() -> this.store.append(run.after(events), events))
			.withMessage("The copy of /model does not exist any more");
	}

	@Test
	void runWhoseArtefactsHoldAFolderIsSkipped() throws IOException {
		record(FIRST, attached(new Artefact("model", 3, "ab", "/model")), success(run(FIRST)));
		Files.createDirectories(file(FIRST, "artefacts/folder"));
		this.store.retain(new Retention(0, null));
		assertThat(file(FIRST, "artefacts/model")).exists();
		assertThat(ids()).isEmpty();
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
