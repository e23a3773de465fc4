package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Model;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is secret leaves the process on no way: not in a message, not in a document, not
 * in a fingerprint.
 */
class SecretsTests {

	private static TestSources yaml(String model) {
		return TestSources.yaml("t:", "  model: " + model).with((types) -> types.add(ALL));
	}

	private static final Class<?>[] ALL = { Server.class, Holder.class, Constrained.class, Shown.class, OnField.class,
			OnAccessor.class, OnConstructor.class, OnInterface.class, OnSetter.class, Login.class };

	private static String problems(String model) {
		return yaml(model).problems(Config.class)
			.replaceAll("\n *Origin: [^\n]*", "")
			.replaceFirst("^[^\n]*\n\n {2}", "")
			.strip();
	}

	private static String document(Fingy fingy) {
		return fingy.toJson()
			.replaceAll("\"origin\": \"[^\"]* - ", "\"origin\": \"")
			.replaceAll("(?s)^.*?\"properties\": ", "")
			.replaceAll("\\s+", " ")
			.replace("\"", "")
			.strip()
			.replaceAll("( })+$", "");
	}

	private static String properties(String model) {
		return document(yaml(model).bind("t", Config.class).model().fingy());
	}

	private static String fingerprint(String model, String secret) {
		return Fingy.of(yaml(model.replace("hunter2", secret)).bind("t", Config.class)).fingerprint();
	}

	@Test
	void secretOfTheTypeBeforeIsMaskedWhenSetAside() {
		TestSources sources = yaml("{type: server, url: u, phrase: hunter2}").underEnvironment("T_MODEL_TYPE", "login");
		assertThat(document(sources.bind("t", Config.class).model().fingy()))
			.isEqualTo("{ user: { value: null, default: true } }, "
					+ "set-aside: [ { property: url, value: u, origin: 2:30 }, "
					+ "{ property: phrase, masked: true, origin: 2:41 } ]");
	}

	@Test
	void misspeltSecretOfTheTypeBeforeIsMaskedWhenSetAside() {
		TestSources sources = yaml("{type: server, passphrase: hunter2}").underEnvironment("T_MODEL_TYPE", "login");
		assertThat(document(sources.bind("t", Config.class).model().fingy()))
			.isEqualTo("{ user: { value: null, default: true } }, "
					+ "set-aside: [ { property: passphrase, masked: true, origin: 2:37 } ]");
	}

