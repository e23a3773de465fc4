package dev.fingy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors complete, of what the compiler wrote.
 */
class CompletionTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final String ROW = "%-33s %s\n";

	private static final String TRAINER = "training.trainer.";

	@Test
	void editorsCompleteTheTrainer() throws IOException {
		assertThat(properties().entrySet()
			.stream()
			.filter((property) -> property.getKey().startsWith(TRAINER))
			.filter((property) -> property.getKey().indexOf('.', TRAINER.length()) < 0)
			.map((property) -> text(property.getValue()))
			.collect(Collectors.joining())).isEqualTo(Files.readString(Path.of("src/test/resources/completion.txt")));
	}

	@Test
	void everyOptimiserIsDescribed() throws IOException {
		assertThat(text(properties().get("training.trainer.optimiser.type"))).isEqualTo("""
				type = ada-grad                   Which StochasticGradientOptimiser is used here.
				    ada-grad                      Goes in smaller steps where it has gone far already.
				    adam                          Goes by running means of the gradient and of its square.
				    rms-prop                      Goes in steps that a running mean of the squared gradient scales.
				    sgd                           Goes against the gradient, always with the same stride.
				""");
	}

	private static Map<String, ConfigurationMetadataProperty> properties() throws IOException {
		try (InputStream metadata = Files.newInputStream(METADATA)) {
			return new TreeMap<>(
					ConfigurationMetadataRepositoryJsonBuilder.create(metadata).build().getAllProperties());
		}
	}

	private static String text(ConfigurationMetadataProperty property) {
		String value = (property.getDefaultValue() != null) ? " = " + property.getDefaultValue() : "";
		String name = property.getId().substring(property.getId().lastIndexOf('.') + 1);
		return ROW.formatted(name + value, property.getDescription()) + property.getHints()
			.getValueHints()
			.stream()
			.map((hint) -> ROW.formatted("    " + hint.getValue(), hint.getDescription()))
			.collect(Collectors.joining());
	}

}
