package dev.fingy.internal.sanitize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.Document.Header;
import dev.fingy.internal.sanitize.Trees.Bean;
import dev.fingy.internal.sanitize.Trees.Linear;
import dev.fingy.internal.sanitize.Trees.Login;
import dev.fingy.internal.sanitize.Trees.Neural;
import dev.fingy.internal.sanitize.Trees.Schedule;
import dev.fingy.internal.sanitize.Trees.Training;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.ValueNode;

import static org.assertj.core.api.Assertions.assertThat;

class CaptureTests {

	private static final Header HEADER = new Header("seattle-rain", Instant.parse("2026-11-22T16:00:00Z"));

	private static final Header ANONYMOUS = new Header(null, Instant.parse("2026-11-22T16:00:00Z"));

	static List<Case> cases() {
		return List
			.of(new Case("values", of(values(), Masking.SECRETS, LiveObjects.NONE)),
					new Case("all-masked", of(values(), Masking.ALL, LiveObjects.NONE)),
					new Case("objects", of(objects(), Masking.SECRETS, LiveObjects.NONE)),
					new Case("live-objects", of(objects(), Masking.SECRETS, CaptureTests::live)),
					new Case("secrets", of(secrets(), CaptureTests::masksTokens, LiveObjects.NONE)),
					new Case("root",
							Capture.of(ANONYMOUS, "", Trees.typed("linear", true, "num-features", Trees.byDefault(8)),
									Masking.SECRETS, (path) -> path.isEmpty() ? new Linear(8) : null)),
					new Case("several", Capture.of(HEADER,
							List.of(new ConfigurationNode("b", Trees.plain(Schedule.class, "warmup", Trees.value(1))),
									new ConfigurationNode("a.c",
											Trees.plain(Schedule.class, "warmup", Trees.value(2)))),
							Masking.SECRETS, LiveObjects.NONE)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void toJsonWritesTheWholeDocument(Case example) throws IOException {
		String json = example.document().toJson().replaceAll("sha256:[0-9a-f]{64}", "sha256:*");
		assertThat(json).isEqualTo(expected(example.name() + ".json", json));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void toMapHoldsWhatIsWritten(Case example) {
		JsonMapper mapper = JsonMapper.builder().build();
		assertThat(mapper.readTree(mapper.writeValueAsString(example.document().toMap())))
			.isEqualTo(mapper.readTree(example.document().toJson()));
	}

	@Test
	void toJsonNeverHoldsASecret() {
		assertThat(of(secrets(), CaptureTests::masksTokens, LiveObjects.NONE).toJson()).doesNotContain("hunter2");
		assertThat(of(objects(), Masking.SECRETS, CaptureTests::live).toJson()).doesNotContain("hunter2");
		assertThat(of(values(), Masking.ALL, LiveObjects.NONE).toJson()).doesNotContain("\"value\"");
	}

	@Test
	void ofFreeStandingNodeAsksForPathsWithoutPrefix() {
		Set<String> asked = new TreeSet<>();
		ObjectNode node = Trees.settingAside(Trees.typed("linear", true, "num-features", Trees.value(8)),
				new SetAside("l2", 1, null));
		Capture.of(ANONYMOUS, "", node, (path, value, origin) -> asked.add(path), (path) -> new Linear(8));
		assertThat(asked).containsExactly("l2", "num-features", "weights");
	}

	@Test
	void fingerprintOfTheDocumentIsThatOfItsConfigurations() {
		List<ConfigurationNode> configurations = List.of(new ConfigurationNode("training", values()));
		assertThat(Capture.of(HEADER, configurations, Masking.ALL, LiveObjects.NONE).toMap().get("fingerprint"))
			.isEqualTo(Map.of("config", Capture.fingerprint(configurations).config(), "code",
					Capture.fingerprint(configurations).code()));
	}

	private static Document of(ObjectNode root, Masking masking, LiveObjects objects) {
		return Capture.of(HEADER, List.of(new ConfigurationNode("training", root)), masking, objects);
	}

	private static ObjectNode values() {
		return Trees.plain(Training.class, "set", Trees.value(8), "overriding",
				Trees.overriding(8, "System Environment Property \"TRAINING_X\"", 4, "a.yaml:4"), "rate",
				Trees.placeholder(0.1, "${hyper.rate}", "b.yaml:2"), "default", Trees.byDefault("four"), "null",
				Trees.byDefault(null), "set-null", Trees.value(null, "", "a.yaml:5"), "injected",
				ValueNode.ofInjected(), "timeout", Trees.value(Duration.ofMillis(10000), "10000ms", "a.yaml:1"), "text",
				Trees.value("zeile\n\"ä\" \u2028 <b>"), "list", Trees.list(Trees.value(1), Trees.byDefault(null)),
				"empty", Trees.list(), "map", Trees.map("a.b", Trees.value(true), "c", Trees.map()), "nan",
				Trees.value(Double.NaN, "nan", "a.yaml:1"), "ref",
				new RefNode("training.dataset", true, Trees.origin("a.yaml:1")), "names",
				Trees.value(List.of("x", Map.of(1, "y"))));
	}

	private static ObjectNode objects() {
		return Trees
			.plain(Training.class, "model",
					Trees.settingAside(
							Trees.typed("neural", true, "num-features", Trees.value(8), "hidden-units",
									Trees.byDefault(4)),
							new SetAside("l2", 0.5, Trees.origin("a.yaml:7")),
							new SetAside("optimizer", null, Trees.origin("a.yaml:8"))),
					"schedule", Trees.plain(Schedule.class, "warmup", Trees.value(1), "steps", Trees.value(2)),
					"values",
					Trees.map("linear", Trees.typed("linear", false, "num-features", Trees.value(3)), "later",
							Trees.typed("linear", true, "num-features", Trees.value(4)), "made",
							Trees.typed("constant", false, "value", Trees.value(0.5)), "bean", Trees.plain(Bean.class,
									"schedules", Trees.list(Trees.plain(Schedule.class, "warmup", Trees.value(3))))));
	}

	private static Object live(String path) {
		return switch (path) {
			case "training" -> new Training(null, new Schedule(1, 2), Map.of("bean", new Bean()));
			case "training.model" -> new Neural(8, 4, 0.1);
			case "training.values.linear" -> new Linear(3);
			default -> null;
		};
	}

	private static ObjectNode secrets() {
		ValueNode secret = Trees.secret(Trees.overriding("hunter2", "a.yaml:1", "hunter2-old", "b.yaml:1"));
		ValueNode text = Trees.secret(Trees.placeholder("hunter2", "${x:hunter2}", "env hunter"));
		Node login = Trees.plain(Login.class, "user", Trees.value("ada"), "password",
				Trees.overriding("hunter2", "a.yaml:1", "hunter2", "b.yaml:1"), "tokens",
				Trees.map("hunter2", Trees.value("hunter2")));
		return Trees.settingAside(
				Trees.plain(Training.class, "secret", secret, "text", text, "default",
						Trees.secret(Trees.byDefault("hunter2")), "list", Trees.list(secret, Trees.value("shown")),
						"map", Trees.map("token", Trees.overriding("hunter2", "a.yaml:1", "hunter2", "b.yaml:1")),
						"token-text", Trees.placeholder("plain", "${y:hunter2}", "b.yaml:1"), "user",
						Trees.overriding("ada", "a.yaml:1", "hunter2", "b.yaml:1"), "login", login),
				new SetAside("token", "hunter2", Trees.origin("a.yaml:7")));
	}

	private static boolean masksTokens(String property, Object value, Object origin) {
		return property.endsWith(".token") || String.valueOf(value).contains("hunter2");
	}

	private static String expected(String name, String actual) throws IOException {
		String write = System.getProperty("fingy.test.write");
		if (write != null) {
			Files.writeString(Path.of(write, name), actual);
		}
		return new ClassPathResource(name, Document.class).getContentAsString(StandardCharsets.UTF_8);
	}

	/**
	 * A document and what it is compared with.
	 *
	 * @param name the name of the file that holds the expected text
	 * @param document the document
	 */
	record Case(String name, Document document) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
