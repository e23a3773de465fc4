package dev.fingy.written;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import dev.fingy.Fingy;
import dev.fingy.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What turns the direction of a text is escaped, so that a reader sees what is said.
 */
class DirectionsTests {

	@ParameterizedTest
	@ValueSource(strings = { "\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
			"\u2067", "\u2068", "\u2069" })
	void yamlEscapesControls(String control) {
		String escaped = String.format("\\u%04X", (int) control.charAt(0));
		Fingy fingy = fingy("safe" + control + "\\drow", "k" + control);
		assertThat(fingy.toYaml()).isEqualTo("""
				text: "safe%1$s\\\\drow"
				labels:
				  "[k%1$s]": "a%1$sb"
				items:
				  - "%1$s"
				""".formatted(escaped));
		Map<String, Object> read = new Yaml().load(fingy.toYaml());
		assertThat(read).containsEntry("text", "safe" + control + "\\drow");
		assertThat(fingy.toProperties()).doesNotContain(control);
	}

	private static Fingy fingy(String text, String key) {
		Map<String, Object> arguments = new LinkedHashMap<>();
		arguments.put("text", text);
		arguments.put("labels", Map.of(key, key.replace('k', 'a') + "b"));
		arguments.put("items", List.of(key.substring(1)));
		return Lazy.of(Texts.class, arguments).fingy();
	}

	@Test
	void otherTextsStayAsTheyAre() {
		assertThat(fingy("früh שלום مرحبا", "kü").toYaml()).isEqualTo("""
				text: früh שלום مرحبا
				labels:
				  '[kü]': aüb
				items:
				  - ü
				""");
	}

	record Texts(String text, Map<String, String> labels, List<String> items) {

	}

}
