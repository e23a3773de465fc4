package dev.fingy.boot.sweep;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.internal.configuration.ConfigurationVariants;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.sweep.Parameter;
import dev.fingy.sweep.Space;

/**
 * What a sweep searches. Whether a parameter exists is asked of the configuration with
 * the values that were chosen for what owns it.
 */
final class TrialSpace implements Space {

	private final ConfigurationVariants variants;

	private final List<Parameter> parameters;

	private final Map<Parameter, Map<Map<String, Object>, Boolean>> known = new HashMap<>();

	TrialSpace(ConfigurationVariants variants, List<Parameter> parameters) {
		this.variants = variants;
		this.parameters = ownersFirst(parameters);
	}

	// Otherwise in the order in which they are configured
	private static List<Parameter> ownersFirst(List<Parameter> parameters) {
		return parameters.stream()
			.sorted((one, other) -> Integer.compare(owners(one, parameters), owners(other, parameters)))
			.toList();
	}

	private static int owners(Parameter parameter, List<Parameter> all) {
		return (int) all.stream().filter((other) -> owns(other.path(), parameter)).count();
	}

	private static boolean owns(String path, Parameter parameter) {
		return !path.equals(parameter.path()) && Names.isWithin(parameter.path(), path);
	}

	@Override
	public List<Parameter> parameters() {
		return this.parameters;
	}

	@Override
	public boolean applies(Parameter parameter, Map<String, Object> chosen) {
		Map<String, Object> owners = new LinkedHashMap<>();
		chosen.forEach((path, value) -> {
			if (owns(path, parameter)) {
				owners.put(path, value);
			}
		});
		return this.known.computeIfAbsent(parameter, (key) -> new HashMap<>())
			.computeIfAbsent(owners, (key) -> exists(parameter.path(), key));
	}

	// What is wrong with the owners is reported by the trials
	private boolean exists(String path, Map<String, Object> owners) {
		try {
			return owners.isEmpty() || mayExist(path, this.variants.with(owners));
		}
		catch (FingyException ex) {
			return true;
		}
	}

	private static boolean mayExist(String path, ConfigurationVariants.Variant variant) {
		if (variant.find(path) != null) {
			return true;
		}
		String owner = owner(path);
		Node nearest = null;
		while (owner != null && nearest == null) {
			nearest = variant.find(owner);
			owner = owner(owner);
		}
		return !(nearest instanceof ObjectNode);
	}

	private static @Nullable String owner(String path) {
		int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
		return (end > 0) ? path.substring(0, end) : null;
	}

}
