package dev.fingy.boot.runs.jdbc;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes runs that need not be retained, with their parts. Each row has the outermost
 * run that it is a part of, or none if it is that itself.
 */
final class RetainedRuns {

	// Parameters that a statement may have
	private static final int CHUNK = 1000;

	// Of any run that was recorded; what somebody has edited may form a circle
	private static final int DEEPEST = 100;

	private static final String OUTERMOST = "outermost is null";

	private static final String ENDED = "coalesce(ended, started)";

	private static final String UNNEEDED = "select id from fingy_runs r where " + OUTERMOST + " and not "
			+ RunTable.LIVE + " and not exists (select 1 from fingy_runs where outermost = r.id and " + RunTable.LIVE
			+ ") and ";

	private final JdbcClient client;

	RetainedRuns(JdbcClient client) {
		this.client = client;
	}

	/**
	 * Set the outermost run of each again. It is not right where a parent was deleted, or
	 * was recorded later than its part.
	 */
	void regroup() {
		this.client.sql("""
				update fingy_runs r set outermost = null where outermost is not null
				and not exists (select 1 from fingy_runs p where p.id = r.parent)""").update();
		for (int depth = 0; depth < DEEPEST && regroupParts() > 0; depth++) {
			// What was a part of an outermost run has become one of another
		}
	}

	private int regroupParts() {
		return this.client.sql("""
				update fingy_runs r
				set outermost = (select coalesce(p.outermost, p.id) from fingy_runs p where p.id = r.parent)
				where exists (select 1 from fingy_runs p where p.id = r.parent
				and coalesce(p.outermost, p.id) <> coalesce(r.outermost, ''))""").update();
	}

	void deleteOlderThan(Instant time) {
		delete(this.client
			.sql(UNNEEDED + ENDED + " < :time and not exists (select 1 from fingy_runs where outermost = r.id and "
					+ ENDED + " >= :time)")
			.param("time", Values.time(time)));
	}

	// Runs that seem to be of the future are counted apart: a clock was wrong
	void deleteBeyond(int count, Instant future) {
		String time = String.format("%012x", future.toEpochMilli());
		String first = time.substring(0, 8) + "-" + time.substring(8);
		deleteBeyond(count, "id < :future", first);
		deleteBeyond(count, "id >= :future", first);
	}

	private void deleteBeyond(int count, String part, String future) {
		delete(this.client
			.sql(UNNEEDED + part + " and id <= (select id from fingy_runs where " + OUTERMOST + " and " + part
					+ " order by id desc limit 1 offset :count)")
			.param("count", count)
			.param("future", future));
	}

	private void delete(JdbcClient.StatementSpec unneeded) {
		List<String> ids = unneeded.query(String.class).list();
		for (int i = 0; i < ids.size(); i += CHUNK) {
			List<String> chunk = ids.subList(i, Math.min(ids.size(), i + CHUNK));
			delete("outermost", chunk);
			delete("id", chunk);
		}
	}

	private void delete(String column, List<String> ids) {
		this.client.sql("delete from fingy_runs where " + column + " in (:ids) and not " + RunTable.LIVE)
			.param("ids", ids)
			.update();
	}

}
