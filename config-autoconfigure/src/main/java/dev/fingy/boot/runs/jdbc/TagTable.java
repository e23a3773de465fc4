package dev.fingy.boot.runs.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.fingy.runs.Run;

/**
 * The table of tags, by which runs are found. An index holds no long texts, so a tag is
 * looked for by its hash.
 */
final class TagTable {

	private final JdbcTemplate template;

	TagTable(DataSource dataSource) {
		this.template = new JdbcTemplate(dataSource);
	}

	void put(Run run) {
		this.template.update("delete from fingy_run_tags where run_id = ?", run.id());
		List<Object[]> rows = new ArrayList<>();
		run.tags()
			.forEach((name, value) -> rows
				.add(new Object[] { run.id(), hash(name, value), Values.text(name), Values.text(value) }));
		if (!rows.isEmpty()) {
			this.template.batchUpdate("insert into fingy_run_tags (run_id, hash, name, content) values (?, ?, ?, ?)",
					rows);
		}
	}

	static List<String> hashes(Map<String, String> tags) {
		List<String> hashes = new ArrayList<>();
		tags.forEach((name, value) -> hashes.add(hash(name, value)));
		return hashes;
	}

	private static String hash(String name, String value) {
		String tag = name.length() + ":" + name + value;
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(tag.getBytes(StandardCharsets.UTF_16BE)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
