package demo;

import java.time.Duration;

import dev.fingy.TypeName;

public final class Optimisers {

	private Optimisers() {
	}

	/**
	 * Steps down.
	 * @param momentum what it keeps of the last step
	 * @param patience how long it goes on
	 * @return it
	 */
	@TypeName("descent")
	public static Optimiser descent(float momentum, Duration patience) {
		return new Optimiser() {
		};
	}

}
