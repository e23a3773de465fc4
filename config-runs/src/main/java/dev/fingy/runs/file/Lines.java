package dev.fingy.runs.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/**
 * A file to which lines are added. A process that is killed, or a disk that is full,
 * leaves a torn line at its end at most, and that is not read: it lacks the line break.
 */
final class Lines {

	private static final int BUFFER = 64 * 1024;

	private final Path file;

	Lines(Path file) {
		this.file = file;
	}

	/**
	 * Add lines: all of them, or none if this throws.
	 * @param lines the lines, each with its break
	 * @return how long the file was before, as {@link #cut} wants it
	 * @throws IOException if they cannot be written
	 */
	long append(Collection<byte[]> lines) throws IOException {
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE)) {
			long end = wholeLines(channel);
			try {
				write(channel, end, joined(lines));
				return end;
			}
			catch (IOException ex) {
				channel.truncate(end);
				throw ex;
			}
		}
	}

	private static void write(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
		channel.truncate(position);
		channel.position(position);
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	private static ByteBuffer joined(Collection<byte[]> lines) {
		ByteBuffer joined = ByteBuffer.allocate(lines.stream().mapToInt((line) -> line.length).sum());
		lines.forEach(joined::put);
		return joined.flip();
	}

	private static long wholeLines(FileChannel channel) throws IOException {
		ByteBuffer last = ByteBuffer.allocate(1);
		long end = channel.size();
		while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
			end--;
		}
		return end;
	}

	/**
	 * Take back lines that were added last.
	 * @param length how long the file was before
	 * @throws IOException if that cannot be done
	 */
	void cut(long length) throws IOException {
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.WRITE)) {
			channel.truncate(length);
		}
	}

	/**
	 * Return how long the file is.
	 * @return the number of bytes, 0 if there is none
	 * @throws IOException if it cannot be read
	 */
	long length() throws IOException {
		try {
			return Files.size(this.file);
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
	}

	/**
	 * Read the lines.
	 * @param reader is given each line, without its break
	 * @throws IOException if the file is there and cannot be read
	 */
	void read(Reader reader) throws IOException {
		try (InputStream stream = Files.newInputStream(this.file)) {
			read(stream, reader);
		}
		catch (NoSuchFileException ex) {
			// It has no lines
		}
	}

	private static void read(InputStream stream, Reader reader) throws IOException {
		byte[] bytes = new byte[BUFFER];
		int begun = 0;
		for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes, begun, bytes.length - begun)) {
			int end = begun + read;
			int rest = readLines(bytes, begun, end, reader);
			begun = end - rest;
			byte[] next = (begun > bytes.length / 2) ? new byte[2 * bytes.length] : bytes;
			System.arraycopy(bytes, rest, next, 0, begun);
			bytes = next;
		}
	}

	// Returns where the line begins that has not ended
	private static int readLines(byte[] bytes, int from, int end, Reader reader) {
		int start = 0;
		for (int i = from; i < end; i++) {
			if (bytes[i] == '\n') {
				reader.line(bytes, start, i - start);
				start = i + 1;
			}
		}
		return start;
	}

	/**
	 * Is given lines.
	 */
	@FunctionalInterface
	interface Reader {

		/**
		 * Read a line.
		 * @param bytes where it is until this returns
		 * @param offset where it begins
		 * @param length how long it is
		 */
		void line(byte[] bytes, int offset, int length);

	}

}
