package dev.fingy.runs;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Runs that nobody records. Work that calls its results by the identifier of its run goes
 * on doing so.
 */
final class UnrecordedRuns implements FingyRuns {

	static final UnrecordedRuns INSTANCE = new UnrecordedRuns();

	private UnrecordedRuns() {
	}

	@Override
	public OpenRun start(String name, Fingy configuration) {
		return new UnrecordedRun();
	}

	@Override
	public <T extends @Nullable Object, E extends Exception> T run(String name, Fingy configuration, RunWork<T, E> work)
			throws E {
		return work.work(new UnrecordedRun());
	}

	@Override
	public FingyRun current() {
		return new UnrecordedRun();
	}

	/**
	 * A run that nobody records.
	 */
	static final class UnrecordedRun implements OpenRun {

		private final String id = UuidCreator.getTimeOrderedEpoch().toString();

		@Override
		public String id() {
			return this.id;
		}

		@Override
		public void metric(String name, double value) {
		}

		@Override
		public void metric(String name, long step, double value) {
		}

		@Override
		public void tag(String name, String value) {
		}

		@Override
		public void note(String text) {
		}

		@Override
		public void succeeded() {
		}

		@Override
		public void failed(String reason) {
		}

	}

}
