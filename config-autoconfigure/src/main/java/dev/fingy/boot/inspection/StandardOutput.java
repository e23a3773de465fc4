package dev.fingy.boot.inspection;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The standard output, reserved for what was asked for: banner and log go to standard
 * error meanwhile. It is found in the environment, as that lives as long as the run.
 */
final class StandardOutput extends PropertySource<PrintStream> {

	private static final String NAME = "fingyStandardOutput";

	// EX_IOERR of BSD
	private static final int LOST_OUTPUT = 74;

	// As shells show SIGPIPE
	private static final int CLOSED_PIPE = 141;

	private StandardOutput(PrintStream output) {
		super(NAME, output);
	}

	/**
	 * Send everything else to standard error.
	 * @param environment where to keep the standard output
	 */
	static void reserve(ConfigurableEnvironment environment) {
		if (!environment.getPropertySources().contains(NAME)) {
			environment.getPropertySources().addLast(new StandardOutput(System.out));
			System.setOut(System.err);
		}
	}

	/**
	 * Print what was asked for, and give the standard output back. What cannot be written
	 * is reported on standard error, unless the reader of a pipe has gone.
	 * @param environment the environment that keeps it
	 * @param text what to print
	 * @return the exit code, that of the {@code fingy} command
	 */
	static int print(Environment environment, String text) {
		PrintStream output = (environment instanceof ConfigurableEnvironment configurable
				&& configurable.getPropertySources().get(NAME) instanceof StandardOutput reserved)
						? reserved.getSource() : System.out;
		System.setOut(output);
		output.print(text);
		return output.checkError() ? lost(reason()) : 0;
	}

	private static int lost(String reason) {
		if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
			return CLOSED_PIPE;
		}
		System.err.println("The standard output cannot be written" + reason);
		return LOST_OUTPUT;
	}

	// A print stream keeps the reason to itself, and what fails once fails again
	private static String reason() {
		try {
			new FileOutputStream(FileDescriptor.out).write('\n');
			return "";
		}
		catch (IOException ex) {
			return ": " + ex.getMessage();
		}
	}

	@Override
	public @Nullable Object getProperty(String name) {
		return null;
	}

}
