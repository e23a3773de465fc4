package dev.fingy.internal.processor.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;

/**
 * A metadata file among the compiled classes. It is written past the compiler, which lets
 * no two processors write one file.
 *
 * @param path where it is
 */
record MetadataFile(Path path) {

	Metadata read() throws IOException {
		try {
			return Files.exists(this.path) ? Metadata.read(Files.readString(this.path)) : Metadata.NONE;
		}
		catch (JacksonException ex) {
			throw new IOException(this.path + " is no metadata. Delete it and build again", ex);
		}
	}

	/**
	 * Write the file, unless that changes nothing. A file that would contain nothing is
	 * deleted.
	 * @param metadata what it is to contain
	 * @throws IOException if it cannot be written
	 */
	void write(Metadata metadata) throws IOException {
		if (metadata.isEmpty()) {
			Files.deleteIfExists(this.path);
			return;
		}
		String text = metadata.write();
		if (!Files.exists(this.path) || !Files.readString(this.path).equals(text)) {
			Files.createDirectories(this.path.getParent());
			Files.writeString(this.path, text);
		}
	}

}
