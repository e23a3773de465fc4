package dev.fingy.boot.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The commit in Git that an application is built from.
 *
 * @param id the whole hash of the commit
 * @param dirty whether files that Git tracks have changed since, or {@code null} if that
 * is not known
 */
record GitCommit(String id, @Nullable Boolean dirty) {

	private static final String DIRTY = "-dirty";

	// In a large tree, all files are looked at, and the first run waits to be stored
	private static final int LONGEST_SECONDS = 2;

	// Nothing is written, and no program is run that the repository names
	private static final List<String> DESCRIBE = List.of("git", "--no-optional-locks", "-c", "core.fsmonitor=false",
			"describe", "--always", "--exclude=*", "--abbrev=40", "--dirty=" + DIRTY);

	private static final List<String> HEAD = List.of("git", "rev-parse", "HEAD");

	/**
	 * Return the commit of an application: that of its {@code git.properties}, which a
	 * build writes, or else that of the working tree that a directory is in.
	 * @param properties the file of the application, which need not exist
	 * @param directory the directory
	 * @return the commit, or {@code null} if there is none
	 */
	static @Nullable GitCommit of(Resource properties, Path directory) {
		try {
			return properties.exists() ? read(properties) : isInTree(directory) ? described(directory) : null;
		}
		catch (IOException ex) {
			return null; // Git is not installed
		}
	}

	private static @Nullable GitCommit read(Resource resource) throws IOException {
		Properties properties = new Properties();
		try (InputStream stream = resource.getInputStream()) {
			properties.load(stream);
		}
		String whole = properties.getProperty("git.commit.id.full");
		String id = (whole != null) ? whole : properties.getProperty("git.commit.id");
		String dirty = properties.getProperty("git.dirty");
		return (id != null) ? new GitCommit(id, (dirty != null) ? Boolean.valueOf(dirty) : null) : null;
	}

	private static boolean isInTree(Path directory) {
		for (Path each = directory.toAbsolutePath(); each != null; each = each.getParent()) {
			if (Files.exists(each.resolve(".git"))) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable GitCommit described(Path directory) throws IOException {
		String described = output(directory, DESCRIBE);
		if (described == null) {
			String head = output(directory, HEAD);
			return (head != null) ? new GitCommit(head, null) : null;
		}
		boolean dirty = described.endsWith(DIRTY);
		return new GitCommit(dirty ? described.substring(0, described.length() - DIRTY.length()) : described, dirty);
	}

	// One line at the end, for which no reader is needed meanwhile
	private static @Nullable String output(Path directory, List<String> command) throws IOException {
		Process git = new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			git.getOutputStream().close();
			boolean hasSucceeded = git.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
			return hasSucceeded ? new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()
					: null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		finally {
			git.destroyForcibly();
		}
	}

}
