package dev.fingy.runs.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;

/**
 * Deletes what need not be retained, and keeps the index short. Folders are judged by
 * their names, which contain the time when they were made, before anything in them is
 * opened.
 */
final class Housekeeping {

	// How long another process may take between making a folder and a run of it
	private static final Duration UNFINISHED = Duration.ofDays(1);

	private final RunDirectory directory;

	private final Index index;

	private final Retention retention;

	private final Instant now;

	private final Instant future;

	private final Map<String, Run> open;

	private final SkippedFiles skipped;

	// Runs that seem to be of the future are counted apart
	private final Map<Boolean, Integer> counts = new HashMap<>();

	// Those that have no entry, as far as they can be read
	private final Map<String, @Nullable Run> read = new HashMap<>();

	private final Map<String, String> parents = new HashMap<>();

	private final Set<String> retained = new LinkedHashSet<>();

	private final List<Run> missing = new ArrayList<>();

	Housekeeping(RunDirectory directory, Index index, Retention retention, Instant now, Instant future,
			Map<String, Run> open, SkippedFiles skipped) {
		this.directory = directory;
		this.index = index;
		this.retention = retention;
		this.now = now;
		this.future = future;
		this.open = open;
		this.skipped = skipped;
	}

	/**
	 * Look through the runs once.
	 * @param ids the folders that are there, newest first
	 * @throws IOException if the directory cannot be read
	 */
	void clean(List<String> ids) throws IOException {
		deleteRests();
		try (Index.Entries entries = this.index.read()) {
			List<String> usable = new ArrayList<>();
			for (String id : ids) {
				RunFolder folder = this.directory.folder(id);
				guarded(folder.path(), () -> {
					look(folder, entries);
					usable.add(id);
				});
			}
			RunGroups groups = new RunGroups(usable, this.parents);
			for (String id : groups.outermost()) {
				RunFolder folder = this.directory.folder(id);
				guarded(folder.path(), () -> clean(folder, groups.parts(id), entries));
			}
			this.index.tidy(this.retained, this.missing, entries);
		}
	}

	private void look(RunFolder folder, Index.Entries entries) throws IOException {
		String parent = entries.parent(folder.id());
		if (!entries.has(folder.id())) {
			folder.refuseOdd();
			Run known = this.open.get(folder.id());
			Run run = (known != null) ? known : folder.read();
			this.read.put(folder.id(), run);
			parent = (run != null) ? run.parent() : null;
		}
		if (parent != null) {
			this.parents.put(folder.id(), parent);
		}
	}

	private void deleteRests() throws IOException {
		try (DirectoryStream<Path> rests = Files.newDirectoryStream(this.directory.path(), RunFolder::isDeleted)) {
			for (Path rest : rests) {
				guarded(rest, () -> RunFolder.deleteTree(rest));
			}
		}
	}

	// One odd folder is no reason to keep all others
	private void guarded(Path folder, FileAction step) {
		try {
			step.run();
		}
		catch (IOException | UncheckedIOException ex) {
			this.skipped.add(folder, ex);
		}
	}

	private void clean(RunFolder folder, List<String> parts, Index.Entries entries) throws IOException {
		boolean oneTooMany = this.counts.getOrDefault(isInFuture(folder), 0) >= this.retention.maxHistory();
		if (entries.has(folder.id()) && !oneTooMany && !isTooOld(RunFolder.madeAt(folder.id()))) {
			keep(folder, parts);
			return;
		}
		folder.refuseOdd();
		Run run = run(folder, entries);
		if (run == null && folder.isUnfinished() && !isUnfinishedLongSince(folder)) {
			return;
		}
		if (isNeeded(run, folder, oneTooMany, parts, entries) || folder.isLocked() || isAnyLocked(parts)) {
			keep(folder, parts);
		}
		else {
			delete(folder, parts);
		}
	}

	private @Nullable Run run(RunFolder folder, Index.Entries entries) throws IOException {
		Run run = entries.has(folder.id()) ? entries.run(folder.id()) : this.read.get(folder.id());
		return (run != null) ? run : folder.read();
	}

	private boolean isAnyLocked(List<String> parts) throws IOException {
		for (String part : parts) {
			if (this.directory.folder(part).isLocked()) {
				return true;
			}
		}
		return false;
	}

	// The whole last: until it is gone, its parts are found
	private void delete(RunFolder folder, List<String> parts) throws IOException {
		for (String part : parts) {
			RunFolder each = this.directory.folder(part);
			guarded(each.path(), each::delete);
		}
		folder.delete();
	}

	private void keep(RunFolder folder, List<String> parts) {
		this.counts.merge(isInFuture(folder), 1, Integer::sum);
		retain(folder.id());
		parts.forEach(this::retain);
	}

	private void retain(String id) {
		this.retained.add(id);
		Run run = this.read.get(id);
		if (run != null && run.state() != Run.State.RUNNING) {
			this.missing.add(run);
		}
	}

	private boolean isInFuture(RunFolder folder) {
		return RunFolder.madeAt(folder.id()).isAfter(this.future);
	}

	private boolean isNeeded(@Nullable Run run, RunFolder folder, boolean oneTooMany, List<String> parts,
			Index.Entries entries) throws IOException {
		if (run != null && run.state() == Run.State.RUNNING) {
			return true;
		}
		return !oneTooMany && !folder.isUnfinished()
				&& (!isTooOld(endOf(run, folder)) || isAnyNewEnough(parts, entries));
	}

	private boolean isAnyNewEnough(List<String> parts, Index.Entries entries) throws IOException {
		for (String part : parts) {
			RunFolder folder = this.directory.folder(part);
			if (!isTooOld(RunFolder.madeAt(part)) || !isTooOld(endOf(run(folder, entries), folder))) {
				return true;
			}
		}
		return false;
	}

	private boolean isUnfinishedLongSince(RunFolder folder) throws IOException {
		return RunFolder.madeAt(folder.id()).plus(UNFINISHED).isBefore(this.now) && !folder.isLocked();
	}

	private boolean isTooOld(Instant since) {
		return this.retention.maxAge() != null
				&& Duration.between(since, this.now).compareTo(this.retention.maxAge()) > 0;
	}

	private static Instant endOf(@Nullable Run run, RunFolder folder) {
		return (run != null && run.ended() != null) ? run.ended() : RunFolder.madeAt(folder.id());
	}

}
