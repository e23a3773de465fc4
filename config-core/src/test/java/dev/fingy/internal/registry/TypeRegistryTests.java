package dev.fingy.internal.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.RegisteredType;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is registered under which names, and what a name finds.
 */
class TypeRegistryTests {

	private static final String HERE = TypeRegistryTests.class.getName();

	@Test
	void lookupComparesNamesInRelaxedForm() {
		TypeRegistry types = TypeRegistry.builder().add(LmEval.class).build();
		for (String name : List.of("lm-eval", "lm_eval", "lmEval", "LM-EVAL", "LmEval")) {
			assertThat(types.lookup(Job.class, name)).get().extracting(RegisteredType::name).isEqualTo("lm-eval");
		}
		assertThat(types.lookup(Job.class, LmEval.class.getName())).isEmpty();
		assertThat(types.lookup(Job.class, "eval")).isEmpty();
	}

	@Test
	void lookupAsksTheBaseBeforeItsSupertypes() {
		TypeRegistry types = TypeRegistry.builder().add(Gpt.class, GptJob.class).build();
		assertThat(types.lookup(Trainer.class, "gpt")).get().extracting(RegisteredType::javaType).isEqualTo(Gpt.class);
		assertThat(types.lookup(Job.class, "train-gpt")).get()
			.extracting(RegisteredType::javaType)
			.isEqualTo(Gpt.class);
		assertThat(types.lookup(Job.class, "gpt")).get().extracting(RegisteredType::javaType).isEqualTo(GptJob.class);
		assertThat(types.types(Trainer.class)).extracting(RegisteredType::name).containsExactly("gpt", "train-gpt");
	}

	@Test
	void genericBasesAreMatchedWithTheirTypeArguments() {
		TypeCatalog types = (TypeCatalog) TypeRegistry.builder().add(OfText.class, OfNumber.class, OfAny.class).build();
		ResolvableType texts = ResolvableType.forClassWithGenerics(Source.class, String.class);
		assertThat(types.definitions(texts)).extracting(TypeDefinition::javaType)
			.containsExactlyInAnyOrder(OfText.class, OfAny.class);
		assertThat(types.find(texts, "plain")).extracting(TypeDefinition::javaType).isEqualTo(OfText.class);
		ResolvableType numbers = ResolvableType.forClassWithGenerics(Source.class, Integer.class);
		assertThat(types.find(numbers, "plain")).extracting(TypeDefinition::javaType).isEqualTo(OfNumber.class);
	}

	@Test
	void sealedBasesBringWhatTheyPermit() {
		assertThat(TypeRegistry.builder().build().types(Shape.class)).extracting(RegisteredType::name)
			.containsExactly("round", "square");
	}

	@Test
	void buildWhenTwoClassesClaimANameNamesBoth() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TypeRegistry.builder().add(LmEval.class, OtherEval.class).build())
			.withMessage("1 problem in the registered types:\n\n  " + HERE + "$Job: 'lm_eval' names both " + HERE
					+ "$LmEval and " + HERE + "$OtherEval\n");
	}

	@Test
	void buildWhenContributorAndAnnotationClaimANameNamesBoth() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> TypeRegistry.builder().add(LmEval.class).type(Job.class, "LM-eval", GptJob.class).build())
			.withMessage("1 problem in the registered types:\n\n  " + HERE + "$Job: 'lm-eval' names both " + HERE
					+ "$GptJob and " + HERE + "$LmEval\n");
	}

	@Test
	void contributedTypesStandBesideWhatASealedBasePermits() {
		TypeRegistry types = TypeRegistry.builder().type(Shape.class, "dot", RoundShape.class).build();
		assertThat(types.types(Shape.class)).extracting(RegisteredType::name).containsExactly("dot", "square");
	}

	@Test
	void typesLeavesOutNamesThatTheBaseItselfGivesToAnother() {
		TypeRegistry types = TypeRegistry.builder().add(Gpt.class, OtherGpt.class).build();
		assertThat(types.types(Trainer.class)).extracting(RegisteredType::name, RegisteredType::javaType)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("gpt", Gpt.class),
					org.assertj.core.groups.Tuple.tuple("train-gpt", Gpt.class));
	}

	@Test
	void buildWhenAClassArrivesTwiceCountsItOnce() {
		TypeRegistry types = TypeRegistry.builder().add(LmEval.class).scan(HERE).add(LmEval.class).build();
		assertThat(types.types(Job.class)).hasSize(1);
	}

	@Test
	void buildWhenNameHasNoBaseSaysSo() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> TypeRegistry.builder().add(Lost.class).build())
			.withMessage("1 problem in the registered types:\n\n  " + HERE + "$Lost: @TypeName on class " + HERE
					+ "$Lost: no supertype of " + HERE
					+ "$Lost is @Discriminated, so there is no base to register it for\n");
	}

	@Test
	void contributedTypesNeedNoAnnotation() {
		TypeRegistry types = TypeRegistry.builder()
			.base(Comparable.class)
			.type(Comparable.class, "number", Integer.class, "value")
			.factory(Comparable.class, "today", TypeRegistryTests.class, "today")
			.alias(Comparable.class, "number", "int")
			.build();
		assertThat(types.lookup(Comparable.class, "int")).get()
			.extracting(RegisteredType::aliases)
			.isEqualTo(List.of("int"));
		assertThat(types.lookup(Comparable.class, "today").map(RegisteredType::javaType))
			.isEqualTo(Optional.of(LocalDate.class));
	}

	static LocalDate today() {
		return LocalDate.now();
	}

	@Discriminated
	interface Job {

	}

	@Discriminated
	interface Trainer extends Job {

	}

	@TypeName("lm_eval")
	record LmEval() implements Job {

	}

	@TypeName(value = "other", aliases = "lm_eval")
	record OtherEval() implements Job {

	}

	@TypeName(value = "train-gpt", of = Job.class)
	@TypeName(value = "gpt", of = Trainer.class)
	record Gpt() implements Trainer {

	}

	@TypeName(value = "gpt", of = Job.class)
	record OtherGpt() implements Trainer {

	}

	@TypeName("gpt")
	record GptJob() implements Job {

	}

	@Discriminated
	interface Source<T> {

	}

	@TypeName("plain")
	record OfText() implements Source<String> {

	}

	@TypeName("plain")
	record OfNumber() implements Source<Integer> {

	}

	@TypeName("any")
	record OfAny<T>() implements Source<T> {

	}

	@Discriminated
	sealed interface Shape {

	}

	record RoundShape() implements Shape {

	}

	record SquareShapeConfig() implements Shape {

	}

	@TypeName("lost")
	record Lost() {

	}

}
