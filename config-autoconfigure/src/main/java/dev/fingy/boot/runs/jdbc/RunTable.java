package dev.fingy.boot.runs.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;

/**
 * The table of runs. A run is there as the line of JSON that files have of it, so that
 * what later versions know of runs needs no other table; what is looked for is next to
 * it.
 */
final class RunTable {

	private static final String LIVE = "(state = 'RUNNING' and heartbeat >= current_timestamp - interval '30' second)";

	private static final String STATE = "(case when state <> 'RUNNING' or " + LIVE + " then state else 'LOST' end)";

	private static final String SELECT = "select run, " + STATE + " as state_now from fingy_runs";

	private final JdbcClient client;

	RunTable(JdbcClient client) {
		this.client = client;
	}

	void put(Run run) {
		if (!update(run)) {
			bind("""
					insert into fingy_runs (id, application, state, started, ended, heartbeat, run)
					values (:id, :application, :state, :started, :ended, current_timestamp, :run)""", run).update();
		}
	}

	boolean update(Run run) {
		return bind("""
				update fingy_runs set application = :application, state = :state, started = :started, ended = :ended,
				heartbeat = current_timestamp, run = :run where id = :id""", run).update() > 0;
	}

	private JdbcClient.StatementSpec bind(String sql, Run run) {
		return this.client.sql(sql)
			.param("id", run.id())
			.param("application", Values.text(run.application()))
			.param("state", run.state().name())
			.param("started", Values.time(run.started()))
			.param("ended", Values.time(run.ended()))
			.param("run", new String(RunJson.line(run), StandardCharsets.US_ASCII).strip());
	}

	int keepAlive(Collection<String> ids) {
		return ids.isEmpty() ? 0
				: this.client
					.sql("update fingy_runs set heartbeat = current_timestamp where state = 'RUNNING' and id in (:ids)")
					.param("ids", ids)
					.update();
	}

	List<Run> list(RunQuery query) {
		String where = " where " + ((query.application() != null) ? "application = :application" : "true") + " and "
				+ ((query.state() != null) ? STATE + " = :state" : "true");
		JdbcClient.StatementSpec statement = this.client.sql(SELECT + where + " order by id desc limit :limit")
			.param("limit", query.limit());
		if (query.application() != null) {
			statement = statement.param("application", Values.text(query.application()));
		}
		if (query.state() != null) {
			statement = statement.param("state", query.state().name());
		}
		return statement.query(RunTable::run).list().stream().flatMap(Optional::stream).toList();
	}

	Optional<Run> get(String id) {
		return this.client.sql(SELECT + " where id = :id")
			.param("id", Values.text(id))
			.query(RunTable::run)
			.optional()
			.flatMap((run) -> run);
	}

	private static Optional<Run> run(ResultSet row, int number) throws SQLException {
		byte[] line = row.getString("run").getBytes(StandardCharsets.UTF_8);
		@Nullable Run run = RunJson.run(line, 0, line.length);
		boolean isLost = Run.State.LOST.name().equals(row.getString("state_now"));
		return Optional.ofNullable((run != null && isLost) ? run.lost() : run);
	}

	// No identifier has a letter after f
	List<String> ids(String prefix, int limit) {
		return this.client
			.sql("select id from fingy_runs where id >= :first and id < :last order by id desc limit :limit")
			.param("first", Values.text(prefix))
			.param("last", Values.text(prefix) + "g")
			.param("limit", limit)
			.query(String.class)
			.list();
	}

	int delete(String id) {
		return this.client.sql("delete from fingy_runs where id = :id and not " + LIVE)
			.param("id", Values.text(id))
			.update();
	}

	Instant now() {
		return this.client.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
	}

	Optional<Instant> newestBefore(Instant time) {
		return this.client.sql("select max(started) from fingy_runs where started < :time")
			.param("time", Values.time(time))
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant);
	}

	int deleteOlderThan(Instant time) {
		return this.client.sql("delete from fingy_runs where coalesce(ended, started) < :time and not " + LIVE)
			.param("time", Values.time(time))
			.update();
	}

	// Runs that seem to be of the future are counted apart: a clock was wrong
	int deleteBeyond(int count, Instant future) {
		String time = String.format("%012x", future.toEpochMilli());
		String first = time.substring(0, 8) + "-" + time.substring(8);
		return deleteBeyond(count, "id < :future", first) + deleteBeyond(count, "id >= :future", first);
	}

	private int deleteBeyond(int count, String part, String future) {
		return this.client.sql("delete from fingy_runs where not " + LIVE + " and " + part
				+ " and id <= (select id from fingy_runs where " + part + " order by id desc limit 1 offset :count)")
			.param("count", count)
			.param("future", future)
			.update();
	}

}
