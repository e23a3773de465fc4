package dev.fingy.demo.training;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

import dev.fingy.Derived;
import dev.fingy.Lazy;
import dev.fingy.demo.weather.RainData;

/**
 * What the service needs to train. Which classes fill these places is the business of
 * configuration; that they are lazy lets the service check all of it at startup, and read
 * the data or build a trainer only when it is about to train.
 *
 * @param dataset the days to learn from and to be tested on
 * @param trainer what makes a model of them
 * @param evaluations how a model is judged, by the name that the results go under
 * @param jobs how many trainings there may be
 */
@Validated
@ConfigurationProperties("training")
public record TrainingProperties(@NotNull Lazy<RainData> dataset, @NotNull Lazy<Trainer<Label>> trainer,
		@NotEmpty @DefaultValue Map<String, Lazy<Evaluation>> evaluations, @Valid @DefaultValue Jobs jobs) {

	/**
	 * Bounds, since trainings are asked for over HTTP.
	 *
	 * @param workers how many trainings run at the same time
	 * @param waiting how many more may wait for a worker
	 * @param kept how many finished trainings are remembered
	 */
	public record Jobs(@Min(1) @Max(16) @DefaultValue("1") int workers,
			@Min(0) @Max(1000) @DefaultValue("8") int waiting, @Min(1) @Max(10_000) @DefaultValue("50") int kept) {

		/**
		 * Return how many trainings may be unfinished before another one is refused.
		 * @return the trainings that run and those that wait
		 */
		@Derived
		public int capacity() {
			return this.workers + this.waiting;
		}

	}

}
