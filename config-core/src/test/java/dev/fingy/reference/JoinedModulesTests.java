package dev.fingy.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application and a library, as compilers have described them, and what they are
 * together.
 */
class JoinedModulesTests {

	private static final Path FOLDER = Path.of("src/test/resources/dev/fingy/reference");

	@Test
	void basesHaveTheTypesOfAllModules() throws IOException {
		TypeReference joined = TypeReference.joined(List.of(read("app"), read("shop")));
		assertThat(joined.toJson()).isEqualTo(Files.readString(FOLDER.resolve("joined.json")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "app", "shop", "joined" })
	void moduleAloneStaysAsItIs(String name) throws IOException {
		TypeReference module = read(name);
		assertThat(TypeReference.joined(List.of(module))).isEqualTo(module);
		assertThat(TypeReference.joined(List.of(module, module))).isEqualTo(module);
	}

	private static TypeReference read(String name) throws IOException {
		return TypeReference.read(Files.readString(FOLDER.resolve(name + ".json")));
	}

}
