package dev.fingy.internal.processor.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepository;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;
import org.springframework.boot.configurationmetadata.Hints;
import org.springframework.boot.configurationmetadata.ValueHint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor offers that reads metadata as Spring Boot does.
 */
class OfferTests {

	@Test
	void everyPropertyIsOfferedWithItsValues(@TempDir Path directory) throws IOException {
		String metadata = new Project(directory)
			.build(Project.boot(), Project.fingy(Sample.reference(Sample.CONSTANT, Sample.LINEAR, Sample.NEURAL)))
			.read("META-INF/spring-configuration-metadata.json");
		ConfigurationMetadataRepository repository = ConfigurationMetadataRepositoryJsonBuilder
			.create(new ByteArrayInputStream(String.valueOf(metadata).getBytes(StandardCharsets.UTF_8)))
			.build();
		assertThat(repository.getAllGroups()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.flatMap((group) -> Stream.concat(Stream.of("[" + group.getKey() + "]"),
					offers(group.getValue().getProperties().values().stream()))))
			.containsExactlyElementsOf(Files.readAllLines(Project.RESOURCES.resolve("expected/offers.txt")));
	}

	private static Stream<String> offers(Stream<ConfigurationMetadataProperty> properties) {
		return properties.map(OfferTests::offer).sorted();
	}

	private static String offer(ConfigurationMetadataProperty property) {
		Hints hints = property.getHints();
		return property.getName() + ((property.getDefaultValue() != null) ? ": " + property.getDefaultValue() : "")
				+ values("", hints.getValueHints()) + values("keys ", hints.getKeyHints())
				+ (hints.getValueProviders().isEmpty() ? "" : " or any")
				+ (property.isDeprecated() ? " deprecated" : "") + " - " + property.getShortDescription();
	}

	private static String values(String what, List<ValueHint> values) {
		return values.isEmpty() ? "" : " " + what + values.stream().map(ValueHint::getValue).toList();
	}

}
