package dev.fingy.boot.runs.jdbc;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.autoconfigure.init.OnDatabaseInitializationCondition;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.RunStore;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that keeps runs in the database of
 * the application.
 */
@AutoConfiguration(after = { FingyAutoConfiguration.class, DataSourceAutoConfiguration.class },
		before = FingyRunsAutoConfiguration.class)
@ConditionalOnClass({ RunStore.class, JdbcClient.class, DataSourceScriptDatabaseInitializer.class })
@ConditionalOnBooleanProperty(name = "fingy.runs.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "fingy.runs.store", havingValue = "jdbc")
@ConditionalOnBean(FingyAutoConfiguration.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(RunStore.class)
@EnableConfigurationProperties(JdbcRunsProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class JdbcRunsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@Conditional(OnInitializationCondition.class)
	JdbcRunsSchemaInitializer fingyRunsSchemaInitializer(DataSource dataSource, JdbcRunsProperties properties) {
		return new JdbcRunsSchemaInitializer(dataSource, properties);
	}

	@Bean
	@DependsOnDatabaseInitialization
	RunStore fingyRunStore(DataSource dataSource) {
		return new JdbcRunStore(dataSource);
	}

	/**
	 * Unless the tables are made in another way.
	 */
	static class OnInitializationCondition extends OnDatabaseInitializationCondition {

		OnInitializationCondition() {
			super("Fingy Runs", "fingy.runs.jdbc.initialize-schema");
		}

	}

}
