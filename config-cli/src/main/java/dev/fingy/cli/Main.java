package dev.fingy.cli;

import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;

/**
 * Starts the {@code fingy} command. Where the command line names documents only, as in
 * {@code fingy show run.json}, it is not parsed by picocli, which takes four times as
 * long to load and to find all commands as all else of it.
 */
public final class Main {

	private Main() {
	}

	/**
	 * Run the command and exit.
	 * @param arguments the command line
	 */
	public static void main(String[] arguments) {
		// Nothing is logged by a command, which itself reports what is wrong
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		System.exit(execute(Terminal.ofProcess(), arguments));
	}

	static int execute(Terminal terminal, String... arguments) {
		IntSupplier command = plain(terminal, arguments);
		return (command != null) ? Execution.of(command, terminal)
				: FingyCommand.commandLine(terminal).execute(arguments);
	}

	private static @Nullable IntSupplier plain(Terminal terminal, String... arguments) {
		for (String argument : arguments) {
			if (!isPlain(argument)) {
				return null;
			}
		}
		Documents documents = new Documents(terminal.in());
		if (arguments.length == 2 && arguments[0].equals("show")) {
			return new ShowCommand(documents, terminal, arguments[1])::call;
		}
		if (arguments.length == 3 && arguments[0].equals("diff")) {
			return new DiffCommand(documents, terminal, arguments[1], arguments[2])::call;
		}
		return null;
	}

	// Neither an option nor a file of arguments, as picocli has them
	private static boolean isPlain(String argument) {
		return argument.equals("-") || !(argument.startsWith("-") || argument.startsWith("@"));
	}

}
