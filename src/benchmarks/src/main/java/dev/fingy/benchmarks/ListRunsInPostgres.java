package dev.fingy.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import dev.fingy.boot.runs.jdbc.JdbcRunStore;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;

/**
 * Lists the runs of a PostgreSQL on the same machine, which starts by itself and has a
 * connection open.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ListRunsInPostgres {

	@Param({ "10000", "100000" })
	private int count;

	private EmbeddedPostgres server;

	private SingleConnectionDataSource connection;

	private JdbcRunStore store;

	@Setup(Level.Trial)
	public void setUp() throws IOException {
		this.server = EmbeddedPostgres.start();
		this.connection = new SingleConnectionDataSource(this.server.getJdbcUrl("postgres", "postgres"), true);
		new ResourceDatabasePopulator(new ClassPathResource("schema-postgresql.sql", JdbcRunStore.class))
			.execute(this.connection);
		this.store = new JdbcRunStore(this.connection);
		ManyRuns.record(this.store, this.count);
	}

	@TearDown(Level.Trial)
	public void tearDown() throws IOException {
		this.connection.destroy();
		this.server.close();
	}

	@Benchmark
	public List<Run> all() {
		return this.store.list(RunQuery.ALL);
	}

	@Benchmark
	public List<Run> latest() {
		return this.store.list(RunQuery.ALL.limitedTo(20));
	}

}
