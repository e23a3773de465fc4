package dev.fingy.internal.bind;

import java.util.List;

import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.WrittenKeys;

/**
 * Reports keys of maps of which Spring Boot drops characters, and above all several that
 * become one, of which it uses the first.
 */
final class ChangedKeys {

	private final WrittenKeys written = new WrittenKeys();

	private final ProblemCollector collector;

	ChangedKeys(ProblemCollector collector) {
		this.collector = collector;
	}

	/**
	 * Check the keys of a map.
	 * @param target the place of the map
	 * @param view what the sources have there
	 */
	void check(Target target, PropertyView view) {
		List<SourceNode> nodes = view.nodes();
		for (int i = 0; i < nodes.size(); i++) {
			for (WrittenKeys.Key key : this.written.changed(nodes.get(i))) {
				if (key.retained().isEmpty() || key.written().size() > 1) {
					this.collector.problem(NameProblems.lostKeys(target, key));
				}
				else if (!isKnown(key.retained(), nodes.subList(i + 1, nodes.size()))) {
					this.collector.warning(NameProblems.changedKey(target, key));
				}
			}
		}
	}

	// A source of lower precedence decides how a key is written
	private static boolean isKnown(String retained, List<SourceNode> lower) {
		String uniform = Names.uniform(retained);
		return lower.stream()
			.anyMatch((node) -> node.kind() != SourceKind.ENVIRONMENT && node.children().containsKey(uniform));
	}

}
