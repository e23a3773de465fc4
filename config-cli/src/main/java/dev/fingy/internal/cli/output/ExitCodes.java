package dev.fingy.internal.cli.output;

/**
 * How a command ends, as those of git do.
 */
public final class ExitCodes {

	/**
	 * It is done.
	 */
	public static final int OK = 0;

	/**
	 * The documents differ, and somebody has asked for that.
	 */
	public static final int DIFFERENT = 1;

	/**
	 * The output cannot be written, {@code EX_IOERR} of BSD.
	 */
	public static final int LOST_OUTPUT = 74;

	/**
	 * A document cannot be read or changed, or has not the fingerprints of what it shows.
	 */
	public static final int FAILED = 128;

	/**
	 * The command line is wrong.
	 */
	public static final int WRONG_USAGE = 129;

	/**
	 * Nobody reads the output any more. Commands that are not written in Java are ended
	 * by {@code SIGPIPE}, which shells show as this.
	 */
	public static final int CLOSED_PIPE = 141;

	private ExitCodes() {
	}

}
