package dev.fingy.boot.runs.jdbc;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStoreException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JdbcRunStore} with PostgreSQL.
 */
class PostgresRunStoreTests extends JdbcRunStoreContract {

	@TempDir
	private static Path directory;

	private static Postgres postgres;

	@BeforeAll
	static void start() {
		postgres = Postgres.start(directory.resolve("data"), 0);
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@Override
	DataSource dataSource() {
		return postgres.dataSource();
	}

	@Test
	void storeWithoutTablesSaysSo() {
		template().execute("drop table fingy_run_documents, fingy_run_metrics, fingy_run_tags, fingy_runs");
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> store().list(RunQuery.ALL))
			.withMessage("The database of runs cannot be read: ERROR: relation \"fingy_runs\" does not exist");
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> record(FIRST))
			.withMessage("The database of runs cannot be written: ERROR: relation \"fingy_runs\" does not exist");
	}

	@Test
	void valueThatNoColumnHoldsIsNoReasonToTryAgain() {
		Run run = record(FIRST);
		RunEvent measured = new RunEvent.Measured("loss", null, 1, Instant.parse("+999999998-01-01T00:00:00Z"));
		assertThatIllegalArgumentException().isThrownBy(() -> store().append(run.after(measured), List.of(measured)))
			.withMessageStartingWith("The database of runs cannot hold a value: ");
		assertThat(store().get(FIRST)).isEqualTo(run);
	}

}
