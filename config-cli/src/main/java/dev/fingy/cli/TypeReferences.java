package dev.fingy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.cli.source.Documents;
import dev.fingy.internal.cli.source.Endpoint;
import dev.fingy.reference.TypeReference;

/**
 * Finds type references by what is on the command line: what a running application
 * answers, what a compiler has left next to classes or in a jar, or a file.
 */
final class TypeReferences {

	private final InputStream in;

	TypeReferences(InputStream in) {
		this.in = in;
	}

	/**
	 * Read a reference.
	 * @param name a file, jar or directory, {@code -}, or a URL
	 * @return what configuration can contain
	 * @throws FingyException if it cannot be read
	 */
	TypeReference read(String name) {
		try {
			return (name.equals("-") || Documents.isUrl(name)) ? reference(bytes(name))
					: read(Documents.file(name), name);
		}
		catch (IllegalArgumentException ex) {
			throw failure(name, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			throw failure(name, unreadable(ex));
		}
	}

	private byte[] bytes(String name) throws IOException {
		return name.equals("-") ? this.in.readAllBytes() : Endpoint.of(name, "fingytypes").body();
	}

	private static TypeReference reference(byte[] json) {
		return TypeReference.read(new String(json, StandardCharsets.UTF_8));
	}

	private static TypeReference read(Path file, String name) throws IOException {
		if (!Files.exists(file)) {
			throw failure(name, "does not exist");
		}
		if (Files.isDirectory(file)) {
			return readSibling(file.resolve(TypeReference.RESOURCE), name);
		}
		return Files.isRegularFile(file) ? readJar(file, name) : reference(Files.readAllBytes(file));
	}

	private static TypeReference readSibling(Path file, String name) throws IOException {
		if (!Files.exists(file)) {
			throw nothing(name);
		}
		return reference(Files.readAllBytes(file));
	}

	private static TypeReference readJar(Path file, String name) throws IOException {
		try (ZipFile jar = new ZipFile(file.toFile())) {
			List<TypeReference> modules = new JarTypes(name, jar, JarTypes.Limits.DEFAULT).read();
			if (modules.isEmpty()) {
				throw nothing(name);
			}
			return TypeReference.joined(modules);
		}
		catch (ZipException ex) {
			return reference(Files.readAllBytes(file));
		}
	}

	private static FingyException nothing(String name) {
		return failure(name, "holds no " + TypeReference.RESOURCE + ", which 'fingy-processor' writes");
	}

	static String unreadable(IOException failure) {
		return "cannot be read" + ((failure.getMessage() != null) ? ": " + failure.getMessage() : "");
	}

	static FingyException failure(String name, String reason) {
		String shown = Documents.shownName(name);
		return failure(name, Problem.of(shown, reason));
	}

	static FingyException failure(String name, Problem problem) {
		return failure(name, List.of(problem));
	}

	static FingyException failure(String name, List<Problem> problems) {
		return new FingyException("the types of '" + Documents.shownName(name) + "'", problems);
	}

}
