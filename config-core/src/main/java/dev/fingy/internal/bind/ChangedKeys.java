package dev.fingy.internal.bind;

import java.util.List;
import java.util.stream.Collectors;

import dev.fingy.Problem;
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
				if (key.kept().isEmpty() || key.written().size() > 1) {
					this.collector.problem(problem(target, key));
				}
				else if (!isKnown(key.kept(), nodes.subList(i + 1, nodes.size()))) {
					this.collector.warning(warning(target, key));
				}
			}
		}
	}

	// A source of lower precedence decides how a key is written
	private static boolean isKnown(String kept, List<SourceNode> lower) {
		String uniform = Names.uniform(kept);
		return lower.stream()
			.anyMatch((node) -> node.kind() != SourceKind.ENVIRONMENT && node.children().containsKey(uniform));
	}

	private static Problem problem(Target target, WrittenKeys.Key key) {
		if (target.isSecret()) {
			return Problem.of(target.path().toString(),
					"has keys of which Spring Boot drops characters; write them in brackets");
		}
		String reason = key.kept().isEmpty()
				? "has the key '" + key.written().get(0) + "', of which Spring Boot keeps nothing"
				: "is written as " + quoted(key) + " in one source, which are one key to Spring Boot";
		return Problem.of(path(target, key), reason + brackets(key)).at(null, key.origin());
	}

	private static Problem warning(Target target, WrittenKeys.Key key) {
		if (target.isSecret()) {
			return Problem.of(target.path().toString(),
					"has a key of which Spring Boot drops characters; write it in brackets");
		}
		return Problem
			.of(path(target, key),
					"is written as " + quoted(key) + ", of which Spring Boot drops characters" + brackets(key))
			.at(null, key.origin());
	}

	private static String path(Target target, WrittenKeys.Key key) {
		return (key.kept().isEmpty() ? target.path() : target.path().entry(key.kept())).toString();
	}

	private static String quoted(WrittenKeys.Key key) {
		return key.written().stream().map((text) -> "'" + text + "'").collect(Collectors.joining(" and "));
	}

	private static String brackets(WrittenKeys.Key key) {
		List<String> changed = key.written().stream().filter((text) -> !text.equals(key.kept())).toList();
		return "; write " + ((changed.size() == 1) ? "it" : "them") + " in brackets, as "
				+ changed.stream().map((text) -> "'[" + text + "]'").collect(Collectors.joining(" and "));
	}

}
