package dev.fingy.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The files that a page is made of: those next to this class, and the libraries.
 */
final class Assets {

	private static final Properties LIBRARIES = libraries();

	private Assets() {
	}

	private static Properties libraries() {
		Properties libraries = new Properties();
		try {
			libraries.load(new StringReader(read("libraries.properties")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return libraries;
	}

	/**
	 * Return the text of a library, preceded by its license.
	 * @param name its name in {@code libraries.properties}
	 * @return the text
	 */
	static String library(String name) {
		String file = LIBRARIES.getProperty(name);
		return "/*\n" + read(file.substring(0, file.indexOf("/dist/")) + "/LICENSE") + "*/\n" + read(file);
	}

	static String script(String name) {
		return read("script/" + name);
	}

	static String style(String name) {
		return read("style/" + name + ".css");
	}

	/**
	 * Return the text of a file.
	 * @param name its name next to this class, or its whole name on the class path
	 * @return the text, with line breaks as a browser reads them
	 */
	static String read(String name) {
		try (InputStream stream = Assets.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The page has no resource " + name);
			}
			// The browser hashes what it has read, with normalised line breaks
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
