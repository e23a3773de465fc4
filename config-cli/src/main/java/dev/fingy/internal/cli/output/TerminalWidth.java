package dev.fingy.internal.cli.output;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How wide the terminal is. Shells keep {@code COLUMNS} to themselves unless it is
 * exported, and then {@code stty} is asked. What is written to a file or a pipe has room.
 *
 * @param terminal whether there is a terminal
 */
record TerminalWidth(BooleanSupplier terminal) implements IntSupplier {

	private static final int WITHOUT_TERMINAL = 200;

	private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

	@Override
	public int getAsInt() {
		String columns = System.getenv("COLUMNS");
		return isNumber(columns) ? Integer.parseInt(columns)
				: this.terminal.getAsBoolean() ? ofTerminal() : WITHOUT_TERMINAL;
	}

	private static int ofTerminal() {
		try {
			Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()
				.split(" ");
			return (size.length == 2 && isNumber(size[1])) ? Integer.parseInt(size[1]) : WITHOUT_TERMINAL;
		}
		catch (IOException ex) {
			return WITHOUT_TERMINAL;
		}
	}

	private static boolean isNumber(@Nullable String text) {
		return text != null && NUMBER.matcher(text).matches();
	}

}
