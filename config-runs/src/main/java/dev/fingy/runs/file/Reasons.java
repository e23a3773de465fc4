package dev.fingy.runs.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.jspecify.annotations.Nullable;

/**
 * Describes why a file cannot be used. The messages of some exceptions are nothing but
 * its name.
 */
final class Reasons {

	private Reasons() {
	}

	static String of(Exception ex) {
		if (ex instanceof FileSystemException failure) {
			return failure.getFile() + " " + reason(failure);
		}
		return String.valueOf(ex.getMessage());
	}

	private static @Nullable String reason(FileSystemException failure) {
		if (failure instanceof NoSuchFileException) {
			return "does not exist";
		}
		if (failure instanceof AccessDeniedException) {
			return "must not be accessed";
		}
		if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
			return "is no directory";
		}
		return (failure.getReason() != null) ? failure.getReason() : failure.getClass().getSimpleName();
	}

}
