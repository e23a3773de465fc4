package dev.fingy.boot.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;

import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.format.DocumentSource;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Finds the values that a document masks and no other source gives.
 */
final class MissingSecrets {

	private final DocumentSource document;

	private final List<ConfigurationPropertySource> sources;

	private final List<Problem> missing = new ArrayList<>();

	MissingSecrets(DocumentSource document, List<ConfigurationPropertySource> sources) {
		this.document = document;
		this.sources = sources;
	}

	List<Problem> of(PropertyPath path, DocumentNode node, Resolution resolution) {
		if (resolution.problems().isEmpty()) {
			find(path, node, resolution.root());
		}
		else {
			// There is no tree to look at, so that only the sources can show what is
			// missing
			Masks.paths(path.toString(), node).stream().filter((name) -> !isSaid(name)).forEach(this::miss);
		}
		return this.missing;
	}

	private boolean isSaid(String path) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(path, '.');
		return this.sources.stream()
			.anyMatch((source) -> source.getUnderlyingSource() != this.document
					&& (source.getConfigurationProperty(name) != null
							|| source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT));
	}

	private void miss(String path) {
		this.missing.add(Problem.of(path, "is masked in the document, and no other source gives it")
			.at(null, this.document.origin(path)));
	}

	private void find(PropertyPath path, DocumentNode node, @Nullable Node bound) {
		if (node instanceof OfMasked masked && !masked.isDefault() && !masked.derived()) {
			if (bound == null || !isGiven(bound)) {
				miss(path.toString());
			}
		}
		else if (isNothing(bound)) {
			Masks.paths(path.toString(), node).forEach(this::miss);
		}
		else if (node instanceof OfObject object && bound instanceof ObjectNode now
				&& ChangedCode.isSameType(object, now)) {
			object.properties().forEach((name, child) -> {
				if (now.creator().hasParameter(RelaxedName.uniform(name))) {
					find(path.property(name), child, now.properties().get(name));
				}
			});
		}
		else if (node instanceof OfMap map && bound instanceof MapNode now) {
			map.entries().forEach((key, child) -> {
				MapNode.Entry entry = now.entries().get(key);
				find(path.entry(key), child, (entry != null) ? entry.value() : null);
			});
		}
		else if (node instanceof OfList list && bound instanceof ListNode now) {
			for (int i = 0; i < Math.min(list.items().size(), now.items().size()); i++) {
				find(path.index(i), list.items().get(i), now.items().get(i));
			}
		}
	}

	// What holds nothing but secrets is not there at all if no source gives one
	private static boolean isNothing(@Nullable Node bound) {
		return bound == null || (bound instanceof ValueNode value && value.kind() == ValueNode.Kind.DEFAULT
				&& (value.value() == null || Optional.empty().equals(value.value())));
	}

	private boolean isGiven(Node bound) {
		if (bound instanceof ValueNode value && value.kind() != ValueNode.Kind.SET) {
			return value.kind() == ValueNode.Kind.INJECTED;
		}
		if (bound instanceof ListNode list && !list.items().isEmpty()) {
			return list.items().stream().allMatch(this::isGiven);
		}
		if (bound instanceof MapNode map && !map.entries().isEmpty()) {
			return map.entries().values().stream().allMatch((entry) -> isGiven(entry.value()));
		}
		return bound.origin() != null && !this.document.gives(bound.origin());
	}

}
