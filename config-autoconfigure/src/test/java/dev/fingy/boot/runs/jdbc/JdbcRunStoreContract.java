package dev.fingy.boot.runs.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.RunStoreContract;
import dev.fingy.runs.RunStoreException;
import dev.fingy.runs.Trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@link JdbcRunStore} does with every database.
 */
abstract class JdbcRunStoreContract extends RunStoreContract {

	private JdbcTemplate template;

	private RunStore store;

	abstract DataSource dataSource();

	@BeforeEach
	void open() {
		JdbcRunsProperties properties = new JdbcRunsProperties();
		properties.setInitializeSchema(DatabaseInitializationMode.ALWAYS);
		new JdbcRunsSchemaInitializer(dataSource(), properties).initializeDatabase();
		this.template = new JdbcTemplate(dataSource());
		this.template.update("delete from fingy_runs");
		this.store = new JdbcRunStore(dataSource(), Clock.fixed(START.plusSeconds(3600), ZoneOffset.UTC));
	}

	@Override
	protected RunStore store() {
		return this.store;
	}

	@Override
	protected RunStore otherStore() {
		return new JdbcRunStore(dataSource());
	}

	@Override
	protected void loseProcess(String id) {
		beSilentFor(id, Duration.ofSeconds(31));
	}

	private void beSilentFor(String id, Duration time) {
		this.template.update("update fingy_runs set heartbeat = current_timestamp - interval '%d' second where id = ?"
			.formatted(time.toSeconds()), id);
	}

	@Override
	protected void loseRun(String id) {
		this.template.update("delete from fingy_runs where id = ?", id);
	}

	JdbcTemplate template() {
		return this.template;
	}

	private int count(String table) {
		return this.template.queryForList("select 1 from " + table).size();
	}

	@Test
	void runStandsInItsTableAsInAFile() {
		Run run = recordEnded(FIRST);
		assertThat(this.template.queryForList("select run from fingy_runs", String.class))
			.containsExactly(new String(RunJson.line(run), StandardCharsets.US_ASCII).strip());
		assertThat(this.template.queryForList("""
				select 1 from fingy_runs where id = ? and application = 'rain' and state = 'SUCCEEDED'
				and started = timestamp with time zone '2026-01-02 03:04:05.678+00'
				and ended = timestamp with time zone '2026-01-02 03:04:15.678+00'""", FIRST)).hasSize(1);
	}

	@Test
	void runThatGoesOnGivesSignsOfLife() {
		Run run = record(FIRST);
		beSilentFor(FIRST, Duration.ofSeconds(20));
		assertThat(this.store.get(FIRST)).isEqualTo(run);
		loseProcess(FIRST);
		assertThat(this.store.get(FIRST)).isEqualTo(run.lost());
		this.store.keepAlive(List.of(FIRST, SECOND));
		assertThat(this.store.get(FIRST)).isEqualTo(run);
		loseProcess(FIRST);
		RunEvent note = new RunEvent.Noted("still there");
		this.store.append(run.after(note), List.of(note));
		assertThat(this.store.get(FIRST)).isEqualTo(run.after(note));
	}

	@Test
	void deleteForgetsALostRun() {
		record(FIRST);
		loseProcess(FIRST);
		this.store.delete(FIRST);
		assertThat(ids()).isEmpty();
	}

