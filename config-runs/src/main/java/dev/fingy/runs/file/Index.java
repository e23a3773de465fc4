package dev.fingy.runs.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;

/**
 * The runs that have ended, in one file, as opening thousands takes long. It is a cache:
 * what is missing is read where it is, and what is too much is not asked for. So nothing
 * is written while another process writes it.
 */
final class Index {

	private static final int ID_LENGTH = 36;

	private static final int BEFORE_ID = RunJson.BEGINNING.length();

	// Not worth writing again
	private static final int SHORT = 100;

	private final Lines lines;

	private final Path file;

	private final Path lock;

	private final SkippedFiles skipped;

	Index(Path directory, SkippedFiles skipped) {
		this.skipped = skipped;
		this.file = directory.resolve("index.jsonl");
		this.lock = directory.resolve("index.lock");
		this.lines = new Lines(this.file);
	}

	/**
	 * Read the index.
	 * @return its entries, of which each is read when it is asked for; none if it cannot
	 * be read
	 */
	Entries read() {
		Entries entries = new Entries(this.file);
		try {
			this.lines.read(entries);
		}
		catch (IOException ex) {
			this.skipped.add(this.file, ex);
		}
		return entries;
	}

	void add(Run run) {
		whileLocked(() -> this.lines.append(List.of(RunJson.line(run))));
	}

	/**
	 * Add what is missing, and write the file again when half of it is not needed.
	 * @param needed the identifiers of the runs that are there
	 * @param missing runs that have ended and have no entry
	 * @param entries the index
	 */
	void tidy(Set<String> needed, List<Run> missing, Entries entries) {
		List<byte[]> lines = missing.stream().map(RunJson::line).toList();
		if (entries.lines() > SHORT && entries.lines() > 2 * needed.size()) {
			whileLocked(() -> rewrite(needed, lines));
		}
		else if (!missing.isEmpty()) {
			whileLocked(() -> this.lines.append(lines));
		}
	}

	private void rewrite(Set<String> needed, List<byte[]> missing) throws IOException {
		try (Entries entries = read()) {
			List<byte[]> lines = entries.linesOf(needed);
			lines.addAll(missing);
			WholeFile.write(this.file, lines);
		}
	}

	private void whileLocked(FileAction change) {
		synchronized (Index.class) {
			try (FileChannel channel = FileChannel.open(this.lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock held = channel.tryLock()) {
				if (held != null) {
					change.run();
				}
			}
			catch (OverlappingFileLockException ex) {
				// The same library writes it through another class loader
			}
			catch (IOException ex) {
				this.skipped.add(this.file, ex);
			}
		}
	}

	/**
	 * The content of the index, of which only the places are in memory. Of several
	 * entries of a run the last one counts.
	 */
	static final class Entries implements Lines.Reader, Closeable {

		private static final byte[] PARENT = "\",\"parent\":\"".getBytes(StandardCharsets.US_ASCII);

		private static final int BEFORE_PARENT = BEFORE_ID + ID_LENGTH + PARENT.length;

		private static final int BLOCK = 64 * 1024;

		private final Path file;

		private final Map<String, Place> places = new HashMap<>();

		// Many have the same
		private final Map<String, String> parents = new HashMap<>();

		private int count;

		private long end;

		private @Nullable FileChannel channel;

		private byte[] block = {};

		private long blockStart;

		Entries(Path file) {
			this.file = file;
		}

		@Override
		public void line(byte[] bytes, int offset, int length) {
			this.count++;
			if (length > BEFORE_ID + ID_LENGTH) {
				String id = id(bytes, offset + BEFORE_ID);
				this.places.put(id, new Place(this.end, length, parent(bytes, offset, length)));
			}
			this.end += length + 1;
		}

		private static String id(byte[] bytes, int offset) {
			return new String(bytes, offset, ID_LENGTH, StandardCharsets.US_ASCII);
		}

		private @Nullable String parent(byte[] bytes, int offset, int length) {
			int from = offset + BEFORE_PARENT;
			if (length < BEFORE_PARENT + ID_LENGTH
					|| !Arrays.equals(bytes, from - PARENT.length, from, PARENT, 0, PARENT.length)) {
				return null;
			}
			String parent = id(bytes, from);
			return RunDirectory.isId(parent) ? this.parents.computeIfAbsent(parent, (same) -> same) : null;
		}

		/**
		 * Return whether a run may be wanted, before it is read.
		 * @param id the run
		 * @param query which runs are wanted
		 * @return {@code false} if it has an entry with another parent
		 */
		boolean mayMatch(String id, RunQuery query) {
			String parent = query.parent();
			Place place = (parent != null && RunDirectory.isId(parent)) ? this.places.get(id) : null;
			return place == null || Objects.equals(place.parent(), parent);
		}

		@Nullable Run run(String id) {
			byte[] line = line(id);
			Run run = (line != null) ? RunJson.run(line, 0, line.length) : null;
			return (run != null && run.id().equals(id)) ? run : null;
		}

		// Another process may have written the file again, or deleted it
		private byte @Nullable [] line(String id) {
			Place place = this.places.get(id);
			try {
				return (place != null) ? read(place) : null;
			}
			catch (IOException ex) {
				return null;
			}
		}

		// Those that are asked for next are before this one
		private byte[] read(Place place) throws IOException {
			long lineEnd = place.start() + place.length() + 1;
			if (place.start() < this.blockStart || lineEnd > this.blockStart + this.block.length) {
				long start = Math.min(place.start(), Math.max(0, lineEnd - BLOCK));
				this.block = read(start, (int) (lineEnd - start));
				this.blockStart = start;
			}
			int from = (int) (place.start() - this.blockStart);
			return Arrays.copyOfRange(this.block, from, from + place.length() + 1);
		}

		private byte[] read(long start, int length) throws IOException {
			if (this.channel == null) {
				this.channel = FileChannel.open(this.file, StandardOpenOption.READ);
			}
			ByteBuffer bytes = ByteBuffer.allocate(length);
			while (bytes.hasRemaining()) {
				if (this.channel.read(bytes, start + bytes.position()) < 0) {
					throw new EOFException();
				}
			}
			return bytes.array();
		}

		boolean has(String id) {
			return this.places.containsKey(id);
		}

		/**
		 * Return the parent of a run that has an entry.
		 * @param id the run
		 * @return the identifier of the parent, or {@code null} if it has none
		 */
		@Nullable String parent(String id) {
			Place place = this.places.get(id);
			return (place != null) ? place.parent() : null;
		}

		List<byte[]> linesOf(Set<String> ids) {
			List<byte[]> found = new ArrayList<>();
			this.places.keySet().forEach((id) -> {
				byte[] line = ids.contains(id) ? line(id) : null;
				if (line != null) {
					found.add(line);
				}
			});
			return found;
		}

		int lines() {
			return this.count;
		}

		@Override
		public void close() {
			try {
				if (this.channel != null) {
					this.channel.close();
				}
			}
			catch (IOException ex) {
				// It was only read
			}
		}

		/**
		 * Where an entry is.
		 *
		 * @param start where its line begins
		 * @param length how long it is, without its break
		 * @param parent the parent of the run, or {@code null}
		 */
		private record Place(long start, int length, @Nullable String parent) {
		}

	}

}
