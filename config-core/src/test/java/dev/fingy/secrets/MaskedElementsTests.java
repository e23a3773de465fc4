package dev.fingy.secrets;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Fingy;
import dev.fingy.TestSources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Elements of lists that are masked are placeholders in files, which Spring Boot refuses.
 */
class MaskedElementsTests {

	private static final Fingy FINGY = Fingy.of(
			TestSources
				.yaml("my: {token: hunter2}", "t:", "  words: [a, '${my.token}', c]", "  lists: [[x], ['${my.token}']]",
						"  named: {a: ['${my.token}']}")
				.bind("t", T.class));

	@Test
	void theyKeepTheirPlaceInYaml() {
		String yaml = FINGY.toYaml();
		assertThat(yaml).isEqualTo("""
				t:
				  words:
				    - a
				    - ${t.words[1]}
				    - c
				  lists:
				    -   - x
				    -   - ${t.lists[1][0]}
				  named:
				    a:
				      - ${t.named.a[0]}
				""");
		assertThat(Fingy.read(FINGY.toJson()).toYaml()).isEqualTo(yaml);
		assertThat(TestSources.yaml(yaml.split("\n")).problems(T.class)).isEqualTo(
				"""
						3 problems in the configuration of 't':

						  t.words[1]: Circular placeholder reference 't.words[1]' in value "${t.words[1]}" <-- "${t.words[1]}"
						      Value:  ${t.words[1]}
						      Origin: Byte array resource [application.yaml] - 4:7

						  t.lists[1][0]: Circular placeholder reference 't.lists[1][0]' in value "${t.lists[1][0]}" <-- "${t.lists[1][0]}"
						      Value:  ${t.lists[1][0]}
						      Origin: Byte array resource [application.yaml] - 8:11

						  t.named.a[0]: Circular placeholder reference 't.named.a[0]' in value "${t.named.a[0]}" <-- "${t.named.a[0]}"
						      Value:  ${t.named.a[0]}
						      Origin: Byte array resource [application.yaml] - 11:9
						""");
	}

	@Test
	void theyKeepTheirPlaceInProperties() {
		assertThat(FINGY.toProperties()).isEqualTo("""
				t.words[0]=a
				t.words[1]=${t.words[1]}
				t.words[2]=c
				t.lists[0][0]=x
				t.lists[1][0]=${t.lists[1][0]}
				t.named.a[0]=${t.named.a[0]}
				""");
	}

	@Test
	void emptyDefaultsAreLeftOutAsWithoutSecrets() {
		Fingy fingy = Fingy.of(TestSources.yaml("t: {token: hunter2, size: 2}").bind("t", Defaults.class));
		for (Fingy written : List.of(fingy, Fingy.read(fingy.toJson()))) {
			assertThat(written.toYaml()).isEqualTo("t:\n  size: 2\n");
			assertThat(written.toProperties()).isEqualTo("t.size=2\n");
		}
	}

	record T(List<String> words, List<List<String>> lists, Map<String, List<String>> named) {
	}

	record Defaults(@DefaultValue List<String> words, @DefaultValue Map<String, String> named, String token, int size) {
	}

}
