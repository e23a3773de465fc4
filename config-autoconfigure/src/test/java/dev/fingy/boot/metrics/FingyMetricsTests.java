package dev.fingy.boot.metrics;

import java.util.List;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.Model;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.internal.boot.Configurations;

import static org.assertj.core.api.Assertions.assertThat;

class FingyMetricsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyMetricsAutoConfiguration.class,
				MetricsAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class))
		.withPropertyValues("training.model.type=neural", "training.layers[0].type=linear");

	private final ApplicationContextRunner application = this.runner.withUserConfiguration(Application.class);

	@Test
	void fingerprintsAreNumbersThatADoubleHolds() {
		this.application.run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			String config = context.getBean(Configurations.class).fingerprint().config();
			String code = context.getBean(Configurations.class).fingerprint().code();
			assertThat(hexadecimal(meters, "fingy.fingerprint.config")).isEqualTo(config.substring(7, 19));
			assertThat(hexadecimal(meters, "fingy.fingerprint.code")).isEqualTo(code.substring(7, 19));
		});
		assertThat(FingyMetrics.number("sha256:ffffffffffffff")).isEqualTo(Math.pow(2, 48) - 1);
	}

	@Test
	void fingerprintDoesNotCountWhatIsExcluded() {
		this.application.withPropertyValues("fingy.fingerprint.exclude=training.model.hidden-units,training.layers")
			.run((context) -> {
				double number = context.getBean(MeterRegistry.class).get("fingy.fingerprint.config").gauge().value();
				this.application
					.withPropertyValues("fingy.fingerprint.exclude[0]=training.layers",
							"fingy.fingerprint.exclude[1]=training.model.hidden-units",
							"training.model.hidden-units=77", "training.layers[0].size=3")
					.run((other) -> assertThat(
							other.getBean(MeterRegistry.class).get("fingy.fingerprint.config").gauge().value())
						.isEqualTo(number));
			});
	}

	@Test
	void creationsAreCountedAndTimed() {
		this.application.run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(meters.get("fingy.nodes").gauge().value()).isEqualTo(2);
			assertThat(meters.get("fingy.objects").gauge().value()).isZero();
			assertThat(meters.find("fingy.creation").meters()).isEmpty();
			context.getBean("training.model", Model.class);
			assertThat(meters.get("fingy.objects").gauge().value()).isEqualTo(1);
			FunctionTimer timer = meters.get("fingy.creation")
				.tag("base", "Model")
				.tag("type", "neural")
				.functionTimer();
			assertThat(timer.count()).isEqualTo(1);
			assertThat(timer.totalTime(timer.baseTimeUnit())).isPositive();
		});
	}

	@Test
	void creationsBeforeThereIsARegistryCount() {
		this.application.withUserConfiguration(Eager.class)
			.run((context) -> assertThat(
					context.getBean(MeterRegistry.class).get("fingy.creation").functionTimer().count())
				.isEqualTo(1));
	}

	@Test
	void metersAreFewAndNamed() {
		this.application.run((context) -> assertThat(names(context.getBean(MeterRegistry.class)))
			.containsExactly("fingy.fingerprint.code", "fingy.fingerprint.config", "fingy.nodes", "fingy.objects"));
	}

	@Test
	void thereAreNoMetersWithoutConfigurations() {
		this.runner.run((context) -> assertThat(names(context.getBean(MeterRegistry.class))).isEmpty());
	}

	@Test
	void applicationStartsWithoutMicrometer() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyMetricsAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withPropertyValues("training.model.type=neural")
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fingyMetrics"));
	}

	private static String hexadecimal(MeterRegistry meters, String name) {
		return "%012x".formatted((long) meters.get(name).gauge().value());
	}

	private static List<String> names(MeterRegistry meters) {
		return meters.getMeters()
			.stream()
			.map(Meter::getId)
			.map(Meter.Id::getName)
			.filter((name) -> name.startsWith("fingy."))
			.sorted()
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Eager {

		// A post processor's dependencies are created before any registry
		@Bean
		static BeanPostProcessor early(@Qualifier("training.model") Model model) {
			return new BeanPostProcessor() {
			};
		}

	}

}
