package dev.fingy.sweep;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.fingy.TypeName;

/**
 * Runs trials in threads of this process.
 */
@TypeName("local")
final class LocalEngine implements Engine {

	private final AtomicInteger threads = new AtomicInteger();

	@Override
	public void run(TrialQueue trials, int parallel) throws InterruptedException {
		ExecutorService workers = Executors.newFixedThreadPool(parallel,
				(work) -> new Thread(work, "sweep-" + this.threads.incrementAndGet()));
		for (int i = 0; i < parallel; i++) {
			workers.execute(() -> work(trials));
		}
		workers.shutdown();
		try {
			workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
		}
		finally {
			workers.shutdownNow();
		}
	}

	private static void work(TrialQueue trials) {
		Trial trial = trials.next();
		while (trial != null) {
			trials.run(trial);
			trial = trials.next();
		}
	}

}
