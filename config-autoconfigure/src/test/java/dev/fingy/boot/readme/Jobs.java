package dev.fingy.boot.readme;

import java.util.concurrent.Callable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * The example of the README for commands.
 */
final class Jobs {

	private Jobs() {
	}

	@Discriminated
	interface Job extends Callable<Integer> {

	}

	@TypeName("gpt")
	record TrainGpt(@DefaultValue("1000") int steps) implements Job {

		@Override
		public Integer call() {
			return this.steps;
		}

	}

	@ConfigurationProperties("training")
	record JobProperties(Lazy<Job> job) {

	}

}
