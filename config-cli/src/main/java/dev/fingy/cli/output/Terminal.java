package dev.fingy.cli.output;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Help.Ansi;

/**
 * What the command reads from and writes to. All of it is UTF-8, as documents are,
 * whatever the locale.
 *
 * @param in the standard input
 * @param out where results go
 * @param err where problems go
 * @param ansi whether results are coloured
 * @param width how many characters fit in a line of a table
 * @param clock tells the time, and in which zone people read it
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, Ansi ansi, IntSupplier width, Clock clock) {

	// What moves the cursor, turns the direction of text or begins a line
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	/**
	 * Return the terminal, pipes or files that the process was started with.
	 * @return a terminal, coloured unless {@code NO_COLOR} or a pipe forbids it
	 */
	public static Terminal ofProcess() {
		return new Terminal(new FileInputStream(FileDescriptor.in), writer(FileDescriptor.out),
				writer(FileDescriptor.err), Ansi.AUTO, new TerminalWidth(Ansi.AUTO), Clock.systemDefaultZone());
	}

	private static PrintWriter writer(FileDescriptor descriptor) {
		return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
	}

	/**
	 * Write a text as it is.
	 * @param text the text
	 */
	public void print(String text) {
		this.out.print(text);
		this.out.flush();
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
