package dev.fingy.internal.cli.output;

import java.io.IOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a command writes does not arrive: a device is full, or whoever was to read it has
 * gone.
 */
public final class LostOutputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean closedPipe;

	/**
	 * Create an exception.
	 * @param name what was written to
	 * @param cause why it cannot be written, or {@code null} if that is not known
	 */
	LostOutputException(String name, @Nullable IOException cause) {
		super("fingy: " + name + " cannot be written" + reason(cause), cause);
		// No error code identifies a closed pipe, and texts of the operating system are
		// in the user's language
		this.closedPipe = reason(cause).toLowerCase(Locale.ROOT).contains("pipe");
	}

	private static String reason(@Nullable IOException cause) {
		return (cause != null && cause.getMessage() != null) ? ": " + cause.getMessage() : "";
	}

	/**
	 * Return the exit code.
	 * @return {@link ExitCodes#CLOSED_PIPE} or {@link ExitCodes#LOST_OUTPUT}
	 */
	public int exitCode() {
		return this.closedPipe ? ExitCodes.CLOSED_PIPE : ExitCodes.LOST_OUTPUT;
	}

}
