package dev.fingy.runs;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The run that is going on where it is asked for. Where there is none, nothing is
 * recorded.
 */
final class CurrentRun implements FingyRun {

	private final Supplier<? extends @Nullable FingyRun> current;

	private final FingyRun none = new UnrecordedRuns.UnrecordedRun();

	CurrentRun(Supplier<? extends @Nullable FingyRun> current) {
		this.current = current;
	}

	private FingyRun current() {
		FingyRun run = this.current.get();
		return (run != null) ? run : this.none;
	}

	@Override
	public String id() {
		return current().id();
	}

	@Override
	public void metric(String name, double value) {
		current().metric(name, value);
	}

	@Override
	public void metric(String name, long step, double value) {
		current().metric(name, step, value);
	}

	@Override
	public void tag(String name, String value) {
		current().tag(name, value);
	}

	@Override
	public void note(String text) {
		current().note(text);
	}

	@Override
	public void artefact(Path file) {
		current().artefact(file);
	}

}
