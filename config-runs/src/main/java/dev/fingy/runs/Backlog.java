package dev.fingy.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What waits to be recorded. It has a limit: where there is no room, the oldest metrics
 * go first, as the newest say more of how a run ends.
 */
final class Backlog {

	private final int capacity;

	private final Deque<Entry> metrics = new ArrayDeque<>();

	private final List<Entry> others = new ArrayList<>();

	private long dropped;

	Backlog(int capacity) {
		this.capacity = capacity;
	}

	void add(Entry entry) {
		if (entry.isMetric()) {
			this.metrics.add(entry);
		}
		else if (entry.isIndispensable() || this.others.size() < this.capacity) {
			this.others.add(entry);
		}
		else {
			this.dropped++;
		}
		if (this.metrics.size() > this.capacity) {
			this.metrics.remove();
			this.dropped++;
		}
	}

	/**
	 * Take everything out.
	 * @return starts first, then metrics, then the rest, each in its order
	 */
	List<Entry> drain() {
		List<Entry> all = new ArrayList<>(size());
		this.others.stream().filter((entry) -> entry.event() == null).forEach(all::add);
		all.addAll(this.metrics);
		this.others.stream().filter((entry) -> entry.event() != null).forEach(all::add);
		this.metrics.clear();
		this.others.clear();
		return all;
	}

	int size() {
		return this.metrics.size() + this.others.size();
	}

	boolean isEmpty() {
		return size() == 0;
	}

	/**
	 * Return how many entries had no room since this was asked last.
	 * @return the number
	 */
	long takeDropped() {
		long count = this.dropped;
		this.dropped = 0;
		return count;
	}

}
