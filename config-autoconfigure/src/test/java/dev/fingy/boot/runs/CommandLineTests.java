package dev.fingy.boot.runs;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.internal.tree.SecretTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandLine}.
 */
class CommandLineTests {

	private static String masked(String... words) {
		return CommandLine.of(List.of(words), SecretTexts.NONE);
	}

	@Test
	void wordsAreQuotedAsAShellTakesThem() {
		assertThat(masked("java", "-Xmx1g", "-Dname=a b", "-jar", "app.jar", "sweep", "rain", "", "it's",
				"--training.layers[0]=$x"))
			.isEqualTo("java -Xmx1g '-Dname=a b' -jar app.jar sweep rain '' 'it'\\''s' '--training.layers[0]=$x'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', textBlock = """
			--password=s3cret --password=******
			-Dtoken=s3cret -Dtoken=******
			--spring.datasource.password=s3cret --spring.datasource.password=******
			-Djavax.net.ssl.keyStorePassword=s3cret -Djavax.net.ssl.keyStorePassword=******
			--training.api-key[0]=s3cret '--training.api-key[0]=******'
			--TRAINING_APITOKEN=s3cret --TRAINING_APITOKEN=******
			client.secret=s3cret client.secret=******
			-secret=s3cret -secret=******
			--password=s3cret=more,and:more --password=******
			--my.credentials.user=s3cret --my.credentials.user=******
			-javaagent:agent.jar=name=a,token=s3cret -javaagent:agent.jar=name=a,token=******
			--url=jdbc:postgresql://user:s3cret@host/db --url=jdbc:postgresql://user:******@host/db
			--url=http://host/path?token=s3cret&page=1 '--url=http://host/path?token=******&page=1'
			""")
	void valuesOfSensitiveNamesAreMasked(String word, String expected) {
		assertThat(masked("java", word).replace("'", "")).isEqualTo("java " + expected.replace("'", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"db\":{\"password\":\"s3cret\",\"url\":\"x\"}}", "{\"token\" : \"s3cret s3cret\"}",
			"{password: s3cret, url: x}", "{'token': 's3cret s3cret'}", "{token: s3cret s3cret}",
			"{\"credentials\": {\"a\": [\"s3cret\"]}}", "{\"password\":\"s3\\\"s3cret\"}",
			"{\"a\":\"{\\\"password\\\":\\\"s3cret\\\"}\"}" })
	void valuesOfSensitiveNamesAreMaskedInJson(String json) {
		assertThat(masked("java", "--spring.application.json=" + json)).doesNotContain("s3cret").contains("******");
	}

	@Test
	void valueThatFollowsItsOptionIsMasked() {
		assertThat(masked("java", "--password", "s3cret", "--token", "--force", "-keyPassword", "s3cret", "train"))
			.isEqualTo("java --password ****** --token --force -keyPassword ****** train");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--training.model.type=neural", "-Xlog:gc*:file=gc.log", "--server.port=8080", "app.jar",
			"-Dtoken", "--tokens=3", "/a/password/b.jar" })
	void otherWordsAreUnchanged(String word) {
		assertThat(masked("java", word)).isEqualTo("java " + word);
	}

	@Test
	void longCommandsAreCut() {
		assertThat(masked("java", "x".repeat(10_000))).hasSize(8001).endsWith("x…");
	}

	@Test
	void commandOfThisProcessIsKnown() {
		assertThat(CommandLine.ofProcess(List.of("train"), SecretTexts.NONE)).contains("java ");
	}

}
