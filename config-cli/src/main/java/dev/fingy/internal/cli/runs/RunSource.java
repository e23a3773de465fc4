package dev.fingy.internal.cli.runs;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.internal.cli.source.Documents;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;

/**
 * Where runs are read from: a directory, or the endpoint of a running application.
 * Nothing is ever written there.
 */
interface RunSource {

	/**
	 * What an application works with while it is asked.
	 */
	String NOW = "now";

	/**
	 * Return the source of a name.
	 * @param name a directory, or a URL
	 * @return the source
	 * @throws FingyException if there is none
	 */
	static RunSource of(String name) {
		return Documents.isUrl(name) ? new EndpointRuns(name) : DirectoryRuns.of(name);
	}

	/**
	 * List runs.
	 * @param query which of them
	 * @return the runs, newest first
	 */
	List<Run> list(RunQuery query);

	/**
	 * Return which runs may be meant.
	 * @param prefix what their identifiers begin with
	 * @param limit how many at most
	 * @return the whole identifiers, newest first
	 */
	List<String> ids(String prefix, int limit);

	/**
	 * Return all that is known of a run.
	 * @param id the whole identifier
	 * @return the run
	 * @throws FingyException if it is not there any more
	 */
	Recording get(String id);

	/**
	 * Return in what the configurations of two runs differ.
	 * @param id the identifier of the first
	 * @param other that of the second, or {@code now}
	 * @return the difference
	 */
	Differing diff(String id, String other);

	/**
	 * Return whether there is an application that can be asked what it works with.
	 * @return {@code true} if {@code now} represents that
	 */
	boolean hasNow();

	/**
	 * Return where the document of a run is.
	 * @param id the whole identifier
	 * @return the file, or {@code null} if it is not on this machine
	 */
	@Nullable Path documentFile(String id);

	/**
	 * All that is known of a run.
	 *
	 * @param run the run
	 * @param document what it worked with, or {@code null} if that was not captured
	 * @param metrics every number that was recorded
	 */
	record Recording(Run run, @Nullable Fingy document, List<RunEvent.Measured> metrics) {

		/**
		 * Return the document where nothing can be done without.
		 * @return what the run worked with
		 * @throws FingyException if that was not captured
		 */
		Fingy existingDocument() {
			if (this.document == null) {
				throw RunNames.failure(this.run.id(), "has no document: its configuration could not be captured");
			}
			return this.document;
		}

	}

	/**
	 * In what two configurations differ.
	 *
	 * @param changes the changes
	 * @param json the same as an array
	 */
	record Differing(List<Change> changes, String json) {

	}

}
