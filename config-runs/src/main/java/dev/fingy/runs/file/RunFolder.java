package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Artefact;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

/**
 * The folder of a run. That a run is there means that its {@code run.json} is, which is
 * therefore written last.
 *
 * @param id the identifier
 * @param path where the folder is
 */
record RunFolder(String id, Path path) {

	private static final String DELETED = ".deleted-";

	private static final String ARTEFACTS = "artefacts";

	static boolean isDeleted(Path path) {
		return path.getFileName().toString().startsWith(DELETED);
	}

	/**
	 * Return when a run was made, which its identifier contains.
	 * @param id the identifier
	 * @return the time
	 */
	static Instant madeAt(String id) {
		return Instant.ofEpochMilli(Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16));
	}

	private Path runFile() {
		return this.path.resolve("run.json");
	}

	private Path documentFile() {
		return this.path.resolve("document.json");
	}

	private Path lockFile() {
		return this.path.resolve("lock");
	}

	private Path metricsPath() {
		return this.path.resolve("metrics.jsonl");
	}

	MetricsFile metricsFile() {
		return new MetricsFile(new Lines(metricsPath()));
	}

	/**
	 * Return whether a folder is in the place of a file, so that it can never be written.
	 * @return {@code true} if there is one
	 */
	boolean isBlocked() {
		return Stream.of(runFile(), documentFile(), metricsPath(), lockFile()).anyMatch(Files::isDirectory);
	}

	boolean isUnfinished() {
		return !Files.exists(runFile());
	}

	RunLock lock() throws IOException {
		Files.createDirectories(this.path);
		return RunLock.take(this.id, lockFile());
	}

	boolean isLocked() throws IOException {
		return RunLock.isHeld(this.id, lockFile());
	}

	void write(Run run) throws IOException {
		WholeFile.write(runFile(), List.of(RunJson.line(run)));
	}

	void write(Fingy document) throws IOException {
		WholeFile.write(documentFile(), List.of(document.toJson().getBytes(StandardCharsets.UTF_8)));
	}

	private Path artefacts() {
		return this.path.resolve(ARTEFACTS);
	}

	/**
	 * Keep a file that the run has recorded, in the place of an earlier one of that name.
	 * @param attached the file
	 * @throws IOException if it cannot be kept
	 */
	void attach(RunEvent.Attached attached) throws IOException {
		Path file = artefacts().resolve(attached.artefact().name());
		Path copy = attached.copy();
		if (copy == null || !Files.exists(copy)) {
			requireStored(file, attached.artefact());
			return;
		}
		Files.createDirectories(artefacts());
		Path near = Files.createTempFile(artefacts(), ".", ".tmp");
		try {
			// Of another file system it is copied
			Files.move(copy, near, StandardCopyOption.REPLACE_EXISTING);
			Files.move(near, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(near);
		}
	}

	// Written again after something else could not be written
	private static void requireStored(Path file, Artefact artefact) throws IOException {
		if (!Files.isRegularFile(file) || Files.size(file) != artefact.size()) {
			throw new IllegalStateException("The copy of " + artefact.path() + " does not exist any more");
		}
	}

	void append(Run run, List<RunEvent.Measured> measured, MetricsFile metrics) throws IOException {
		if (measured.isEmpty()) {
			write(run);
			return;
		}
		metrics.append(measured);
		try {
			write(run);
		}
		catch (Throwable ex) {
			metrics.takeBack();
			throw ex;
		}
	}

	/**
	 * Read the run, with the state that it has now.
	 * @return the run, or {@code null} if there is none
	 * @throws IOException if the file is there and cannot be read, or holds no run
	 */
	@Nullable Run read() throws IOException {
		Run run = written();
		if (run == null || run.state() != Run.State.RUNNING || isLocked()) {
			return run;
		}
		Run since = written();
		return (since != null && since.state() == Run.State.RUNNING) ? since.lost() : since;
	}

	private @Nullable Run written() throws IOException {
		try {
			byte[] bytes = Files.readAllBytes(runFile());
			Run run = RunJson.run(bytes, 0, bytes.length);
			if (run == null) {
				throw new FileSystemException(runFile().toString(), null, "holds no run");
			}
			return run;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	@Nullable Fingy document() {
		return Files.exists(documentFile()) ? Fingy.read(documentFile()) : null;
	}

	/**
	 * Refuse a link, as what it leads to is not part of the directory, and a folder that
	 * holds others, as runs consist of files.
	 * @throws IOException if it is one, or cannot be read
	 */
	void refuseOdd() throws IOException {
		refuseOdd(this.path);
	}

	private static @Nullable String oddity(Path folder) throws IOException {
		if (Files.isSymbolicLink(folder)) {
			return "is a link";
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !holdsArtefacts(file)) {
					return "holds the folder '" + file.getFileName() + "'";
				}
			}
			return null;
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		catch (NotDirectoryException ex) {
			throw new FileSystemException(folder.toString(), null, "is a file");
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	private static boolean holdsArtefacts(Path folder) throws IOException {
		return folder.getFileName().toString().equals(ARTEFACTS) && oddity(folder) == null;
	}

	/**
	 * Delete the folder. For readers it is gone at once.
	 * @throws IOException if it cannot be deleted
	 */
	void delete() throws IOException {
		refuseOdd();
		Path deleted = this.path.resolveSibling(DELETED + this.id);
		try {
			Files.move(this.path, deleted, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (NoSuchFileException ex) {
			return; // Deleted by another process
		}
		deleteTree(deleted);
	}

	// Only files are deleted, as runs consist of nothing else
	private static void refuseOdd(Path folder) throws IOException {
		String oddity = oddity(folder);
		if (oddity != null) {
			throw new FileSystemException(folder.toString(), null, oddity);
		}
	}

	static void deleteTree(Path folder) throws IOException {
		refuseOdd(folder);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
					deleteTree(file);
				}
				else {
					Files.deleteIfExists(file);
				}
			}
			Files.deleteIfExists(folder);
		}
		catch (NoSuchFileException ex) {
			// Deleted by another process
		}
	}

}
