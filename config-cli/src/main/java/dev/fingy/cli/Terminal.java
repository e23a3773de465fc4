package dev.fingy.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.IntSupplier;

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
record Terminal(InputStream in, PrintWriter out, PrintWriter err, Ansi ansi, IntSupplier width, Clock clock) {

	/**
	 * Return the terminal, pipes or files that the process was started with.
	 * @return a terminal, coloured unless {@code NO_COLOR} or a pipe forbids it
	 */
	static Terminal ofProcess() {
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
	void print(String text) {
		this.out.print(text);
		this.out.flush();
	}

	/**
	 * Write a problem.
	 * @param text one or several lines
	 */
	void problem(String text) {
		this.err.print(text.endsWith("\n") ? text : text + "\n");
		this.err.flush();
	}

}
