package dev.fingy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.internal.bind.Limits;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How deep and how large a configuration may be.
 */
class LimitsTests {

	private static final String NOTHING = "0 problems in the configuration of 't':\n";

	private static String problems(TestSources sources, int maxDepth, int maxNodes) {
		Settings settings = new Settings(UnknownProperties.FAIL, maxDepth, maxNodes);
		return TestSources.text(sources.resolve(Holder.class, settings).problems(), "t");
	}

	private static TestSources chain() {
		return TestSources.yaml("t:", "  sink: {type: retry, sink: {type: retry, sink: {type: file}}}");
	}

	@Test
	void aChainAsDeepAsTheLimitIsBound() {
		assertThat(problems(chain(), 4, 100)).isEqualTo(NOTHING);
	}

	@Test
	void aChainDeeperThanTheLimitEndsInASentence() {
		assertThat(problems(chain(), 3, 100)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.sink.sink.sink.path: is nested deeper than 3 levels (fingy.limits.max-depth)
				""");
	}

	@Test
	void aChainThatAnotherSourceMakesDeeperEndsInASentence() {
		TestSources sources = chain().underEnvironment("T_SINK_SINK_SINK_TYPE", "retry", "T_SINK_SINK_SINK_SINK_TYPE",
				"retry", "T_SINK_SINK_SINK_SINK_SINK", "file");
		assertThat(problems(sources, 4, 100)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.sink.sink.sink.sink.sink: is nested deeper than 4 levels (fingy.limits.max-depth)
				      Origin: "T_SINK_SINK_SINK_SINK_SINK" from property source "systemEnvironment"
				""");
	}

	@Test
	void asManyNodesAsTheLimitAreBound() {
		assertThat(problems(TestSources.yaml("t:", "  animals: [cat, cat, cat]"), 100, 8)).isEqualTo(NOTHING);
	}

	@Test
	void moreNodesThanTheLimitAreOneProblem() {
		assertThat(problems(TestSources.yaml("t:", "  animals: [cat, cat, cat, cat, cat]"), 100, 8)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animals[3].indoor: is one of more than 8 nodes (fingy.limits.max-nodes)
				""");
	}

	@Test
	void nodesOfAllSourcesCount() {
		TestSources sources = TestSources.yaml("t:", "  animals: [cat, cat, cat]").under("--t.sink=file");
		assertThat(problems(sources, 100, 8)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.sink.path: is one of more than 8 nodes (fingy.limits.max-nodes)
				""");
	}

	@Test
	void aKeyDeeperThanTheLimitEndsInASentence() {
		assertThat(labels(TestSources.of().underMap(Map.of("t.labels" + ".k".repeat(3000), "1"))))
			.startsWith("1 problem in the configuration of 't':\n\n  t.labels[k" + ".k".repeat(55)
					+ "…: is nested deeper than 100 levels (fingy.limits.max-depth)\n");
		assertThat(
				labels(TestSources.of().underMap(Map.of("t.labels" + ".k".repeat(100), "1")).under("--t.labels.a=b")))
			.isEqualTo(NOTHING);
	}

	@Test
	void placeholdersInsideOfPlaceholdersWithoutEndEndInASentence() {
		String nested = "${a:".repeat(10_000) + "}".repeat(10_000);
		assertThat(labels(TestSources.of().underMap(Map.of("t.labels.a", nested))))
			.startsWith("1 problem in the configuration of 't':\n\n"
					+ "  t.labels.a: has too many placeholders inside each other\n");
		assertThat(problems(TestSources.of().underMap(Map.of("t.sink.type", nested)), 100, 100))
			.startsWith("1 problem in the configuration of 't':\n\n"
					+ "  t.sink.type: has too many placeholders inside each other\n");
	}

	private static String labels(TestSources sources) {
		return sources.problems(Labels.class);
	}

	@Test
	void limitsThatAllowNothingAreRefused() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> new Limits(-1, 0)).withMessage("""
				2 problems in the limits:

				  fingy.limits.max-depth: must be at least 1
				      Value:  -1

				  fingy.limits.max-nodes: must be at least 1
				      Value:  0
				""");
	}

	@Test
	void theLimitsAreAHundredLevelsAndAMillionNodes() {
		assertThat(Limits.DEFAULT).isEqualTo(new Limits(100, 1_000_000));
		assertThat(Settings.DEFAULT).isEqualTo(new Settings(UnknownProperties.FAIL, 100, 1_000_000));
	}

	record Holder(@Nullable List<Animal> animals, @Nullable Sink sink) {

	}

	record Labels(Map<String, String> labels) {

	}

}
