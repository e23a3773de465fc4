package dev.fingy.naming;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Name;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Arguments that are named like what names the type of a node, or refers to another node:
 * configuration cannot give them.
 */
class ReservedArgumentTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.add(HasType.class, HasKind.class, HasTypeOfKind.class, HasRef.class, Named.class));
	}

	@Test
	void argumentsNamedLikeTheDiscriminatorAreReportedTogether() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> yaml("p:", "  shape: {type: has-type, x: 1}", "  more: [has-type, {type: has-ref, n: 1}]",
					"  animal: {kind: has-kind, x: 1}")
				.bind("p", P.class))
			.withMessage(
					"""
							4 problems in the configuration of 'p':

							  p.shape: 'has-type' has an argument named 'type', which names the type of the node; give the argument another name with @Name
							      Origin: Byte array resource [application.yaml] - 2:17

							  p.more[0]: 'has-type' has an argument named 'type', which names the type of the node; give the argument another name with @Name
							      Origin: Byte array resource [application.yaml] - 3:10

							  p.more[1]: 'has-ref' has an argument named 'ref', which refers to another node; give the argument another name with @Name
							      Origin: Byte array resource [application.yaml] - 3:27

							  p.animal: 'has-kind' has an argument named 'kind', which names the type of the node; give the argument another name with @Name
							      Origin: Byte array resource [application.yaml] - 4:18
							""");
	}

	@Test
	void anArgumentMayHaveTheNameOfAnotherBasesDiscriminator() {
		assertThat(yaml("p:", "  animal: {kind: has-type-of-kind, type: a, x: 1}").bind("p", P.class).animal())
			.isEqualTo(new HasTypeOfKind("a", 1));
	}

	@Test
	void anArgumentWithAnotherNameIsGiven() {
		assertThat(yaml("p:", "  shape: {type: named, shape-type: a, x: 1}").bind("p", P.class).shape())
			.isEqualTo(new Named("a", 1));
	}

	@Test
	void descriptionsInCodeMayHaveAnyArgument() {
		assertThat(Lazy.of(HasType::new, "a", 1).get()).isEqualTo(new HasType("a", 1));
	}

	record P(Shape shape, List<Shape> more, Animal animal) {

	}

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
	record HasRef(String ref, int n) implements Shape {

	}

	@TypeName
	record Named(@Name("shape-type") String type, int x) implements Shape {

	}

	@TypeName
	record HasKind(String kind, int x) implements Animal {

	}

	@TypeName
	record HasTypeOfKind(String type, int x) implements Animal {

	}

}
