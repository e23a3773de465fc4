package dev.fingy.internal.cli.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.fingy.Difference;
import dev.fingy.internal.cli.source.Documents;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

/**
 * The runs of a directory. Applications may be at them, so what the store could write
 * stays behind this class.
 */
final class DirectoryRuns implements RunSource {

	private final Path directory;

	private final FileRunStore store;

	private DirectoryRuns(Path directory) {
		this.directory = directory;
		this.store = new FileRunStore(directory);
	}

	static DirectoryRuns of(String name) {
		Path directory = Documents.file(name);
		if (!Files.isDirectory(directory)) {
			throw RunNames.failure(name, Files.exists(directory) ? "is no directory"
					: "does not exist: '--in' names the directory of runs, or the URL of an application's");
		}
		return new DirectoryRuns(directory);
	}

	@Override
	public List<Run> list(RunQuery query) {
		return this.store.list(query);
	}

	@Override
	public List<String> ids(String prefix, int limit) {
		return this.store.ids(prefix, limit);
	}

	@Override
	public Recording get(String id) {
		Run run = this.store.get(id);
		if (run == null) {
			throw RunNames.failure(id, "cannot be read: it was spoilt, or deleted just now");
		}
		return new Recording(run, this.store.document(id), this.store.metrics(id));
	}

	@Override
	public Differing diff(String id, String other) {
		Difference difference = get(id).existingDocument().diff(get(other).existingDocument());
		return new Differing(difference.changes(), difference.toJson());
	}

	@Override
	public boolean hasNow() {
		return false;
	}

	@Override
	public Path documentFile(String id) {
		return this.directory.resolve(id).resolve("document.json").toAbsolutePath().normalize();
	}

	@Override
	public String toString() {
		return this.directory.toString();
	}

}
