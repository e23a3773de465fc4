package dev.fingy.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Dog;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * References to nodes of configurations that the same {@link FingyBinder} has bound.
 */
class OtherPrefixesTests {

	private static final String[] SHARED = { "g:", "  shared: {type: cat}", "  named: {my-key: wolf}",
			"  animals: [cat, {type: dog}]", "  later: {type: wolf, pack-size: 3}", "  nested: {inner: {type: cat}}",
			"  sink: {type: retry, sink: {type: file, path: a}}" };

	@Test
	void objectIsShared() {
		FingyBinder binder = binder("h:", "  animal: {ref: g.shared}");
		Shared shared = binder.bind("g", Shared.class);
		assertThat(binder.bind("h", User.class).animal()).isEqualTo(new Cat(true)).isSameAs(shared.shared());
	}

	@Test
	void everyPlaceOfTheOtherCanBeReferredTo() {
		FingyBinder binder = binder("h:", "  animals: [{ref: g.shared}, {ref: g.named.myKey}, {ref: 'g.animals[1]'}]",
				"  named: {a: {ref: g.later}, b: {ref: g.nested.inner}}", "  sink: {ref: g.sink.sink}");
		Shared shared = binder.bind("g", Shared.class);
		User user = binder.bind("h", User.class);
		assertThat(user.animals().get(0)).isSameAs(shared.shared());
		assertThat(user.animals().get(1)).isSameAs(shared.named().get("my-key"));
		assertThat(user.animals().get(2)).isSameAs(shared.animals().get(1));
		assertThat(user.named().get("a")).isSameAs(shared.later().get());
		assertThat(user.named().get("b")).isSameAs(shared.nested().inner());
		assertThat(user.sink()).isSameAs(((Sink.RetrySink) shared.sink()).sink());
	}

	@Test
	void everyPlaceCanRefer() {
		FingyBinder binder = binder("h:", "  later: {ref: g.later}", "  perhaps: {ref: g.shared}",
				"  sink: {type: retry, sink: {ref: g.sink}}");
		Shared shared = binder.bind("g", Shared.class);
		User user = binder.bind("h", User.class);
		assertThat(user.later()).isSameAs(shared.later());
		assertThat(user.perhaps()).containsSame(shared.shared());
		assertThat(((Sink.RetrySink) user.sink()).sink()).isSameAs(shared.sink());
	}

	@Test
	void lazyTargetIsCreatedByWhoNeedsItFirst() {
		FingyBinder binder = binder("h:", "  animal: {ref: g.later}");
		Shared shared = binder.bind("g", Shared.class);
		assertThat(shared.later().isCreated()).isFalse();
		User user = binder.bind("h", User.class);
		assertThat(shared.later().isCreated()).isTrue();
		assertThat(user.animal()).isEqualTo(new Wolf(3)).isSameAs(shared.later().get());
	}

	@Test
	void lazyReferenceToALazyTargetCreatesNothing() {
		FingyBinder binder = binder("h:", "  later: {ref: g.later}");
		Shared shared = binder.bind("g", Shared.class);
		User user = binder.bind("h", User.class);
		assertThat(shared.later().isCreated()).isFalse();
		assertThat(user.later().get()).isSameAs(shared.later().get());
	}

	@Test
	void chainsLeadOverPrefixes() {
		FingyBinder binder = binder("h:", "  animal: {ref: g.shared}", "k:", "  animal: {ref: h.animal}",
				"  later: {ref: k.animal}");
		Shared shared = binder.bind("g", Shared.class);
		binder.bind("h", User.class);
		User user = binder.bind("k", User.class);
		assertThat(user.animal()).isSameAs(shared.shared()).isSameAs(user.later().get());
	}

	@Test
	void prefixInAnotherSpellingIsReached() {
		FingyBinder binder = TestSources
			.yaml("my-app.models:", "  shared: cat", "h:", "  animal: {ref: myApp.Models.shared}")
			.binder();
		Shared shared = binder.bind("my-app.models", Shared.class);
		assertThat(binder.bind("h", User.class).animal()).isSameAs(shared.shared());
	}

