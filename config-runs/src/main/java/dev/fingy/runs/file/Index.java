package dev.fingy.runs.file;

import java.io.IOException;
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
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Run;

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
		Entries entries = new Entries();
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
	 */
	void tidy(Set<String> needed, List<Run> missing) {
		Entries entries = read();
		List<byte[]> lines = missing.stream().map(RunJson::line).toList();
		if (entries.lines() > SHORT && entries.lines() > 2 * needed.size()) {
			whileLocked(() -> rewrite(needed, lines));
		}
		else if (!missing.isEmpty()) {
			whileLocked(() -> this.lines.append(lines));
		}
	}

	private void rewrite(Set<String> needed, List<byte[]> missing) throws IOException {
		List<byte[]> lines = read().linesOf(needed);
		lines.addAll(missing);
		WholeFile.write(this.file, lines);
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
	 * The content of the index. Of several entries of a run the last one counts.
	 */
	static final class Entries implements Lines.Reader {

		private final Map<String, byte[]> lines = new HashMap<>();

		private int count;

		@Override
		public void line(byte[] bytes, int offset, int length) {
			this.count++;
			if (length > BEFORE_ID + ID_LENGTH) {
				String id = new String(bytes, offset + BEFORE_ID, ID_LENGTH, StandardCharsets.US_ASCII);
				this.lines.put(id, Arrays.copyOfRange(bytes, offset, offset + length + 1));
			}
		}

		@Nullable Run run(String id) {
			byte[] line = this.lines.get(id);
			Run run = (line != null) ? RunJson.run(line, 0, line.length) : null;
			return (run != null && run.id().equals(id)) ? run : null;
		}

		boolean has(String id) {
			return this.lines.containsKey(id);
		}

		List<byte[]> linesOf(Set<String> ids) {
			List<byte[]> found = new ArrayList<>();
			this.lines.forEach((id, line) -> {
				if (ids.contains(id)) {
					found.add(line);
				}
			});
			return found;
		}

		int lines() {
			return this.count;
		}

	}

}
