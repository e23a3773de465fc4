package dev.fingy.boot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What Spring Boot shows where a bean asks for one {@link Lazy} and there are several
 * nodes.
 */
@ExtendWith(OutputCaptureExtension.class)
class AmbiguousLazyTests {

	@Test
	void reportListsEachNodeWithItsOrigin(CapturedOutput output) {
		catchThrowable(() -> new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.run("--app.model=linear", "--app.teacher=linear", "--app.other=linear"));
		assertThat(output.getAll()).contains("""
				Parameter 0 of constructor in %s$Trainer required a single bean, but 3 were found:
					- lazy#app.model: defined in "app.model" from property source "commandLineArgs"
					- lazy#app.teacher: defined in "app.teacher" from property source "commandLineArgs"
					- lazy#app.other: defined in "app.other" from property source "commandLineArgs"
				""".formatted(AmbiguousLazyTests.class.getName()));
	}

	@Discriminated
	interface Model {

	}

	@TypeName("linear")
	record Linear() implements Model {

	}

	@ConfigurationProperties("app")
	record AppProperties(Lazy<Model> model, Lazy<Model> teacher, Lazy<Model> other) {

	}

	static class Trainer {

		Trainer(Lazy<Model> target) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(FingyAutoConfiguration.class)
	@EnableConfigurationProperties(AppProperties.class)
	@Import(Trainer.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class);
		}

	}

}
