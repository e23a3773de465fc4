package dev.fingy.test;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

import dev.fingy.Change;
import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.internal.document.Document;

/**
 * Finds the documents that a project has saved among its other JSON.
 */
final class SavedDocuments {

	// What documents are written with first
	private static final Pattern DOCUMENT = Pattern.compile("\\s*\\{\\s*\"fingy\"\\s*:");

	private SavedDocuments() {
	}

	/**
	 * Return the documents at a location.
	 * @param location a file, a directory or a pattern
	 * @return the documents of configurations, ordered by name
	 */
	static List<Resource> in(String location) {
		return ConfigLocations.matching(pattern(location))
			.stream()
			.filter(SavedDocuments::isDocument)
			.sorted(Comparator.comparing(SavedDocuments::name))
			.toList();
	}

	private static String pattern(String location) {
		if (ResourceUtils.isUrl(location) || location.startsWith("classpath*:")) {
			return location;
		}
		return ResourceUtils.FILE_URL_PREFIX
				+ (Files.isDirectory(Path.of(location)) ? location + "/**/*.json" : location);
	}

	// One that cannot be read is one all the same, and one node has no place
	private static boolean isDocument(Resource resource) {
		try {
			return DOCUMENT.matcher(text(resource)).lookingAt() && document(resource).root() == null;
		}
		catch (FingyException ex) {
			return true;
		}
	}

	private static String text(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Document document(Resource resource) {
		return Document.read(new StringReader(text(resource)), name(resource));
	}

	/**
	 * Return what has changed since a document was saved, but for code. A document of one
	 * node does not know its path.
	 * @param saved the document, possibly of more than what is compared
	 * @param now what is compared
	 * @return the changes
	 */
	static List<Change> changes(Fingy saved, Fingy now) {
		boolean isPart = !now.path().isEmpty() && Places.of(saved).find(now.path()) != null;
		Difference difference = (isPart ? saved.at(now.path()) : saved).diff(now);
		return difference.changes().stream().filter((change) -> change.kind() != Change.Kind.CODE).toList();
	}

	/**
	 * Return what imports and messages call a document.
	 * @param document the document
	 * @return its path as seen from the working directory, or its URL
	 */
	static String name(Resource document) {
		try {
			if (!document.isFile()) {
				return document.getURL().toString();
			}
			Path file = document.getFile().toPath().toAbsolutePath().normalize();
			Path here = Path.of("").toAbsolutePath();
			return (file.startsWith(here) ? here.relativize(file) : file).toString().replace(File.separatorChar, '/');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
