package dev.fingy.sweep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.runs.FingyRun;
import dev.fingy.runs.FingyRuns;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunListener;
import dev.fingy.runs.RunStart;

/**
 * Runs the trials of a prepared sweep, each as a run below that of the sweep. What became
 * of them is learnt as the store learns it: this is a listener of the recorder of
 * {@code runs}. One serves one start of a sweep; safe for use by many threads.
 */
public final class SweepExecution implements TrialQueue, RunListener {

	private static final Log logger = LogFactory.getLog(SweepExecution.class);

	private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(30);

	private final SweepPlan plan;

	private final TrialSource source;

	private final FingyRuns runs;

	private final String parent;

	private final EarlierTrials earlier;

	private final SweepListener listener;

	private final Stopping stopping;

	private final Results results;

	private final Deque<Trial> pending = new ArrayDeque<>();

	// By the identifiers of their runs, until the end of the run was recorded
	private final Map<String, RunningTrial> running = new ConcurrentHashMap<>();

	private boolean measured;

	private @Nullable String stopped;

	/**
	 * Create an execution.
	 * @param plan the sweep
	 * @param source makes what runs of trials
	 * @param runs records the trials, and notifies this
	 * @param parent the identifier of the run of the sweep
	 * @param earlier what earlier starts have run
	 * @param listener is notified as the sweep goes on
	 */
	public SweepExecution(SweepPlan plan, TrialSource source, FingyRuns runs, String parent, EarlierTrials earlier,
			SweepListener listener) {
		this.plan = plan;
		this.source = source;
		this.runs = runs;
		this.parent = parent;
		this.earlier = earlier;
		this.listener = listener;
		this.stopping = plan.definition().search().stopping(plan.definition().goal());
		this.results = new Results(plan.definition().goal());
	}

	/**
	 * Run the trials that have to run, and wait for them.
	 * @param repeat which of those that ran before run again
	 * @return what became of the sweep
	 * @throws InterruptedException if the thread is interrupted; trials that were started
	 * have been asked to end
	 */
	public SweepReport run(Repeat repeat) throws InterruptedException {
		choose(repeat);
		this.listener.started(this.plan, this.results.skipped());
		if (!this.pending.isEmpty()) {
			this.plan.definition().engine().run(this, this.plan.definition().workers());
			awaitEnds();
		}
		synchronized (this) {
			return this.results.report(this.plan, this.parent, this.stopped);
		}
	}

	private synchronized void choose(Repeat repeat) {
		for (Trial trial : this.plan.trials()) {
			Run run = this.earlier.of(trial);
			if (run != null && run.state() == Run.State.SUCCEEDED && repeat != Repeat.ALL) {
				TrialResult result = TrialResult.of(trial, run, this.plan.definition().metric());
				this.measured |= result.value() != null;
				this.results.skip(result);
			}
			else if (repeat != Repeat.FAILED || (run != null && run.state() == Run.State.FAILED)) {
				this.pending.add(trial);
			}
		}
	}

	/**
	 * Start no further trial, and let those that were started end.
	 * @param reason why
	 */
	public synchronized void stop(String reason) {
		if (this.stopped == null) {
			this.stopped = reason;
		}
	}

	/**
	 * Start no further trial, and interrupt those that were started.
	 * @param reason why
	 */
	public void abort(String reason) {
		stop(reason);
		this.running.values().forEach(RunningTrial::abort);
	}

	@Override
	public synchronized @Nullable Trial next() {
		return (this.stopped == null) ? this.pending.poll() : null;
	}

	@Override
	public void run(Trial trial) {
		RunningTrial running = new RunningTrial(trial);
		boolean failed = false;
		try {
			TrialSource.Work work = this.source.bind(trial);
			this.runs.run(start(trial), work.configuration(), (run) -> {
				work(running, work, run);
				return trial;
			});
		}
		catch (Throwable ex) {
			// It is recorded with the run, and shown at the end
			logger.debug("Trial " + trial.number() + " of the sweep '" + this.plan.name() + "' failed", ex);
			Thread.interrupted();
			failed = true;
		}
		if (decides(failed)) {
			running.awaitRecorded();
		}
	}

	// Whether another trial starts may depend on what becomes of this one
	private synchronized boolean decides(boolean failed) {
		return failed ? this.plan.definition().maxFailures() != null
				: this.plan.definition().metric() != null && !this.measured;
	}

	private RunStart start(Trial trial) {
		return RunStart.named(this.plan.name() + " " + trial.number())
			.within(this.parent)
			.tagged(EarlierTrials.SWEEP, this.plan.name())
			.tagged(EarlierTrials.TRIAL, String.valueOf(trial.number()))
			.tagged(EarlierTrials.ATTEMPT, String.valueOf(this.earlier.attempts(trial) + 1));
	}

	private void work(RunningTrial running, TrialSource.Work work, FingyRun run) throws Exception {
		this.running.put(run.id(), running);
		try {
			work.run(run);
			end(running, run);
		}
		catch (Exception ex) {
			if (!end(running, run)) {
				throw ex;
			}
		}
		catch (Error ex) {
			running.end();
			throw ex;
		}
	}

	private static boolean end(RunningTrial running, FingyRun run) {
		Long step = running.end();
		if (step != null) {
			run.tag(EarlierTrials.STOPPED, "step " + step);
		}
		return step != null;
	}

	@Override
	public void measured(Run run, RunEvent.Measured measured) {
		RunningTrial trial = this.running.get(run.id());
		Long step = measured.step();
		if (trial != null && step != null && measured.name().equals(this.plan.definition().metric())
				&& this.stopping.stop(trial.trial().number() - 1, step, measured.value())) {
			trial.stop(step);
		}
	}

	@Override
	public void ended(Run run) {
		RunningTrial trial = this.running.get(run.id());
		if (trial != null) {
			ended(TrialResult.of(trial.trial(), run, this.plan.definition().metric()), run);
			this.running.remove(run.id());
			trial.recorded();
		}
	}

	private synchronized void ended(TrialResult result, Run run) {
		this.results.add(result);
		this.measured |= result.value() != null;
		Integer most = this.plan.definition().maxFailures();
		if (most != null && this.results.failed() > most) {
			stop("more than " + most + ((most == 1) ? " trial" : " trials") + " failed");
		}
		if (result.isSucceeded() && !this.measured && this.plan.definition().metric() != null) {
			stop(withoutMetric(result.trial(), run));
		}
		this.listener.ended(result, this.results.progress(this.plan.trials().size()));
		notifyAll();
	}

	private String withoutMetric(Trial trial, Run run) {
		List<String> recorded = List.copyOf(new TreeSet<>(run.metrics().keySet()));
		return "trial " + trial.number() + " recorded no metric '" + this.plan.definition().metric() + "'"
				+ (recorded.isEmpty() ? ", and no other" : ", but " + String.join(", ", recorded));
	}

	// The store may be away, and takes its time then
	private synchronized void awaitEnds() throws InterruptedException {
		long last = System.nanoTime();
		int before = this.running.size();
		while (!this.running.isEmpty() && System.nanoTime() - last < LONGEST_WAIT) {
			wait(10);
			if (this.running.size() != before) {
				before = this.running.size();
				last = System.nanoTime();
			}
		}
	}

}
