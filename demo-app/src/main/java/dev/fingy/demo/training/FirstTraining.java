package dev.fingy.demo.training;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Trains what is configured as soon as the service has started, and logs the result. If
 * that fails the application ends: it would fail in the same way for everybody who asks.
 */
@Component
@ConditionalOnWebApplication
final class FirstTraining implements ApplicationRunner {

	private static final Log logger = LogFactory.getLog(FirstTraining.class);

	private final Trainings trainings;

	FirstTraining(Trainings trainings) {
		this.trainings = trainings;
	}

	// Where the application was processed ahead of time, a command does not change what
	// is
	// a bean
	@Override
	public void run(ApplicationArguments arguments) {
		if (arguments.getNonOptionArgs().isEmpty()) {
			logger.info("Will it rain in Seattle?\n\n" + ScoreTable.of(this.trainings.trainNow()) + "\n");
		}
	}

}
