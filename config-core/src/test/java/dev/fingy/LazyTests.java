package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.fingy.zoo.Model;
import dev.fingy.zoo.Model.NeuralNet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When lazies create, how often, and how they change.
 */
class LazyTests {

	private static final String[] NEURAL = { "t:", "  model: {type: neural, num-features: 8, num-layers: 2}" };

	@Test
	void bindCreatesNothing() {
		int before = NeuralNet.CREATED.get();
		Lazy<Model> model = TestSources.yaml(NEURAL).bind("t", Holder.class).model();
		assertThat(model.isCreated()).isFalse();
		assertThat(model.type()).isEqualTo(NeuralNet.class);
		assertThat(model.fingy().toJson()).contains("\"created\": false");
		assertThat(NeuralNet.CREATED).hasValue(before);
		assertThat(model.get()).isSameAs(model.get());
		assertThat(model.create()).isNotSameAs(model.get());
		assertThat(NeuralNet.CREATED).hasValue(before + 2);
		assertThat(model.fingy().toJson()).contains("\"created\": true");
	}

	@Test
	void getUnderManyThreadsCreatesOnce() throws Exception {
		int before = NeuralNet.CREATED.get();
		Lazy<Model> model = TestSources.yaml(NEURAL).bind("t", Holder.class).model();
		Set<Model> seen = ConcurrentHashMap.newKeySet();
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService executor = Executors.newFixedThreadPool(64);
		List<Future<?>> futures = new java.util.ArrayList<>();
		for (int i = 0; i < 64; i++) {
			futures.add(executor.submit(() -> {
				start.await();
				return seen.add(model.get());
			}));
		}
		start.countDown();
		for (Future<?> future : futures) {
			future.get();
		}
		executor.shutdown();
		assertThat(seen).hasSize(1);
		assertThat(NeuralNet.CREATED).hasValue(before + 1);
	}

	@Test
	void getAfterAFailureTriesAgain() {
		Flaky.ATTEMPTS.set(0);
		Lazy<Thing> thing = TestSources.yaml("t:", "  thing: {type: flaky}").bind("t", Things.class).thing();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(thing::get)
				.withMessage("1 problem in the creation of 't.thing':\n\n"
						+ "  t.thing: 'flaky' could not be created: IllegalStateException: not yet\n"
						+ "      Origin: Byte array resource [application.yaml] - 2:17\n")
				.withCauseExactlyInstanceOf(IllegalStateException.class);
			assertThat(thing.isCreated()).isFalse();
		}
		assertThat(thing.get()).isInstanceOf(Flaky.class).isSameAs(thing.get());
	}

	@Test
	void withChangesACopy() {
		Lazy<Model> model = TestSources.yaml(NEURAL).bind("t", Holder.class).model();
		Lazy<Model> wider = model.with("hidden-units", 64);
		assertThat(wider.get()).hasToString("NeuralNet[8, 64, 2, RELU]");
		assertThat(model.isCreated()).isFalse();
		assertThat(model.get()).hasToString("NeuralNet[8, 4, 2, RELU]");
		assertThat(wider.with(Map.of("t.model.activation", "tanh")).get()).hasToString("NeuralNet[8, 64, 2, TANH]");
		assertThat(wider.with("type", "linear").get()).isEqualTo(new Model.Linear(8, false));
		assertThat(wider.with(Map.of()).get()).isNotSameAs(wider.get());
	}

	@Test
	void withReportsEveryProblemAndLeavesTheOriginal() {
		Lazy<Model> model = TestSources.yaml(NEURAL).bind("t", Holder.class).model();
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> model.with(Map.of("num-layers", 0, "hiden-units", 3)))
			.satisfies((failure) -> assertThat(failure.problems()).extracting(Problem::property)
				.containsExactlyInAnyOrder("t.model.num-layers", "t.model.hiden-units"));
		assertThat(model.get()).hasToString("NeuralNet[8, 4, 2, RELU]");
	}

	@Test
	void withChecksReferences() {
		Chain chain = TestSources
			.yaml("t:", "  shared: {type: neural, num-features: 1, num-layers: 1}", "  user: {model: {ref: t.shared}}")
			.bind("t", Chain.class);
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> chain.user().with("model", Map.of("ref", "t.user")))
			.withMessage("1 problem in the change of 't.user':\n\n" + "  t.user: needs itself: t.user → t.user\n"
					+ "      Origin: changed by the application\n");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> chain.user().with("model.ref", "t.shard"))
			.withMessage("1 problem in the change of 't.user':\n\n"
					+ "  t.user.model: refers to 't.shard', where there is no node\n"
					+ "      Value:  t.shard\n      Origin: changed by the application\n"
					+ "      Nodes:  t.shared, t.user\n      Did you mean 't.shared'?\n");
	}

	@Test
	void withReportsReferencesBesideOtherProblems() {
		Chain chain = TestSources
			.yaml("t:", "  shared: {type: neural, num-features: 1, num-layers: 1}", "  user: {model: {ref: t.shared}}")
			.bind("t", Chain.class);
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> chain.user().with(Map.of("model.ref", "t.shard", "modle", 1)))
			.withMessage("""
					2 problems in the change of 't.user':

					  t.user.modle: an User has no such property
					      Value:  1
					      Origin: changed by the application
					      Properties: model
					      Did you mean 'model'?

					  t.user.model: refers to 't.shard', where there is no node
					      Value:  t.shard
					      Origin: changed by the application
					      Nodes:  t.shared, t.user
					      Did you mean 't.shared'?
					""");
	}

	@Test
	void createSharesWhatIsReferred() {
		Chain chain = TestSources
			.yaml("t:", "  shared: {type: neural, num-features: 1, num-layers: 1}", "  user: {model: {ref: t.shared}}")
			.bind("t", Chain.class);
		assertThat(chain.user().create().model()).isSameAs(chain.user().create().model())
			.isSameAs(chain.shared().get());
	}

	record Holder(Lazy<Model> model) {

	}

	record Things(Lazy<Thing> thing) {

	}

	record Chain(Lazy<Model> shared, Lazy<User> user) {

	}

	record User(Model model) {

	}

	@Discriminated
	sealed interface Thing {

	}

	static final class Flaky implements Thing {

		static final AtomicInteger ATTEMPTS = new AtomicInteger();

		Flaky() {
			if (ATTEMPTS.incrementAndGet() <= 2) {
				throw new IllegalStateException("not yet");
			}
		}

	}

}
