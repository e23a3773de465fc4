package dev.fingy.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Runs that are not recorded. Work that calls its results by the identifier of its run
 * goes on doing so, and wrong arguments are refused as they are where runs are recorded.
 */
final class UnrecordedRuns implements FingyRuns {

	static final String START = "The start of a run";

	static final String CONFIGURATION = "The configuration of a run";

	static final String WORK = "The work of a run";

	static final String TIMEOUT = "The time to wait for the store";

	static final String REASON = "The reason why a run failed";

	static final UnrecordedRuns INSTANCE = new UnrecordedRuns();

	private UnrecordedRuns() {
	}

	@Override
	public OpenRun start(RunStart start, Fingy configuration) {
		Argument.required(start, START);
		Argument.required(configuration, CONFIGURATION);
		return new UnrecordedRun();
	}

	@Override
	public <T extends @Nullable Object, E extends Exception> T run(RunStart start, Fingy configuration,
			RunWork<T, E> work) throws E {
		Argument.required(work, WORK);
		return work.work(start(start, configuration));
	}

	@Override
	public FingyRun current() {
		return new UnrecordedRun();
	}

	@Override
	public boolean awaitStored(Duration timeout) {
		Argument.required(timeout, TIMEOUT);
		return true;
	}

	/**
	 * A run that is not recorded.
	 */
	static final class UnrecordedRun implements OpenRun {

		private final String id = RunIds.next();

		@Override
		public String id() {
			return this.id;
		}

		@Override
		public void metric(String name, double value) {
			metric(name, value, Instant.EPOCH);
		}

		@Override
		public void metric(String name, double value, Instant at) {
			new RunEvent.Measured(name, null, value, at);
		}

		@Override
		public void metric(String name, long step, double value) {
			metric(name, value);
		}

		@Override
		public void metric(String name, long step, double value, Instant at) {
			metric(name, value, at);
		}

		@Override
		public void tag(String name, String value) {
			new RunEvent.Tagged(name, value);
		}

		@Override
		public void note(String text) {
			new RunEvent.Noted(text);
		}

		@Override
		public void artefact(Path file) {
			ArtefactFile.checked(file);
		}

		@Override
		public void succeeded() {
		}

		@Override
		public void succeeded(Instant at) {
			new RunEvent.Ended(Run.State.SUCCEEDED, at, null);
		}

		@Override
		public void failed(String reason) {
			failed(reason, Instant.EPOCH);
		}

		@Override
		public void failed(String reason, Instant at) {
			new RunEvent.Ended(Run.State.FAILED, at, Argument.required(reason, REASON));
		}

	}

}
