package dev.fingy.boot.sweep;

import jakarta.validation.constraints.Max;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.command.FingyCommandAutoConfiguration;
import dev.fingy.boot.inspection.PrintAutoConfiguration;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.FingyRun;

/**
 * What the tests of sweeps run.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ SweepJobs.TrainingProperties.class, SweepJobs.JobProperties.class })
@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingySweepAutoConfiguration.class,
		FingyCommandAutoConfiguration.class, FingyRunsAutoConfiguration.class, PrintAutoConfiguration.class })
public class SweepJobs {

	@Bean
	static TypeContributor jobTypes() {
		return (types) -> {
			types.base(Trainer.class)
				.type(Trainer.class, "linear", Linear.class)
				.type(Trainer.class, "forest", Forest.class)
				.type(Trainer.class, "slow", Slow.class)
				.type(Trainer.class, "guarded", Guarded.class);
			types.base(Job.class).type(Job.class, "fit", Fit.class);
		};
	}

	/**
	 * Start the application in a process of its own.
	 * @param args its arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(SweepJobs.class, args);
	}

	/**
	 * What is trained.
	 *
	 * @param trainer the trainer
	 */
	@ConfigurationProperties("training")
	public record TrainingProperties(Lazy<Trainer> trainer) {

	}

	/**
	 * What can run.
	 *
	 * @param fit the job
	 */
	@ConfigurationProperties("jobs")
	public record JobProperties(Lazy<Job> fit) {

	}

	/**
	 * A trainer.
	 */
	@Discriminated
	public interface Trainer {

		/**
		 * Train.
		 * @return the accuracy
		 */
		double train();

	}

	/**
	 * A trainer that is as good as its rate.
	 *
	 * @param rate the rate
	 */
	public record Linear(@Max(2) double rate) implements Trainer {

		@Override
		public double train() {
			if (this.rate == 0.666) {
				throw new IllegalStateException("the rate is evil");
			}
			return this.rate;
		}

	}

	/**
	 * A trainer that is as good as it has trees.
	 *
	 * @param trees the trees
	 */
	public record Forest(@DefaultValue("3") int trees) implements Trainer {

		@Override
		public double train() {
			return this.trees;
		}

	}

	/**
	 * A trainer that needs a key.
	 *
	 * @param key the key
	 */
	public record Guarded(@Secret String key) implements Trainer {

		@Override
		public double train() {
			return this.key.length();
		}

	}

	/**
	 * A trainer that takes its time.
	 *
	 * @param rate the rate
	 * @param millis how long it takes
	 */
	public record Slow(double rate, @DefaultValue("10") long millis) implements Trainer {

		@Override
		public double train() {
			try {
				Thread.sleep(this.millis);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException("was interrupted", ex);
			}
			return this.rate;
		}

	}

	/**
	 * A job.
	 */
	@Discriminated
	public interface Job extends Runnable {

	}

	/**
	 * Trains.
	 *
	 * @param trainer the trainer
	 * @param record receives the accuracy
	 */
	public record Fit(Trainer trainer, @Autowired FingyRun record) implements Job {

		@Override
		public void run() {
			this.record.metric("accuracy", this.trainer.train());
		}

	}

}
