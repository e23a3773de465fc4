package dev.fingy.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fingy binds classes without annotations of Fingy as Spring Boot's own binder does, from
 * every combination of sources, with the differences that the reference lists. Another
 * seed makes other cases.
 */
class DifferentialTests {

	private static final Path REFERENCE = Path.of("../src/docs/reference/spring-boot.md");

	@Provide
	Arbitrary<Given> given() {
		return Arbitraries.randomValue(Given::of);
	}

	@Property(tries = 2500, seed = "20261129", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void bindsWhatSpringBootBinds(@ForAll("given") Given given) {
		assertBoundAlike(given);
	}

	@Provide
	Arbitrary<Given> node() {
		return Arbitraries.randomValue(Given::ofNode);
	}

	@Property(tries = 1000, seed = "20261129", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void bindsInsideANodeWhatSpringBootBinds(@ForAll("node") Given given) {
		assertBoundAlike(given);
	}

	private static void assertBoundAlike(Given given) {
		Outcome boot = Outcome.ofSpringBoot(given);
		Outcome fingy = Outcome.ofFingy(given);
		assertThat(boot.undocumented(given, fingy)).isEmpty();
		Statistics.label("outcome")
			.collect(boot.equals(fingy) ? "same" : (boot.failed() && fingy.failed()) ? "both fail" : "documented")
			.coverage((coverage) -> coverage.check("same").percentage((percentage) -> percentage > 60));
	}

	@Example
	void anUndocumentedDifferenceIsFound() {
		Given given = new Given(Plain.Lists.class,
				List.of(new Given.Source(Given.Kind.ENVIRONMENT, Map.of("numbers", List.of(7))),
						new Given.Source(Given.Kind.YAML, Map.of("numbers", List.of(1, 2), "modes", List.of("slow")))));
		Outcome boot = Outcome.ofSpringBoot(given);
		assertThat(boot.undocumented(given, Outcome.ofFingy(given))).isEmpty();
		Map<String, String> merged = new TreeMap<>(boot.values());
		merged.put(".numbers", "list of 2");
		merged.put(".numbers[1]", "Integer 2");
		assertThat(boot.undocumented(given, new Outcome(merged, List.of()))).containsExactly(
				".numbers: Spring Boot list of 1, Fingy list of 2", ".numbers[1]: Spring Boot null, Fingy Integer 2");
	}

	@Example
	void aTextBesideUnknownNamesIsJudgedAsAlone() {
		for (String name : List.of("inner", "middle", "bean")) {
			Given odd = besideUnknownNames(name, "odd");
			assertThat(Outcome.ofSpringBoot(odd).failed()).isTrue();
			assertThat(Outcome.ofFingy(odd).failure().get(0).property()).isEqualTo("t." + name);
			Given empty = besideUnknownNames(name, "");
			assertThat(Outcome.ofFingy(empty)).isEqualTo(Outcome.ofSpringBoot(empty));
		}
	}

	private static Given besideUnknownNames(String name, String text) {
		return new Given(Plain.Nested.class,
				List.of(new Given.Source(Given.Kind.COMMAND_LINE, Map.of(name, Map.of("unknown", 1))),
						new Given.Source(Given.Kind.YAML, Map.of(name, text))));
	}

	@Example
	void theReferenceListsTheDifferences() throws IOException {
		assertThat(Files.readAllLines(REFERENCE).stream().filter((line) -> line.startsWith("| ")).skip(2))
			.containsExactlyElementsOf(Stream.of(Difference.values()).map(Difference::row).toList());
	}

}
