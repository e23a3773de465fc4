package dev.fingy.runs.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;

/**
 * Deletes what need not be kept, and keeps the index short. Folders are judged by their
 * names, which tell when they were made, before anything in them is opened.
 */
final class Housekeeping {

	// How long another process may take between making a folder and a run of it
	private static final Duration UNFINISHED = Duration.ofDays(1);

	private final Path directory;

	private final Index index;

	private final Retention retention;

	private final Instant now;

	private final Set<String> kept = new LinkedHashSet<>();

	private final List<Run> missing = new ArrayList<>();

	Housekeeping(Path directory, Index index, Retention retention, Instant now) {
		this.directory = directory;
		this.index = index;
		this.retention = retention;
		this.now = now;
	}

	/**
	 * Look through the runs once.
	 * @param ids the folders that are there, newest first
	 * @throws IOException if something cannot be read or deleted
	 */
	void clean(List<String> ids) throws IOException {
		deleteRests();
		Index.Entries entries = this.index.read();
		for (String id : ids) {
			clean(new RunFolder(id, this.directory.resolve(id)), entries);
		}
		this.index.tidy(this.kept, this.missing);
	}

	private void deleteRests() throws IOException {
		try (DirectoryStream<Path> rests = Files.newDirectoryStream(this.directory, RunFolder::isDeleted)) {
			for (Path rest : rests) {
				RunFolder.deleteTree(rest);
			}
		}
	}

	private void clean(RunFolder folder, Index.Entries entries) throws IOException {
		boolean oneTooMany = this.kept.size() >= this.retention.maxHistory();
		boolean isIndexed = entries.has(folder.id());
		if (isIndexed && !oneTooMany && !isTooOld(madeAt(folder.id()))) {
			this.kept.add(folder.id());
			return;
		}
		Run run = isIndexed ? entries.run(folder.id()) : null;
		run = (run != null) ? run : folder.read();
		if (run == null && folder.isUnfinished() && !isUnfinishedLongSince(folder)) {
			return;
		}
		if (isNeeded(run, folder, oneTooMany)) {
			this.kept.add(folder.id());
			if (run != null && run.state() != Run.State.RUNNING && !isIndexed) {
				this.missing.add(run);
			}
		}
		else {
			folder.delete();
		}
	}

	private boolean isNeeded(@Nullable Run run, RunFolder folder, boolean oneTooMany) {
		if (run != null && run.state() == Run.State.RUNNING) {
			return true;
		}
		return !oneTooMany && !isTooOld(endOf(run, folder)) && !folder.isUnfinished();
	}

	private boolean isUnfinishedLongSince(RunFolder folder) throws IOException {
		return madeAt(folder.id()).plus(UNFINISHED).isBefore(this.now) && !folder.isLocked();
	}

	private boolean isTooOld(Instant since) {
		return this.retention.maxAge() != null && since.plus(this.retention.maxAge()).isBefore(this.now);
	}

	private static Instant endOf(@Nullable Run run, RunFolder folder) {
		return (run != null && run.ended() != null) ? run.ended() : madeAt(folder.id());
	}

	private static Instant madeAt(String id) {
		return Instant.ofEpochMilli(Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16));
	}

}
