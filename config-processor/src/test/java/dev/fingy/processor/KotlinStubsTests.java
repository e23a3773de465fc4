package dev.fingy.processor;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Kotlin's {@code kapt} shows to processors. Defaults are not among it.
 */
class KotlinStubsTests {

	private static final String STUBS = """
			// kotlin/Metadata.java
			package kotlin;

			public @interface Metadata {
			}

			// org/jetbrains/annotations/NotNull.java
			package org.jetbrains.annotations;

			public @interface NotNull {
			}

			// demo/Net.java
			package demo;

			import org.jetbrains.annotations.NotNull;

			@kotlin.Metadata
			@dev.fingy.TypeName("net")
			public final class Net implements Model {

				public Net(int units, double lr, @NotNull String name,
						@NotNull java.util.function.Function<Double, Double> activation) {
				}

				public Net(@NotNull String text) {
				}

				public Net() {
				}

			}

			// demo/Model.java
			package demo;

			@dev.fingy.Discriminated
			public interface Model {
			}

			// demo/Training.java
			package demo;

			@org.jspecify.annotations.NullMarked
			@org.springframework.boot.context.properties.ConfigurationProperties("training")
			public record Training(Model model) {
			}
			""";

	@TempDir
	private Path directory;

	@Test
	void whatMayHaveADefaultIsNeitherRequiredNorAnError() {
		Compiler compiler = new Compiler(this.directory);
		assertThat(compiler.compile(STUBS)).isEmpty();
		TypeReference reference = TypeReference.read(compiler.read(TypeReference.RESOURCE));
		assertThat(reference.bases()
			.stream()
			.flatMap((base) -> base.types().stream())
			.flatMap((type) -> type.properties().stream())
			.map((property) -> property.name() + " " + property.isRequired())
			.collect(Collectors.joining(", "))).isEqualTo("units false, lr false, name false, activation false");
	}

}
