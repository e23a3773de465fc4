package dev.fingy.internal.cli.source;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.FingyProvider;
import dev.fingy.Problem;

/**
 * Finds documents by what is on the command line: a file, {@code -} for the standard
 * input, or the URL of an endpoint.
 */
public final class Documents {

	private static final String STANDARD_INPUT = "standard input";

	private static final Pattern URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");

	private final InputStream in;

	private boolean exhausted;

	/**
	 * Create a finder.
	 * @param in the standard input, which can be read once
	 */
	public Documents(InputStream in) {
		this.in = in;
	}

	/**
	 * Read a document.
	 * @param name a file, {@code -}, or a URL
	 * @return what it describes
	 * @throws FingyException if it cannot be read
	 */
	public Fingy read(String name) {
		if (name.equals("-")) {
			return standardInput();
		}
		return isUrl(name) ? Endpoint.of(name, "fingy").read() : Fingy.read(file(name));
	}

	/**
	 * Return what people are shown of where a document comes from.
	 * @param name a file, {@code -}, or a URL
	 * @return the name, without the user and password of a URL
	 */
	public static String shownName(String name) {
		if (name.equals("-")) {
			return STANDARD_INPUT;
		}
		return isUrl(name) ? Endpoint.withoutUser(name) : name;
	}

	/**
	 * Return whether a name is a URL.
	 * @param name what is on the command line
	 * @return {@code true} if it begins as one
	 */
	public static boolean isUrl(String name) {
		return URL.matcher(name).matches();
	}

	private Fingy standardInput() {
		if (this.exhausted) {
			throw failure(STANDARD_INPUT, "was read already: '-' can be given once");
		}
		this.exhausted = true;
		return read(this.in, STANDARD_INPUT);
	}

	static Fingy read(InputStream json, String name) {
		// A decoder that was made for it replaces nothing
		Reader reader = new InputStreamReader(json, StandardCharsets.UTF_8.newDecoder());
		return FingyProvider.get().read(reader, name);
	}

	/**
	 * Return a file by its name.
	 * @param name the name
	 * @return the file, which need not exist
	 * @throws FingyException if no file can be called that
	 */
	public static Path file(String name) {
		if (name.isBlank()) {
			throw failure("(no name)", "is not the name of a file");
		}
		try {
			return Path.of(name);
		}
		catch (InvalidPathException ex) {
			throw failure(name, "is not the name of a file: " + ex.getReason());
		}
	}

	static FingyException failure(String name, String reason) {
		return new FingyException("the document '" + name + "'", List.of(Problem.of(name, reason)));
	}

}
