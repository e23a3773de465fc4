package dev.fingy.runs.file;

import java.nio.file.Path;

import dev.fingy.runs.FingyRuns;
import dev.fingy.runs.OpenRun;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.Trainer;

/**
 * A process of its own that records.
 */
public final class Recording {

	private Recording() {
	}

	/**
	 * Record runs.
	 * @param args the directory, and how many runs; none for one that never ends
	 * @throws InterruptedException never
	 */
	public static void main(String[] args) throws InterruptedException {
		RunRecorder recorder = new RunRecorder(new FileRunStore(Path.of(args[0])), RunRecorder.Settings.DEFAULT);
		int count = Integer.parseInt(args[1]);
		if (count == 0) {
			recordForEver(recorder.start("endless", Trainer.of(1)));
		}
		for (int i = 0; i < count; i++) {
			record(recorder, i);
		}
		recorder.close();
	}

	private static void record(FingyRuns runs, int number) {
		runs.run("run " + number, Trainer.of(number), (run) -> {
			for (int step = 0; step < 100; step++) {
				run.metric("loss", step, number);
			}
			return run.id();
		});
	}

	private static void recordForEver(OpenRun run) throws InterruptedException {
		for (long step = 0;; step++) {
			run.metric("loss", step, step);
			Thread.sleep(0, 100_000);
		}
	}

}
