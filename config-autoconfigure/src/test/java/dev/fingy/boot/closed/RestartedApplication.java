package dev.fingy.boot.closed;

import java.util.Map;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.FingyRuns;

/**
 * An application that uses what may remember something: nodes and their descriptions,
 * documents, changes, validation, runs.
 */
public final class RestartedApplication {

	// As static fields of applications do
	static Object last = "nothing";

	private RestartedApplication() {
	}

	/**
	 * Start the application, use it and close it.
	 * @param arguments its arguments
	 * @return its bean factory
	 */
	public static Object run(String[] arguments) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setRegisterShutdownHook(false);
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			FleetProperties properties = context.getBean(FleetProperties.class);
			properties.models().values().forEach((model) -> last = Fingy.of(model.get()));
			Fingy fleet = Fingy.of(properties);
			last = fleet.with("models.net.size", 9).at("fleet.models.net").build(Model.class);
			last = properties.models().get("net").get();
			fleet.toJson();
			fleet.toYaml();
			context.getBean(FingyRun.class).metric("loss", 1);
			context.getBean(FingyRuns.class).<Object, RuntimeException>run("part", fleet, (run) -> {
				run.note("done");
				return "done";
			});
			return context.getBeanFactory();
		}
	}

	/**
	 * A model.
	 */
	@Discriminated
	public interface Model {

	}

	/**
	 * A model that a constructor creates.
	 *
	 * @param size its size
	 */
	@TypeName("net")
	public record Net(@Positive int size) implements Model {

	}

	/**
	 * A model that a factory method creates.
	 */
	public static final class Made implements Model {

		private Made() {
		}

		/**
		 * Make a model.
		 * @param rate its rate
		 * @return the model
		 */
		public static Made of(@Positive double rate) {
			return new Made();
		}

	}

	/**
	 * The configuration.
	 *
	 * @param models the models
	 */
	@ConfigurationProperties("fleet")
	public record FleetProperties(Map<String, Lazy<Model>> models) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(FleetProperties.class)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class })
	static class Application {

		@Bean
		static TypeContributor models() {
			return (types) -> types.add(Net.class).factory(Model.class, "made", Made.class, "of");
		}

	}

}
