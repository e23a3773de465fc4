package dev.fingy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.reference.TypeReference;

/**
 * Finds type references by what stands on the command line: what a running application
 * answers, what a compiler has left beside classes or in a jar, or a file.
 */
final class TypeReferences {

	// An executable jar or war has the classes of the application in a folder
	private static final List<String> FOLDERS = List.of("", "BOOT-INF/classes/", "WEB-INF/classes/");

	private final InputStream in;

	TypeReferences(InputStream in) {
		this.in = in;
	}

	/**
	 * Read a reference.
	 * @param name a file, jar or directory, {@code -}, or a URL
	 * @return what configuration can say
	 * @throws FingyException if it cannot be read
	 */
	TypeReference read(String name) {
		try {
			return TypeReference.read(new String(bytes(name), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			throw failure(name, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			throw failure(name, "cannot be read: " + ex.getMessage());
		}
	}

	private byte[] bytes(String name) throws IOException {
		if (name.equals("-")) {
			return this.in.readAllBytes();
		}
		return Documents.isUrl(name) ? Endpoint.of(name, "fingytypes").body() : bytes(Documents.file(name), name);
	}

	private static byte[] bytes(Path file, String name) throws IOException {
		if (!Files.exists(file)) {
			throw failure(name, "does not exist");
		}
		if (Files.isDirectory(file)) {
			return bytesBeside(file.resolve(TypeReference.RESOURCE), name);
		}
		return Files.isRegularFile(file) ? bytesOfFile(file, name) : Files.readAllBytes(file);
	}

	private static byte[] bytesBeside(Path file, String name) throws IOException {
		if (!Files.exists(file)) {
			throw nothing(name);
		}
		return Files.readAllBytes(file);
	}

	private static byte[] bytesOfFile(Path file, String name) throws IOException {
		try (ZipFile jar = new ZipFile(file.toFile())) {
			ZipEntry entry = FOLDERS.stream()
				.map((folder) -> jar.getEntry(folder + TypeReference.RESOURCE))
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow(() -> nothing(name));
			return jar.getInputStream(entry).readAllBytes();
		}
		catch (ZipException ex) {
			return Files.readAllBytes(file);
		}
	}

	private static FingyException nothing(String name) {
		return failure(name, "holds no " + TypeReference.RESOURCE + ", which 'fingy-processor' writes");
	}

	static FingyException failure(String name, String reason) {
		String shown = Documents.shownName(name);
		return failure(name, Problem.of(shown, reason));
	}

	static FingyException failure(String name, Problem problem) {
		return new FingyException("the types of '" + Documents.shownName(name) + "'", List.of(problem));
	}

}
