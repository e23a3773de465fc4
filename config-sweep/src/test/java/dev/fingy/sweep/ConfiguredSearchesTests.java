package dev.fingy.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Searches and distributions as nodes of a configuration, which any application finds
 * without a scan.
 */
class ConfiguredSearchesTests {

	@Test
	void distributionsAreChosenByName() throws IOException {
		assertThat(bind("""
				sweep:
				  parameters:
				    a: { type: uniform, from: 0, to: 1 }
				    b: { type: log-uniform, from: 1e-3, to: 1 }
				    c: { type: normal, mean: 0, deviation: 1 }
				    d: { type: integers, from: 1, to: 9, step: 2 }
				    e: { type: integers, from: 1, to: 9 }
				    f: { type: log-integers, from: 1, to: 1_000 }
				    g: { type: choice, values: [1, 2.5, text, true, [64, 32], { type: forest, trees: 5 }] }
				""").parameters())
			.isEqualTo(Map.of("a", new Uniform(0, 1), "b", new LogUniform(1e-3, 1), "c", new Normal(0, 1), "d",
					new Integers(1, 9, 2), "e", new Integers(1, 9, 1), "f", new LogIntegers(1, 1000), "g", Distribution
						.choice(List.of(1, 2.5, "text", true, List.of(64, 32), Map.of("type", "forest", "trees", 5)))));
	}

	@Test
	void searchesAreChosenByName() throws IOException {
		assertThat(search("grid")).isEqualTo(new GridSearch());
		assertThat(search("random")).isEqualTo(new RandomSearch());
		assertThat(search("sobol")).isEqualTo(new SobolSearch());
		assertThat(search("{ type: halving, min-steps: 1, max-steps: 9 }"))
			.isEqualTo(new HalvingSearch(new RandomSearch(), 1, 9, 3));
		assertThat(search("{ type: halving, search: sobol, min-steps: 1, max-steps: 9, factor: 2 }"))
			.isEqualTo(new HalvingSearch(new SobolSearch(), 1, 9, 2));
		assertThat(search("{}")).isEqualTo(new GridSearch());
	}

	private static @Nullable Search search(String node) throws IOException {
		return bind("sweep:\n  search: " + node + "\n").search();
	}

	@Test
	void listedTrialsAreProperties() throws IOException {
		Search search = bind("""
				sweep:
				  search:
				    type: list
				    trials:
				    - training.trainer: { type: forest, trees: 5 }
				      training.years: [2016, 2017]
				    - training:
				        trainer: linear
				        rate: 1e-3
				""").search();
		assertThat(new TestSpace().values(search, 9, 7)).containsExactly(Map.of("training.trainer.type", "forest",
				"training.trainer.trees", 5, "training.years[0]", 2016, "training.years[1]", 2017),
				Map.of("training.trainer", "linear", "training.rate", 1e-3));
	}

	@Test
	void goalsHaveTwoSpellings() throws IOException {
		for (String goal : List.of("maximise", "maximize", "MAXIMISE", "Maximize")) {
			assertThat(bind("sweep.goal: " + goal).goal()).isEqualTo(Goal.MAXIMISE);
		}
		assertThat(bind("sweep.goal: minimize").goal()).isEqualTo(Goal.MINIMISE);
		assertThat(message("sweep.goal: minimum")).isEqualTo("""
				1 problem in the configuration of 'sweep':

				  sweep.goal: is not a Goal
				      Value:  minimum
				      Origin: Byte array resource [resource loaded from byte array] - 1:13
				      Values: maximise, minimise
				""");
	}

	@Test
	void problemsNameThePlace() {
		assertThat(message("""
				sweep:
				  search: hlving
				  parameters:
				    a: { type: log-uniform, from: little, to: 1 }
				    b: { type: uniform, from: 1 }
				    c: { type: uniform, from: 1, to: 2, step: 3 }
				""")).isEqualTo("""
				4 problems in the configuration of 'sweep':

				  sweep.search: unknown type 'hlving'
				      Value:  hlving
				      Origin: Byte array resource [resource loaded from byte array] - 2:11
				      Types:  corner, grid, halving, list, random, sobol
				      Did you mean 'halving'?

				  sweep.parameters.a.from: is not a double
				      Value:  little
				      Origin: Byte array resource [resource loaded from byte array] - 4:35

				  sweep.parameters.b: needs 'to'
				      Origin: Byte array resource [resource loaded from byte array] - 5:16

				  sweep.parameters.c.step: 'uniform' has no such property
				      Value:  3
				      Origin: Byte array resource [resource loaded from byte array] - 6:47
				      Properties: from, to
				""");
	}

	@Test
	void emptyRangesAreFoundWhenDistributionsAreCreated() {
		assertThat(message("""
				sweep:
				  parameters:
				    a: { type: log-uniform, from: 1, to: 0.1 }
				""")).isEqualTo("""
				1 problem in the creation of 'sweep.parameters.a':

				  sweep.parameters.a: 'log-uniform' could not be created: \
				IllegalArgumentException: from=1.0 must be below to=0.1
				      Origin: Byte array resource [resource loaded from byte array] - 3:16
				""");
	}

	@Test
	void documentsHoldWhatIsSearched() throws IOException {
		assertThat(Fingy.of(bind("""
				sweep:
				  search: { type: halving, min-steps: 1, max-steps: 9 }
				  parameters:
				    a: { type: choice, values: [linear, { type: forest, trees: 5 }] }
				""")).toYaml()).isEqualTo("""
				sweep:
				  search:
				    type: halving
				    search:
				      type: random
				    min-steps: 1
				    max-steps: 9
				  parameters:
				    a:
				      type: choice
				      values:
				        - linear
				        - type: forest
				          trees: 5
				""");
	}

	@Test
	void everyTypeIsContributed() {
		TypeRegistry.Builder types = TypeRegistry.builder();
		new SweepTypes().contribute(types);
		List<String> annotated = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.fingy.sweep")
			.stream()
			.filter((type) -> type.isAnnotatedWith(TypeName.class))
			.map(JavaClass::getName)
			.toList();
		TypeRegistry registry = types.build();
		assertThat(Stream.of(Distribution.class, Engine.class, Search.class)
			.flatMap((base) -> registry.types(base).stream())).extracting((type) -> type.javaType().getName())
			.hasSizeGreaterThan(10)
			.containsExactlyInAnyOrderElementsOf(annotated);
	}

	private static String message(String yaml) {
		return catchThrowableOfType(FingyException.class, () -> bind(yaml)).getMessage();
	}

	private static Sweep bind(String yaml) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("yaml", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
			.forEach(environment.getPropertySources()::addFirst);
		return FingyBinder.get(environment).bind("sweep", Sweep.class);
	}

	/**
	 * What a sweep configures.
	 *
	 * @param search which points are tried
	 * @param parameters the values of each parameter
	 * @param goal which values of the metric are better
	 */
	record Sweep(@Nullable Search search, @Nullable Map<String, Distribution> parameters, @Nullable Goal goal) {

	}

}