	@Test
	void secretOfAnotherTypeIsNotTold() {
		assertThat(problems("{type: login, phrase: hunter2}")).isEqualTo("""
				t.model.phrase: 'login' has no such property
				      Properties: user""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "inner: {pin: hunter2} | inner.pin: is not an Integer",
					"inner: {s: hunter2} | inner.s: is not valid (Size)",
					"credentials: {pin: hunter2} | credentials.pin: is not an Integer",
					"inner: {deep: {pin: hunter2}} | inner.deep.pin: is not an Integer",
					"inner: {deep: {s: hunter2}} | inner.deep.s: is not valid (Size)",
					"numbers: {api-token: hunter2} | numbers.api-token: is not an Integer",
					"bounded: {password: hunter2} | bounded: is not valid (Size)",
					"brief: {password: hunter2} | brief[password]: is not valid (Size)",
					"keys: {hunter2: x} | keys: a key is not an Integer",
					"named: {hunter2: ' '} | named: is not valid (NotBlank)",
					"named: hunter2 | named: expects entries, not a value" })
	void messagesTellNoSecret(String properties, String expected) {
		assertThat(problems("{type: holder, " + properties + "}")).isEqualTo("t.model." + expected);
	}

	@Test
	void unknownNameBelowASecretTellsNoValue() {
		assertThat(problems("{type: holder, inner: {deep: {zzzz: hunter2}}}")).isEqualTo("""
				t.model.inner.deep.zzzz: an Inner has no such property
				      Properties: pin, s, deep""");
	}

	@Test
	void unknownNameOfATypeWithSecretsTellsNoValue() {
		assertThat(problems("{type: server, passphrase: hunter2}")).isEqualTo("""
				t.model.passphrase: 'server' has no such property
				      Properties: url, phrase, port""");
		assertThat(problems("{type: server, phrse: hunter2}")).isEqualTo("""
				t.model.phrse: 'server' has no such property
				      Properties: url, phrase, port
				      Did you mean 'phrase'?""");
	}

	@Test
	void keysOfASecretMapAreInNoOrigin() {
		TestSources sources = yaml("{type: holder}").under("--t.model.keys.hunter2=x");
		assertThat(sources.problems(Config.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.keys: a key is not an Integer
				      Origin: "t.model.keys" from property source "commandLineArgs"
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "hunter2 | t.token: names an unknown type",
					"{type: hunter2} | t.token.type: names an unknown type",
					"'{type: ''hunter2${t.token.type}''}' | t.token.type: has a placeholder that cannot be resolved" })
	void typeOfASecretNodeIsNotTold(String token, String expected) {
		String problems = TestSources.yaml("t:", "  token: " + token)
			.with((types) -> types.add(ALL))
			.problems(Client.class);
		assertThat(problems.lines().skip(2).findFirst().orElse("").strip()).isEqualTo(expected);
		assertThat(problems).doesNotContain("hunter2");
	}

	@Test
	void referenceOfASecretNodeIsNotTold() {
		String problems = TestSources.yaml("t:", "  token: {ref: hunter2}")
			.with((types) -> types.add(ALL))
			.problems(Client.class);
		assertThat(problems).isEqualTo("""
				1 problem in the configuration of 't':

				  t.token: refers to a path, which belongs to no configuration that is bound here
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
	}

	@Test
	void referenceThatReplacesASecretNodeIsNotTold() {
		assertThat(TestSources.yaml("t:", "  animal: cat", "  keys: {a: {type: wolf}}")
			.under("--t.keys.a.ref=t.animal")
			.warnings(Guarded.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.keys: refers to a path now, so 'type' of the type before is set aside
					      Origin: Byte array resource [application.yaml] - 3:20
					""");
	}

	@Test
	void keysOfASecretMapAreNotToldWithReferences() {
		TestSources sources = TestSources
			.yaml("t:", "  keys: {hunter2: {type: cat}, b: {ref: t.keys.a}}", "  animal: {ref: t.nothing}",
					"  sink: {type: retry}")
			.under("--t.keys.hunter3.ref=t.sink", "--t.sinks.hunter5.type=retry",
					"--t.sinks.hunter5.sink.ref=t.sinks.hunter5")
			.underEnvironment("T_KEYS_HUNTER4_REF", "t.animals");
		assertThat(sources.problems(Guarded.class)).isEqualTo("""
				5 problems in the configuration of 't':

				  t.keys: refers to a path, where there is no node
				      Origin: Byte array resource [application.yaml] - 2:41
				      Nodes:  t.sink

				  t.keys: refers to a path, which is a RetrySink and not an Animal
				      Origin: "t.keys.ref" from property source "commandLineArgs"

				  t.keys: refers to a path, where there is no node
				      Origin: "t.keys.ref" from property source "systemEnvironment"
				      Nodes:  t.sink

				  t.animal: refers to 't.nothing', where there is no node
				      Value:  t.nothing
				      Origin: Byte array resource [application.yaml] - 3:17
				      Nodes:  t.sink

				  t.sinks: needs itself: t.sinks → t.sinks
				      Origin: "t.sinks.sink.ref" from property source "commandLineArgs"
				""");
	}

	@Test
	void circularPlaceholderOfASecretIsNotTold() {
		assertThat(problems("{type: server, phrase: 'hunter2${t.model.phrase}'}"))
			.isEqualTo("t.model.phrase: has a placeholder that cannot be resolved");
	}

	@Test
	void secretConstantIsNotSuggested() {
		assertThat(problems("{type: constrained, colour: gren, pin: 1}")).isEqualTo("""
				t.model.colour: is not a Colour
				      Values: red, green""");
	}

	@Test
	void secretDefaultIsNotTold() {
		assertThat(problems("{type: constrained}")).isEqualTo("t.model.pin: has a @DefaultValue that is not an int");
	}

	@ParameterizedTest
	@ValueSource(strings = { "magic", "api-key" })
	void derivedSecretThatIsSetIsNotTold(String name) {
		assertThat(problems("{type: shown, " + name + ": hunter2}"))
			.isEqualTo("t.model." + name + ": is derived and cannot be set");
	}

	@Test
	void placeholderThatNamesASecretMakesASecret() {
		TestSources sources = TestSources
			.yaml("db.password: hunter2", "dsn: 'jdbc:x?p=${db.password}'", "t:",
					"  model: {type: server, url: '${dsn}', port: '${db.password}'}")
			.with((types) -> types.add(ALL));
		assertThat(sources.problems(Config.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.port: is not an int
				      Origin: Byte array resource [application.yaml] - 4:46
				""");
		TestSources shown = TestSources
			.yaml("db.password: hunter2", "dsn: 'jdbc:x?p=${db.password}'", "t:",
					"  model: {type: server, url: '${dsn}'}")
			.with((types) -> types.add(ALL));
		assertThat(document(shown.bind("t", Config.class).model().fingy()))
			.isEqualTo("{ url: { masked: true, origin: 4:30 }, phrase: { masked: true, default: true }, "
					+ "port: { value: 0, default: true");
	}

	@Test
	void placeholderThatLeadsToASecretIsMasked() {
		assertThat(properties("{type: server, url: 'x?p=${t.model.phrase}', phrase: hunter2}"))
			.isEqualTo("{ url: { masked: true, origin: 2:30 }, phrase: { masked: true, origin: 2:63 }, "
					+ "port: { value: 0, default: true");
	}

	@Test
	void secretObjectIsMaskedAsAWhole() {
		assertThat(properties("{type: holder, inner: {s: hunter2}, credentials: {s: hu}}".replace("hunter2", "hu"))
			.replaceFirst("class: [^,]*, code: [^,]*, ", ""))
			.startsWith("{ inner: { masked: true, origin: 2:36 }, "
					+ "credentials: { origin: 2:58, properties: { pin: { masked: true, default: true }, "
					+ "s: { masked: true, origin: 2:58 }, deep: { masked: true, default: true } } }, ");
	}

	@Test
	void entriesUnderSensitiveKeysAreMasked() {
		assertThat(properties("{type: holder, settings: {user: a, password: hunter2, db.api-key: hunter2}, "
				+ "any: {inner: {password: hunter2}}}"))
			.endsWith("settings: { entries: { user: { value: a, origin: 2:42 }, "
					+ "password: { masked: true, origin: 2:55 }, db.api-key: { masked: true, origin: 2:76 } } }, "
					+ "any: { entries: { inner: { entries: { password: { masked: true, origin: 2:110");
	}

	@ParameterizedTest
	@ValueSource(strings = { "credentials: {s: hunter2}", "inner: {s: hunter2}", "settings: {password: hunter2}",
			"any: {password: hunter2}", "keys: {1: hunter2}", "named: {hunter2: x}" })
	void fingerprintKnowsNoSecret(String properties) {
		String model = "{type: holder, " + properties + "}";
		assertThat(fingerprint(model, "a1")).isEqualTo(fingerprint(model, "b2"));
	}

	@Test
	void partsOfASecretNodeAreSecret() {
		SecretModel config = secretModel("hunter2");
		String url = "url: { masked: true, origin: 2:30 }";
		String rest = ", phrase: { masked: true, default: true }, port: { masked: true, default: true";
		assertThat(document(config.model().fingy())).isEqualTo("{ " + url + rest);
		assertThat(document(Fingy.of(config).at("t.model"))).isEqualTo("{ " + url + rest);
		assertThat(Fingy.of(config).at("t.model.url").toJson()).contains("\"masked\": true").doesNotContain("hunter2");
		assertThat(document(Fingy.of(config))).isEqualTo("{ model: { masked: true, origin: 2:17");
		assertThat(config.model().fingy().fingerprint())
			.isEqualTo(secretModel("hunter3").model().fingy().fingerprint());
	}

	@Test
	void changeOfASecretNodeIsSecret() {
		Lazy<Model> model = secretModel("x").model();
		assertThat(catchThrowableOfType(FingyException.class, () -> model.with("port", "hunter2"))).hasMessage("""
				1 problem in the change of 't.model':

				  t.model.port: is not an int
				      Origin: changed by the application
				""");
		assertThat(model.with("url", "hunter2").fingy().toJson()).contains("\"masked\": true")
			.doesNotContain("hunter2");
	}

	private static SecretModel secretModel(String url) {
		return TestSources.yaml("t:", "  model: {type: server, url: " + url + "}")
			.with((types) -> types.add(ALL))
			.bind("t", SecretModel.class);
	}

	@Test
	void exceptionOfAConstructorTellsNoSecret() {
		Lazy<Model> model = yaml("{type: server, url: u, phrase: hunter2, port: 13}").bind("t", Config.class).model();
		FingyException thrown = catchThrowableOfType(FingyException.class, model::get);
		assertThat(thrown).hasMessage("""
				1 problem in the creation of 't.model':

				  t.model: 'server' could not be created: IllegalStateException: cannot log in at u with ******
				      Origin: Byte array resource [application.yaml] - 2:17
				""").cause().hasToString("java.lang.IllegalStateException: cannot log in at u with ******");
	}

	@Test
	void exceptionTellsShortSecretsNotAndLeavesOtherWords() {
		Lazy<Model> model = yaml("{type: server, url: a7a, phrase: 7, port: 13}").bind("t", Config.class).model();
		assertThat(catchThrowableOfType(FingyException.class, model::get)).message()
			.contains("cannot log in at a7a with ******\n");
	}

	@Test
	void derivedValuesTellNoSecret() {
		Lazy<Model> model = yaml("{type: shown, phrase: hunter2}").bind("t", Config.class).model();
		model.get();
		assertThat(document(model.fingy())).isEqualTo("{ phrase: { masked: true, origin: 2:32 }, "
				+ "api-key: { masked: true, derived: true }, header: { masked: true, derived: true }, "
				+ "length: { masked: true, derived: true }, magic: { masked: true, derived: true");
	}

	@ParameterizedTest
	@ValueSource(strings = { "on-field", "on-accessor", "on-constructor", "on-interface", "on-setter" })
	void secretIsHonouredWhereverItStands(String type) {
		assertThat(properties("{type: " + type + ", phrase: hunter2}"))
			.matches("\\{ phrase: \\{ masked: true, origin: 2:\\d+");
	}

	@Test
	void warningsHoldNoSecret() {
		List<Problem> warnings = TestSources
			.warnings(yaml("{type: server}").underEnvironment("T_MODEL_PASSPHRASE", "hunter2")
				.resolve(Config.class, Settings.DEFAULT));
		assertThat(warnings.stream().map(Problem::toString).collect(Collectors.joining())).doesNotContain("hunter2")
			.contains("passphrase");
	}

	record Config(Lazy<Model> model) {

	}

	record SecretModel(@Secret Lazy<Model> model) {

	}

	record Client(Lazy<Model> token) {

	}

	record Guarded(@Nullable @Secret Map<String, Animal> keys, @Nullable Animal animal, @Nullable Sink sink,
			@Nullable @Secret Map<String, Sink> sinks) {

	}

	@TypeName("login")
	record Login(@Nullable String user) implements Model {

	}

	@TypeName("server")
	record Server(@Nullable String url, @Secret @Nullable String phrase, @DefaultValue("0") int port) implements Model {

		Server {
			if (port == 13) {
				throw new IllegalStateException("cannot log in at " + url + " with " + phrase);
			}
		}

	}

	record Inner(@Min(5) @Nullable Integer pin, @Size(max = 3) @Nullable String s, @Nullable Inner deep) {

	}

	@TypeName("holder")
	record Holder(@Secret @Nullable Inner inner, @Nullable Inner credentials,
			@Secret @Nullable Map<Integer, String> keys, @Secret @Nullable Map<String, @NotBlank String> named,
			@Nullable Map<String, Integer> numbers,
			@Size(min = 5, message = "has ${validatedValue}") @Nullable Map<String, String> bounded,
			@Nullable Map<String, @Size(max = 2) String> brief, @Nullable Map<String, String> settings,
			@Nullable Object any) implements Model {

	}

	@TypeName("constrained")
	record Constrained(@Secret @Nullable Colour colour, @Secret @DefaultValue("hunter2") int pin) implements Model {

	}

	enum Colour {

		RED, GREEN

	}

	@TypeName("shown")
	record Shown(@Secret @DefaultValue("") String phrase) implements Model {

		@Derived
		String apiKey() {
			return "something";
		}

		@Derived
		List<String> header() {
			return List.of("Bearer " + this.phrase);
		}

		@Derived
		int length() {
			return this.phrase.length();
		}

		@Derived
		@Secret
		String magic() {
			return "something";
		}

	}

	@TypeName("on-field")
	static class OnField implements Model {

		@Secret
		final String phrase;

		OnField(@Nullable String phrase) {
			this.phrase = phrase;
		}

	}

	@TypeName("on-accessor")
	record OnAccessor(@Nullable String phrase) implements Model {

		@Override
		@Secret
		public String phrase() {
			return this.phrase;
		}

	}

	@TypeName("on-constructor")
	record OnConstructor(@Secret String phrase) implements Model {

		OnConstructor(String phrase) {
			this.phrase = phrase;
		}

	}

	interface HasPhrase {

		@Secret
		String getPhrase();

	}

	@TypeName("on-interface")
	public static class OnInterface implements Model, HasPhrase {

		private String phrase = "";

		@Override
		public String getPhrase() {
			return this.phrase;
		}

		public void setPhrase(String phrase) {
			this.phrase = phrase;
		}

	}

	@TypeName("on-setter")
	public static class OnSetter implements Model {

		private String phrase = "";

		public String getPhrase() {
			return this.phrase;
		}

		public void setPhrase(@Secret String phrase) {
			this.phrase = phrase;
		}

	}

}
