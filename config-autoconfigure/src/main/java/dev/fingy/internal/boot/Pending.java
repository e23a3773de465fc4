package dev.fingy.internal.boot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.compare.DocumentDifference;
import dev.fingy.internal.compare.Hidden;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.internal.tree.ChangedSecrets;

/**
 * What the next start of an application would have that this one has not, since the
 * environment has changed: other configurations, or problems that would keep it from
 * starting. A value; safe for use by many threads.
 */
public final class Pending {

	private static final String MASK = "******";

	private final Instant since;

	private final List<ConfigurationNode> current;

	private final List<ConfigurationNode> next;

	private final List<Change> changes;

	private final @Nullable FingyException failure;

	private Pending(Instant since, List<ConfigurationNode> current, List<ConfigurationNode> next,
			@Nullable FingyException failure) {
		this.since = since;
		this.current = List.copyOf(current);
		this.next = List.copyOf(next);
		this.changes = changes(current, next);
		this.failure = failure;
	}

	/**
	 * Compare configurations.
	 * @param current those that the application has
	 * @param next those that the next start would have, in the same order
	 * @return the difference, or {@code null} if there is none
	 */
	static @Nullable Pending between(List<ConfigurationNode> current, List<ConfigurationNode> next) {
		Pending pending = new Pending(Instant.now(), current, next, null);
		return pending.changes.isEmpty() ? null : pending;
	}

	/**
	 * Return what keeps the next start from succeeding.
	 * @param failure every problem
	 * @return the problems
	 */
	static Pending failing(FingyException failure) {
		return new Pending(Instant.now(), List.of(), List.of(), failure);
	}

	/**
	 * Return this with the time at which it was found first.
	 * @param before what was found before, or {@code null}
	 * @return the same if that was something else
	 */
	Pending since(@Nullable Pending before) {
		return (before != null && before.isSame(this))
				? new Pending(before.since, this.current, this.next, this.failure) : this;
	}

	boolean isSame(Pending other) {
		// Origins need not be equal
		return this.changes.equals(other.changes) && report().equals(other.report());
	}

	/**
	 * Return when it was found first.
	 * @return the time of the refresh
	 */
	public Instant since() {
		return this.since;
	}

	/**
	 * Return whether the next start would fail.
	 * @return {@code true} if there are problems
	 */
	public boolean isFailing() {
		return this.failure != null;
	}

	/**
	 * Return what would keep the next start from succeeding.
	 * @return every problem, empty if it would succeed
	 */
	public List<Problem> problems() {
		return (this.failure != null) ? this.failure.problems() : List.of();
	}

	/**
	 * Return the problems as a report.
	 * @return the report, empty if there are none
	 */
	String report() {
		return (this.failure != null) ? String.valueOf(this.failure.getMessage()) : "";
	}

	/**
	 * Return the configurations of the next start that differ from those of this one.
	 * @return the configurations, empty if it would fail
	 */
	public List<ConfigurationNode> configurations() {
		return this.next;
	}

	/**
	 * Return in what the next start would differ, with all values but those of secrets.
	 * @return the changes, empty if it would fail
	 */
	public List<Change> changes() {
		return this.changes;
	}

	/**
	 * Return in what the next start would differ.
	 * @param masking which values not to show. What differs is always shown, and so are
	 * secrets that differ, without their values
	 * @return the changes, empty if it would fail
	 */
	public List<Change> changes(Masking masking) {
		Map<String, Change> shown = new LinkedHashMap<>();
		difference(this.current, this.next, masking, Hidden.EQUAL)
			.forEach((change) -> shown.put(change.path(), change));
		return this.changes.stream().map((change) -> masked(change, shown.get(change.path()))).toList();
	}

	private static Change masked(Change change, @Nullable Change shown) {
		if (shown != null && shown.kind() == change.kind()) {
			return shown;
		}
		return new Change(change.path(), change.kind(), (change.before() != null) ? MASK : null,
				(change.after() != null) ? MASK : null);
	}

	private static List<Change> changes(List<ConfigurationNode> current, List<ConfigurationNode> next) {
		List<Change> changes = new ArrayList<>(difference(current, next, Masking.SECRETS, Hidden.NOTHING));
		for (int i = 0; i < current.size(); i++) {
			ConfigurationNode before = current.get(i);
			ChangedSecrets.between(before.prefix(), before.root(), next.get(i).root())
				.forEach((path) -> changes.add(new Change(path, Change.Kind.CHANGED, MASK, MASK)));
		}
		return List.copyOf(changes);
	}

	private static List<Change> difference(List<ConfigurationNode> current, List<ConfigurationNode> next,
			Masking masking, Hidden hidden) {
		return DocumentDifference.between(Capture.nodes(current, masking), Capture.nodes(next, masking), hidden)
			.changes();
	}

}
