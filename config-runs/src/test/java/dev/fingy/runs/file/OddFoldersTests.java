package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.fingy.runs.OpenRun;
import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.RunStoreException;
import dev.fingy.runs.SuppliedClock;
import dev.fingy.runs.Trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One odd folder among the runs is named and skipped; the others are listed and deleted
 * as if it was not there.
 */
@ExtendWith(OutputCaptureExtension.class)
class OddFoldersTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

	private static final Retention NONE = new Retention(0, null);

	@TempDir
	Path directory;

	private Path runs;

	private FileRunStore store;

	private String odd;

	private String ended;

	@BeforeEach
	void open() {
		this.runs = this.directory.resolve("runs");
		this.store = new FileRunStore(this.runs);
		this.odd = id(2);
		this.ended = record(1);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private static String id(int number) {
		String time = String.format("%012x", START.plusSeconds(number).toEpochMilli());
		return time.substring(0, 8) + "-" + time.substring(8) + "-7000-8000-00000000000" + number;
	}

	private String record(int number) {
		return record(this.store, id(number));
	}

	private static String record(FileRunStore store, String id) {
		Run run = Run.started(id, "host:1", START);
		RunEvent end = new RunEvent.Ended(Run.State.SUCCEEDED, START, null);
		store.begin(run, Trainer.of(1));
		store.append(run.after(end), List.of(end));
		return id;
	}

	private Path odd(String... names) {
		Path path = this.runs.resolve(this.odd);
		for (String name : names) {
			path = path.resolve(name);
		}
		return path;
	}

	private List<String> ids() {
		return this.store.list(RunQuery.ALL).stream().map(Run::id).toList();
	}

	private void assertSkipped(CapturedOutput output, String reason) {
		String message = odd() + " is skipped among the runs: " + reason;
		assertThat(ids()).containsExactly(this.ended);
		this.store.retain(Retention.ALL);
		assertThat(ids()).containsExactly(this.ended);
		this.store.retain(NONE);
		assertThat(ids()).isEmpty();
		assertThat(this.runs.resolve(this.ended)).doesNotExist();
		assertThat(Files.exists(odd(), LinkOption.NOFOLLOW_LINKS)).isTrue();
		assertThat(output).containsOnlyOnce(message);
	}

	@Test
	void fileInThePlaceOfAFolderIsSkipped(CapturedOutput output) throws IOException {
		Files.createFile(odd());
		assertSkipped(output, odd() + " is a file");
	}

	@Test
	void folderInThePlaceOfARunIsSkipped(CapturedOutput output) throws IOException {
		Files.createDirectories(odd("run.json"));
		assertSkipped(output, odd() + " holds the folder 'run.json'");
	}

	@Test
	void linkThatLeadsToItselfIsSkipped(CapturedOutput output) throws IOException {
		Files.createSymbolicLink(odd(), odd());
		assertSkipped(output, odd() + " is a link");
	}

	@Test
	void linkThatLeadsNowhereIsSkipped(CapturedOutput output) throws IOException {
		Files.createSymbolicLink(odd(), this.directory.resolve("nowhere"));
		assertSkipped(output, odd() + " is a link");
	}

	@Test
	void linkToAFolderIsSkippedAndNothingIsDeletedThere(CapturedOutput output) throws IOException {
		Path elsewhere = this.directory.resolve("elsewhere");
		record(new FileRunStore(elsewhere), this.odd);
		Files.createSymbolicLink(odd(), elsewhere.resolve(this.odd));
		assertSkipped(output, odd() + " is a link");
		assertThat(elsewhere.resolve(this.odd).resolve("run.json")).exists();
		assertThat(elsewhere.resolve(this.odd).resolve("document.json")).exists();
	}

	@Test
	void folderThatHoldsAFolderIsSkipped(CapturedOutput output) throws IOException {
		record(2);
		Files.createDirectories(odd("checkpoints"));
		Files.createFile(odd("checkpoints", "first"));
		assertThat(this.store.get(this.odd)).isNull();
		assertSkipped(output, odd() + " holds the folder 'checkpoints'");
		assertThat(odd("checkpoints", "first")).exists();
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> this.store.delete(this.odd))
			.withMessage(
					"The directory " + this.runs + " cannot be written: " + odd() + " holds the folder 'checkpoints'");
	}

	@Test
	void runThatIsNotIndexedAndHoldsAFolderIsSkipped(CapturedOutput output) throws IOException {
		record(2);
		Files.delete(this.runs.resolve("index.jsonl"));
		Files.createDirectories(odd("checkpoints"));
		assertSkipped(output, odd() + " holds the folder 'checkpoints'");
	}

	@Test
	void folderThatIsSkippedTakesNoPlaceInAList() throws IOException {
		record(2);
		Files.createDirectories(odd("checkpoints"));
		assertThat(this.store.list(RunQuery.ALL.limitedTo(1))).extracting(Run::id).containsExactly(this.ended);
	}

	@Test
	void metricsThatAreAFolderAreLeftOutAndAllElseIsRecorded(CapturedOutput output) throws IOException {
		String id = recordBlocked("metrics.jsonl");
		assertThat(Files.readString(this.runs.resolve(id).resolve("run.json"))).contains("\"SUCCEEDED\"", "blue");
		assertThat(output)
			.contains("The metric 'loss' of the run '" + id + "' cannot be recorded and is left out. The directory "
					+ this.runs + " cannot be written: ")
			.contains("Further entries of the run '" + id + "' could not be recorded. 1 entry was lost.")
			.doesNotContain("held in memory");
	}

	private String recordBlocked(String file) throws IOException {
		try (RunRecorder recorder = new RunRecorder(this.store, RunRecorder.Settings.DEFAULT)) {
			OpenRun run = recorder.start("train", Trainer.of(1));
			Files.createDirectories(this.runs.resolve(run.id()).resolve(file));
			run.metric("loss", 1);
			run.tag("machine", "blue");
			run.metric("loss", 2);
			run.succeeded();
			OpenRun other = recorder.start("other", Trainer.of(1));
			other.metric("loss", 3);
			other.succeeded();
			return run.id();
		}
		finally {
			assertThat(this.store.list(RunQuery.ALL)).extracting(Run::name).containsExactly("other", null);
		}
	}

	@Test
	void documentThatIsAFolderIsLeftOut(CapturedOutput output) throws IOException {
		String id = recordBlocked("document.json");
		assertThat(Files.readString(this.runs.resolve(id).resolve("run.json"))).contains("\"SUCCEEDED\"", "blue");
		assertThat(output)
			.contains("The run '" + id + "' is recorded without its configuration. The directory " + this.runs
					+ " cannot be written: ")
			.doesNotContain("held in memory");
	}

	@Test
	void restThatCannotBeDeletedIsSkipped(CapturedOutput output) throws IOException {
		Path rest = this.runs.resolve(".deleted-" + this.odd);
		Files.createDirectories(rest.resolve("checkpoints"));
		Path elsewhere = Files.createDirectory(this.directory.resolve("elsewhere"));
		Files.createFile(elsewhere.resolve("precious"));
		Files.createSymbolicLink(this.runs.resolve(".deleted-link"), elsewhere);
		Files.createFile(this.runs.resolve(".deleted-file"));
		this.store.retain(NONE);
		assertThat(ids()).isEmpty();
		assertThat(rest).exists();
		assertThat(elsewhere.resolve("precious")).exists();
		assertThat(output).contains(rest + " is skipped among the runs: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{}", "{\"id\":5" })
	void runFileThatHoldsNoRunIsNamedAndItsFolderKept(String text, CapturedOutput output) throws IOException {
		record(2);
		Files.delete(this.runs.resolve("index.jsonl"));
		Files.writeString(odd("run.json"), text);
		assertThat(this.store.get(this.odd)).isNull();
		assertSkipped(output, odd("run.json") + " holds no run");
		assertThat(odd("document.json")).exists();
	}

	@Test
	void indexThatIsAFolderIsNamedAndNotUsed(CapturedOutput output) throws IOException {
		Path index = this.runs.resolve("index.jsonl");
		Files.delete(index);
		Files.createDirectory(index);
		assertThat(ids()).containsExactly(this.ended);
		record(2);
		this.store.retain(Retention.ALL);
		assertThat(ids()).containsExactly(this.odd, this.ended);
		this.store.retain(new Retention(1, null));
		assertThat(ids()).containsExactly(this.odd);
		assertThat(odd("lock")).as("the run has ended").doesNotExist();
		assertThat(output).containsOnlyOnce(index + " is skipped among the runs: Is a directory");
	}

	@Test
	void lockOfTheIndexThatIsAFolderDisablesNothing() throws IOException {
		Files.delete(this.runs.resolve("index.lock"));
		Files.createDirectory(this.runs.resolve("index.lock"));
		record(2);
		assertThat(ids()).containsExactly(this.odd, this.ended);
		this.store.retain(new Retention(1, null));
		assertThat(ids()).containsExactly(this.odd);
	}

	@Test
	void runThatIsLockedIsNotDeletedWhateverItsFilesSay() throws IOException {
		this.store.begin(Run.started(this.odd, "host:1", START), Trainer.of(1));
		Files.writeString(odd("run.json"), "{\"id\":");
		this.store.retain(NONE);
		assertThat(odd("document.json")).exists();
		Files.copy(this.runs.resolve("index.jsonl"), this.runs.resolve("copy"));
		Files.writeString(this.runs.resolve("index.jsonl"),
				Files.readString(this.runs.resolve("copy")).replace(this.ended, this.odd));
		this.store.retain(new Retention(0, Duration.ZERO));
		assertThat(odd("document.json")).exists();
		this.store.close();
		this.store.retain(NONE);
		assertThat(odd()).doesNotExist();
	}

	@Test
	void clockOfAProcessThatStartsInTheFarFutureDeletesNothing() {
		FileRunStore future = store(START.plus(Duration.ofDays(10_000)));
		future.retain(new Retention(10, Duration.ofDays(30)));
		assertThat(ids()).containsExactly(this.ended);
		record(future, "ffffffff-ffff-7000-8000-000000000000");
		future.retain(new Retention(10, Duration.ofDays(30)));
		assertThat(ids()).hasSize(2);
	}

	@Test
	void clockThatJumpsWhileAProcessRunsDeletesNothing() {
		Instant[] now = { START.plusSeconds(60) };
		FileRunStore jumping = new FileRunStore(this.runs, new SuppliedClock(() -> now[0]));
		jumping.retain(new Retention(10, Duration.ofDays(30)));
		now[0] = START.plus(Duration.ofDays(31));
		jumping.retain(new Retention(10, Duration.ofDays(30)));
		assertThat(ids()).containsExactly(this.ended);
	}

	@Test
	void clockThatIsSetBackMakesNoNewRunTheOldest() {
		FileRunStore past = store(Instant.EPOCH);
		String recorded = record(past, "00000000-0001-7000-8000-000000000000");
		past.retain(new Retention(1, null));
		assertThat(ids()).containsExactly(this.ended, recorded);
	}

	@Test
	void runsAreOldWhenLaterOnesWereRecorded() {
		String later = record(this.store, idAt(START.plus(Duration.ofDays(40))));
		store(START.plus(Duration.ofDays(40)).plusSeconds(60)).retain(new Retention(10, Duration.ofDays(30)));
		assertThat(ids()).containsExactly(later);
	}

	private static String idAt(Instant time) {
		String hex = String.format("%012x", time.toEpochMilli());
		return hex.substring(0, 8) + "-" + hex.substring(8) + "-7000-8000-000000000000";
	}

	private FileRunStore store(Instant now) {
		return new FileRunStore(this.runs, Clock.fixed(now, ZoneOffset.UTC));
	}

}
