package dev.fingy.runs;

import dev.fingy.Fingy;
import dev.fingy.Lazy;

/**
 * Something to run.
 */
public record Trainer(int epochs) {

	public static Fingy of(int epochs) {
		return Lazy.of(Trainer::new, epochs).fingy();
	}

}
