package dev.fingy.secrets;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.NotSecret;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Names that count as those of secrets, and are declared harmless by {@link NotSecret}.
 */
class NotSecretTests {

	private static final String[] YAML = { "t:", "  node:", "    type: tokens", "    pad-token: '<pad>'",
			"    sort-key: age", "    ids: {eos-token: 2}", "    token: t1" };

	private static Fingy fingy(String... lines) {
		return Fingy.of(bound(lines));
	}

	private static T bound(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Tokens.class, Bean.class)).bind("t", T.class);
	}

	@Test
	void harmlessNamesAreWrittenAndOthersAreNot() {
		T bound = bound(YAML);
		assertThat(bound.node()).isNotNull();
		bound.node().get();
		Fingy fingy = Fingy.of(bound);
		assertThat(fingy.toYaml()).isEqualTo("""
				t:
				  node:
				    type: tokens
				    pad-token: <pad>
				    sort-key: age
				    ids:
				      eos-token: 2
				""");
		assertThat(fingy.toJson()).contains("\"age-7\"").contains("\"k\"").doesNotContain("t1");
	}

	@Test
	void fingerprintsSeeThem() {
		String[] other = YAML.clone();
		other[3] = "    pad-token: '<other>'";
		String[] token = YAML.clone();
		token[6] = "    token: t2";
		assertThat(fingy(other).fingerprint()).isNotEqualTo(fingy(YAML).fingerprint());
		assertThat(fingy(token).fingerprint()).isEqualTo(fingy(YAML).fingerprint());
		assertThat(fingy(YAML).diff(fingy(other))).hasToString("~ t.node.pad-token: <pad> → <other>");
	}

	@Test
	void documentsBringThemBack() {
		Fingy read = Fingy.read(fingy(YAML).toJson());
		assertThat(read.at("t.node.pad-token").toJson()).contains("<pad>");
		assertThat(read.with("t.node.pad-token", "<x>").at("t.node.pad-token").toJson()).contains("<x>");
	}

	@Test
	void propertiesOfBeansAreDeclaredOnFieldGetterOrSetter() {
		Fingy fingy = fingy("t:",
				"  node: {type: bean, on-field-key: a, on-getter-key: b, on-setter-key: c, other-key: d}");
		assertThat(fingy.toYaml()).isEqualTo("""
				t:
				  node:
				    type: bean
				    on-field-key: a
				    on-getter-key: b
				    on-setter-key: c
				""");
	}

	@Test
	void secretsAroundItAndBehindPlaceholdersStaySecrets() {
		assertThat(
				fingy("my:", "  password: hush", "t:", "  node:", "    type: tokens", "    pad-token: ${my.password}",
						"    sort-key: '1'", "    token: x", "  hidden: {pad-token: hush}", "  both-key: hush")
					.toJson())
			.doesNotContain("hush");
	}

	@Test
	void messagesShowThem() {
		assertThat(TestSources.yaml("t:", "  node: {type: tokens, pad-token: [a], sort-key: b, token: c, count-key: x}")
			.with((types) -> types.add(Tokens.class, Bean.class))
			.problems(T.class)).contains("t.node.count-key: is not an int\n      Value:  x\n");
	}

	@Test
	void referencesShowTheirDefaults() {
		TypeReference reference = new TypeDescriber(new TypeCatalogBuilder().add(Tokens.class).build(), null)
			.describe(List.of());
		assertThat(reference.base(Node.class.getName()).types().get(0).properties())
			.filteredOn((property) -> property.name().equals("default-key") || property.name().equals("token"))
			.extracting("name", "defaults", "secret")
			.containsExactly(tuple("default-key", List.of("k"), false), tuple("token", null, true));
	}

	@Discriminated
	interface Node {

	}

	@TypeName("tokens")
	record Tokens(@NotSecret String padToken, @NotSecret String sortKey, @NotSecret @Nullable Map<String, Integer> ids,
			@NotSecret @DefaultValue("7") int countKey, @NotSecret @DefaultValue("k") String defaultKey,
			@Secret String token) implements Node {

		@Derived
		@NotSecret
		String cacheKey() {
			return this.sortKey + "-" + this.countKey;
		}

	}

	@TypeName("bean")
	public static class Bean implements Node {

		@NotSecret
		private @Nullable String onFieldKey;

		private @Nullable String onGetterKey;

		private @Nullable String onSetterKey;

		private @Nullable String otherKey;

		public @Nullable String getOnFieldKey() {
			return this.onFieldKey;
		}

		public void setOnFieldKey(String onFieldKey) {
			this.onFieldKey = onFieldKey;
		}

		@NotSecret
		public @Nullable String getOnGetterKey() {
			return this.onGetterKey;
		}

		public void setOnGetterKey(String onGetterKey) {
			this.onGetterKey = onGetterKey;
		}

		public @Nullable String getOnSetterKey() {
			return this.onSetterKey;
		}

		public void setOnSetterKey(@NotSecret String onSetterKey) {
			this.onSetterKey = onSetterKey;
		}

		public @Nullable String getOtherKey() {
			return this.otherKey;
		}

		public void setOtherKey(String otherKey) {
			this.otherKey = otherKey;
		}

	}

	record Hidden(@NotSecret @Nullable String padToken) {

	}

	record T(@Nullable Lazy<Node> node, @Secret @Nullable Hidden hidden, @Secret @NotSecret @Nullable String bothKey) {

	}

}
