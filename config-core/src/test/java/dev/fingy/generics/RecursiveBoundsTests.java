package dev.fingy.generics;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

import dev.fingy.Discriminated;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.internal.construction.TypeText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wildcards bounded by variables that mention themselves, which Spring cannot name.
 */
class RecursiveBoundsTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Needing.class, Open.class));
	}

	@Test
	void argumentsThatConfigurationCannotSupplyAreReported() {
		assertThat(yaml("t: { node: { type: needing, n: 1 } }").problems(Holder.class)).isEqualTo(
				"""
						2 problems in the configuration of 't':

						  t.node.supplier: is a Supplier<Comparable<Comparable>>, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 1:20

						  t.node.iterable: is an Iterable<Comparable<Comparable>>, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 1:20
						""");
	}

	@Test
	void valuesThatDoNotConvertAreReported() {
		assertThat(
				yaml("t:", "  node:", "    type: open", "    iterable: 5", "    suppliers: [6]").problems(Holder.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.node.iterable: is not an Iterable
					      Value:  5
					      Origin: Byte array resource [application.yaml] - 4:15

					  t.node.suppliers[0]: is not a Supplier
					      Value:  6
					      Origin: Byte array resource [application.yaml] - 5:17
					""");
	}

	@Test
	void elementsBind() {
		assertThat(yaml("t: { node: { type: open, elements: [1, a] } }").bind("t", Holder.class).node())
			.isEqualTo(new Open<String>(null, null, List.of(1, "a")));
	}

	@Test
	void onlyWildcardsOfVariablesThatMentionThemselvesAreRecursive() {
		ResolvableType open = ResolvableType.forClass(Open.class);
		assertThat(TypeText
			.isRecursive(ResolvableType.forConstructorParameter(Open.class.getDeclaredConstructors()[0], 0))).isTrue();
		assertThat(TypeText
			.isRecursive(ResolvableType.forConstructorParameter(Open.class.getDeclaredConstructors()[0], 1))).isTrue();
		assertThat(TypeText.isRecursive(open)).isFalse();
		assertThat(TypeText.isRecursive(ResolvableType.forClassWithGenerics(List.class, String.class))).isFalse();
	}

	@Discriminated
	interface Base {

	}

	record Holder(Base node) {

	}

	@TypeName("needing")
	record Needing<T extends Comparable<? super T>>(Supplier<? extends T> supplier, Iterable<? super T> iterable,
			int n) implements Base {

	}

	@TypeName("open")
	record Open<T extends Comparable<? super T>>(@Nullable Iterable<? super T> iterable,
			Supplier<? extends T> @Nullable [] suppliers, Collection<? super T> elements) implements Base {

	}

}
