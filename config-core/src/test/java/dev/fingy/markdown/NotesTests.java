package dev.fingy.markdown;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deprecations beside descriptions.
 */
class NotesTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "use b, which is quicker; **Deprecated:** use b, which is quicker. Is a.",
					"Use b.; **Deprecated:** Use b. Is a.", "Use b!; **Deprecated:** Use b! Is a.",
					"Use b (it is quicker.); **Deprecated:** Use b (it is quicker.) Is a.",
					"Use b (quick); **Deprecated:** Use b (quick). Is a.", "Deprecated.; **Deprecated.** Is a." })
	void deprecationEndsBeforeWhatSomethingIs(String deprecation, String expected) {
		assertThat(Notes.of("Is a.", deprecation)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "use b, **Deprecated:** use b", "Deprecated., **Deprecated.**" })
	void deprecationAloneStaysAsItIs(String deprecation, String expected) {
		assertThat(Notes.of("", deprecation)).isEqualTo(expected);
	}

}
