package dev.fingy.processor;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code @DefaultValue} on a node, which an application reports where the node is absent,
 * is an error of the compiler.
 */
class NodeDefaultsTests {

	private static final String MODULE = """
			// demo/Types.java
			package demo;

			import java.util.List;
			import java.util.Map;
			import java.util.Optional;
			import dev.fingy.*;
			import org.springframework.beans.factory.annotation.Autowired;
			import org.springframework.boot.context.properties.ConfigurationProperties;
			import org.springframework.boot.context.properties.bind.DefaultValue;

			@Discriminated
			interface Animal {
			}

			@TypeName
			record Cat(@DefaultValue("3") int age) implements Animal {
			}

			""";

	@TempDir
	private Path directory;

	@Test
	void defaultValuesOfNodesAreErrors() {
		assertThat(new Compiler(this.directory).compile(
				MODULE + """
						@TypeName
						record Wolf(@DefaultValue("cat") Animal prey) implements Animal {
						}

						@ConfigurationProperties("zoo")
						record Zoo(@DefaultValue Lazy<Animal> lazy, @DefaultValue("cat") Optional<Lazy<Cat>> some, Plain plain) {
						}

						record Plain(@DefaultValue({ "cat", "wolf" }) Animal any) {
						}

						class Factories {

							Factories(@DefaultValue("cat") Cat cat) {
							}

							@TypeName
							static Animal made(@DefaultValue("cat") Animal from) {
								return from;
							}

						}
						"""))
			.isEqualTo("""
					error: demo/Types.java:32:44: 'cat' is a node, and @DefaultValue is for values: its default is a \
					type, as in @DefaultType("cat")
					error: demo/Types.java:36:56: 'from' is a node, and @DefaultValue is for values: its default is a \
					type, as in @DefaultType("cat")
					error: demo/Types.java:27:54: 'any' is a node, and @DefaultValue is for values: its default is a \
					type, as in @DefaultType("…")
					error: demo/Types.java:20:41: 'prey' is a node, and @DefaultValue is for values: its default is a \
					type, as in @DefaultType("cat")
					error: demo/Types.java:24:39: 'lazy' is a node, and @DefaultValue is for values: its default is a \
					type, as in @DefaultType("…")
					error: demo/Types.java:24:86: 'some' is a node, and @DefaultValue is for values: its default is a \
					type, as in @DefaultType("cat")
					""");
	}

	@Test
	void defaultTypesAndEmptyContainersAreNone() {
		assertThat(new Compiler(this.directory).compile(MODULE + """
				@ConfigurationProperties("zoo")
				record Zoo(@DefaultType("cat") Animal animal, @DefaultType("cat") @DefaultValue Animal both,
						@DefaultValue List<Animal> list, @DefaultValue Map<String, Animal> map,
						@DefaultValue Animal[] array, @DefaultValue("3") int number, @DefaultValue Plain plain) {
				}

				record Plain(@DefaultValue("3") int number) {
				}
				""")).isEmpty();
	}

}
