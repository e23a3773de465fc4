package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.runs.BelievedTime;
import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.RunStoreException;

/**
 * Keeps runs in a directory, one folder a run: {@code run.json}, {@code document.json}
 * and {@code metrics.jsonl}. A run that goes on has a lock, so that one whose process was
 * killed is known to be lost. Several processes may write to the same directory, and any
 * file of it may be copied or read while they do.
 */
public final class FileRunStore implements RunStore {

	private final RunDirectory directory;

	private final SkippedFiles skipped = new SkippedFiles();

	private final BelievedTime time;

	private final Index index;

	private final Map<String, RunLock> locks = new ConcurrentHashMap<>();

	// Those that have a lock, as they began
	private final Map<String, Run> open = new ConcurrentHashMap<>();

	private final Map<String, MetricsFile> metrics = new ConcurrentHashMap<>();

	/**
	 * Create a store. The directory is created when the first run is stored.
	 * @param directory where the runs are
	 */
	public FileRunStore(Path directory) {
		this(directory, Clock.systemUTC());
	}

	FileRunStore(Path directory, Clock clock) {
		this.directory = new RunDirectory(directory.toAbsolutePath().normalize());
		this.index = new Index(this.directory.path(), this.skipped);
		this.time = new BelievedTime(clock);
	}

	@Override
	public void begin(Run run, @Nullable Fingy configuration) {
		RunFolder folder = folder(run.id());
		changing(folder, () -> {
			this.directory.create();
			lock(folder);
			if (configuration != null) {
				folder.write(configuration);
			}
			folder.write(run);
			this.open.put(run.id(), run);
		});
	}

	private void lock(RunFolder folder) throws IOException {
		RunLock lock = this.locks.get(folder.id());
		if (lock == null || !lock.isThere()) {
			release(folder.id());
			this.locks.put(folder.id(), folder.lock());
		}
	}

	private void release(String id) throws IOException {
		this.metrics.remove(id);
		this.open.remove(id);
		RunLock lock = this.locks.remove(id);
		if (lock != null) {
			lock.close();
		}
	}

	@Override
	public void append(Run run, List<RunEvent> events) {
		RunFolder folder = folder(run.id());
		changing(folder, () -> {
			List<RunEvent.Measured> measured = events.stream()
				.filter(RunEvent.Measured.class::isInstance)
				.map(RunEvent.Measured.class::cast)
				.toList();
			for (RunEvent event : events) {
				if (event instanceof RunEvent.Attached attached) {
					folder.attach(attached);
				}
			}
			folder.append(run, measured, this.metrics.computeIfAbsent(run.id(), (id) -> folder.metricsFile()));
			if (run.state() != Run.State.RUNNING) {
				ended(run);
			}
		});
	}

	// The run itself is stored, and its entry is added when something is deleted
	private void ended(Run run) {
		this.index.add(run);
		try {
			release(run.id());
		}
		catch (IOException ex) {
			this.skipped.add(folder(run.id()).path(), ex);
		}
	}

	@Override
	public boolean keepsFiles() {
		return true;
	}

	@Override
	public List<Run> list(RunQuery query) {
		List<Run> runs = new ArrayList<>();
		forEach(query, runs::add);
		return runs;
	}

	@Override
	public void forEach(RunQuery query, Consumer<Run> action) {
		reading(() -> {
			List<String> ids = this.directory.ids();
			try (Index.Entries entries = this.index.read()) {
				forEach(ids, entries, query, action);
			}
			return true;
		});
	}

	private void forEach(List<String> ids, Index.Entries entries, RunQuery query, Consumer<Run> action) {
		int count = 0;
		for (String id : ids) {
			if (count >= query.limit()) {
				return;
			}
			Run run = entries.mayMatch(id, query) ? run(id, entries) : null;
			if (run != null && query.matches(run) && !isOdd(folder(id))) {
				action.accept(run);
				count++;
			}
		}
	}

	private @Nullable Run run(String id, Index.Entries entries) {
		Run run = entries.run(id);
		return (run != null) ? run : readUnlessOdd(folder(id));
	}

	private @Nullable Run readUnlessOdd(RunFolder folder) {
		try {
			folder.refuseOdd();
			return folder.read();
		}
		catch (IOException ex) {
			this.skipped.add(folder.path(), ex);
			return null;
		}
	}

	private boolean isOdd(RunFolder folder) {
		try {
			folder.refuseOdd();
			return false;
		}
		catch (IOException ex) {
			this.skipped.add(folder.path(), ex);
			return true;
		}
	}

	@Override
	public @Nullable Run get(String id) {
		return RunDirectory.isId(id) ? readUnlessOdd(folder(id)) : null;
	}

	@Override
	public List<String> ids(String prefix, int limit) {
		return reading(() -> this.directory.ids().stream().filter((id) -> id.startsWith(prefix)).limit(limit).toList());
	}

	@Override
	public @Nullable Fingy document(String id) {
		return RunDirectory.isId(id) ? reading(() -> Optional.ofNullable(folder(id).document())).orElse(null) : null;
	}

	@Override
	public List<RunEvent.Measured> metrics(String id) {
		return RunDirectory.isId(id) ? reading(() -> folder(id).metricsFile().read()) : List.of();
	}

	@Override
	public void delete(String id) {
		if (RunDirectory.isId(id)) {
			changing(() -> {
				if (folder(id).isLocked()) {
					throw new RunStoreException("The run '" + id + "' goes on and cannot be deleted");
				}
				folder(id).delete();
			});
		}
	}

	@Override
	public void retain(Retention retention) {
		changing(() -> {
			if (Files.isDirectory(this.directory.path())) {
				List<String> ids = this.directory.ids();
				new Housekeeping(this.directory, this.index, retention, this.time.now(newestOfEarlierProcess(ids)),
						this.time.future(), this.open, this.skipped)
					.clean(ids);
			}
		});
	}

	private @Nullable Instant newestOfEarlierProcess(List<String> ids) {
		return ids.stream()
			.filter((id) -> RunFolder.madeAt(id).isBefore(this.time.start()) && !folder(id).isUnfinished())
			.findFirst()
			.map(RunFolder::madeAt)
			.orElse(null);
	}

	@Override
	public void close() {
		changing(() -> {
			for (String id : List.copyOf(this.locks.keySet())) {
				release(id);
			}
		});
	}

	private RunFolder folder(String id) {
		return this.directory.folder(id);
	}

	// A folder in the place of a file does not mean that the store is away
	private void changing(RunFolder folder, FileAction change) {
		try {
			changing(change);
		}
		catch (RunStoreException ex) {
			if (folder.isBlocked()) {
				throw new IllegalStateException(ex.getMessage(), ex);
			}
			throw ex;
		}
	}

	private void changing(FileAction change) {
		try {
			change.run();
		}
		catch (IOException ex) {
			throw failure("written", ex);
		}
	}

	private <T> T reading(Read<T> read) {
		try {
			return read.read();
		}
		catch (IOException ex) {
			throw failure("read", ex);
		}
	}

	private RunStoreException failure(String what, IOException ex) {
		return new RunStoreException(this + " cannot be " + what + ": " + Reasons.of(ex), ex);
	}

	@Override
	public String toString() {
		return "The directory " + this.directory.path();
	}

	/**
	 * Reads files.
	 *
	 * @param <T> the type of what is read
	 */
	@FunctionalInterface
	private interface Read<T> {

		T read() throws IOException;

	}

}
