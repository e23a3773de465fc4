package dev.fingy.secrets;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A value that takes a secret by a placeholder is a secret wherever it is looked at, also
 * without what declares the secret.
 */
class SecretsInPlaceholdersTests {

	private static final String SECRET = "5ekr3tKey9";

	private final Config config = TestSources
		.yaml("t:", "  top: " + SECRET, "  node: {type: url, url: 'u:${t.top}'}",
				"  nodes: [{type: url, url: 'v:${t.top}'}]",
				"  held: {type: holder, inner: {type: url, url: 'w:${t.top}'}}",
				"  failing: {type: failing, url: 'x:${t.top}'}")
		.with((types) -> types.add(Url.class, Holder.class, Failing.class))
		.bind("t", Config.class);

	@Test
	void documentsOfTheWholeAndOfPartsTellNoSecret() {
		Fingy whole = Fingy.of(this.config);
		Map<String, Fingy> described = new LinkedHashMap<>(Map.of("whole", whole));
		for (String path : List.of("t.node", "t.nodes", "t.nodes[0]", "t.held", "t.held.inner", "t.failing")) {
			described.put(path, whole.at(path));
		}
		described.put("lazy", this.config.node().fingy());
		described.put("element", this.config.nodes().get(0).fingy());
		described.put("object", Fingy.of(this.config.node().get()));
		described.put("argument", Fingy.of(((Holder) this.config.held().get()).inner()));
		described.put("changed", whole.with("t.node.url", "other").at("t.nodes"));
		described.forEach((name, fingy) -> assertThat(
				fingy.toJson() + fingy.toYaml() + fingy.toProperties() + fingy.toFlatMap() + fingy.toJava() + fingy)
			.as(name)
			.doesNotContainIgnoringCase(SECRET));
	}

	@Test
	void describedObjectsThatHoldNodesTellNoSecret() {
		Lazy<Holder> described = Lazy.of(Holder.class, Map.of("inner", this.config.node()));
		Fingy fingy = described.fingy();
		assertThat(fingy.toJson() + fingy.toYaml() + fingy.toJava() + fingy.diff(this.config.held().fingy()))
			.doesNotContain(SECRET);
	}

	@Test
	void nodesThatHoldTheSecretAreNotSerialized() {
		assertThatExceptionOfType(NotSerializableException.class)
			.isThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(this.config.node()))
			.withMessage("Lazy[t.node: " + Url.class.getName() + "] holds secrets, which are never written: url");
	}

	@Test
	void messagesOfConstructorsTellNoSecret() {
		FingyException thrown = catchThrowableOfType(FingyException.class, this.config.failing()::get);
		assertThat(thrown).hasMessage("""
				1 problem in the creation of 't.failing':

				  t.failing: 'failing' could not be created: IllegalStateException: no answer from x:******
				      Origin: Byte array resource [application.yaml] - 6:19
				""");
		assertThat(thrown.shareableMessage()).isEqualTo("""
				1 problem in the creation of 't.failing':

				  t.failing: 'failing' could not be created: IllegalStateException
				      Origin: Byte array resource [application.yaml] - 6:19
				""");
	}

	@Discriminated
	interface Node {

	}

	@TypeName("url")
	record Url(String url) implements Node {

	}

	@TypeName("holder")
	record Holder(Node inner) implements Node {

	}

	@TypeName("failing")
	static class Failing implements Node {

		Failing(String url) {
			throw new IllegalStateException("no answer from " + url);
		}

	}

	record Config(@Secret String top, Lazy<Node> node, List<Lazy<Node>> nodes, Lazy<Node> held, Lazy<Node> failing) {

	}

}
