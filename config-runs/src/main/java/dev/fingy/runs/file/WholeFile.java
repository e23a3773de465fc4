package dev.fingy.runs.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/**
 * Writes files that are there as a whole, or not at all.
 */
final class WholeFile {

	private WholeFile() {
	}

	static void write(Path file, Collection<byte[]> parts) throws IOException {
		Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".tmp");
		try {
			try (OutputStream stream = Files.newOutputStream(temporary)) {
				for (byte[] part : parts) {
					stream.write(part);
				}
			}
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

}
