package dev.fingy.processor;

import java.nio.file.Path;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema of a module with a {@code TypeContributor}, which may opt in any abstract
 * class as a base.
 */
class ContributedBasesTests {

	private static final String MODULE = """
			// demo/Types.java
			package demo;

			import java.nio.file.Path;
			import java.time.ZoneId;
			import java.util.List;
			import java.util.Map;
			import java.util.SplittableRandom;
			import java.util.random.RandomGenerator;

			import dev.fingy.Discriminated;
			import dev.fingy.Lazy;
			import dev.fingy.TypeContributor;
			import dev.fingy.TypeName;
			import dev.fingy.TypeRegistry;
			import org.springframework.boot.context.properties.ConfigurationProperties;

			class Types implements TypeContributor {

				@Override
				public void contribute(TypeRegistry.Builder types) {
					types.base(RandomGenerator.class)
						.type(RandomGenerator.class, "splittable", SplittableRandom.class, "seed");
				}

			}

			interface Clock {

			}

			@Discriminated
			interface Model {

			}

			@TypeName
			record Baseline(int size, RandomGenerator rng) implements Model {

			}

			@ConfigurationProperties("training")
			record Training(RandomGenerator rng, Lazy<RandomGenerator> later, List<RandomGenerator> several,
					Map<String, Clock> clocks, Model model, Path dir, ZoneId zone, List<Integer> sizes) {

			}
			""";

	@TempDir
	private Path directory;

	private Compiler compiler;

	@BeforeEach
	void createCompiler() {
		this.compiler = new Compiler(this.directory);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rng: { type: splittable, seed: 7 }", "rng: splittable", "rng:",
			"later: { type: splittable, seed: 7 }", "several: [{ type: splittable, seed: 7 }, splittable]",
			"clocks: { a: { type: sun, height: 3 }, b: sun }", "rng: { ref: training.later }",
			"model: { type: baseline, size: 3, rng: { type: splittable, seed: 7 } }", "dir: 2024",
			"zone: Europe/Berlin", "sizes: [1, 2]" })
	void nodesOfContributedBasesAreAccepted(String right) {
		assertThat(this.compiler.compile(MODULE)).isEmpty();
		assertThat(said(right)).isEmpty();
	}

	@Test
	void eclipseAcceptsThemAsWell() {
		assertThat(this.compiler.byEclipse().compile(MODULE)).isEmpty();
		assertThat(said("rng: { type: splittable, seed: 7 }")).isEmpty();
	}

	@Test
	void argumentsOfKnownTypesAreChecked() {
		assertThat(this.compiler.compile(MODULE)).isEmpty();
		assertThat(said("model: { type: baseline, sise: 3, size: 1, rng: splittable }"))
			.isEqualTo("/training/model: property 'sise' is not defined in the schema and the schema does not allow "
					+ "additional properties");
	}

	private String said(String yaml) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(this.compiler.read(Schema.RESOURCE), InputFormat.JSON)
			.validate("training: { " + yaml + " }", InputFormat.YAML)
			.stream()
			.map(Object::toString)
			.collect(Collectors.joining("\n"));
	}

}
