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
 * The schema of a module with a {@code TypeContributor}, which may opt in any class as a
 * base. What javac reads in its source tells which bases it adds to; where that is not
 * clear, each may have more types.
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

	private static final String ENGINES = """
			// demo/Types.java
			package demo;

			import dev.fingy.Lazy;
			import dev.fingy.TypeContributor;
			import dev.fingy.TypeRegistry;
			import org.springframework.boot.context.properties.ConfigurationProperties;

			class Types implements TypeContributor {

				@Override
				public void contribute(TypeRegistry.Builder types) {
					types.base(Engine.class).type(Engine.class, "diesel", Engine.class, "power");
				}

			}

			class Engine {

				Engine(int power) {
				}

			}

			class FastEngine extends Engine {

				FastEngine(int power) {
					super(power);
				}

			}

			record Plain(int power) {

			}

			@ConfigurationProperties("training")
			record Training(Engine engine, FastEngine fast, Lazy<Engine> later, Plain plain) {

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

	@ParameterizedTest
	@ValueSource(strings = { "model: { type: baselin, size: 3, rng: splittable }", "model: baselin" })
	void wrongTypesOfOtherBasesAreRefused(String wrong) {
		assertThat(this.compiler.compile(MODULE)).isEmpty();
		assertThat(said(wrong)).contains("baselin").startsWith("/training/model");
	}

	@Test
	void whatWasReadIsKnownWhenOtherClassesAreCompiled() {
		String clock = """
				// demo/Clock.java
				package demo;

				interface Clock {

				}
				""";
		assertThat(this.compiler.compile(MODULE.replace("interface Clock {\n\n}\n", "") + clock)).isEmpty();
		String schema = this.compiler.read(Schema.RESOURCE);
		assertThat(this.compiler.compile(clock)).isEmpty();
		assertThat(this.compiler.read(Schema.RESOURCE)).isEqualTo(schema);
		assertThat(said("model: baselin")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "add(types);", "TypeRegistry.Builder other = types;", "types.scan(\"demo\");",
			"types.add(Baseline.class);", "java.util.List.of(Model.class).forEach((each) -> types.base(each));",
			"java.util.function.Consumer<Class<?>> add = types::base;",
			"types.type(Model.class, \"baselin\", Baseline.class);",
			"types.alias(Model.class, \"baseline\", \"base\");" })
	void basesThatMayGetMoreTypesAcceptAnyName(String statement) {
		String module = MODULE.replace("types.base(", statement + "\n\t\ttypes.base(")
			.replace("interface Clock {", "interface Clock {\n\n\tstatic void add(Object types) {\n\t}\n")
			.replace("\t\tadd(types)", "\t\tClock.add(types)");
		assertThat(this.compiler.compile(module)).isEmpty();
		assertThat(said("model: baselin")).isEmpty();
	}

	@Test
	void eclipseGivesNoSourceAndLeavesEachBaseOpen() {
		assertThat(this.compiler.byEclipse().compile(MODULE)).isEmpty();
		assertThat(said("model: baselin")).isEmpty();
	}

	@Test
	void contributorsOfBeanMethodsAreReadAsWell() {
		String module = MODULE.replaceFirst("(?s)class Types .*?\n}\n", """
				class Types {

					TypeContributor types() {
						return (types) -> types.base(RandomGenerator.class)
							.type(RandomGenerator.class, "splittable", SplittableRandom.class, "seed");
					}

				}
				""");
		assertThat(this.compiler.compile(module)).isEmpty();
		assertThat(said("rng: { type: splittable, seed: 7 }")).isEmpty();
		assertThat(said("model: baselin")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "engine: { type: diesel, power: 3 }", "engine: diesel", "fast: { type: jet, power: 3 }",
			"later: { ref: training.engine }" })
	void concreteClassesThatAreOptedInAreNodes(String right) {
		assertThat(this.compiler.compile(ENGINES)).isEmpty();
		assertThat(said(right)).isEmpty();
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
