package dev.fingy.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Reads files that become artefacts. They are read where they are given, as their owner
 * may change or delete them afterwards.
 */
final class ArtefactFile {

	private ArtefactFile() {
	}

	/**
	 * Return the whole path of a file that can be an artefact.
	 * @param file the file
	 * @return its absolute path
	 * @throws IllegalArgumentException if it is none
	 */
	static Path checked(@Nullable Path file) {
		Path path = Argument.required(file, "The file of an artefact").toAbsolutePath().normalize();
		if (!Files.exists(path)) {
			throw new IllegalArgumentException("The artefact '" + file + "' does not exist");
		}
		if (!Files.isRegularFile(path)) {
			throw new IllegalArgumentException("The artefact '" + file + "' is no file");
		}
		if (!Files.isReadable(path)) {
			throw new IllegalArgumentException("The artefact '" + file + "' must not be read");
		}
		return path;
	}

	/**
	 * Read a file.
	 * @param path the file
	 * @param isCopied whether a store keeps its content
	 * @return what is recorded
	 * @throws IOException if it cannot be read, or copied
	 */
	static RunEvent.Attached read(Path path, boolean isCopied) throws IOException {
		Path copy = isCopied ? Files.createTempFile("fingy-artefact-", ".tmp") : null;
		try (InputStream stream = Files.newInputStream(path);
				OutputStream target = (copy != null) ? Files.newOutputStream(copy) : OutputStream.nullOutputStream()) {
			MessageDigest digest = sha256();
			long size = new DigestInputStream(stream, digest).transferTo(target);
			Artefact artefact = new Artefact(String.valueOf(path.getFileName()), size,
					HexFormat.of().formatHex(digest.digest()), path.toString());
			return new RunEvent.Attached(artefact, copy);
		}
		catch (IOException ex) {
			delete(copy);
			throw ex;
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Describe why a file cannot be read or copied. The messages of some exceptions are
	 * nothing but its name.
	 * @param ex what was thrown
	 * @return the reason
	 */
	static String reason(IOException ex) {
		return (ex instanceof NoSuchFileException) ? ex.getMessage() + " does not exist" : FailureMessage.text(ex);
	}

	/**
	 * Delete the copy of a file that is stored, or never will be.
	 * @param copy the copy, or {@code null} if there is none
	 */
	static void delete(@Nullable Path copy) {
		try {
			if (copy != null) {
				Files.deleteIfExists(copy);
			}
		}
		catch (IOException ex) {
			copy.toFile().deleteOnExit();
		}
	}

}
