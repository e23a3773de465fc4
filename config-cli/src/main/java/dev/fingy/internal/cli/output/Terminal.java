package dev.fingy.internal.cli.output;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine;

/**
 * What the command reads from and writes to. All of it is UTF-8, as documents are,
 * whatever the locale.
 *
 * @param in the standard input
 * @param out where results go
 * @param err where problems go
 * @param colours whether results are coloured
 * @param width how many characters fit in a line of a table
 * @param clock gives the time, and in which zone people read it
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, BooleanSupplier colours, IntSupplier width,
		Supplier<Clock> clock) {

	// What moves the cursor, turns the direction of text or begins a line
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

	/**
	 * Return the terminal, pipes or files that the process was started with.
	 * @return a terminal, coloured unless {@code NO_COLOR} or a pipe forbids it
	 */
	public static Terminal ofProcess() {
		BooleanSupplier colours = () -> CommandLine.Help.Ansi.AUTO.enabled();
		return new Terminal(new FileInputStream(FileDescriptor.in), writer(FileDescriptor.out),
				writer(FileDescriptor.err), colours, new TerminalWidth(colours), Clock::systemDefaultZone);
	}

	private static PrintWriter writer(FileDescriptor descriptor) {
		return CheckedWriter.of(new FileOutputStream(descriptor));
	}

	/**
	 * Return whether results are coloured.
	 * @return {@code true} on a terminal that shows colours
	 */
	public boolean isColoured() {
		return this.colours.getAsBoolean();
	}

	/**
	 * Write a text. What would turn its direction is written as Java, JSON and YAML
	 * escape it.
	 * @param text the text
	 * @throws LostOutputException if it cannot be written
	 */
	public void print(String text) {
		this.out.print(DIRECTIONS.matcher(text).replaceAll((control) -> "\\" + escape(control.group())));
		check();
	}

	/**
	 * Check that all results were written.
	 * @throws LostOutputException if they were not
	 */
	public void check() {
		if (this.out.checkError()) {
			throw new LostOutputException("the standard output", CheckedWriter.failure(this.out));
		}
	}

	/**
	 * Write a problem.
	 * @param text one or several lines
	 */
	public void problem(String text) {
		this.err.print(text.endsWith("\n") ? text : text + "\n");
		this.err.flush();
	}

	/**
	 * Return a text that does nothing to a terminal.
	 * @param text any text
	 * @return one line
	 */
	public static String escaped(String text) {
		return CONTROLS.matcher(text).replaceAll((control) -> Matcher.quoteReplacement(escape(control.group())));
	}

	private static String escape(String control) {
		if (control.equals("\n")) {
			return "\\n";
		}
		StringBuilder escaped = new StringBuilder();
		control.chars().forEach((ch) -> escaped.append(String.format(Locale.ROOT, "\\u%04x", ch)));
		return escaped.toString();
	}

}
