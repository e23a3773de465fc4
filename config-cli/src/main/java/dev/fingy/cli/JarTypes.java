package dev.fingy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.reference.TypeReference;

/**
 * Reads the type references in a jar: that of its own classes, and in an executable jar
 * or war those of the libraries that it holds. Files are read and no class is loaded, so
 * that nothing of the application runs.
 */
final class JarTypes {

	// An executable jar or war has the classes of the application in a folder
	private static final List<String> FOLDERS = List.of("", "BOOT-INF/classes/", "WEB-INF/classes/");

	private static final Pattern LIBRARY = Pattern
		.compile("(BOOT-INF/lib|WEB-INF/lib|WEB-INF/lib-provided)/[^/]+\\.jar");

	private final String name;

	private final ZipFile jar;

	private final Limits limits;

	private final List<TypeReference> found = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Create a reader.
	 * @param name what to call the jar
	 * @param jar the jar
	 * @param limits how much of it is read
	 */
	JarTypes(String name, ZipFile jar, Limits limits) {
		this.name = name;
		this.jar = jar;
		this.limits = limits;
	}

	/**
	 * Read all that is there.
	 * @return the references, that of the jar itself before those of its libraries, which
	 * are ordered by name
	 * @throws dev.fingy.FingyException with every problem found
	 */
	List<TypeReference> read() {
		add(this.name, () -> own(this.jar));
		this.jar.stream()
			.filter((entry) -> LIBRARY.matcher(entry.getName()).matches())
			.sorted(Comparator.comparing(ZipEntry::getName))
			.forEach((library) -> add(library.getName(), () -> ofLibrary(library)));
		if (!this.problems.isEmpty()) {
			throw TypeReferences.failure(this.name, this.problems);
		}
		return this.found;
	}

	private void add(String module, Content content) {
		try {
			TypeReference reference = content.read();
			if (reference != null) {
				this.found.add(reference);
			}
		}
		catch (IOException ex) {
			this.problems.add(Problem.of(module, TypeReferences.unreadable(ex)));
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(Problem.of(module, String.valueOf(ex.getMessage())));
		}
	}

	private @Nullable TypeReference own(ZipFile module) throws IOException {
		ZipEntry entry = FOLDERS.stream()
			.map((folder) -> module.getEntry(folder + TypeReference.RESOURCE))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (entry != null) ? reference(module, entry) : null;
	}

	private TypeReference reference(ZipFile module, ZipEntry entry) throws IOException {
		try (InputStream content = module.getInputStream(entry)) {
			byte[] json = content.readNBytes(this.limits.reference() + 1);
			if (json.length > this.limits.reference()) {
				throw tooLarge(TypeReference.RESOURCE + " is", this.limits.reference());
			}
			return TypeReference.read(new String(json, StandardCharsets.UTF_8));
		}
	}

	// A jar inside a jar has no index that could be read where it is
	private @Nullable TypeReference ofLibrary(ZipEntry library) throws IOException {
		Path copy = Files.createTempFile("fingy", ".jar");
		try {
			copy(library, copy);
			try (ZipFile module = new ZipFile(copy.toFile())) {
				ZipEntry entry = module.getEntry(TypeReference.RESOURCE);
				return (entry != null) ? reference(module, entry) : null;
			}
		}
		finally {
			Files.delete(copy);
		}
	}

	private void copy(ZipEntry library, Path copy) throws IOException {
		try (InputStream content = this.jar.getInputStream(library);
				FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
			long size = file.transferFrom(Channels.newChannel(content), 0, this.limits.library() + 1);
			if (size > this.limits.library()) {
				throw tooLarge("is", this.limits.library());
			}
		}
	}

	private static IllegalArgumentException tooLarge(String what, long limit) {
		return new IllegalArgumentException(what + " larger than " + (limit >> 20) + " MB");
	}

	/**
	 * What a module is read from.
	 */
	@FunctionalInterface
	private interface Content {

		@Nullable TypeReference read() throws IOException;

	}

	/**
	 * How much is read.
	 *
	 * @param reference how many bytes a reference may have
	 * @param library how many bytes a library may have
	 */
	record Limits(int reference, long library) {

		static final Limits DEFAULT = new Limits(64 << 20, 2L << 30);

	}

}
