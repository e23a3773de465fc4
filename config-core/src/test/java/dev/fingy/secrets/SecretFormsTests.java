package dev.fingy.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.NotSecret;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is made of a secret leaves the process no more than the secret itself: derived
 * values of objects that hold one, what their constructors throw, and what placeholders
 * take from one.
 */
class SecretFormsTests {

	private static final String SECRET = "Hunter2 + kl/7";

	private static TestSources sources(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Server.class, Owner.class, Failing.class, Bean.class));
	}

	private static String document(String... lines) {
		Config config = sources(lines).bind("t", Config.class);
		if (config.node() != null) {
			config.node().get();
		}
		return Fingy.of(config).toJson().replaceAll("\\s+", " ");
	}

	@Test
	void derivedValuesOfObjectsThatHoldASecretAreMasked() {
		assertThat(document("t:", "  node: {type: server, phrase: '" + SECRET + "'}")).contains(
				"\"made\": { \"masked\": true, \"derived\": true }", "\"length\": { \"value\": 14, \"derived\": true }",
				"\"words\": { \"masked\": true, \"derived\": true }");
	}

	@Test
	void derivedValuesOfObjectsWithoutTheSecretAreShown() {
		assertThat(document("t:", "  node: {type: server}"))
			.contains("\"made\": { \"value\": \"none\", \"derived\": true }");
	}

	@Test
	void objectsHoldTheSecretsOfTheirPartsAndOfWhatTheyReferTo() {
		String masked = "\"inside\": { \"masked\": true, \"derived\": true }";
		assertThat(document("t:", "  node: {type: owner, server: {type: server, phrase: x1y2z3}}")).contains(masked);
		assertThat(document("t:", "  other: {type: server, phrase: x1y2z3}",
				"  node: {type: owner, server: {ref: t.other}}"))
			.contains(masked);
		assertThat(document("t:", "  node: {type: owner, server: {type: server}}"))
			.contains("\"inside\": { \"value\": \"none\", \"derived\": true }");
	}

	@Test
	void configurationsHoldTheSecretsOfTheirNodes() {
		assertThat(document("t:", "  node: {type: server, phrase: x1y2z3}"))
			.contains("\"summary\": { \"masked\": true, \"derived\": true }");
		assertThat(document("t:", "  node: {type: server}"))
			.contains("\"summary\": { \"value\": \"a node\", \"derived\": true }");
	}

	@ParameterizedTest
	@EnumSource
	void propertiesThatNobodyMentionsShowNoFormOfASecret(Form form) {
		String document = document("t:", "  node: {type: bean, form: " + form + ", phrase: '" + SECRET + "'}");
		assertThat(document).contains("\"user\": { \"value\": \"me\"", "\"address\": { \"masked\": true");
		assertThat(document).doesNotContainIgnoringCase(form.of(SECRET));
	}

	@ParameterizedTest
	@EnumSource
	void constructorsTellNoFormOfASecret(Form form) {
		Lazy<Node> node = sources("t:", "  node: {type: failing, form: " + form + ", phrase: '" + SECRET + "'}")
			.bind("t", Config.class)
			.node();
		FingyException thrown = catchThrowableOfType(FingyException.class, node::get);
		assertThat(thrown.getMessage()).contains("could not be created: IllegalStateException: no login with ")
			.doesNotContainIgnoringCase(form.of(SECRET));
		assertThat(thrown.shareableMessage()).isEqualTo("""
				1 problem in the creation of 't.node':

				  t.node: 'failing' could not be created: IllegalStateException
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
		StringWriter printed = new StringWriter();
		thrown.printStackTrace(new PrintWriter(printed));
		assertThat(printed.toString()).contains("Caused by: java.lang.IllegalStateException: no login with ")
			.contains("Caused by: java.lang.IllegalArgumentException: it was ")
			.contains("SecretFormsTests$Failing.<init>(SecretFormsTests.java:")
			.doesNotContainIgnoringCase(form.of(SECRET));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "node: {ref: '${my.token}'}", "node: {ref: 't.${my.token}'}", "nodes: [{ref: '${other}'}]",
					"node: {ref: '${nothing:${my.token}}'}", "node: {type: '${my.token}'}", "node: '${other}'",
					"node: {type: server, port: '${my.token}'}" })
	void placeholdersOfSecretsAreNotShown(String line) {
		TestSources sources = sources("my: {token: hunter2}", "other: '${my.token}'", "t:", "  " + line);
		assertThat(sources.problems(Config.class)).doesNotContain("hunter2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "node: {ref: '${t.node.phrase}'}", "node: {type: '${t.other.phrase}'}",
			"node: '${t.other.phrase}'", "node: {type: server, port: '${t.other.phrase}'}" })
	void placeholdersOfDeclaredSecretsAreNotShown(String line) {
		TestSources sources = sources("t:", "  other: {type: server, phrase: hunter2}", "  " + line);
		assertThat(sources.problems(Config.class)).doesNotContain("hunter2");
	}

	@Test
	void typeByAPlaceholderIsReportedAsItWasWritten() {
		assertThat(sources("my: {kind: sever}", "t:", "  node: {type: '${my.kind}'}").problems(Config.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.node.type: unknown type '${my.kind}'
					      Value:  ${my.kind}
					      Origin: Byte array resource [application.yaml] - 3:16
					      Types:  bean, failing, owner, server
					      Did you mean 'server'?
					""");
	}

	@Test
	void referenceByAPlaceholderIsReportedWithoutIt() {
		assertThat(sources("my: {token: hunter2}", "t:", "  node: {ref: '${my.token}'}").problems(Config.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.node: refers to a path, which belongs to no configuration that is bound here
					      Origin: Byte array resource [application.yaml] - 3:15
					""");
	}

	enum Form {

		PLAIN {
			@Override
			String of(String secret) {
				return secret;
			}
		},

		UPPER {
			@Override
			String of(String secret) {
				return secret.toUpperCase(Locale.ROOT);
			}
		},

		LOWER {
			@Override
			String of(String secret) {
				return secret.toLowerCase(Locale.ROOT);
			}
		},

		URL {
			@Override
			String of(String secret) {
				return URLEncoder.encode(secret, StandardCharsets.UTF_8);
			}
		},

		PERCENT {
			@Override
			String of(String secret) {
				return URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
			}
		},

		BASE64 {
			@Override
			String of(String secret) {
				return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
			}
		},

		BASE64_URL {
			@Override
			String of(String secret) {
				return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
			}
		},

		BASIC {
			@Override
			String of(String secret) {
				return Base64.getEncoder().encodeToString(("user:" + secret).getBytes(StandardCharsets.UTF_8));
			}
		},

		HEX {
			@Override
			String of(String secret) {
				return HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
			}
		},

		JOINED {
			@Override
			String of(String secret) {
				return "jdbc:x:user=me;password=" + secret + ";";
			}
		},

		REVERSED {
			@Override
			String of(String secret) {
				return new StringBuilder(secret).reverse().toString();
			}
		};

		abstract String of(String secret);

	}

	@Discriminated
	interface Node {

	}

	@TypeName("server")
	record Server(@Secret @Nullable String phrase, @Nullable Integer port) implements Node {

		@Derived
		String made() {
			return (this.phrase != null) ? Integer.toString(this.phrase.hashCode()) : "none";
		}

		@Derived
		List<String> words() {
			return (this.phrase != null) ? Stream.of(this.phrase.split(" ")).toList() : List.of();
		}

		@Derived
		@NotSecret
		int length() {
			return (this.phrase != null) ? this.phrase.length() : 0;
		}

	}

	@TypeName("owner")
	record Owner(Server server) implements Node {

		@Derived
		String inside() {
			return this.server.made();
		}

	}

	@TypeName("failing")
	static class Failing implements Node {

		Failing(Form form, @Secret String phrase) {
			throw new IllegalStateException("no login with " + form.of(phrase),
					new IllegalArgumentException("it was " + form.of(phrase)));
		}

	}

	@TypeName("bean")
	public static class Bean implements Node {

		private Form form = Form.PLAIN;

		private String phrase = "";

		private String user = "me";

		private String address = "";

		public Form getForm() {
			return this.form;
		}

		public void setForm(Form form) {
			this.form = form;
		}

		@Secret
		public String getPhrase() {
			return this.phrase;
		}

		public void setPhrase(String phrase) {
			this.phrase = phrase;
		}

		public String getUser() {
			return this.user;
		}

		public void setUser(String user) {
			this.user = user;
		}

		public String getAddress() {
			return this.address.isEmpty() ? this.form.of(this.phrase) : this.address;
		}

		public void setAddress(String address) {
			this.address = address;
		}

	}

	record Config(@Nullable Lazy<Node> node, @Nullable Node other, @Nullable List<Node> nodes) {

		@Derived
		String summary() {
			return (this.node != null) ? "a node" : "no node";
		}

	}

}
