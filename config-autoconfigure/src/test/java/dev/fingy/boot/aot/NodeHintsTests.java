package dev.fingy.boot.aot;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.ReflectionHintsPredicates;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import dev.fingy.boot.aot.Kitchen.Boxes;
import dev.fingy.boot.aot.Kitchen.Cake;
import dev.fingy.boot.aot.Kitchen.CakeBuilder;
import dev.fingy.boot.aot.Kitchen.Cream;
import dev.fingy.boot.aot.Kitchen.CreamBuilder;
import dev.fingy.boot.aot.Kitchen.Cut;
import dev.fingy.boot.aot.Kitchen.Dish;
import dev.fingy.boot.aot.Kitchen.Drinks;
import dev.fingy.boot.aot.Kitchen.EndlessDish;
import dev.fingy.boot.aot.Kitchen.Gift;
import dev.fingy.boot.aot.Kitchen.KitchenProperties;
import dev.fingy.boot.aot.Kitchen.Labels;
import dev.fingy.boot.aot.Kitchen.Pot;
import dev.fingy.boot.aot.Kitchen.Ribbon;
import dev.fingy.boot.aot.Kitchen.Shelf;
import dev.fingy.boot.aot.Kitchen.Soup;
import dev.fingy.boot.aot.Kitchen.Spice;
import dev.fingy.boot.aot.Kitchen.Stew;
import dev.fingy.boot.aot.Kitchen.Stranger;
import dev.fingy.boot.aot.Kitchen.Taste;
import dev.fingy.boot.aot.Kitchen.Wrapped;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NodeHints}: a test for each place where the core reads or calls a
 * class of the application by reflection.
 */
class NodeHintsTests {

	private static final ReflectionHintsPredicates REFLECTION = RuntimeHintsPredicates.reflection();

	private final RuntimeHints hints = new RuntimeHints();

	NodeHintsTests() {
		TypeCatalog types = new TypeCatalogBuilder().base(Kitchen.Place.class)
			.add(Cake.class, Soup.class, Stew.class, Drinks.class, EndlessDish.class, Wrapped.class)
			.build();
		NodeHints nodes = new NodeHints(this.hints, types);
		types.all().forEach(nodes::add);
		nodes.add(ResolvableType.forClass(KitchenProperties.class));
		nodes.add(ResolvableType.forClass(Gift.class));
	}

	// Creator.invoke
	@Test
	void constructorsOfConfigurationsAndTypesAreCalled() {
		assertThat(Stream.of(KitchenProperties.class, Soup.class, Stew.class, EndlessDish.class))
			.allMatch(this::isCreated);
	}

	// Creator.invoke, of what a type with variables is created with
	@Test
	void whatStandsForAVariableIsCreated() {
		assertThat(isCreated(Ribbon.class)).isTrue();
		assertThat(REFLECTION.onType(Ribbon[].class)).accepts(this.hints);
	}

	// Creator.invoke
	@Test
	void factoryMethodsAreCalled() {
		assertThat(REFLECTION.onMethodInvocation(Drinks.class, "water")).accepts(this.hints);
		assertThat(isCreated(Drinks.class)).isFalse();
	}

	// BuilderCreator.create, of a type and of what it holds
	@Test
	void buildersAreCalled() {
		assertThat(Stream.of(Cake.class, Cream.class))
			.allMatch((type) -> REFLECTION.onMethodInvocation(type, "builder").test(this.hints));
		assertThat(Stream.of("layers", "cream", "build"))
			.allMatch((method) -> REFLECTION.onMethodInvocation(CakeBuilder.class, method).test(this.hints));
		assertThat(Stream.of("fat", "build"))
			.allMatch((method) -> REFLECTION.onMethodInvocation(CreamBuilder.class, method).test(this.hints));
	}

	// TypeCatalog.complete, by BaseTypes.collectPermits
	@Test
	void typesThatAreFoundThroughASealedBaseAreCreated() {
		assertThat(isCreated(Shelf.class)).isTrue();
	}

