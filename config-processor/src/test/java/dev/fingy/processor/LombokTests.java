package dev.fingy.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.annotation.processing.Processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fingy's processor sees what Lombok makes of classes, whichever of the two runs first.
 */
class LombokTests {

	// Those that applications are tested with as well
	private static final Path TYPES = Path.of("../config-core/src/test/resources/builder/lombok.java");

	@TempDir
	private Path directory;

	static Supplier<List<Processor>> lombok(boolean first) {
		return () -> {
			Processor lombok = (Processor) BeanUtils.instantiateClass(
					ClassUtils.resolveClassName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor", null));
			return first ? List.of(lombok, new FingyProcessor()) : List.of(new FingyProcessor(), lombok);
		};
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void typesOfLombokAreDescribed(boolean first) throws IOException {
		Compiler compiler = new Compiler(this.directory).with(lombok(first)).without("-Xlint:all,-processing");
		assertThat(compiler.compile(Files.readString(TYPES))).isEqualTo(
				"""
						warning: demo/Types.java:116:55: the constructor of demo.Types$Bound does not know the @Builder.Default \
						of 'lr', so that configuration has to give it; let a static method return the builder and remove \
						@ConstructorBinding, or put @DefaultValue on the parameter
						warning: demo/Types.java:117:55: the constructor of demo.Types$Bound does not know the @Builder.Default \
						of 'note', so that configuration has to give it; let a static method return the builder and remove \
						@ConstructorBinding, or put @DefaultValue on the parameter
						""");
		TypeReference reference = TypeReference.read(compiler.read(TypeReference.RESOURCE));
		assertThat(reference.bases()
			.stream()
			.flatMap((base) -> base.types().stream())
			.map((type) -> type.name() + ": " + properties(type.properties()) + "\n")
			.collect(Collectors.joining())).isEqualTo("""
					all-args: units required, lr preset, note preset
					bean: units preset, lr preset
					bound: units required, lr required, note required
					built: units required, lr preset, names preset, tags preset, sizes preset, options preset, \
					every preset, part preset, note preset
					chained: units preset
					checked: units required, name required, token preset, inner preset, class preset, models preset, \
					open required, lazy preset
					constructor: units required
					custom: units preset, lr preset, every preset
					fluent: units required
					generic: value preset, names preset
					just-data: units preset, note preset
					just-value: units required, note configured
					rec: units required, lr required
					renamed: units required, learning-rate preset
					required: units required
					square: width preset, height preset
					sub: note preset, depth preset, units required, lr preset
					value: units required, lr preset, note preset
					with: units required
					""");
	}

	@Test
	void descriptionsAreThoseOfTheFields() throws IOException {
		Compiler compiler = new Compiler(this.directory).with(lombok(true));
		compiler.compile(Files.readString(TYPES));
		TypeReference reference = TypeReference.read(compiler.read(TypeReference.RESOURCE));
		assertThat(reference.bases()
			.stream()
			.flatMap((base) -> base.types().stream())
			.filter((type) -> type.name().equals("built"))
			.flatMap((type) -> type.properties().stream())
			.map(PropertyEntry::description)).startsWith("How many there are.", "How fast it learns.");
	}

	private static String properties(List<PropertyEntry> properties) {
		return properties.stream()
			.map((property) -> property.name() + " " + property.kind().name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

}
