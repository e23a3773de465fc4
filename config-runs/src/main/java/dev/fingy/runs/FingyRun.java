package dev.fingy.runs;

import java.nio.file.Path;

/**
 * The run that is going on, as an application reports on it. Nothing here fails because
 * of where runs are stored. Who records more than can be written waits, but never for a
 * store that is away. Safe for use by many threads; null is refused where it is given.
 * <p>
 * The one that is injected delegates to the run that {@link FingyRuns#run} has opened for
 * the current thread, or else to the run of the application.
 */
public interface FingyRun {

	/**
	 * Return the identifier of the run. Those of later runs sort after those of earlier
	 * ones.
	 * @return a UUID
	 */
	String id();

	/**
	 * Record a number that shows how good the result is, such as an accuracy. Recorded
	 * again, the last one counts and all are stored.
	 * @param name what is measured
	 * @param value the number
	 */
	void metric(String name, double value);

	/**
	 * Record a number of one step among many, such as the loss of an epoch.
	 * @param name what is measured
	 * @param step the step
	 * @param value the number
	 */
	void metric(String name, long step, double value);

	/**
	 * Add a tag by which the run is found again, such as the machine it ran on. A later
	 * tag of the same name replaces it.
	 * @param name the name of the tag
	 * @param value the value
	 */
	void tag(String name, String value);

	/**
	 * Add a remark.
	 * @param text the remark
	 */
	void note(String text);

	/**
	 * Add a file, such as a model or a plot, as it is now. A later one of the same name
	 * replaces it. Returns when the file was read; the store keeps it later.
	 * @param file the file
	 * @throws IllegalArgumentException if it does not exist, is no file, or must not be
	 * read
	 */
	void artefact(Path file);

}