	@Test
	void appendWritesAllOrNothing() {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START));
		this.template.update("insert into fingy_run_metrics select run_id, 2, name, step, reading, recorded "
				+ "from fingy_run_metrics where run_id = ?", FIRST);
		List<RunEvent> events = List.of(new RunEvent.Measured("loss", 2L, 0.25, START), new RunEvent.Noted("down"),
				new RunEvent.Measured("loss", 3L, 0.125, START));
		assertThatExceptionOfType(RunStoreException.class)
			.isThrownBy(() -> this.store.append(run.after(events), events))
			.withMessageStartingWith("The database of runs cannot be written: ");
		assertThat(this.store.get(FIRST)).isEqualTo(run);
		assertThat(count("fingy_run_metrics")).isEqualTo(2);
		this.store.begin(run, Trainer.of(5));
		this.store.append(run.after(events), events);
		assertThat(this.store.get(FIRST)).isEqualTo(run.after(events));
		assertThat(this.store.metrics(FIRST)).containsExactly(new RunEvent.Measured("loss", 1L, 0.5, START),
				new RunEvent.Measured("loss", 2L, 0.25, START), new RunEvent.Measured("loss", 3L, 0.125, START));
	}

	@Test
	void metricsWhoseCommitWentThroughUnseenAreNotWrittenTwice() {
		Run run = record(FIRST);
		RunEvent measured = new RunEvent.Measured("loss", 1L, 0.5, START);
		otherStore().append(run.after(measured), List.of(measured));
		this.store.begin(run, Trainer.of(5));
		this.store.append(run.after(measured), List.of(measured));
		assertThat(this.store.get(FIRST)).isEqualTo(run.after(measured));
		assertThat(this.store.metrics(FIRST)).isEqualTo(List.of(measured));
	}

	@Test
	void whatIsRecordedStaysWhateverBecomesOfTheWork() {
		new TransactionTemplate(new JdbcTransactionManager(dataSource())).executeWithoutResult((status) -> {
			this.template.update("update fingy_runs set state = 'LOST'");
			recordEnded(FIRST);
			status.setRollbackOnly();
		});
		assertThat(ids()).containsExactly(FIRST);
	}

	@Test
	void whatNoColumnHoldsIsReplaced() {
		Run run = Run.started(FIRST, "host:1", START).named("r\u0000in \ud83d", "tr\u0000in");
		Fingy document = Lazy.of(Named::new, "n\ud83dme").fingy();
		RunEvent measured = new RunEvent.Measured("l\u0000ss \ude00\ud83d\ude00", null, 0.5,
				Instant.EPOCH.plusNanos(1999));
		this.store.begin(run, document);
		this.store.append(run.after(measured), List.of(measured));
		assertThat(this.store.list(RunQuery.ALL.ofApplication("r\u0000in \ud83d")))
			.containsExactly(run.after(measured));
		assertThat(this.store.metrics(FIRST)).containsExactly(
				new RunEvent.Measured("l\ufffdss \ufffd\ud83d\ude00", null, 0.5, Instant.EPOCH.plusNanos(1000)));
		assertThat(this.store.document(FIRST)).isNotNull();
	}

	@Test
	void spoiltRunLeavesTheOthersUnharmed() {
		recordEnded(FIRST);
		Run second = recordEnded(SECOND);
		this.template.update("update fingy_runs set run = '{\"id\":' where id = ?", FIRST);
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(second);
		assertThat(this.store.get(FIRST)).isNull();
	}

	@Test
	void listReadsNeitherDocumentsNorMetrics() {
		Run run = record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START), success(run(FIRST)));
		this.template.execute("drop table fingy_run_documents");
		this.template.execute("drop table fingy_run_metrics");
		assertThat(this.store.list(RunQuery.ALL)).containsExactly(run);
	}

	@Test
	void deletedRunLeavesNothing() {
		record(FIRST, new RunEvent.Measured("loss", 1L, 0.5, START), new RunEvent.Tagged("machine", "blue"),
				success(run(FIRST)));
		this.store.delete(FIRST);
		assertThat(List.of(count("fingy_runs"), count("fingy_run_documents"), count("fingy_run_metrics"),
				count("fingy_run_tags")))
			.containsExactly(0, 0, 0, 0);
	}

	@Test
	void listIsReadInPages() {
		List<String> expected = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < 2500; i++) {
			String id = FIRST.substring(0, 32) + String.format("%04d", i);
			byte[] line = RunJson.line(Run.started(id, "host:1", START).lost());
			rows.add(new Object[] { id, new String(line, StandardCharsets.US_ASCII) });
			expected.add(0, id);
		}
		this.template.batchUpdate("insert into fingy_runs (id, state, started, heartbeat, run) "
				+ "values (?, 'LOST', current_timestamp, current_timestamp, ?)", rows);
		assertThat(ids(RunQuery.ALL)).isEqualTo(expected);
		assertThat(ids(RunQuery.ALL.limitedTo(1500))).isEqualTo(expected.subList(0, 1500));
		assertThat(ids(RunQuery.ALL.limitedTo(1000))).isEqualTo(expected.subList(0, 1000));
		this.template.update("update fingy_runs set run = '{' where id = ?", expected.get(0));
		assertThat(ids(RunQuery.ALL.limitedTo(1001))).isEqualTo(expected.subList(1, 1001));
	}

	record Named(String name) {

	}

}
