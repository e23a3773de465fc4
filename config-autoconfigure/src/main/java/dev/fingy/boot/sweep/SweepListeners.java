package dev.fingy.boot.sweep;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunListener;

/**
 * Notifies the sweeps that are going on of their runs.
 */
final class SweepListeners implements RunListener {

	private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

	void add(RunListener listener) {
		this.listeners.add(listener);
	}

	void remove(RunListener listener) {
		this.listeners.remove(listener);
	}

	@Override
	public void measured(Run run, RunEvent.Measured measured) {
		this.listeners.forEach((each) -> each.measured(run, measured));
	}

	@Override
	public void ended(Run run) {
		this.listeners.forEach((each) -> each.ended(run));
	}

}
