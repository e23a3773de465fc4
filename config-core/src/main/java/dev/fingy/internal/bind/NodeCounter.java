package dev.fingy.internal.bind;

/**
 * Counts nodes, and reports a configuration that has too many of them, or too many inside
 * each other.
 */
final class NodeCounter {

	private final Limits limits;

	private final ProblemCollector collector;

	private int count;

	private boolean tooDeep;

	NodeCounter(Limits limits, ProblemCollector collector) {
		this.limits = limits;
		this.collector = collector;
	}

	/**
	 * Count a node.
	 * @param target its place
	 * @return {@code false} after a problem
	 */
	boolean add(Target target) {
		this.count++;
		if (target.path().depth() > this.limits.maxDepth()) {
			reportDepth(target);
			return false;
		}
		if (this.count == this.limits.maxNodes() + 1) {
			this.collector.problem(Problems.tooManyNodes(target, this.limits.maxNodes()));
		}
		return this.count <= this.limits.maxNodes();
	}

	void reportDepth(Target target) {
		if (!this.tooDeep) {
			this.collector.problem(Problems.tooDeep(target, this.limits.maxDepth()));
		}
		this.tooDeep = true;
	}

	int count() {
		return this.count;
	}

	int maxDepth() {
		return this.limits.maxDepth();
	}

}
