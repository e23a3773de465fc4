package dev.fingy.processor;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arguments that configuration cannot give, since their names mean something else in a
 * node, are errors of the compiler.
 */
class ReservedArgumentTests {

	@TempDir
	private Path directory;

	@Test
	void argumentsNamedLikeTheDiscriminatorAreErrors() {
		assertThat(new Compiler(this.directory).compile("""
				// demo/Types.java
				package demo;

				import dev.fingy.*;
				import org.springframework.boot.context.properties.bind.Name;

				@Discriminated
				interface Shape {
				}

				@Discriminated(property = "kind")
				interface Animal {
				}

				@TypeName
				record HasType(String type, int x) implements Shape {
				}

				@TypeName
				record HasRef(String ref, int x) implements Shape {
				}

				@TypeName
				record HasKind(int kind, String type) implements Animal {
				}

				@TypeName
				record Named(@Name("shape-type") String type, int x) implements Shape {
				}
				""")).isEqualTo("""
				error: demo/Types.java:23:20: 'kind' names the type of a node, so configuration cannot give it to \
				demo.HasKind; give it another name with @Name
				error: demo/Types.java:19:22: 'ref' refers to another node, so configuration cannot give it to \
				demo.HasRef; give it another name with @Name
				error: demo/Types.java:15:23: 'type' names the type of a node, so configuration cannot give it to \
				demo.HasType; give it another name with @Name
				""");
	}

}
