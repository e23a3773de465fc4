package dev.fingy.boot.runs.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStoreException;
import dev.fingy.runs.Trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JdbcRunStore} with H2.
 */
class H2RunStoreTests extends JdbcRunStoreContract {

	private static final JdbcDataSource DATABASE = new JdbcDataSource();

	static {
		DATABASE.setURL("jdbc:h2:mem:runs;DB_CLOSE_DELAY=-1");
	}

	@Override
	DataSource dataSource() {
		return DATABASE;
	}

	@Test
	void storeWithoutTablesSaysSo() {
		template().execute("drop table fingy_run_documents, fingy_run_metrics, fingy_run_tags, fingy_runs");
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> store().list(RunQuery.ALL))
			.withMessageStartingWith("The database of runs cannot be read: Table \"FINGY_RUNS\" not found");
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> record(FIRST))
			.withMessageStartingWith("The database of runs cannot be written: Table \"FINGY_RUNS\" not found");
	}

	@Test
	void valueThatNoColumnHoldsIsNoReasonToTryAgain() {
		template().execute("alter table fingy_run_metrics alter column name set data type varchar(4)");
		try {
			Run run = record(FIRST);
			RunEvent measured = new RunEvent.Measured("accuracy", null, 1, START);
			assertThatIllegalArgumentException()
				.isThrownBy(() -> store().append(run.after(measured), List.of(measured)))
				.withMessageStartingWith("The database of runs cannot hold a value: Value too long for column");
			assertThat(store().get(FIRST)).isEqualTo(run);
		}
		finally {
			template().execute("alter table fingy_run_metrics alter column name set data type varchar");
		}
	}

	@Test
	void clockThatJumpedDeletesNothing() {
		recordEnded(FIRST);
		JdbcRunStore future = new JdbcRunStore(dataSource(),
				Clock.fixed(START.plus(Duration.ofDays(10_000)), ZoneOffset.UTC));
		future.retain(new Retention(10, Duration.ofDays(30)));
		assertThat(ids()).containsExactly(FIRST);
		JdbcRunStore past = new JdbcRunStore(dataSource(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		Run recorded = Run.started("00000000-0001-7000-8000-000000000000", "host:1", Instant.EPOCH);
		past.begin(recorded, Trainer.of(1));
		past.append(recorded.after(success(recorded)), List.of(success(recorded)));
		past.retain(new Retention(1, Duration.ofSeconds(Long.MAX_VALUE)));
		assertThat(ids()).containsExactly(FIRST, recorded.id());
	}

}
