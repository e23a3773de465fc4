package dev.fingy.internal.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.description.ArgumentOrder;
import dev.fingy.internal.description.GivenValues;
import dev.fingy.internal.description.IterationOrder;
import dev.fingy.internal.source.GivenChanges;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * Changes by the names of what they change, ready to be laid over a tree.
 *
 * @param names the values by names below the tree
 * @param dependsOnOrder whether the order of names has decided where an object is that is
 * given twice
 */
public record NamedChanges(Map<ConfigurationPropertyName, @Nullable Object> names, boolean dependsOnOrder) {

	/**
	 * Name changes.
	 * @param path the whole name of the tree
	 * @param values the values by whole names, or by names below the tree
	 * @param order the order in which they are described
	 * @return the changes
	 * @throws FingyException with each name that is none, and what cannot be described
	 */
	public static NamedChanges of(String path, Map<String, ?> values, ArgumentOrder order) {
		Map<ConfigurationPropertyName, @Nullable Object> names = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		GivenValues given = new GivenValues(order);
		order
			.sorted(PropertyPath.of(path), IterationOrder.entries(values),
					(each) -> Names.elements(relative(path, each.getKey())))
			.forEach((each) -> {
				ConfigurationPropertyName name = GivenChanges.name(relative(path, each.getKey()));
				Problem problem = problem(path, each, name, names);
				if (problem != null) {
					problems.add(problem);
				}
				else if (name != null) {
					names.put(name, given.described(each.getValue(), at(path, name)));
				}
			});
		problems.addAll(given.problems());
		if (!problems.isEmpty()) {
			throw failure(path, problems);
		}
		return new NamedChanges(names, given.dependsOnOrder(values.size() > 1));
	}

	private static @Nullable Problem problem(String path, Map.Entry<String, ?> given,
			@Nullable ConfigurationPropertyName name, Map<ConfigurationPropertyName, @Nullable Object> names) {
		if (name == null) {
			return Problem.of(path + "." + given.getKey(), "is no property name");
		}
		if (name.isEmpty() && given.getValue() == null) {
			return Problem.of(path, "cannot be absent");
		}
		return !names.containsKey(name) ? null
				: Problem.of(at(path, name).toString(), "is set in two spellings").at(null, GivenChanges.ORIGIN);
	}

	private static PropertyPath at(String path, ConfigurationPropertyName name) {
		PropertyPath at = PropertyPath.of(path);
		for (int i = 0; i < name.getNumberOfElements(); i++) {
			String element = name.getElement(i, ConfigurationPropertyName.Form.ORIGINAL);
			at = name.isNumericIndex(i) ? at.index(Integer.parseInt(element)) : at.entry(element);
		}
		return at;
	}

	private static String relative(String path, String key) {
		return key.equals(path) ? "" : key.startsWith(path + ".") ? key.substring(path.length() + 1) : key;
	}

	/**
	 * Return why a change cannot be made.
	 * @param path the whole name of what is changed
	 * @param problems what is wrong
	 * @return the failure
	 */
	public static FingyException failure(String path, List<Problem> problems) {
		return new FingyException("the change of '" + path + "'", problems);
	}

}
