package dev.fingy.boot.runs.jdbc;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions that fail with what made them fail. Where the database went away, nothing
 * can be rolled back either; Spring would throw that instead, and log an error.
 */
final class Transactions extends JdbcTransactionManager {

	private static final long serialVersionUID = 1L;

	Transactions(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void doRollback(DefaultTransactionStatus status) {
		try {
			super.doRollback(status);
		}
		catch (TransactionException ex) {
			this.logger.debug("A rollback failed; the database rolls back by itself", ex);
		}
	}

}
