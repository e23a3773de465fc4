package dev.fingy.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.fingy.FingyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every store does.
 */
public abstract class RunStoreContract {

	protected static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

	protected static final String FIRST = id(0);

	protected static final String SECOND = id(1);

	protected static final String THIRD = id(2);

	/**
	 * Return the store, by whose clock an hour has passed since the start.
	 */
	protected abstract RunStore store();

	/**
	 * Return the same store as another process has it.
	 */
	protected abstract RunStore otherStore();

	/**
	 * Let the process of a run go away without a word.
	 */
	protected abstract void loseProcess(String id) throws Exception;

	/**
	 * Let a run that goes on be removed behind the back of the store.
	 */
	protected abstract void loseRun(String id) throws Exception;

	protected static String id(int minute) {
		String time = String.format("%012x", START.plusSeconds(minute * 60L).toEpochMilli());
		return time.substring(0, 8) + "-" + time.substring(8) + "-7000-8000-00000000000" + minute;
	}

	protected static Run run(String id) {
		int minute = id.charAt(id.length() - 1) - '0';
		return Run.started(id, "host:1", START.plusSeconds(minute * 60L)).named("rain", "train");
	}

	protected static RunEvent.Ended success(Run run) {
		return new RunEvent.Ended(Run.State.SUCCEEDED, run.started().plusSeconds(10), null);
	}

	protected Run record(String id, RunEvent... events) {
		Run run = run(id);
		store().begin(run, Trainer.of(5));
		Run after = run.after(List.of(events));
		if (events.length > 0) {
			store().append(after, List.of(events));
		}
		return after;
	}

	protected Run recordEnded(String id) {
		return record(id, success(run(id)));
	}

	protected List<String> ids() {
		return store().list(RunQuery.ALL).stream().map(Run::id).toList();
	}

	@Test
	void emptyStoreAnswersWithNothing() {
		assertThat(store().list(RunQuery.ALL)).isEmpty();
		assertThat(store().get(FIRST)).isNull();
		assertThat(store().ids("", 6)).isEmpty();
		assertThat(store().document(FIRST)).isNull();
		assertThat(store().metrics(FIRST)).isEmpty();
		store().delete(FIRST);
		store().retain(new Retention(0, Duration.ZERO));
		store().keepAlive(List.of(FIRST));
		store().keepAlive(List.of());
	}

	@Test
	void runIsReadAsItWasWritten() {
		List<RunEvent> events = List.of(new RunEvent.Measured("loss", Long.MIN_VALUE, Double.NaN, START),
				new RunEvent.Measured("", null, Double.NEGATIVE_INFINITY, START),
				new RunEvent.Measured("tiny", null, Double.MIN_VALUE, START),
				new RunEvent.Tagged("half \ud83d", "\u202e\u0000😀</script>"), new RunEvent.Noted("\r\n\t"),
				success(run(FIRST)));
		Run run = record(FIRST, events.toArray(RunEvent[]::new));
		assertThat(store().get(FIRST)).isEqualTo(run);
		assertThat(store().list(RunQuery.ALL)).containsExactly(run);
		assertThat(store().metrics(FIRST)).isEqualTo(events.subList(0, 3));
		assertThat(Objects.requireNonNull(store().document(FIRST)).diff(Trainer.of(5))).isEmpty();
	}

	@Test
	void listIsNewestFirstAndFiltered() {
		Run first = recordEnded(FIRST);
		Run second = record(SECOND);
		Run third = recordEnded(THIRD);
		assertThat(store().list(RunQuery.ALL)).containsExactly(third, second, first);
		assertThat(store().list(RunQuery.ALL.limitedTo(2))).containsExactly(third, second);
		assertThat(store().list(RunQuery.ALL.in(Run.State.SUCCEEDED).limitedTo(2))).containsExactly(third, first);
		assertThat(store().list(RunQuery.ALL.ofApplication("rain"))).hasSize(3);
		assertThat(store().list(RunQuery.ALL.ofApplication("snow"))).isEmpty();
	}

