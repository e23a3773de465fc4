package dev.fingy.roundtrip.generated;

import java.util.SplittableRandom;

/**
 * Seeds of generated trees: the same in every build, so that a build fails only for what
 * it changes, and others at each run where {@code fingy.fuzz.tries} asks for more.
 */
final class Seeds {

	private static final long OF_BUILDS = 1;

	private Seeds() {
	}

	// In continuous integration five times as many as elsewhere
	static long count() {
		return Long.getLong("fingy.fuzz.tries", "all".equals(System.getenv("FINGY_TESTS")) ? 5_000 : 1_000);
	}

	static SplittableRandom get() {
		boolean more = System.getProperty("fingy.fuzz.tries") != null;
		return new SplittableRandom(Long.getLong("fingy.fuzz.seed", more ? System.nanoTime() : OF_BUILDS));
	}

}
