package dev.fingy.internal.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeName;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.Catalogs;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.internal.sanitize.Capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Variants of several configurations that refer to each other.
 */
class ConfigurationVariantsTests {

	private final Map<String, Object> properties = new LinkedHashMap<>(Map.of("training.trainer.type", "linear",
			"training.trainer.rate", "0.5", "jobs.train.type", "fit", "jobs.train.trainer.ref", "training.trainer"));

	@Test
	void changesOfSeveralConfigurationsAreBoundTogether() {
		assertThat(run(Map.of("training.trainer.rate", 0.25, "jobs.train.times", "2"))).isEqualTo("Linear 0.25 ×2");
		assertThat(run(Map.of())).isEqualTo("Linear 0.5 ×1");
	}

	@Test
	void anotherTypeTakesThePlaceOfTheNode() {
		assertThat(run(Map.of("training.trainer", Map.of("type", "forest", "trees", 7)))).isEqualTo("Forest 7 ×1");
		assertThat(run(Map.of("training.trainer", "forest"))).isEqualTo("Forest 3 ×1");
	}

	@Test
	void anArgumentOfTheOtherTypeIsSetNextToIt() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("training.trainer", "forest");
		values.put("training.trainer.trees", "9");
		assertThat(run(values)).isEqualTo("Forest 9 ×1");
	}

	@Test
	void eachHasObjectsOfItsOwn() {
		ConfigurationVariants.Variant variant = variants().unchanged();
		assertThat(component(variant).get()).isNotSameAs(component(variant).get());
	}

	@Test
	void equalValuesHaveEqualFingerprints() {
		ConfigurationVariants variants = variants();
		String unchanged = fingerprint(variants.unchanged());
		assertThat(fingerprint(variants.with(Map.of("training.trainer.rate", "0.50")))).isEqualTo(unchanged);
		assertThat(fingerprint(variants.with(Map.of("training.trainer.rate", "0.51")))).isNotEqualTo(unchanged);
	}

	@Test
	void findsPropertiesOfTheChosenTypeOnly() {
		ConfigurationVariants.Variant forest = variants().with(Map.of("training.trainer", "forest"));
		assertThat(forest.find("training.trainer.trees")).isNotNull();
		assertThat(forest.find("training.trainer.rate")).isNull();
		assertThat(forest.find("elsewhere.rate")).isNull();
	}

	@Test
	void everyProblemOfEveryConfigurationIsReported() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("training.trainer.rate", "much");
		values.put("jobs.train.times", 0);
		values.put("training.trainer.raet", 1);
		values.put("job.train", "fit");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> variants().with(values)).withMessage("""
				4 problems in the changed configuration:

				  job.train: belongs to no configuration of the application
				      Configurations: training, jobs

				  training.trainer.raet: 'linear' has no such property
				      Value:  1
				      Origin: changed by the application
				      Properties: rate
				      Did you mean 'rate'?

				  training.trainer.rate: is not a double
				      Value:  much
				      Origin: changed by the application

				  jobs.train.times: must be greater than or equal to 1
				      Value:  0
				      Origin: changed by the application
				""");
	}

	@Test
	void referencesIntoWhatHasGoneAreReported() {
		this.properties.put("training.second.type", "forest");
		this.properties.put("jobs.train.trainer.ref", "training.second");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> variants().with(Collections.singletonMap("training.second", null)))
			.withMessage("""
					1 problem in the changed configuration:

					  training.second: is no object any more, and 'jobs' refers to it
					      Value:  training.second
					      Origin: "jobs.train.trainer.ref" from property source "test"
					""");
	}

	private @Nullable Object run(Map<String, Object> values) {
		return component(variants().with(values)).get();
	}

	private static Supplier<?> component(ConfigurationVariants.Variant variant) {
		Component<?> job = variant.component("jobs.train", (dependency) -> "×");
		assertThat(job).isNotNull();
		return () -> {
			Object created = job.create();
			return ((Supplier<?>) created).get();
		};
	}

	private static String fingerprint(ConfigurationVariants.Variant variant) {
		return Capture.fingerprint(variant.nodes()).config();
	}

	private ConfigurationVariants variants() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", this.properties));
		TypeCatalog catalog = Catalogs.of(Training.class);
		ConfigurationResolver resolver = new ConfigurationResolver(catalog, Settings.of(environment));
		Map<String, Class<?>> types = new LinkedHashMap<>();
		types.put("training", Training.class);
		types.put("jobs", Jobs.class);
		ConfigurationGroup group = new ConfigurationGroup("");
		return new ConfigurationVariants(
				group.bind(group.resolve(resolver, types, BindingSources.of(environment)), Container.NONE));
	}

	record Training(Lazy<Trainer> trainer, @Nullable Lazy<Trainer> second) {

	}

	record Jobs(Lazy<Job> train) {

	}

	@Discriminated
	interface Trainer {

	}

	@TypeName("linear")
	record Linear(double rate) implements Trainer {

		@Override
		public String toString() {
			return "Linear " + this.rate;
		}

	}

	@TypeName("forest")
	record Forest(@DefaultValue("3") int trees) implements Trainer {

		@Override
		public String toString() {
			return "Forest " + this.trees;
		}

	}

	@Discriminated
	interface Job extends Supplier<Object> {

	}

	@TypeName("fit")
	record Fit(Trainer trainer, @Min(1) @DefaultValue("1") int times, @Autowired String sign) implements Job {

		@Override
		public Object get() {
			return this.trainer + " " + this.sign + this.times;
		}

	}

}
