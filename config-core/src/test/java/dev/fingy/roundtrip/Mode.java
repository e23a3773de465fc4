package dev.fingy.roundtrip;

/**
 * An enum whose constants are classes of their own.
 */
enum Mode {

	SLOW, VERY_FAST {
		@Override
		boolean isFast() {
			return true;
		}
	};

	boolean isFast() {
		return false;
	}

}
