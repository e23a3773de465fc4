package dev.fingy.internal.bind;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.RefNode;

/**
 * Recognises keys of maps that were written with dots but without brackets, so that only
 * the part before the first dot became the key.
 */
final class DottedKeys {

	private final TypeCatalog catalog;

	private final TypeChoice choices;

	DottedKeys(TypeCatalog catalog, TypeChoice choices) {
		this.catalog = catalog;
		this.choices = choices;
	}

	/**
	 * Explain a problem of an entry if its key was probably meant to have dots.
	 * @param entry the place of the entry
	 * @param key the key
	 * @param problems the problems
	 * @param from the index of the first problem of the entry
	 */
	void explain(Target entry, String key, List<Problem> problems, int from) {
		String whole = (problems.size() > from && !entry.isSecret()) ? whole(unwrapped(entry), key) : null;
		if (whole != null) {
			problems.set(from, Problems.explained(problems.get(from), NameProblems.dottedKey(whole)));
		}
	}

	private static Target unwrapped(Target entry) {
		Class<?> declared = entry.declared();
		return (declared == Lazy.class || declared == Optional.class) ? unwrapped(entry.as(entry.type().getGeneric(0)))
				: entry;
	}

	private @Nullable String whole(Target entry, String key) {
		if (isNamed(entry)) {
			return null;
		}
		for (SourceNode node : entry.view().nodes()) {
			for (SourceNode child : node.children().values()) {
				String whole = (child.isIndex() || isKnown(entry, child)) ? null
						: whole(entry, key + "." + child.element(), child, 1);
				if (whole != null) {
					return whole;
				}
			}
		}
		return null;
	}

	// An entry that names its type has the key that was meant
	private boolean isNamed(Target entry) {
		TypeCatalog.BaseType base = this.catalog.base(entry.declared());
		return base != null && (this.choices.misnamed(entry, base) != null || entry.view()
			.nodes()
			.stream()
			.anyMatch((node) -> node.children().containsKey(Names.uniform(base.property()))
					|| node.children().containsKey(RefNode.PROPERTY)));
	}

	private @Nullable String whole(Target entry, String name, SourceNode node, int depth) {
		if (isEntry(entry, node)) {
			return name;
		}
		if (node.property() != null || node.children().isEmpty()) {
			return (depth > 1 || isEntry(entry, node.property())) ? name : null;
		}
		SourceNode next = node.children().values().iterator().next();
		return next.isIndex() ? null : whole(entry, name + "." + next.element(), next, depth + 1);
	}

	private boolean isEntry(Target entry, SourceNode node) {
		return DeclaredTypes.isList(entry.type()) ? node.hasIndexes()
				: node.children().values().stream().anyMatch((child) -> isKnown(entry, child));
	}

	private boolean isEntry(Target entry, @Nullable ConfigurationProperty property) {
		return property != null && (DeclaredTypes.isList(entry.type()) || (this.catalog.base(entry.declared()) != null
				&& this.catalog.find(entry.type(), this.choices.text(property)) != null));
	}

	private boolean isKnown(Target entry, SourceNode child) {
		String uniform = Names.uniform(child.element());
		TypeCatalog.BaseType base = this.catalog.base(entry.declared());
		if (base != null && (uniform.equals(Names.uniform(base.property())) || uniform.equals(RefNode.PROPERTY))) {
			return true;
		}
		Creator creator = creator(entry, base);
		return creator != null && creator.hasParameter(uniform);
	}

	private @Nullable Creator creator(Target entry, TypeCatalog.@Nullable BaseType base) {
		TypeDefinition type = (base != null) ? this.choices.inForce(entry, base, Integer.MIN_VALUE) : null;
		return UsableCreators.ifUsable(() -> (type != null) ? type.creator(entry.type())
				: (base == null && NodeTypes.isDataObject(entry.declared())) ? Creator.of(entry.type()) : null);
	}

}
