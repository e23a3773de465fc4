package dev.fingy.boot.runs.jdbc;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;

/**
 * Makes the tables of runs.
 */
final class JdbcRunsSchemaInitializer extends PropertiesBasedDataSourceScriptDatabaseInitializer<JdbcRunsProperties> {

	JdbcRunsSchemaInitializer(DataSource dataSource, JdbcRunsProperties properties) {
		super(dataSource, properties);
	}

}
