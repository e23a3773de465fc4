package dev.fingy.runs;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A store that breaks when it is told to.
 */
final class BreakingStore extends DelegatingRunStore {

	private static final int MINUTE = 60;

	private final Semaphore failures = new Semaphore(0);

	private final Semaphore begins = new Semaphore(0);

	private final Semaphore appends = new Semaphore(0);

	private final BlockingQueue<String> alive = new LinkedBlockingQueue<>();

	private final List<Run> begun = new CopyOnWriteArrayList<>();

	private volatile @Nullable String broken;

	BreakingStore(RunStore delegate) {
		super(delegate);
	}

	void breakNow(String reason) {
		this.broken = reason;
		this.failures.drainPermits();
	}

	void repair() {
		this.broken = null;
	}

	void awaitFailures(int count) {
		await(this.failures, count);
	}

	void awaitBegins(int count) {
		await(this.begins, count);
	}

	void awaitAppends(int count) {
		await(this.appends, count);
	}

	@Nullable String awaitAlive() {
		try {
			return this.alive.poll(MINUTE, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(Semaphore semaphore, int count) {
		try {
			assertThat(semaphore.tryAcquire(count, MINUTE, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<Run> begun() {
		return this.begun;
	}

	private void check() {
		String reason = this.broken;
		if (reason != null) {
			this.failures.release();
			throw new RunStoreException(reason);
		}
	}

	@Override
	public void begin(Run run, @Nullable Fingy configuration) {
		check();
		super.begin(run, configuration);
		this.begun.add(run);
		this.begins.release();
	}

	@Override
	public void append(Run run, List<RunEvent> events) {
		check();
		super.append(run, events);
		this.appends.release();
	}

	@Override
	public void keepAlive(Collection<String> ids) {
		this.alive.addAll(ids);
	}

}