	// BeanCreator.newInstance, get and set, of a bean in a map in a type in a lazy
	@Test
	void beansBelowATypeAreCreatedReadAndSet() {
		assertThat(isCreated(Pot.class)).isTrue();
		assertThat(Stream.of("setLitres", "getLabels", "setLabels"))
			.allMatch((method) -> REFLECTION.onMethodInvocation(Pot.class, method).test(this.hints));
	}

	// Aggregates.collection and map, by CollectionFactory
	@Test
	void mapsAndListsOfOwnClassesAreCreated() {
		assertThat(Stream.of(Labels.class, Boxes.class)).allMatch((type) -> REFLECTION.onType(type)
			.withMemberCategory(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS)
			.test(this.hints));
	}

	// Array.newInstance of Aggregates and Constraints
	@Test
	void arraysAreCreated() {
		assertThat(REFLECTION.onType(Spice[].class)).accepts(this.hints);
	}

	// Conversion.convert, by ObjectToObjectConverter
	@Test
	void valuesAreConvertedByConvention() {
		assertThat(REFLECTION.onMethodInvocation(Spice.class, "of")).accepts(this.hints);
		assertThat(isCreated(Spice.class)).isTrue();
	}

	@Test
	void enumsAreConverted() {
		assertThat(REFLECTION.onType(Cut.class).withMemberCategory(MemberCategory.INVOKE_PUBLIC_METHODS))
			.accepts(this.hints);
	}

	// DerivedValues.shown
	@Test
	void derivedValuesAreAskedFor() {
		assertThat(REFLECTION.onMethodInvocation(Soup.class, "twice")).accepts(this.hints);
	}

	// Arguments.component, and Bean Validation
	@Test
	void componentsOfRecordsAreRead() {
		assertThat(Stream.of("salt", "spices", "pots"))
			.allMatch((name) -> REFLECTION.onMethodInvocation(Soup.class, name).test(this.hints));
	}

	// LiveValue.read, SecretNames.collect
	@Test
	void fieldsAreRead() {
		assertThat(Stream.of(Soup.class, Stew.class, Pot.class, KitchenProperties.class))
			.allMatch((type) -> REFLECTION.onType(type)
				.withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS)
				.test(this.hints));
	}

	// The container infers how a bean ends
	@Test
	void beansAreClosed() {
		assertThat(REFLECTION.onMethodInvocation(Stew.class, "close")).accepts(this.hints);
	}

	// Constraints.check
	@Test
	void validatorsOfOwnConstraintsAreCreated() {
		assertThat(REFLECTION.onType(Taste.class).withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
			.accepts(this.hints);
	}

	// ClassFamily.bytes, for code hashes
	@Test
	void classFilesAreRead() {
		assertThat(Stream.of(Soup.class, Dish.class, Drinks.class, KitchenProperties.class)).allMatch(this::hasFile);
		assertThat(RuntimeHintsPredicates.resource().forResource("dev/fingy/boot/aot/Kitchen$Drinks$1.class"))
			.accepts(this.hints);
	}

	@Test
	void strangerHasNoHint() {
		assertThat(REFLECTION.onType(Stranger.class)).rejects(this.hints);
		assertThat(isCreated(Stranger.class)).isFalse();
		assertThat(hasFile(Stranger.class)).isFalse();
		assertThat(REFLECTION.onMethodInvocation(Stranger.class, "calls")).rejects(this.hints);
	}

	private boolean isCreated(Class<?> type) {
		return Arrays.stream(type.getDeclaredConstructors())
			.anyMatch((constructor) -> REFLECTION.onConstructorInvocation(constructor).test(this.hints));
	}

	private boolean hasFile(Class<?> type) {
		String name = ClassUtils.convertClassNameToResourcePath(type.getName()) + ClassUtils.CLASS_FILE_SUFFIX;
		return RuntimeHintsPredicates.resource().forResource(name).test(this.hints);
	}

}
