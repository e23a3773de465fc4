package dev.fingy.boot;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link YamlFailureAnalyzer}.
 */
class YamlFailureAnalyzerTests {

	@Test
	void placeAndLineAreShown() {
		YAMLException failure = catchThrowableOfType(YAMLException.class,
				() -> new Yaml().load("training:\n  model: { type: linear\n  rate: 1\n"));
		FailureAnalysis analysis = new YamlFailureAnalyzer().analyze(new IllegalStateException(failure));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).startsWith("A YAML file cannot be read at line 3, column 7: ")
			.contains("rate: 1");
	}

}
