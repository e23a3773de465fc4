package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * Names of arguments and keys of maps that no file can hold.
 */
public final class UnwritableNames {

	private UnwritableNames() {
	}

	/**
	 * Return what no file can hold, as the name of an argument means something else
	 * there.
	 * @param path the path of the node
	 * @param node the node
	 * @return a problem for each object with such an argument
	 */
	public static List<Problem> problems(String path, DocumentNode node) {
		List<Problem> problems = new ArrayList<>();
		collect(PropertyPath.of(path), node, problems);
		return problems;
	}

	private static void collect(PropertyPath path, DocumentNode node, Collection<Problem> problems) {
		if (node instanceof OfObject object) {
			String reserved = (object.type() != null) ? ReservedArguments.of(object) : null;
			if (reserved != null) {
				String meaning = Names.uniform(reserved).equals("ref") ? "refers to another node"
						: "names the type of the node";
				problems.add(Problem.of(path.toString(), "'" + object.type() + "' has an argument named '" + reserved
						+ "', which " + meaning + " in a file; write the description as JSON or Java instead"));
			}
		}
		else if (node instanceof OfMap map) {
			collectKeys(path, map.entries().keySet(), problems);
		}
		else if (node instanceof OfValue value) {
			collect(path, value.plain().value(), problems);
		}
		node.forEachChild(path, (at, child) -> collect(at, child, problems));
	}

	private static void collect(PropertyPath path, @Nullable Object plain, Collection<Problem> problems) {
		if (plain instanceof Map<?, ?> map) {
			collectKeys(path, map.keySet(), problems);
			map.forEach((key, value) -> collect(path.entry(String.valueOf(key)), value, problems));
		}
		else if (plain instanceof List<?> list) {
			list.forEach((item) -> collect(path, item, problems));
		}
	}

	private static void collectKeys(PropertyPath path, Collection<?> keys, Collection<Problem> problems) {
		for (Object key : keys) {
			String text = String.valueOf(key);
			if (!Names.canHold(text)) {
				problems.add(
						Problem.of(path.toString(), (text.isEmpty() ? "has an empty key" : "has the key '" + text + "'")
								+ ", which no name in a file can hold; write the description as JSON or Java instead"));
			}
		}
	}

}
