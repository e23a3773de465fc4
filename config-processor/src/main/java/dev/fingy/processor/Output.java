package dev.fingy.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The files of a module that the processor writes next to its classes.
 */
final class Output {

	private final Filer filer;

	Output(Filer filer) {
		this.filer = filer;
	}

	/**
	 * Read what was written before.
	 * @param name the name of the file
	 * @return its text, which is empty if there is none
	 */
	String read(String name) {
		return new String(readBytes(name), StandardCharsets.UTF_8);
	}

	private byte[] readBytes(String name) {
		try (InputStream in = this.filer.getResource(StandardLocation.CLASS_OUTPUT, "", name).openInputStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			return new byte[0];
		}
	}

	/**
	 * Write a file, unless it has that content already.
	 * @param name the name of the file
	 * @param text its text, empty to have none
	 * @param nothing what is in a file that cannot be deleted
	 * @throws IOException if it cannot be written
	 */
	void write(String name, String text, String nothing) throws IOException {
		write(name, text.getBytes(StandardCharsets.UTF_8), nothing.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Write a file, unless it has that content already.
	 * @param name the name of the file
	 * @param content its content, empty to have none
	 * @param nothing what is in a file that cannot be deleted
	 * @throws IOException if it cannot be written
	 */
	void write(String name, byte[] content, byte[] nothing) throws IOException {
		if (Arrays.equals(readBytes(name), content) || (content.length == 0 && delete(name))) {
			return;
		}
		try (OutputStream out = this.filer.createResource(StandardLocation.CLASS_OUTPUT, "", name).openOutputStream()) {
			out.write((content.length > 0) ? content : nothing);
		}
	}

	// A filer deletes nothing
	private boolean delete(String name) throws IOException {
		try {
			return Files
				.deleteIfExists(Path.of(this.filer.getResource(StandardLocation.CLASS_OUTPUT, "", name).toUri()));
		}
		catch (IllegalArgumentException | FileSystemNotFoundException ex) {
			return false;
		}
	}

}
