package dev.fingy.boot.runs.jdbc;

import java.sql.SQLException;

/**
 * Describes in a few words why something cannot be read or written: by the message of the
 * database, which pools and templates wrap in messages of their own.
 */
final class Reasons {

	private Reasons() {
	}

	static String of(Throwable failure) {
		Throwable reported = failure;
		for (Throwable each = failure; each != null; each = each.getCause()) {
			reported = (each instanceof SQLException) ? each : reported;
		}
		String message = reported.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : reported.getClass().getName();
	}

	/**
	 * Return whether a value is one that no column can hold, however often it is written:
	 * class 22 of the standard's states, <em>data exception</em>.
	 * @param failure what was thrown
	 * @return {@code true} if the database refuses the value
	 */
	static boolean isWrongValue(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof SQLException ex && ex.getSQLState() != null) {
				return ex.getSQLState().startsWith("22");
			}
		}
		return false;
	}

}