	@Test
	void prefixMayBeginWithAnotherPrefix() {
		FingyBinder binder = TestSources
			.yaml("app:", "  animal: {ref: app.models.shared}", "  models:", "    shared: cat",
					"    later: {ref: app.animal}")
			.binder();
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> binder.bind("app", User.class)).withMessage("""
				1 problem in the configuration of 'app':

				  app.animal: refers to 'app.models.shared', where there is no node
				      Value:  app.models.shared
				      Origin: Byte array resource [application.yaml] - 2:17
				""");
		FingyBinder other = TestSources.yaml("app:", "  animal: {ref: app.models.shared}", "  models: {shared: cat}")
			.binder();
		Shared shared = other.bind("app.models", Shared.class);
		assertThat(other.bind("app", User.class).animal()).isSameAs(shared.shared());
	}

	@Test
	void prefixThatIsNotBoundIsReported() {
		FingyBinder binder = binder("h:", "  animal: {ref: g.shared}", "  later: cat");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> binder.bind("h", User.class)).withMessage("""
				1 problem in the configuration of 'h':

				  h.animal: refers to 'g.shared', which belongs to no configuration that is bound here; \
				bind its configuration first, with the same FingyBinder
				      Value:  g.shared
				      Origin: Byte array resource [application.yaml] - 9:17
				      Nodes:  h.later
				""");
		binder.bind("g", Shared.class);
		assertThat(binder.bind("h", User.class).animal()).isEqualTo(new Cat(true));
	}

	@Test
	void absentTargetIsReportedWithTheNodesOfItsConfiguration() {
		FingyBinder binder = binder("h:", "  animal: {ref: g.shraed}", "  later: cat");
		binder.bind("g", Shared.class);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> binder.bind("h", User.class)).withMessage("""
				1 problem in the configuration of 'h':

				  h.animal: refers to 'g.shraed', where there is no node
				      Value:  g.shraed
				      Origin: Byte array resource [application.yaml] - 9:17
				      Nodes:  g.shared, g.named.my-key, g.animals[0], g.animals[1], g.later, g.nested.inner, g.sink, \
				g.sink.sink
				      Did you mean 'g.shared'?
				""");
	}

	@Test
	void targetThatDoesNotFitIsReported() {
		FingyBinder binder = binder("h:", "  dog: {ref: g.shared}", "  sink: {ref: g.later}");
		binder.bind("g", Shared.class);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> binder.bind("h", User.class)).withMessage("""
				2 problems in the configuration of 'h':

				  h.sink: refers to 'g.later', which is a Wolf and not a Sink
				      Value:  g.later
				      Origin: Byte array resource [application.yaml] - 10:15

				  h.dog: refers to 'g.shared', which is a Cat and not a Dog
				      Value:  g.shared
				      Origin: Byte array resource [application.yaml] - 9:14
				""");
	}

	@Test
	void keysOfSecretMapsAreNotShown() {
		FingyBinder binder = TestSources
			.yaml("g:", "  tokens: {hunter2: cat}", "  shared: cat", "h:", "  animal: {ref: g.x}")
			.binder();
		binder.bind("g", Shared.class);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> binder.bind("h", User.class)).withMessage("""
				1 problem in the configuration of 'h':

				  h.animal: refers to 'g.x', where there is no node
				      Value:  g.x
				      Origin: Byte array resource [application.yaml] - 5:17
				      Nodes:  g.shared
				""");
	}

	@Test
	void bindersShareNothing() {
		TestSources sources = TestSources.yaml(SHARED).under("--h.animal.ref=g.shared");
		sources.binder().bind("g", Shared.class);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> sources.binder().bind("h", User.class))
			.withMessageContaining("which belongs to no configuration that is bound here");
	}

	@Test
	void latestBindingOfAPrefixIsReferredTo() {
		FingyBinder binder = binder("h:", "  animal: {ref: g.shared}");
		Shared first = binder.bind("g", Shared.class);
		Shared second = binder.bind("g", Shared.class);
		assertThat(binder.bind("h", User.class).animal()).isSameAs(second.shared()).isNotSameAs(first.shared());
	}

	private static FingyBinder binder(String... lines) {
		List<String> all = new ArrayList<>(List.of(SHARED));
		all.addAll(List.of(lines));
		return TestSources.yaml(all.toArray(String[]::new)).binder();
	}

	record Shared(@Nullable Animal shared, @Nullable Map<String, Animal> named, @Nullable List<Animal> animals,
			@Nullable Lazy<Animal> later, @Nullable Nested nested, @Nullable Sink sink,
			@Secret @Nullable Map<String, Animal> tokens) {

	}

	record Nested(@Nullable Animal inner) {

	}

	record User(@Nullable Animal animal, @Nullable List<Animal> animals, @Nullable Map<String, Animal> named,
			@Nullable Lazy<Animal> later, Optional<Animal> perhaps, @Nullable Sink sink, @Nullable Dog dog) {

	}

}
