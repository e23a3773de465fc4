package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory of runs. Each has a folder, whose name is the identifier of the run.
 *
 * @param path where it is
 */
record RunDirectory(Path path) {

	private static final int ID_LENGTH = 36;

	/**
	 * Create the directory unless it exists.
	 * @throws IOException if it cannot be created
	 */
	void create() throws IOException {
		if (!Files.isDirectory(this.path)) {
			Files.createDirectories(this.path);
			// As other tools do for what they leave in a source tree
			Files.writeString(this.path.resolve(".gitignore"), "*\n");
		}
	}

	RunFolder folder(String id) {
		return new RunFolder(id, this.path.resolve(id));
	}

	/**
	 * Return the identifiers of the folders.
	 * @return the identifiers, newest first; none if there is no directory
	 * @throws IOException if the directory cannot be read
	 */
	List<String> ids() throws IOException {
		// Several times as fast as a stream of paths, but does not report why
		// there is nothing
		String[] names = this.path.toFile().list();
		List<String> ids = new ArrayList<>();
		for (String name : (names != null) ? List.of(names) : names()) {
			if (isId(name)) {
				ids.add(name);
			}
		}
		ids.sort(Comparator.reverseOrder());
		return ids;
	}

	private List<String> names() throws IOException {
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.path)) {
			entries.forEach((entry) -> names.add(entry.getFileName().toString()));
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		return names;
	}

	// Called for each of thousands, where a pattern takes longer than all the rest
	static boolean isId(String name) {
		boolean isId = name.length() == ID_LENGTH;
		for (int i = 0; isId && i < ID_LENGTH; i++) {
			char character = name.charAt(i);
			boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
			isId = isDash ? (character == '-')
					: ((character >= '0' && character <= '9') || (character >= 'a' && character <= 'f'));
		}
		return isId;
	}

}
