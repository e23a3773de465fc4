package dev.fingy.boot.print;

import java.io.PrintStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The standard output, kept for what was asked for: banner and log go to standard error
 * meanwhile. It is found in the environment, as that lives as long as the run.
 */
final class StandardOutput extends PropertySource<PrintStream> {

	private static final String NAME = "fingyStandardOutput";

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
	 * Print what was asked for, and give the standard output back.
	 * @param environment the environment that keeps it
	 * @param text what to print
	 */
	static void print(Environment environment, String text) {
		PrintStream output = (environment instanceof ConfigurableEnvironment configurable
				&& configurable.getPropertySources().get(NAME) instanceof StandardOutput reserved)
						? reserved.getSource() : System.out;
		System.setOut(output);
		output.print(text);
		output.flush();
	}

	@Override
	public @Nullable Object getProperty(String name) {
		return null;
	}

}
