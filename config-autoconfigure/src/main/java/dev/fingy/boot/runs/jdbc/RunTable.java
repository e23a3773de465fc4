package dev.fingy.boot.runs.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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

	static final String LIVE = "(state = 'RUNNING' and heartbeat >= current_timestamp - interval '30' second)";

	private static final String STATE = "(case when state <> 'RUNNING' or " + LIVE + " then state else 'LOST' end)";

	private static final String SELECT = "select id, run, " + STATE + " as state_now from fingy_runs";

	private final JdbcClient client;

	RunTable(JdbcClient client) {
		this.client = client;
	}

	void put(Run run) {
		if (!update(run)) {
			bind("""
					insert into fingy_runs (id, parent, outermost, application, state, started, ended, heartbeat, run)
					values (:id, :parent, (select coalesce(outermost, id) from fingy_runs where id = :parent),
					:application, :state, :started, :ended, current_timestamp, :run)""", run)
				.param("parent", run.parent())
				.update();
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

	/**
	 * Pass runs to an action, newest first.
	 * @param query which of them
	 * @param size how many are in memory at a time
	 * @param action what is done with each
	 */
	void forEach(RunQuery query, int size, Consumer<Run> action) {
		List<Row> rows = page(query, null, Math.min(size, query.limit()));
		int read = rows.size();
		while (!rows.isEmpty()) {
			rows.forEach((row) -> row.run().ifPresent(action));
			String last = rows.get(rows.size() - 1).id();
			rows = (rows.size() < size) ? List.of() : page(query, last, Math.min(size, query.limit() - read));
			read += rows.size();
		}
	}

	private List<Row> page(RunQuery query, @Nullable String before, int limit) {
		List<String> hashes = TagTable.hashes(query.tags());
		List<String> conditions = new ArrayList<>();
		Map<String, Object> parameters = new HashMap<>();
		add(conditions, parameters, "application = :application", Values.text(query.application()));
		add(conditions, parameters, STATE + " = :state", (query.state() != null) ? query.state().name() : null);
		add(conditions, parameters, "parent = :parent", Values.text(query.parent()));
		for (int i = 0; i < hashes.size(); i++) {
			add(conditions, parameters, "id in (select run_id from fingy_run_tags where hash = :hash" + i + ")",
					hashes.get(i));
		}
		add(conditions, parameters, "id < :before", before);
		String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
		return this.client.sql(SELECT + where + " order by id desc limit :limit")
			.params(parameters)
			.param("limit", limit)
			.query((row, number) -> new Row(row.getString("id"), run(row, number)))
			.list();
	}

	// A condition has one parameter, which is the word after its colon
	private static void add(List<String> conditions, Map<String, Object> parameters, String condition,
			@Nullable Object value) {
		if (value != null) {
			conditions.add(condition);
			parameters.put(condition.substring(condition.lastIndexOf(':') + 1).replace(")", ""), value);
		}
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

	/**
	 * A row of the table.
	 *
	 * @param id the run
	 * @param run what is known of it, empty if that cannot be read
	 */
	private record Row(String id, Optional<Run> run) {
	}

}
