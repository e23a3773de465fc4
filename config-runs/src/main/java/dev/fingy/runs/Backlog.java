package dev.fingy.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Entries that wait to be recorded. Adding to it may exceed its limits; {@link #trim()}
 * enforces them.
 */
final class Backlog {

	// There are three of these at most, one of which is being written
	private static final long MAX_BYTES = 16 * 1024 * 1024;

	private final int capacity;

	private final Deque<Entry> starts = new ArrayDeque<>();

	private final Deque<Entry> metrics = new ArrayDeque<>();

	private final Deque<Entry> remarks = new ArrayDeque<>();

	private final Deque<Entry> ends = new ArrayDeque<>();

	private long bytes;

	private long dropped;

	Backlog(int capacity) {
		this.capacity = capacity;
	}

	void add(Entry entry) {
		queue(entry).add(entry);
		this.bytes += entry.bytes();
	}

	private Deque<Entry> queue(Entry entry) {
		if (entry.isMetric()) {
			return this.metrics;
		}
		if (entry.isStart()) {
			return this.starts;
		}
		return entry.isEnd() ? this.ends : this.remarks;
	}

	boolean isFull() {
		return this.metrics.size() >= this.capacity || this.remarks.size() >= this.capacity
				|| this.starts.size() + this.ends.size() >= this.capacity || this.bytes >= MAX_BYTES;
	}

	/**
	 * Drop what exceeds the limits: the oldest metrics first, as the newest show better
	 * how a run ends, then the newest remarks. A run without its start or its end would
	 * be none, or lost, so these stay.
	 */
	void trim() {
		while (!this.metrics.isEmpty() && (this.metrics.size() > this.capacity || this.bytes > MAX_BYTES)) {
			dropped(this.metrics.removeFirst());
		}
		while (!this.remarks.isEmpty() && (this.remarks.size() > this.capacity || this.bytes > MAX_BYTES)) {
			dropped(this.remarks.removeLast());
		}
	}

	private void dropped(Entry entry) {
		this.bytes -= entry.bytes();
		this.dropped++;
		Entry.discard(entry.event());
	}

	/**
	 * Take everything out.
	 * @return starts first, then metrics, remarks and ends, each in their order
	 */
	List<Entry> drain() {
		return drain(Integer.MAX_VALUE);
	}

	/**
	 * Take out what comes first. What came after a metric follows when no metrics are
	 * left.
	 * @param maxMetrics how many metrics at most
	 * @return starts first, then metrics, remarks and ends, each in their order
	 */
	List<Entry> drain(int maxMetrics) {
		List<Entry> all = new ArrayList<>();
		move(this.starts, all, Integer.MAX_VALUE);
		move(this.metrics, all, maxMetrics);
		if (this.metrics.isEmpty()) {
			move(this.remarks, all, Integer.MAX_VALUE);
			move(this.ends, all, Integer.MAX_VALUE);
		}
		return all;
	}

	private void move(Deque<Entry> queue, List<Entry> target, int max) {
		for (int i = 0; i < max && !queue.isEmpty(); i++) {
			Entry entry = queue.remove();
			this.bytes -= entry.bytes();
			target.add(entry);
		}
	}

	int size() {
		return this.starts.size() + this.metrics.size() + this.remarks.size() + this.ends.size();
	}

	boolean isEmpty() {
		return size() == 0;
	}

	/**
	 * Return how many entries were dropped since this was asked last.
	 * @return the number
	 */
	long takeDropped() {
		long count = this.dropped;
		this.dropped = 0;
		return count;
	}

}
