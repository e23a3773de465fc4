package dev.fingy.boot.diagnostics;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlProcessor;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.json.JsonParseException;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link YamlFailureAnalyzer} and those beside it.
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

	@Test
	void aliasesThatFillTheMemoryAreExplained() {
		OutOfMemoryError failure = new OutOfMemoryError("Java heap space");
		failure.setStackTrace(new StackTraceElement[] {
				new StackTraceElement(YamlProcessor.class.getName(), "buildFlattenedMap", "YamlProcessor.java", 1) });
		FailureAnalysis analysis = new YamlAliasFailureAnalyzer().analyze(new IllegalStateException(failure));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription())
			.isEqualTo("A YAML file cannot be read: its aliases (*) unfold to more than there is memory for");
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(new YamlAliasFailureAnalyzer().analyze(new StackOverflowError())).isNull();
		assertThat(new PropertiesFailureAnalyzer().analyze(new IllegalStateException())).isNull();
		assertThat(new JsonFailureAnalyzer().analyze(new JsonParseException())).isNull();
		assertThat(new DeepPropertyFailureAnalyzer(new StandardEnvironment()).analyze(new StackOverflowError()))
			.isNull();
	}

}
