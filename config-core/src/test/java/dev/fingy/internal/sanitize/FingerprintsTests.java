package dev.fingy.internal.sanitize;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Trees.Login;
import dev.fingy.internal.sanitize.Trees.Schedule;
import dev.fingy.internal.sanitize.Trees.Training;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.ValueNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FingerprintsTests {

	private static final ObjectNode LINEAR = Trees.typed("linear", true, "num-features", Trees.value(8));

	@ParameterizedTest(name = "{0}")
	@MethodSource("equal")
	void configOfEqualConfigurationsIsEqual(String description, Node one, Node other) {
		assertThat(config(one)).isEqualTo(config(other)).matches("sha256:[0-9a-f]{64}");
	}

	static Stream<Arguments> equal() {
		return Stream.of(arguments("origin", value(8), training(Trees.value(8, 8, "env"))),
				arguments("default", value(8), training(Trees.byDefault(8))),
				arguments("overridden", value(8), training(Trees.overriding(8, "env", 4, "a.yaml"))),
				arguments("placeholder", value(8), training(Trees.placeholder(8, "${x}", "a.yaml"))),
				arguments("spelling of a duration", training(Trees.value(Duration.ofSeconds(10), "10s", "a")),
						training(Trees.value(Duration.ofMillis(10000), "10000ms", "b"))),
				arguments("number type", value(1), value(1.0)),
				arguments("laziness", training(LINEAR),
						training(Trees.typed("linear", false, "num-features", Trees.value(8)))),
				arguments("set aside", training(LINEAR),
						training(Trees.settingAside(LINEAR, new SetAside("x", 1, null)))),
				arguments("secret", Trees.plain(Training.class), training(Trees.secret(Trees.value("a")))),
				arguments("secret by declaration", Trees.plain(Login.class, "user", Trees.value("a")),
						Trees.plain(Login.class, "user", Trees.value("a"), "password", Trees.value("b"), "tokens",
								Trees.map("c", Trees.value("d")))),
				arguments("secret of a list", training(Trees.list()),
						training(Trees.list(Trees.secret(Trees.value("a"))))),
				arguments("injected", Trees.plain(Training.class), training(ValueNode.ofInjected())),
				arguments("null", Trees.plain(Training.class), training(Trees.byDefault(null))),
				arguments("class of a nested object", training(Trees.plain(Schedule.class, "warmup", Trees.value(1))),
						training(Trees.plain(Training.class, "warmup", Trees.value(1)))),
				arguments("order of a map", training(Trees.map("a", Trees.value(1), "b", Trees.value(2))),
						training(Trees.map("b", Trees.value(2), "a", Trees.value(1)))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("different")
	void configOfDifferentConfigurationsIsDifferent(String description, Node one, Node other) {
		assertThat(config(one)).isNotEqualTo(config(other));
	}

	static Stream<Arguments> different() {
		return Stream.of(arguments("value", value(8), value(9)), arguments("text and number", value(8), value("8")),
				arguments("longs beyond doubles", value(9007199254740992L), value(9007199254740993L)),
				arguments("numbers beyond doubles", value(new BigDecimal("1E+400")), value(new BigDecimal("2E+400"))),
				arguments("type", training(Trees.typed("linear", true)), training(Trees.typed("neural", true))),
				arguments("type and none", training(Trees.typed("linear", true)),
						training(Trees.plain(Schedule.class))),
				arguments("order of a list", training(Trees.list(Trees.value(1), Trees.value(2))),
						training(Trees.list(Trees.value(2), Trees.value(1)))),
				arguments("null in a list", training(Trees.list()), training(Trees.list(Trees.byDefault(null)))),
				arguments("empty list", Trees.plain(Training.class), training(Trees.list())),
				arguments("key", training(Trees.map("a", Trees.value(1))), training(Trees.map("b", Trees.value(1)))),
				arguments("reference", training(new RefNode("a", true, null)), training(new RefNode("b", true, null))),
				arguments("reference and copy", training(new RefNode("a", true, null)), training(LINEAR)));
	}

	@Test
	void configOfOneValue() {
		assertThat(config(Trees.value(8))).isEqualTo(config(Trees.byDefault(8)));
		assertThat(config(Trees.secret(Trees.value(8)))).isEqualTo(config(Trees.secret(Trees.value(9))));
	}

	@Test
	void configOfConfigurationsCountsPrefixesInAnyOrder() {
		ConfigurationNode one = new ConfigurationNode("a", value(1));
		ConfigurationNode two = new ConfigurationNode("b", value(2));
		assertThat(config(List.of(one, two))).isEqualTo(config(List.of(two, one))).isNotEqualTo(config(List.of(one)));
		assertThat(config(List.of(one))).isNotEqualTo(config(List.of(new ConfigurationNode("c", value(1)))));
	}

	@Test
	void configIsTheHashOfCanonicalJson() {
		ObjectNode node = training(Trees.map("b", LINEAR, "a", Trees.value(0.5)));
		// The hash of {"properties":{"model":{"a":0.5,"b":{"properties":
		// {"num-features":8},"type":"linear"}}}}: old documents hold it
		assertThat(config(node)).isEqualTo("sha256:28a47e2c74846907ca2548fe39eff74b1dadaaf44b27144cac3a4b3261d2c161");
	}

	@Test
	void codeIsThatOfAllObjects() {
		ObjectNode one = training(LINEAR);
		assertThat(code(one)).isEqualTo(code(training(Trees.list(LINEAR, Trees.typed("linear", false)))))
			.isNotEqualTo(code(training(Trees.list(LINEAR, Trees.typed("neural", false)))))
			.isNotEqualTo(code(training(Trees.map("a", Trees.typed("constant", false)))))
			.isNotEqualTo(code(LINEAR))
			.isEqualTo(code(List.of(new ConfigurationNode("training", one))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "training.model.num-features", "training.model", "training", "other.model" })
	void whatIsExcludedMakesNoDifference(String excluded) {
		List<ConfigurationNode> four = List.of(new ConfigurationNode("training", numFeatures(4)));
		List<ConfigurationNode> eight = List.of(new ConfigurationNode("training", numFeatures(8)));
		boolean equal = Capture.fingerprint(four, List.of(excluded))
			.equals(Capture.fingerprint(eight, List.of(excluded)));
		assertThat(equal).isEqualTo(excluded.startsWith("training"));
	}

	@Test
	void documentSaysWhatWasExcluded() {
		Document document = Capture.of(new Document.Header(null, Instant.EPOCH, List.of("training.model")),
				List.of(new ConfigurationNode("training", LINEAR)), Masking.SECRETS, LiveObjects.NONE);
		Document read = Document.read(new StringReader(document.toJson()), "run.json");
		assertThat(read.header()).isEqualTo(document.header());
		assertThat(read.withNodes(read.nodes()).fingerprint()).isEqualTo(document.fingerprint());
	}

	private static ObjectNode numFeatures(int value) {
		return training(Trees.typed("linear", true, "num-features", Trees.value(value)));
	}

	private static ObjectNode value(Object value) {
		return training(Trees.value(value));
	}

	private static ObjectNode training(Node model) {
		return Trees.plain(Training.class, "model", model);
	}

	private static String config(Node node) {
		return Capture.fingerprint("", node).config();
	}

	private static String config(List<ConfigurationNode> configurations) {
		return Capture.fingerprint(configurations).config();
	}

	private static String code(Node node) {
		return Capture.fingerprint("", node).code();
	}

	private static String code(List<ConfigurationNode> configurations) {
		return Capture.fingerprint(configurations).code();
	}

}
