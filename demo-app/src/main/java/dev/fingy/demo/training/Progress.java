package dev.fingy.demo.training;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries word from a trainer at work to whoever watches the training. Tribuo offers no
 * listener and trains in the thread that asks for it, so the watcher is bound to that
 * thread.
 * <p>
 * It also is where a training ends early when the application stops: nothing else would
 * notice that its thread was interrupted.
 */
@Component
class Progress {

	private final ThreadLocal<Watch> watch = new ThreadLocal<>();

	/**
	 * Do work and watch it.
	 * @param <T> what the work results in
	 * @param watcher receives the progress after each unit
	 * @param work the work, in this thread
	 * @return the result
	 */
	<T> T watch(Consumer<Step> watcher, Supplier<T> work) {
		return watch(watcher, (step, loss) -> {
		}, work);
	}

	/**
	 * Do work and watch it and its losses.
	 * @param <T> what the work results in
	 * @param watcher receives the progress after each unit
	 * @param losses receives the mean loss of each unit, where there are losses
	 * @param work the work, in this thread
	 * @return the result
	 */
	<T> T watch(Consumer<Step> watcher, Losses losses, Supplier<T> work) {
		this.watch.set(new Watch(watcher, losses));
		try {
			return work.get();
		}
		finally {
			this.watch.remove();
		}
	}

	/**
	 * Set how much there is to do. Without a watcher nothing happens.
	 * @param units how many units
	 * @param unit what they are
	 * @param ticks how many ticks make a unit
	 */
	void start(int units, String unit, int ticks) {
		Watch watch = this.watch.get();
		if (watch != null) {
			watch.start(units, unit, ticks);
		}
	}

	/**
	 * Count one more tick.
	 */
	void tick() {
		Watch watch = this.watch.get();
		if (watch != null) {
			watch.tick();
		}
	}

	/**
	 * Count one more tick, and its loss.
	 * @param loss the loss
	 */
	void tick(double loss) {
		Watch watch = this.watch.get();
		if (watch != null) {
			watch.loss(loss);
			watch.tick();
		}
	}

	/**
	 * Receives losses.
	 */
	@FunctionalInterface
	interface Losses {

		/**
		 * A unit is done.
		 * @param step how many units were done
		 * @param loss the mean loss of this one
		 */
		void mean(int step, double loss);

	}

	/**
	 * How far a training is.
	 *
	 * @param done how many units were done
	 * @param of how many there are
	 * @param unit what they are
	 */
	record Step(int done, int of, String unit) {
	}

	private static final class Watch {

		private final Consumer<Step> watcher;

		private final Losses losses;

		private @Nullable Step step;

		private int ticks;

		private int ticked;

		private double loss;

		private int lost;

		Watch(Consumer<Step> watcher, Losses losses) {
			this.watcher = watcher;
			this.losses = losses;
		}

		void start(int units, String unit, int ticks) {
			this.ticks = ticks;
			this.ticked = 0;
			show(new Step(0, units, unit));
		}

		void tick() {
			Step step = this.step;
			if (step != null && ++this.ticked == this.ticks) {
				this.ticked = 0;
				tellLoss(step.done() + 1);
				show(new Step(step.done() + 1, step.of(), step.unit()));
			}
		}

		void loss(double loss) {
			this.loss += loss;
			this.lost++;
		}

		private void tellLoss(int step) {
			if (this.lost > 0) {
				this.losses.mean(step, this.loss / this.lost);
				this.loss = 0;
				this.lost = 0;
			}
		}

		private void show(Step step) {
			if (Thread.currentThread().isInterrupted()) {
				throw new CancellationException("stopped before it was done");
			}
			this.step = step;
			this.watcher.accept(step);
		}

	}

}
