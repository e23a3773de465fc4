package dev.fingy.demo.training;

/**
 * Thrown when as many trainings are unfinished as may be.
 */
public final class TrainingsBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TrainingsBusyException(int capacity) {
		super("%d trainings are unfinished, which is as many as training.jobs allows; try again later"
			.formatted(capacity));
	}

}
