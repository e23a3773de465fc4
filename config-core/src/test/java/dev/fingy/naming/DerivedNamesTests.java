package dev.fingy.naming;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.PropertyEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A derived value has one name in documents, in the reference and in messages: that of
 * the property whose getter it is, otherwise that of the method.
 */
class DerivedNamesTests {

	private static final List<String> NAMES = List.of("double", "get", "getaway", "is", "is-sure", "issue",
			"plain-name", "ready");

	@Test
	void documentsNameDerivedValuesAsTheReferenceDoes() {
		P bound = TestSources.yaml("p:", "  shape: {type: accessors, size: 2}")
			.with((types) -> types.add(Accessors.class))
			.bind("p", P.class);
		Fingy fingy = Fingy.of(bound);
		assertThat(NAMES).allSatisfy((name) -> assertThat(fingy.toJson()).contains("\"" + name + "\""));
		assertThat(fingy.toJson()).doesNotContain("get-double").doesNotContain("is-ready");
		assertThat(derived()).isEqualTo(NAMES);
	}

	@Test
	void settingADerivedValueIsReportedUnderItsName() {
		assertThat(TestSources.yaml("t:", "  shape: {type: accessors, size: 2, double: 4, ready: true, plain-name: a}")
			.with((types) -> types.add(Accessors.class))
			.problems(P.class)).contains("shape.double: is derived and cannot be set")
			.contains("shape.ready: is derived and cannot be set")
			.contains("shape.plain-name: is derived and cannot be set");
	}

	@Test
	void argumentsOfTheSameNameStayArguments() {
		P bound = TestSources.yaml("p:", "  shape: {type: accessors, size: 2}")
			.with((types) -> types.add(Accessors.class))
			.bind("p", P.class);
		assertThat(bound.shape()).isEqualTo(new Accessors(2));
		assertThat(Fingy.of(bound).at("p.shape").build(Shape.class)).isEqualTo(new Accessors(2));
	}

	private static List<String> derived() {
		TypeCatalogBuilder types = new TypeCatalogBuilder();
		types.add(Accessors.class);
		return new TypeDescriber(types.build(), null).describe(List.of(new TypeDescriber.Configuration("p", P.class)))
			.bases()
			.get(0)
			.types()
			.get(0)
			.properties()
			.stream()
			.filter((property) -> property.kind() == PropertyEntry.Kind.DERIVED)
			.map(PropertyEntry::name)
			.toList();
	}

	record P(Shape shape, Map<String, Shape> shapes) {

	}

	@Discriminated
	interface Shape {

	}

	@TypeName
	record Accessors(int size) implements Shape {

		@Derived
		int getSize() {
			return this.size;
		}

		@Derived
		int getDouble() {
			return this.size * 2;
		}

		@Derived
		boolean isReady() {
			return true;
		}

		@Derived
		String isSure() {
			return "sure";
		}

		@Derived
		int get() {
			return 1;
		}

		@Derived
		boolean is() {
			return true;
		}

		@Derived
		boolean issue() {
			return true;
		}

		@Derived
		String getaway() {
			return "car";
		}

		@Derived
		String plainName() {
			return "name";
		}

	}

}
