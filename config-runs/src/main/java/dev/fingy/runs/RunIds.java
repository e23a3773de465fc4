package dev.fingy.runs;

import java.util.UUID;

/**
 * Identifiers of runs: UUIDs of version 7, which sort by time. A library for them loads
 * seventy classes when an application starts.
 */
final class RunIds {

	// Milliseconds, and in the last 12 bits a counter
	private static long last;

	private RunIds() {
	}

	/**
	 * Return the next identifier. It sorts after those that this process has had before,
	 * whatever becomes of its clock.
	 * @return the text of a UUID
	 */
	static String next() {
		long ticks = ticks(System.currentTimeMillis());
		long most = (ticks >>> 12 << 16) | 0x7000 | (ticks & 0xFFF);
		return new UUID(most, UUID.randomUUID().getLeastSignificantBits()).toString();
	}

	private static synchronized long ticks(long millis) {
		last = Math.max(last + 1, millis << 12);
		return last;
	}

}
