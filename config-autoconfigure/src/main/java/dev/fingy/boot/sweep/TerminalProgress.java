package dev.fingy.boot.sweep;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.fingy.sweep.SweepListener;
import dev.fingy.sweep.SweepPlan;
import dev.fingy.sweep.TrialResult;

/**
 * Shows how far a sweep is: in one line that is written again and again on a terminal, a
 * line for each trial elsewhere.
 */
final class TerminalProgress implements SweepListener {

	private static final int WIDTH = 20;

	private static final String CLEAR = "\r\u001b[K";

	private final PrintStream output;

	private final boolean terminal;

	private long start;

	private int skipped;

	private TerminalProgress(PrintStream output, boolean terminal) {
		this.output = output;
		this.terminal = terminal;
	}

	static TerminalProgress of(PrintStream output) {
		return new TerminalProgress(output, isTerminal(System.console()));
	}

	// From Java 22 on, there is a console without a terminal as well
	private static boolean isTerminal(@Nullable Console console) {
		try {
			return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
		catch (ReflectiveOperationException ex) {
			return false;
		}
	}

	@Override
	public void started(SweepPlan plan, int earlier) {
		this.start = System.nanoTime();
		this.skipped = earlier;
		StringBuilder line = new StringBuilder("Sweep '" + plan.name() + "': " + plan.trials().size() + " trials");
		if (earlier > 0) {
			line.append(", of which ").append(earlier).append(" have succeeded before");
		}
		if (plan.duplicates() > 0) {
			line.append(", ").append(plan.duplicates()).append(" more are equal to others");
		}
		if (plan.omitted() > 0) {
			line.append(", ").append(plan.omitted()).append(" more do not fit into 'trials'");
		}
		this.output.println(line);
	}

	@Override
	public void ended(TrialResult result, Progress progress) {
		if (this.terminal) {
			this.output.print(CLEAR + bar(progress) + " " + summary(progress));
		}
		else {
			this.output.println("Trial " + result.trial().number() + " " + ending(result) + "; " + summary(progress));
		}
		this.output.flush();
	}

	private static String ending(TrialResult result) {
		String state = result.state().name().toLowerCase(Locale.ROOT);
		return (result.value() != null) ? state + " with " + ReportText.number(result.value())
				: (result.error() != null) ? state + ": " + result.error().lines().findFirst().orElse("") : state;
	}

	private static String bar(Progress progress) {
		int filled = WIDTH * progress.done() / Math.max(1, progress.of());
		return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
	}

	private String summary(Progress progress) {
		StringBuilder text = new StringBuilder(progress.done() + " of " + progress.of());
		if (progress.failed() > 0) {
			text.append(", ").append(progress.failed()).append(" failed");
		}
		TrialResult best = progress.best();
		if (best != null && best.value() != null) {
			text.append(", best ")
				.append(ReportText.number(best.value()))
				.append(" (trial ")
				.append(best.trial().number())
				.append(")");
		}
		return text.append(left(progress)).toString();
	}

	private String left(Progress progress) {
		int done = progress.done() - this.skipped;
		int left = progress.of() - progress.done();
		if (done == 0 || left == 0) {
			return "";
		}
		Duration rest = Duration.ofNanos((System.nanoTime() - this.start) / done * left);
		return ", " + ((rest.toHours() > 0) ? rest.toHours() + " h " : "")
				+ ((rest.toMinutes() > 0) ? rest.toMinutesPart() + " min" : rest.toSeconds() + " s") + " left";
	}

	/**
	 * Begin a new line.
	 */
	void end() {
		if (this.terminal) {
			this.output.println();
		}
	}

}
