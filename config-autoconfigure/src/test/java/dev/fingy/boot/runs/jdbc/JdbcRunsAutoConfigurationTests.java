package dev.fingy.boot.runs.jdbc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link JdbcRunsAutoConfiguration}.
 */
class JdbcRunsAutoConfigurationTests {

	private static final String SCHEMA = "classpath:dev/fingy/boot/runs/jdbc/schema-h2.sql";

	@TempDir
	private Path directory;

	private static final String NO_DATABASE = "Property fingy.runs.store with value 'jdbc' is invalid: "
			+ "It needs one DataSource, or a primary one, and Spring Boot's module spring-boot-jdbc.";

	private final JdbcDataSource database = new JdbcDataSource();

	@BeforeEach
	void forget() {
		this.database.setURL("jdbc:h2:mem:application;DB_CLOSE_DELAY=-1");
		this.database.setUser("sa");
		new JdbcTemplate(this.database).execute("drop all objects");
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class,
					JdbcRunsAutoConfiguration.class, DataSourceAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withPropertyValues("fingy.runs.enabled=true", "fingy.runs.store=jdbc",
					"fingy.runs.directory=" + this.directory.resolve("runs"), "spring.application.name=rain",
					"spring.datasource.url=" + this.database.getURL(), "training.model.type=neural");
	}

	private List<Run> runs() {
		return new JdbcRunStore(this.database).list(RunQuery.ALL);
	}

	@Test
	void runsAreRecordedInTheDatabase() {
		runner().run((context) -> {
			assertThat(context).hasSingleBean(JdbcRunStore.class).hasSingleBean(JdbcRunsSchemaInitializer.class);
			context.getBean(FingyRun.class).metric("accuracy", 0.83);
		});
		assertThat(runs()).extracting(Run::application, Run::state, (run) -> run.metrics().toString())
			.containsExactly(tuple("rain", Run.State.SUCCEEDED, "{accuracy=0.83}"));
		assertThat(new JdbcRunStore(this.database).document(runs().get(0).id())).isNotNull();
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void oldRunsAreDeleted() {
		for (int i = 0; i < 3; i++) {
			runner().withPropertyValues("fingy.runs.max-history=2")
				.run((context) -> assertThat(context).hasNotFailed());
		}
		assertThat(runs()).hasSize(2);
	}

	@Test
	void filesAreUsedUnlessTheDatabaseIsAskedFor() {
		runner().withPropertyValues("fingy.runs.store=file")
			.run((context) -> assertThat(context).hasSingleBean(FileRunStore.class)
				.doesNotHaveBean(JdbcRunStore.class)
				.doesNotHaveBean(JdbcRunsSchemaInitializer.class));
	}

	@Test
	void databaseIsLeftAloneWhenRunsAreTurnedOff() {
		runner().withPropertyValues("fingy.runs.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(RunStore.class)
				.doesNotHaveBean(JdbcRunsSchemaInitializer.class));
	}

	@Test
	void databaseThatIsNotThereIsSaid() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class,
					JdbcRunsAutoConfiguration.class))
			.withPropertyValues("fingy.runs.enabled=true", "fingy.runs.store=jdbc")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessage(NO_DATABASE));
	}

	@Test
	void storeIsAbsentWithoutJdbc() {
		for (Class<?> missing : List.of(JdbcClient.class, DataSourceScriptDatabaseInitializer.class)) {
			runner().withClassLoader(new FilteredClassLoader(missing))
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.isInstanceOf(InvalidConfigurationPropertyValueException.class)
					.hasMessage(NO_DATABASE));
		}
	}

	@Test
	void storeIsAbsentWithoutRuns() {
		runner().withClassLoader(new FilteredClassLoader("dev.fingy.runs"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fingyRunStore"));
	}

	@Test
	void storeIsAbsentWithoutFingy() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(JdbcRunsAutoConfiguration.class, DataSourceAutoConfiguration.class))
			.withPropertyValues("fingy.runs.store=jdbc")
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(DataSource.class)
				.doesNotHaveBean(RunStore.class));
	}

	@Test
	void storeOfTheApplicationIsUsed() {
		FileRunStore store = new FileRunStore(this.directory.resolve("mine"));
		runner().withBean(RunStore.class, () -> store)
			.run((context) -> assertThat(context).doesNotHaveBean(JdbcRunsSchemaInitializer.class)
				.getBean(RunStore.class)
				.isSameAs(store));
		assertThat(store.list(RunQuery.ALL)).hasSize(1);
	}

	@Test
	void tablesOfTheApplicationAreUsed() {
		new JdbcTemplate(this.database).execute("runscript from '" + SCHEMA + "'");
		runner().withPropertyValues("fingy.runs.jdbc.initialize-schema=never")
			.run((context) -> assertThat(context).hasSingleBean(JdbcRunStore.class)
				.doesNotHaveBean(JdbcRunsSchemaInitializer.class));
		assertThat(runs()).hasSize(1);
	}

	@Test
	void initializerOfTheApplicationIsUsed() {
		List<String> initialized = new ArrayList<>();
		runner().withBean(JdbcRunsSchemaInitializer.class, () -> {
			initialized.add("mine");
			JdbcRunsProperties properties = new JdbcRunsProperties();
			properties.setPlatform("h2");
			return new JdbcRunsSchemaInitializer(this.database, properties);
		}).run((context) -> assertThat(context).hasSingleBean(JdbcRunsSchemaInitializer.class));
		assertThat(initialized).containsExactly("mine");
		assertThat(runs()).hasSize(1);
	}

	@Test
	void schemaAndPlatformAreChosen() {
		runner().withPropertyValues("fingy.runs.jdbc.platform=h2", "fingy.runs.jdbc.schema=" + SCHEMA)
			.run((context) -> assertThat(context).hasSingleBean(RunRecorder.class));
		assertThat(runs()).hasSize(1);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

}
