package dev.fingy.boot.runs.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL that can be stopped and started again. Nothing needs to be installed.
 */
final class Postgres implements AutoCloseable {

	private final EmbeddedPostgres server;

	private Postgres(EmbeddedPostgres server) {
		this.server = server;
	}

	/**
	 * Start a server, whose database is there again after it was stopped.
	 * @param directory where its data is
	 * @param port where it listens, or 0 for a free port
	 * @return the server
	 */
	static Postgres start(Path directory, int port) {
		try {
			return new Postgres(EmbeddedPostgres.builder()
				.setDataDirectory(directory)
				.setCleanDataDirectory(false)
				.setPort(port)
				.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.server.getPort();
	}

	DataSource dataSource() {
		return this.server.getPostgresDatabase();
	}

	String url() {
		return this.server.getJdbcUrl("postgres", "postgres");
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
