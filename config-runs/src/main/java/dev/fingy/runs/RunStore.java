package dev.fingy.runs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Keeps runs. Several processes may have the same store open. A recorder writes with one
 * thread; any number of threads read meanwhile.
 * <p>
 * A store that throws a {@link RunStoreException} when it is written is away: what it was
 * given is retained and tried again. Anything else that it throws means that it cannot
 * hold what it was given; the entry in question is found, logged and left out.
 */
public interface RunStore extends AutoCloseable {

	/**
	 * Keep a run that has started. It is called again after a write has failed, with
	 * everything that happened since, and then takes the place of what the store has of
	 * the run; its metrics that the store has stay.
	 * @param run the run
	 * @param configuration what it works with, or {@code null} if that could not be
	 * captured
	 * @throws RunStoreException if it cannot be stored
	 */
	void begin(Run run, @Nullable Fingy configuration);

	/**
	 * Add what happened in a run: all of it, or nothing if this throws.
	 * @param run the run after what happened
	 * @param events what happened, in order
	 * @throws RunStoreException if it cannot be stored
	 */
	void append(Run run, List<RunEvent> events);

	/**
	 * Return whether the store keeps the content of files that runs record. Where it does
	 * not, their name, size, hash and path are recorded.
	 * @return {@code true} if events have a copy of each file
	 */
	default boolean keepsFiles() {
		return false;
	}

	/**
	 * Report that runs of this process still go on. It is called every few seconds; a
	 * store that learns in another way when a process goes away needs none of it.
	 * @param ids the identifiers of the runs
	 */
	default void keepAlive(Collection<String> ids) {
	}

	/**
	 * List runs.
	 * @param query which of them
	 * @return the runs, newest first
	 * @throws RunStoreException if the store cannot be read
	 */
	List<Run> list(RunQuery query);

	/**
	 * Pass runs to an action one by one, without holding all of them: a run may have a
	 * hundred thousand parts.
	 * @param query which of them
	 * @param action what is done with each, newest first
	 * @throws RunStoreException if the store cannot be read
	 */
	default void forEach(RunQuery query, Consumer<Run> action) {
		list(query).forEach(action);
	}

	/**
	 * Return a run.
	 * @param id the whole identifier
	 * @return the run, or {@code null} if there is none
	 * @throws RunStoreException if the store cannot be read
	 */
	@Nullable Run get(String id);

	/**
	 * Return which runs may be meant.
	 * @param prefix what their identifiers begin with
	 * @param limit how many at most
	 * @return the whole identifiers, newest first
	 * @throws RunStoreException if the store cannot be read
	 */
	List<String> ids(String prefix, int limit);

	/**
	 * Return what a run worked with.
	 * @param id the whole identifier
	 * @return the configuration, or {@code null} if there is no such run or it has none
	 * @throws RunStoreException if the store cannot be read
	 */
	@Nullable Fingy document(String id);

	/**
	 * Return every number that a run has recorded.
	 * @param id the whole identifier
	 * @return the numbers in their order, empty if there is no such run
	 * @throws RunStoreException if the store cannot be read
	 */
	List<RunEvent.Measured> metrics(String id);

	/**
	 * Forget a run, but none of its parts. It is no mistake if there is none.
	 * @param id the whole identifier
	 * @throws RunStoreException if it goes on, or cannot be forgotten
	 */
	void delete(String id);

	/**
	 * Forget the runs that need not be retained, and tidy up. The parts of a run are
	 * retained and forgotten with the outermost one that holds them. One whose parent is
	 * not known is no part.
	 * @param retention which are retained
	 * @throws RunStoreException if the store cannot be written
	 */
	void retain(Retention retention);

	/**
	 * Let go of what the store holds. It is reopened if it is used again.
	 */
	@Override
	default void close() {
	}

	/**
	 * Return a run by as much of its identifier as distinguishes it from others.
	 * @param prefix the beginning of the identifier
	 * @return the run, empty if there is none
	 * @throws FingyException if several begin like that
	 */
	default Optional<Run> find(String prefix) {
		List<String> ids = ids(prefix, 6);
		if (ids.size() > 1) {
			throw new FingyException("the name of a run", List
				.of(Problem.of(prefix, "is the beginning of several runs; give more of it").known("Runs", ids, null)));
		}
		return ids.isEmpty() ? Optional.empty() : Optional.ofNullable(get(ids.get(0)));
	}

}
