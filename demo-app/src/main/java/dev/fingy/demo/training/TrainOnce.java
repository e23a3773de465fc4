package dev.fingy.demo.training;

import org.springframework.beans.factory.annotation.Autowired;

import dev.fingy.TypeName;

/**
 * Trains what is configured and prints what came of it.
 */
@TypeName("once")
final class TrainOnce implements Job {

	private final Trainings trainings;

	TrainOnce(@Autowired Trainings trainings) {
		this.trainings = trainings;
	}

	@Override
	public void run() {
		System.out.println(ScoreTable.of(this.trainings.trainNow()));
	}

}
