package dev.fingy.demo.training;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The status of a training.
 *
 * @param id its number
 * @param state what it is doing
 * @param trainer the class of its trainer
 * @param fingerprint of the trainer's configuration: equal ones give equal models
 * @param overrides what differs from the configuration of the service
 * @param submitted when it was asked for
 * @param progress how far the trainer is, {@code null} before it begins and for trainers
 * that do not report it
 * @param scores the results of the evaluations, empty before the end
 * @param error why it failed, {@code null} unless it did
 */
public record TrainingStatus(int id, State state, String trainer, String fingerprint, Map<String, Object> overrides,
		Instant submitted, Progress.@Nullable Step progress, Map<String, Score> scores, @Nullable String error) {

	/**
	 * What a training is doing.
	 */
	public enum State {

		/**
		 * Waiting for a worker.
		 */
		QUEUED,

		/**
		 * Reading the data, or learning.
		 */
		TRAINING,

		/**
		 * Judging the model.
		 */
		EVALUATING,

		/**
		 * Finished with scores.
		 */
		DONE,

		/**
		 * Finished with an error.
		 */
		FAILED;

		/**
		 * Return whether nothing will change any more.
		 * @return {@code true} for a training that is done or has failed
		 */
		public boolean isFinished() {
			return this == DONE || this == FAILED;
		}

	}

}
