package dev.fingy.boot.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.RunStoreException;
import dev.fingy.sweep.EarlierTrials;
import dev.fingy.sweep.Repeat;
import dev.fingy.sweep.SweepDefinition;
import dev.fingy.sweep.SweepExecution;
import dev.fingy.sweep.SweepListener;
import dev.fingy.sweep.SweepPlan;
import dev.fingy.sweep.SweepReport;
import dev.fingy.sweep.Sweeps;

/**
 * Runs the sweeps of an application.
 */
final class SweepRunner implements Sweeps {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

	private final Configurations configurations;

	private final Environment environment;

	private final ObjectProvider<Masking> masking;

	private final ObjectProvider<RunRecorder> recorder;

	private final ObjectProvider<RunStore> store;

	private final SweepListeners listeners;

	private volatile @Nullable SweepExecution current;

	SweepRunner(Configurations configurations, Environment environment, ObjectProvider<Masking> masking,
			ObjectProvider<RunRecorder> recorder, ObjectProvider<RunStore> store, SweepListeners listeners) {
		this.configurations = configurations;
		this.environment = environment;
		this.masking = masking;
		this.recorder = recorder;
		this.store = store;
		this.listeners = listeners;
	}

	@Override
	public Set<String> names() {
		return definitions().all().keySet();
	}

	@Override
	public SweepPlan prepare(String name) {
		return prepared(name).plan();
	}

	private PreparedSweep prepared(String name) {
		return new Preparation(this.configurations, this.environment, name, definitions().get(name)).prepare();
	}

	/**
	 * Return what is configured.
	 * @param name the name of the sweep
	 * @return its definition
	 */
	SweepDefinition definition(String name) {
		return definitions().get(name);
	}

	private Definitions definitions() {
		return Definitions.of(this.configurations);
	}

	@Override
	public SweepReport run(String name, Repeat repeat, SweepListener listener) throws InterruptedException {
		PreparedSweep sweep = prepared(name);
		RunRecorder runs = recorder(name);
		return runs.run("sweep " + name, configuration(), (run) -> run(sweep, runs, run, repeat, listener));
	}

	/**
	 * Run a sweep as the work of the application.
	 * @param name the name of the sweep
	 * @param repeat which trials that ran before run again
	 * @param listener is notified as the sweep goes on
	 * @return what became of it
	 * @throws InterruptedException if the thread is interrupted
	 */
	SweepReport runAsApplication(String name, Repeat repeat, SweepListener listener) throws InterruptedException {
		PreparedSweep sweep = prepared(name);
		RunRecorder runs = recorder(name);
		return run(sweep, runs, runs.current(), repeat, listener);
	}

	private SweepReport run(PreparedSweep sweep, RunRecorder runs, FingyRun run, Repeat repeat, SweepListener listener)
			throws InterruptedException {
		String name = sweep.plan().name();
		run.tag("sweep.name", name);
		run.note(definitions().yaml(name));
		assertStored(name, runs);
		EarlierTrials earlier = earlier(name);
		SweepExecution execution = new SweepExecution(sweep.plan(),
				new ContainerTrials(this.configurations, maskingOrSecrets(), sweep), runs, run.id(), earlier, listener);
		this.listeners.add(execution);
		this.current = execution;
		try {
			return execution.run(repeat);
		}
		finally {
			this.current = null;
			this.listeners.remove(execution);
		}
	}

	/**
	 * Return the execution that is going on.
	 * @return the last that was started, or {@code null}
	 */
	@Nullable SweepExecution current() {
		return this.current;
	}

	private static void assertStored(String name, RunRecorder runs) {
		String reason = "nothing was stored for " + LONGEST_WAIT.toSeconds() + " seconds";
		try {
			if (runs.awaitStored(LONGEST_WAIT)) {
				return;
			}
		}
		catch (RunStoreException ex) {
			reason = String.valueOf(ex.getMessage());
		}
		throw failure(name, Problem.of("fingy.runs", "the store of runs cannot be written, and without it nobody would "
				+ "know which trials are done: " + reason));
	}

	private EarlierTrials earlier(String name) {
		EarlierTrials earlier = new EarlierTrials();
		String application = this.environment.getProperty("spring.application.name");
		RunQuery query = RunQuery.ALL.ofApplication(application).tagged(EarlierTrials.SWEEP, name);
		this.store.getObject().forEach(query, earlier::add);
		return earlier;
	}

	private RunRecorder recorder(String name) {
		RunRecorder found = this.recorder.getIfAvailable();
		if (found == null) {
			throw failure(name, Problem.of("fingy.runs.enabled",
					"is false, and a sweep records its trials as runs to know which are done"));
		}
		return found;
	}

	private static FingyException failure(String name, Problem problem) {
		return new FingyException("the sweep '" + name + "'", List.of(problem));
	}

	private Fingy configuration() {
		return DocumentFingy.of(Capture.of(this.configurations.header(), this.configurations.nodes(),
				maskingOrSecrets(), LiveObjects.NONE));
	}

	private Masking maskingOrSecrets() {
		Masking found = this.masking.getIfAvailable();
		return (found != null) ? found : Masking.SECRETS;
	}

}
