package dev.fingy.internal.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.cli.source.Documents;

/**
 * Where a command writes what it makes.
 */
public final class Output {

	@Option(names = { "-o", "--output" }, paramLabel = "OUT",
			description = "The file to write, which may be FILE itself. Default: standard output.")
	private @Nullable String file;

	/**
	 * Create an output to the terminal, unless an option names a file.
	 */
	public Output() {
	}

	/**
	 * Create an output.
	 * @param file the file to write; {@code null} and {@code -} represent the terminal
	 */
	public Output(@Nullable String file) {
		this.file = file;
	}

	/**
	 * Write a document as JSON.
	 * @param fingy the document
	 * @param terminal what it is written to if no file is named
	 * @throws FingyException if the file cannot be opened
	 * @throws LostOutputException if it cannot be written
	 */
	public void document(Fingy fingy, Terminal terminal) {
		if (isTerminal()) {
			terminal.print(fingy.toJson());
			return;
		}
		write((name) -> fingy.write(Documents.file(name)));
	}

	/**
	 * Write a text as it is.
	 * @param text the text
	 * @param terminal what it is written to if no file is named
	 * @throws FingyException if the file cannot be opened
	 * @throws LostOutputException if it cannot be written
	 */
	public void text(String text, Terminal terminal) {
		if (isTerminal()) {
			terminal.print(text);
			return;
		}
		write((name) -> Files.writeString(Documents.file(name), text));
	}

	private boolean isTerminal() {
		return this.file == null || this.file.equals("-");
	}

	private void write(Writing writing) {
		String name = String.valueOf(this.file);
		try {
			writing.to(name);
		}
		catch (UncheckedIOException ex) {
			throw failure(name, ex.getCause());
		}
		catch (IOException ex) {
			throw failure(name, ex);
		}
	}

	private static RuntimeException failure(String name, @Nullable IOException cause) {
		if (cause != null && !(cause instanceof FileSystemException)) {
			// It was opened, so that the document may be written in part
			return new LostOutputException("the file '" + name + "'", cause);
		}
		return new FingyException("the file '" + name + "'",
				List.of(Problem.of(name, "cannot be written: " + reason(cause))), cause);
	}

	private static String reason(@Nullable IOException cause) {
		if (cause instanceof NoSuchFileException) {
			return "its folder does not exist";
		}
		if (cause instanceof AccessDeniedException) {
			return "permission denied";
		}
		String reason = (cause instanceof FileSystemException failure) ? failure.getReason() : null;
		return (reason != null) ? reason : String.valueOf(cause);
	}

	/**
	 * Something that writes a file.
	 */
	@FunctionalInterface
	private interface Writing {

		void to(String name) throws IOException;

	}

}
