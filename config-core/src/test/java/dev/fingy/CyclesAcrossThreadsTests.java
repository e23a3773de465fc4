package dev.fingy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Threads that would wait for each other for ever are told so.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CyclesAcrossThreadsTests {

	private static Function<String, Object> constructor = (name) -> name;

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@BeforeEach
	void reset() {
		constructor = (name) -> name;
	}

	@AfterEach
	void end() {
		this.executor.shutdownNow();
	}

	@Test
	void constructorsThatAskForEachOtherInTwoThreads() throws Exception {
		Holder holder = bind();
		CyclicBarrier entered = new CyclicBarrier(2);
		constructor = (name) -> {
			await(entered);
			return name.equals("a") ? holder.b().get() : holder.a().get();
		};
		List<String> failures = failures(holder.a()::get, holder.b()::get);
		assertThat(failures).hasSize(2).allSatisfy((failure) -> assertThat(failure).isIn("""
				1 problem in the creation of 't.a':

				  t.a: needs itself while it is created: t.a → t.b → t.a
				      Origin: Byte array resource [application.yaml] - 2:13
				""", """
				1 problem in the creation of 't.b':

				  t.b: needs itself while it is created: t.b → t.a → t.b
				      Origin: Byte array resource [application.yaml] - 3:13
				"""));
		constructor = (name) -> name;
		assertThat(holder.a().get()).isSameAs(holder.a().get());
		assertThat(holder.b().get()).isSameAs(holder.b().get());
	}

	@Test
	void constructorsThatAskForEachOtherInThreeThreads() throws Exception {
		Holder holder = bind();
		CyclicBarrier entered = new CyclicBarrier(3);
		constructor = (name) -> {
			await(entered);
			return switch (name) {
				case "a" -> holder.b().get();
				case "b" -> holder.c().get();
				default -> holder.a().get();
			};
		};
		List<String> failures = failures(holder.a()::get, holder.b()::get, holder.c()::get);
		assertThat(failures).hasSize(3)
			.allMatch((failure) -> failure.contains("needs itself while it is created: t.a → t.b → t.c → t.a")
					|| failure.contains("needs itself while it is created: t.b → t.c → t.a → t.b")
					|| failure.contains("needs itself while it is created: t.c → t.a → t.b → t.c"));
	}

	@Test
	void cycleThroughAnOwnerThatIsNotYetCreated() throws Exception {
		Holder holder = bind("  owner: {type: owner, part: {type: named, name: d}}");
		CountDownLatch entered = new CountDownLatch(2);
		constructor = (name) -> {
			entered.countDown();
			await(entered);
			return switch (name) {
				case "d" -> holder.a().get();
				case "a" -> holder.owner().get();
				default -> name;
			};
		};
		List<String> failures = failures(holder.owner()::get, holder.a()::get);
		assertThat(failures).hasSize(2)
			.allMatch((failure) -> failure.contains("t.owner → t.owner.part → t.a → t.owner")
					|| failure.contains("t.a → t.owner → t.owner.part → t.a")
					|| failure.contains("t.owner.part → t.a → t.owner → t.owner.part")
					|| failure.contains("t.a → t.owner.part → t.a"));
	}

	@Test
	void lockOfTheApplicationThatIsHeldByAThreadThatWaits() throws Exception {
		Holder holder = bind();
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch entered = new CountDownLatch(1);
		Object lock = new Object();
		constructor = (name) -> {
			entered.countDown();
			await(locked);
			synchronized (lock) {
				return name;
			}
		};
		List<String> failures = failures(() -> {
			Thread.currentThread().setName("creating");
			return holder.a().get();
		}, () -> {
			Thread.currentThread().setName("holding");
			synchronized (lock) {
				locked.countDown();
				await(entered);
				return holder.a().get();
			}
		});
		assertThat(failures).containsExactly("""
				1 problem in the creation of 't.a':

				  t.a: cannot be waited for, as these threads wait for each other: 'creating' creates t.a, \
				'holding' holds a lock
				      Origin: Byte array resource [application.yaml] - 2:13
				""");
		assertThat(holder.a().isCreated()).isTrue();
	}

	@Test
	void waitThatIsInterruptedGoesOnAndIsStillInterrupted() throws Exception {
		Holder holder = bind();
		CountDownLatch open = new CountDownLatch(1);
		CountDownLatch entered = new CountDownLatch(1);
		constructor = (name) -> {
			entered.countDown();
			await(open);
			return name;
		};
		Future<Part> creating = this.executor.submit(holder.a()::get);
		await(entered);
		Future<Boolean> waiting = this.executor.submit(() -> {
			Thread.currentThread().interrupt();
			Part part = holder.a().get();
			return part == holder.a().get() && Thread.interrupted();
		});
		Thread.sleep(20);
		assertThat(waiting).isNotDone();
		open.countDown();
		assertThat(waiting.get()).isTrue();
		assertThat(creating.get()).isSameAs(holder.a().get());
	}

	@SafeVarargs
	private List<String> failures(Supplier<Part>... tasks) throws Exception {
		List<Future<FingyException>> futures = new ArrayList<>();
		for (Supplier<Part> task : tasks) {
			futures.add(this.executor.submit(() -> catchThrowableOfType(FingyException.class, task::get)));
		}
		List<String> failures = new ArrayList<>();
		for (Future<FingyException> future : futures) {
			FingyException failure = future.get(30, TimeUnit.SECONDS);
			if (failure != null) {
				failures.add(failure.getMessage());
			}
		}
		return failures;
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Holder bind(String... more) {
		List<String> lines = new ArrayList<>(List.of("t:", "  a: {type: named, name: a}", "  b: {type: named, name: b}",
				"  c: {type: named, name: c}"));
		lines.addAll(List.of(more));
		return TestSources.yaml(lines.toArray(String[]::new)).bind("t", Holder.class);
	}

	record Holder(Lazy<Part> a, Lazy<Part> b, Lazy<Part> c, Lazy<Part> owner) {

	}

	@Discriminated
	sealed interface Part {

	}

	static final class Named implements Part {

		Named(String name) {
			constructor.apply(name);
		}

	}

	record Owner(Part part) implements Part {

	}

}
