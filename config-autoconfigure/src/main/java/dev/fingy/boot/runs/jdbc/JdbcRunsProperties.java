package dev.fingy.boot.runs.jdbc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/**
 * Settings of runs in a database.
 */
@ConfigurationProperties("fingy.runs.jdbc")
class JdbcRunsProperties extends DatabaseInitializationProperties {

	@Override
	public String getDefaultSchemaLocation() {
		return "classpath:dev/fingy/boot/runs/jdbc/schema-@@platform@@.sql";
	}

}
