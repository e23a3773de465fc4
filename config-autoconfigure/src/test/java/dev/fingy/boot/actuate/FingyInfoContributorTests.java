package dev.fingy.boot.actuate;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

class FingyInfoContributorTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(FingyAutoConfiguration.class, FingyInfoContributorAutoConfiguration.class))
		.withPropertyValues("training.model.type=neural");

	@Test
	void infoTellsBothFingerprints() {
		this.runner.withUserConfiguration(Application.class).run((context) -> {
			Document.Fingerprint fingerprint = context.getBean(Configurations.class).fingerprint();
			assertThat(info(context.getBean(FingyInfoContributor.class))).isEqualTo(Map.of("fingy",
					Map.of("fingerprint", Map.of("config", fingerprint.config(), "code", fingerprint.code()))));
		});
	}

	@Test
	void infoIsEmptyWithoutConfigurations() {
		this.runner.run((context) -> assertThat(info(context.getBean(FingyInfoContributor.class))).isEmpty());
	}

	@Test
	void infoIsDisabledAsThatOfSpringBootIs() {
		this.runner.withPropertyValues("management.info.fingy.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(FingyInfoContributor.class));
		this.runner.withPropertyValues("management.info.defaults.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(FingyInfoContributor.class));
	}

	@Test
	void applicationStartsWithoutActuator() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fingyInfoContributor"));
	}

	private static Map<String, Object> info(FingyInfoContributor contributor) {
		Info.Builder builder = new Info.Builder();
		contributor.contribute(builder);
		return builder.build().getDetails();
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