	@Test
	void artefactsAreListedByTheirNames() {
		Artefact model = new Artefact("model", 3, "ab", "/a/model");
		Artefact later = new Artefact("model", 4, "cd", "/b/model");
		Artefact plot = new Artefact("plot", 5, "ef", "/a/plot");
		Run run = run(FIRST).withProvenance(new Provenance("java", "c0ffee", false));
		List<RunEvent> events = List.of(attached(model), attached(plot), attached(later));
		store().begin(run, null);
		store().append(run.after(events), events);
		assertThat(store().get(FIRST)).isEqualTo(run.after(events));
		assertThat(run.after(events).artefacts()).containsExactly(later, plot);
	}

	/**
	 * Return the event of an artefact, with a copy if the store keeps files.
	 */
	protected RunEvent.Attached attached(Artefact artefact) {
		return new RunEvent.Attached(artefact, null);
	}

	@Test
	void findTakesAsMuchOfTheIdentifierAsTellsItFromOthers() {
		Run first = recordEnded(FIRST);
		Run second = recordEnded(SECOND);
		Map<String, String> shortened = Run.shorten(List.of(FIRST, SECOND));
		assertThat(shortened).isEqualTo(Map.of(FIRST, FIRST.substring(0, 8), SECOND, SECOND.substring(0, 8)));
		assertThat(store().find(shortened.get(FIRST))).contains(first);
		assertThat(store().find(SECOND)).contains(second);
		assertThat(store().find("ff")).isEmpty();
		assertThat(store().find("../" + FIRST)).isEmpty();
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> store().find("019b")).withMessage("""
				1 problem in the name of a run:

				  019b: is the beginning of several runs; give more of it
				      Runs:   %s, %s
				""".formatted(SECOND, FIRST));
	}

	@Test
	void deleteRefusesARunThatGoesOn() {
		Run run = record(FIRST);
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> store().delete(FIRST))
			.withMessage("The run '" + FIRST + "' goes on and cannot be deleted");
		assertThat(store().get(FIRST)).isEqualTo(run);
	}

	@Test
	void retainKeepsWhatEndedNotLongAgo() {
		recordEnded(FIRST);
		record(SECOND, new RunEvent.Ended(Run.State.FAILED, START.plusSeconds(3000), "late"));
		record(THIRD);
		store().retain(new Retention(10, Duration.ofMinutes(30)));
		assertThat(ids()).containsExactly(THIRD, SECOND);
	}

	@Test
	void otherProcessReadsARunThatGoesOn() {
		RunEvent measured = new RunEvent.Measured("loss", 1L, 0.5, START);
		Run run = record(FIRST, measured, new RunEvent.Tagged("machine", "blue"));
		assertThat(otherStore().list(RunQuery.ALL)).containsExactly(run);
		assertThat(otherStore().list(RunQuery.ALL.in(Run.State.RUNNING))).containsExactly(run);
		assertThat(otherStore().get(FIRST)).isEqualTo(run);
		assertThat(otherStore().metrics(FIRST)).isEqualTo(List.of(measured));
		assertThat(Objects.requireNonNull(otherStore().document(FIRST)).diff(Trainer.of(5))).isEmpty();
	}

	@Test
	void beginAgainTakesThePlaceOfTheRunAndLeavesItsMetrics() {
		RunEvent first = new RunEvent.Measured("loss", 1L, 0.5, START);
		RunEvent second = new RunEvent.Measured("loss", 2L, 0.25, START);
		Run run = record(FIRST, first);
		Run tagged = run.after(new RunEvent.Tagged("machine", "blue"));
		store().begin(tagged, Trainer.of(6));
		assertThat(store().list(RunQuery.ALL)).containsExactly(tagged);
		assertThat(store().metrics(FIRST)).isEqualTo(List.of(first));
		assertThat(Objects.requireNonNull(store().document(FIRST)).diff(Trainer.of(6))).isEmpty();
		store().append(tagged.after(second), List.of(second));
		assertThat(store().get(FIRST)).isEqualTo(tagged.after(second));
		assertThat(store().metrics(FIRST)).isEqualTo(List.of(first, second));
	}

	@Test
	void runWithoutConfigurationHasNoDocument() {
		store().begin(run(FIRST), null);
		assertThat(store().get(FIRST)).isEqualTo(run(FIRST));
		assertThat(store().document(FIRST)).isNull();
	}

	@Test
	void endIsCorrectedByAProcessThatLetGoOfTheRun() {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START), success(run(FIRST)));
		RunEvent end = new RunEvent.Ended(Run.State.FAILED, START.plusSeconds(10), "late");
		store().close();
		store().append(run.after(end), List.of(end));
		assertThat(store().list(RunQuery.ALL)).containsExactly(run.after(end));
		assertThat(store().metrics(FIRST)).hasSize(1);
	}

	@Test
	void runWhoseProcessIsGoneIsLost() throws Exception {
		Run ended = recordEnded(SECOND);
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		loseProcess(FIRST);
		assertThat(store().get(FIRST)).isEqualTo(run.lost());
		assertThat(store().list(RunQuery.ALL)).containsExactly(ended, run.lost());
		assertThat(store().list(RunQuery.ALL.in(Run.State.LOST))).containsExactly(run.lost());
		assertThat(store().list(RunQuery.ALL.in(Run.State.RUNNING))).isEmpty();
		store().retain(new Retention(1, null));
		assertThat(ids()).containsExactly(SECOND);
	}

	@Test
	void idsAreTheNewestThatBeginLikeThat() {
		recordEnded(FIRST);
		recordEnded(SECOND);
		recordEnded(THIRD);
		assertThat(store().ids("", 2)).containsExactly(THIRD, SECOND);
		assertThat(store().ids(FIRST.substring(0, 13), 6)).containsExactly(FIRST);
		assertThat(store().ids(FIRST + "0", 6)).isEmpty();
		assertThat(store().ids("%", 6)).isEmpty();
		assertThat(store().ids("0_9b", 6)).isEmpty();
		assertThat(store().ids("\u0000", 6)).isEmpty();
	}

	@Test
	void deleteForgetsAllOfARun() {
		record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START), success(run(FIRST)));
		Run second = recordEnded(SECOND);
		store().delete(FIRST);
		assertThat(store().list(RunQuery.ALL)).containsExactly(second);
		assertThat(store().get(FIRST)).isNull();
		assertThat(store().document(FIRST)).isNull();
		assertThat(store().metrics(FIRST)).isEmpty();
	}

	@Test
	void retainKeepsSoManyAndWhatGoesOn() {
		record(FIRST);
		recordEnded(SECOND);
		recordEnded(THIRD);
		store().retain(Retention.ALL);
		store().retain(new Retention(3, null));
		assertThat(ids()).containsExactly(THIRD, SECOND, FIRST);
		store().retain(new Retention(1, null));
		assertThat(ids()).containsExactly(THIRD, FIRST);
		store().retain(new Retention(0, null));
		assertThat(ids()).containsExactly(FIRST);
	}

	@Test
	void runThatIsNoLongerThereComesBackWhenItIsBegunAgain() throws Exception {
		Run run = record(FIRST);
		loseRun(FIRST);
		RunEvent next = new RunEvent.Measured("loss", 1L, 0.5, START);
		assertThatExceptionOfType(RunStoreException.class)
			.isThrownBy(() -> store().append(run.after(next), List.of(next)));
		store().begin(run, Trainer.of(5));
		store().append(run.after(next), List.of(next));
		assertThat(store().get(FIRST)).isEqualTo(run.after(next));
		assertThat(store().metrics(FIRST)).isEqualTo(List.of(next));
	}

	private void recordPart(String id, String parent, RunEvent... events) {
		Run part = run(id).withParent(parent);
		store().begin(part, null);
		if (events.length > 0) {
			store().append(part.after(List.of(events)), List.of(events));
		}
	}

	private void recordEndedPart(String id, String parent) {
		recordPart(id, parent, success(run(id)));
	}

	@Test
	void partsAreListedByTheirParentAndTags() {
		recordEnded(id(0));
		recordPart(id(1), id(0), new RunEvent.Tagged("engine", "local"), success(run(id(1))));
		recordPart(id(2), id(1), new RunEvent.Tagged("engine", "local"), success(run(id(2))));
		recordPart(id(3), id(0), new RunEvent.Tagged("engine", "spark"), new RunEvent.Tagged("engine", "local"));
		recordPart(id(4), id(0), new RunEvent.Tagged("engine", "spark"), new RunEvent.Tagged("attempt", "2"));
		store().begin(run(id(5)).after(new RunEvent.Tagged("engine", "spark")), null);
		RunQuery parts = RunQuery.ALL.within(id(0));
		assertThat(ids(parts)).containsExactly(id(4), id(3), id(1));
		assertThat(ids(parts.limitedTo(2))).containsExactly(id(4), id(3));
		assertThat(ids(parts.in(Run.State.SUCCEEDED))).containsExactly(id(1));
		assertThat(ids(parts.tagged("engine", "local"))).containsExactly(id(3), id(1));
		assertThat(ids(RunQuery.ALL.tagged("engine", "spark"))).containsExactly(id(5), id(4));
		assertThat(ids(RunQuery.ALL.tagged("engine", "spark").tagged("attempt", "2"))).containsExactly(id(4));
		assertThat(ids(RunQuery.ALL.tagged("engine", ""))).isEmpty();
		assertThat(ids(RunQuery.ALL.within(id(9)))).isEmpty();
		assertThat(ids(RunQuery.ALL.within("sweep \u0000"))).isEmpty();
		assertThat(ids(parts.within(null))).hasSize(6);
	}

	@Test
	void tagsOfAnyLengthAndKindFindTheirRun() {
		String text = "\u0000 half \ud83d " + "long ".repeat(10_000);
		record(FIRST, new RunEvent.Tagged(text, text));
		record(SECOND, new RunEvent.Tagged(text, text + "er"));
		assertThat(ids(RunQuery.ALL.tagged(text, text))).containsExactly(FIRST);
	}

	protected List<String> ids(RunQuery query) {
		List<String> ids = new ArrayList<>();
		store().forEach(query, (run) -> ids.add(run.id()));
		assertThat(store().list(query)).extracting(Run::id).isEqualTo(ids);
		return ids;
	}

	@Test
	void retainCountsNoPartsAndKeepsThemWithTheirRun() {
		recordEnded(id(0));
		recordEndedPart(id(1), id(0));
		recordEndedPart(id(2), id(1));
		recordEnded(id(3));
		recordEndedPart(id(4), id(3));
		recordEndedPart(id(5), id(0));
		store().retain(new Retention(2, null));
		assertThat(ids()).containsExactly(id(5), id(4), id(3), id(2), id(1), id(0));
		store().retain(new Retention(1, null));
		assertThat(ids()).containsExactly(id(4), id(3));
		store().retain(new Retention(0, null));
		assertThat(ids()).isEmpty();
	}

	@Test
	void retainKeepsARunOfWhichAPartGoesOn() throws Exception {
		recordEnded(id(0));
		recordEndedPart(id(1), id(0));
		recordPart(id(2), id(1));
		recordEnded(id(3));
		store().retain(new Retention(0, Duration.ZERO));
		assertThat(ids()).containsExactly(id(2), id(1), id(0));
		loseProcess(id(2));
		store().retain(new Retention(0, null));
		assertThat(ids()).isEmpty();
	}

	@Test
	void ageIsThatOfTheLastPart() {
		recordEnded(id(0));
		recordPart(id(1), id(0), new RunEvent.Ended(Run.State.FAILED, START.plusSeconds(3000), "late"));
		recordEndedPart(id(2), id(0));
		recordEnded(id(3));
		store().retain(new Retention(10, Duration.ofMinutes(30)));
		assertThat(ids()).containsExactly(id(2), id(1), id(0));
		store().retain(new Retention(10, Duration.ofMinutes(5)));
		assertThat(ids()).isEmpty();
	}

	@Test
	void partWhoseParentIsNotKnownCountsAsARun() {
		recordEndedPart(id(0), id(8));
		recordEndedPart(id(1), id(0));
		recordEnded(id(2));
		recordEndedPart(id(3), id(2));
		recordEndedPart(id(4), id(3));
		store().delete(id(2));
		store().retain(new Retention(1, null));
		assertThat(ids()).containsExactly(id(4), id(3));
	}

	@Test
	void runThatIsRecordedAfterItsPartHoldsIt() {
		recordEndedPart(id(2), id(1));
		recordEnded(id(1));
		recordEnded(id(0));
		store().retain(new Retention(1, null));
		assertThat(ids()).containsExactly(id(2), id(1));
	}

}
