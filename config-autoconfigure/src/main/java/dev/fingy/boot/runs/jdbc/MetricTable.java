package dev.fingy.boot.runs.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.fingy.runs.RunEvent;

/**
 * The table of numbers, which are counted in each run: what is written again after a
 * failure has the same place.
 */
final class MetricTable {

	private final JdbcTemplate template;

	MetricTable(DataSource dataSource) {
		this.template = new JdbcTemplate(dataSource);
	}

	long count(String id) {
		Long count = this.template.queryForObject(
				"select coalesce(max(ordinal) + 1, 0) from fingy_run_metrics where run_id = ?", Long.class, id);
		return (count != null) ? count : 0;
	}

	void truncate(String id, long count) {
		this.template.update("delete from fingy_run_metrics where run_id = ? and ordinal >= ?", id, count);
	}

	void add(String id, long first, List<RunEvent.Measured> measured) {
		List<Object[]> rows = new ArrayList<>(measured.size());
		for (RunEvent.Measured each : measured) {
			rows.add(new Object[] { id, first + rows.size(), Values.text(each.name()), each.step(), each.value(),
					Values.time(each.at()) });
		}
		this.template.batchUpdate("""
				insert into fingy_run_metrics (run_id, ordinal, name, step, reading, recorded)
				values (?, ?, ?, ?, ?, ?)""", rows);
	}

	List<RunEvent.Measured> get(String id) {
		return this.template.query("""
				select name, step, reading, recorded from fingy_run_metrics
				where run_id = ? order by ordinal""", MetricTable::measured, Values.text(id));
	}

	private static RunEvent.Measured measured(ResultSet row, int number) throws SQLException {
		return new RunEvent.Measured(row.getString("name"), row.getObject("step", Long.class), row.getDouble("reading"),
				row.getObject("recorded", OffsetDateTime.class).toInstant());
	}

}
