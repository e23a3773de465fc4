package dev.fingy.runs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Runs that are not recorded. Work that calls its results by the identifier of its run
 * goes on doing so, and wrong arguments are refused as they are where runs are recorded.
 */
final class UnrecordedRuns implements FingyRuns {

	static final String NAME = "The name of a run";

	static final String CONFIGURATION = "The configuration of a run";

	static final String WORK = "The work of a run";

	static final UnrecordedRuns INSTANCE = new UnrecordedRuns();

	private UnrecordedRuns() {
	}

	@Override
	public OpenRun start(String name, Fingy configuration) {
		Argument.required(name, NAME);
		Argument.required(configuration, CONFIGURATION);
		return new UnrecordedRun();
	}

	@Override
	public <T extends @Nullable Object, E extends Exception> T run(String name, Fingy configuration, RunWork<T, E> work)
			throws E {
		Argument.required(work, WORK);
		return work.work(start(name, configuration));
	}

	@Override
	public FingyRun current() {
		return new UnrecordedRun();
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
			new RunEvent.Measured(name, null, value, Instant.EPOCH);
		}

		@Override
		public void metric(String name, long step, double value) {
			metric(name, value);
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
		public void succeeded() {
		}

		@Override
		public void failed(String reason) {
			Argument.required(reason, "The reason why a run failed");
		}

	}

}
