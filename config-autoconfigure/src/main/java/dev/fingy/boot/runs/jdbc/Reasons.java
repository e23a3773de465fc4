package dev.fingy.boot.runs.jdbc;

import java.sql.SQLException;

/**
 * Says in few words why something cannot be read or written: what the database said, of
 * which pools and templates tell in their own words.
 */
final class Reasons {

	private Reasons() {
	}

	static String of(Throwable failure) {
		Throwable told = failure;
		for (Throwable each = failure; each != null; each = each.getCause()) {
			told = (each instanceof SQLException) ? each : told;
		}
		String message = told.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : told.getClass().getName();
	}

}
