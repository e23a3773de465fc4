package dev.fingy.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.names.RelaxedName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the endpoint does for each value does not depend on how many others there are.
 */
class LargeConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyEndpointAutoConfiguration.class,
				FingySanitizingAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("management.endpoints.web.exposure.include=*",
				"management.endpoints.jmx.exposure.include=*", "management.endpoint.fingy.show-values=always");

	private ApplicationContextRunner withModels(int count) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			properties.put("fleet.models.Model-" + i + ".type", "net");
			properties.put("fleet.models.Model-" + i + ".size", i);
			properties.put("fleet.models.Model-" + i + ".pass", "hidden" + i);
			properties.put("fleet.layers[" + i + "].type", "net");
			properties.put("fleet.layers[" + i + "].size", i);
		}
		return this.runner.withInitializer((context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("fleet", properties)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 100, 1000 })
	void namesAreComparedOnceHoweverManyValuesAreAskedFor(int count) {
		withModels(count).run((context) -> {
			List<BoundConfiguration> configurations = context.getBean(Configurations.class).all();
			AtomicLong comparisons = new AtomicLong();
			SecretIndex index = new SecretIndex(configurations, (name) -> {
				comparisons.incrementAndGet();
				return RelaxedName.uniform(name);
			});
			IntStream.range(0, count).forEach((i) -> {
				assertThat(index.isSecret(SecretPath.ofProperty("fleet.models.model" + i + ".pass"))).isTrue();
				assertThat(index.isSecret(SecretPath.ofProperty("fleet.models[Model-" + i + "].pass"))).isTrue();
				assertThat(index.isSecret(SecretPath.ofVariable("FLEET_MODELS_MODEL_" + i + "_PASS"))).isTrue();
				assertThat(index.isSecret(SecretPath.ofProperty("fleet.models.model" + i + ".size"))).isFalse();
				assertThat(index.isSecret(SecretPath.ofProperty("fleet.layers[" + i + "].pass"))).isTrue();
				assertThat(index.isSecret(SecretPath.ofProperty("fleet.layers[" + i + "].size"))).isFalse();
			});
			// One prefix, two and two parameters, and the keys of the map
			assertThat(comparisons).hasValue(1 + 2 + 2 + count);
		});
	}

	@Test
	void namesThatLeadNowhereAreNoSecrets() {
		withModels(2).run((context) -> {
			SecretIndex index = new SecretIndex(context.getBean(Configurations.class).all(), RelaxedName::uniform);
			for (String name : List.of("", "fleet", "fleet.models", "fleet.models.model0", "fleet.models.model9.pass",
					"fleet.layers.pass", "fleet.layers[7].pass", "fleet.layers[99999999999].pass", "fleets.models",
					"fleet.models.model0.passes")) {
				assertThat(index.isSecret(SecretPath.ofProperty(name))).as(name).isFalse();
			}
			assertThat(index.isSecret(SecretPath.ofProperty("fleet.models.model0.pass.word"))).isTrue();
		});
	}

	@Test
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	void endpointShowsThousandsOfNodes() {
		withModels(3000).run((context) -> {
			String document = context.getBean(FingyEndpoint.class).document().toString();
			assertThat(StringUtils.countOccurrencesOf(document, "value=2999")).isEqualTo(2);
			assertThat(StringUtils.countOccurrencesOf(document, "hidden")).isZero();
			assertThat(StringUtils.countOccurrencesOf(document, "masked=true")).isEqualTo(2 * 3000);
		});
	}

	@Discriminated
	interface Model {

	}

	record Net(int size, @Secret @Nullable String pass) implements Model {

	}

	@ConfigurationProperties("fleet")
	record FleetProperties(Map<String, Lazy<Model>> models, List<Lazy<Model>> layers) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(FleetProperties.class)
	static class Application {

		@Bean
		TypeContributor models() {
			return (types) -> types.type(Model.class, "net", Net.class);
		}

	}

}
