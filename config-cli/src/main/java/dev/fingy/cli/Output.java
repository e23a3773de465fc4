package dev.fingy.cli;

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

/**
 * Where a command writes what it makes.
 */
final class Output {

	@Option(names = { "-o", "--output" }, paramLabel = "OUT",
			description = "The file to write, which may be FILE itself. Default: standard output.")
	private @Nullable String file;

	Output() {
	}

	Output(@Nullable String file) {
		this.file = file;
	}

	void document(Fingy fingy, Terminal terminal) {
		if (isTerminal()) {
			terminal.print(fingy.toJson());
			return;
		}
		write((name) -> fingy.write(Documents.file(name)));
	}

	void text(String text, Terminal terminal) {
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

	static FingyException failure(String name, @Nullable IOException cause) {
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
