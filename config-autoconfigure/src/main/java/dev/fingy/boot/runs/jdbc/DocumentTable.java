package dev.fingy.boot.runs.jdbc;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.fingy.Fingy;

/**
 * The table of what runs worked with, apart from the runs since it may be large.
 */
final class DocumentTable {

	private final JdbcClient client;

	DocumentTable(JdbcClient client) {
		this.client = client;
	}

	void put(String id, Fingy configuration) {
		String document = Values.text(configuration.toJson());
		if (write("update fingy_run_documents set document = :document where run_id = :id", id, document) == 0) {
			write("insert into fingy_run_documents (run_id, document) values (:id, :document)", id, document);
		}
	}

	private int write(String sql, String id, String document) {
		return this.client.sql(sql).param("id", id).param("document", document).update();
	}

	Optional<String> get(String id) {
		return this.client.sql("select document from fingy_run_documents where run_id = :id")
			.param("id", Values.text(id))
			.query(String.class)
			.optional();
	}

}
