package dev.fingy.cli;

import java.util.function.IntSupplier;

import dev.fingy.FingyException;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.LostOutputException;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.runs.RunStoreException;

/**
 * Executes a command and reports how it failed.
 */
final class Execution {

	private Execution() {
	}

	static int of(IntSupplier command, Terminal terminal) {
		try {
			return checked(command, terminal);
		}
		catch (RuntimeException ex) {
			return failed(ex, terminal);
		}
	}

	/**
	 * Execute a command, and check that its output was written.
	 * @param command returns the exit code
	 * @param terminal what it writes to
	 * @return the exit code
	 */
	static int checked(IntSupplier command, Terminal terminal) {
		try {
			int exitCode = command.getAsInt();
			terminal.check();
			return exitCode;
		}
		catch (LostOutputException ex) {
			return failed(ex, terminal);
		}
		catch (OutOfMemoryError ex) {
			terminal.problem("fingy: a document does not fit into memory. Java has more with -Xmx, "
					+ "as in 'java -Xmx4g -jar fingy.jar'.");
			return ExitCodes.FAILED;
		}
	}

	// A stack trace does not help the user of a command
	static int failed(Exception ex, Terminal terminal) {
		if (ex instanceof LostOutputException lost) {
			return failed(lost, terminal);
		}
		terminal.problem((ex instanceof FingyException || ex instanceof RunStoreException)
				? String.valueOf(ex.getMessage()) : "fingy: " + ex);
		return ExitCodes.FAILED;
	}

	// Who closes a pipe has read enough, as 'head' does
	private static int failed(LostOutputException ex, Terminal terminal) {
		if (ex.exitCode() != ExitCodes.CLOSED_PIPE) {
			terminal.problem(String.valueOf(ex.getMessage()));
		}
		return ex.exitCode();
	}

}
