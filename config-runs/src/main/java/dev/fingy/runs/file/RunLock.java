package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows other processes that a run goes on, by a lock that ends with this process in
 * whatever way that ends.
 */
final class RunLock implements AutoCloseable {

	// On POSIX, closing any channel of a file lets go of the locks that the process has
	// on it: what this process holds must not even be opened to be looked at
	private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

	// Held through another class loader: to close these would end that, and so would to
	// forget them
	private static final Map<String, FileChannel> UNTOUCHABLE = new HashMap<>();

	private final String id;

	private final Path file;

	private final FileChannel channel;

	private RunLock(String id, Path file, FileChannel channel) {
		this.id = id;
		this.file = file;
		this.channel = channel;
	}

	static synchronized RunLock take(String id, Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() == null) {
				throw new IOException("another process has the lock " + file);
			}
		}
		catch (IOException | OverlappingFileLockException ex) {
			channel.close();
			throw (ex instanceof IOException io) ? io : new IOException("this process has the lock " + file, ex);
		}
		HELD.add(id);
		return new RunLock(id, file, channel);
	}

	/**
	 * Return whether a run goes on.
	 * @param id its identifier
	 * @param file its lock
	 * @return {@code true} if a process has the lock
	 * @throws IOException if the lock cannot be looked at
	 */
	static synchronized boolean isHeld(String id, Path file) throws IOException {
		if (HELD.contains(id)) {
			return true;
		}
		FileChannel channel = UNTOUCHABLE.remove(id);
		try {
			channel = (channel != null) ? channel : FileChannel.open(file, StandardOpenOption.READ);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
		try {
			FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
			channel.close();
			return lock == null;
		}
		catch (OverlappingFileLockException ex) {
			UNTOUCHABLE.put(id, channel);
			return true;
		}
	}

	/**
	 * Return whether others still find the lock.
	 * @return {@code false} if it was deleted
	 */
	boolean isThere() {
		return Files.exists(this.file);
	}

	@Override
	public void close() throws IOException {
		try {
			this.channel.close();
			Files.deleteIfExists(this.file);
		}
		finally {
			HELD.remove(this.id);
		}
	}

}
