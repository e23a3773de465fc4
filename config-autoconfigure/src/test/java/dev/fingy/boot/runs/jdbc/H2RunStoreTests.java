package dev.fingy.boot.runs.jdbc;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStoreException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
		template().execute("drop table fingy_run_documents, fingy_run_metrics, fingy_runs");
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> store().list(RunQuery.ALL))
			.withMessageStartingWith("The database of runs cannot be read: Table \"FINGY_RUNS\" not found");
		assertThatExceptionOfType(RunStoreException.class).isThrownBy(() -> record(FIRST))
			.withMessageStartingWith("The database of runs cannot be written: Table \"FINGY_RUNS\" not found");
	}

}
