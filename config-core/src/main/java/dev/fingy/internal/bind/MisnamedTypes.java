package dev.fingy.internal.bind;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.SourceNode;

/**
 * Finds names of types under another property than the one that the base reads, such as
 * {@code kind} instead of {@code type}.
 */
final class MisnamedTypes {

	private static final Set<String> USUAL = Set.of("type", "kind", "class");

	private final TypeCatalog catalog;

	MisnamedTypes(TypeCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Return the property that was probably meant to name the type of a node.
	 * @param target a place of a discriminated type of which no source names a type
	 * @param base how nodes there name their type
	 * @return the property as it is written, or {@code null}
	 */
	@Nullable String in(Target target, TypeCatalog.BaseType base) {
		return target.view()
			.nodes()
			.stream()
			.flatMap((node) -> node.children().values().stream())
			.filter((child) -> isMisnamed(child, base) && !isArgument(target, child))
			.map(SourceNode::element)
			.findFirst()
			.orElse(null);
	}

	private static boolean isMisnamed(SourceNode child, TypeCatalog.BaseType base) {
		String uniform = RelaxedName.uniform(child.element());
		return child.property() != null && child.children().isEmpty()
				&& !uniform.equals(RelaxedName.uniform(base.property()))
				&& (USUAL.contains(uniform) || Nearest.to(child.element(), List.of(base.property())) != null);
	}

	private boolean isArgument(Target target, SourceNode child) {
		String uniform = RelaxedName.uniform(child.element());
		return this.catalog.definitions(target.type()).stream().anyMatch((type) -> {
			Creator creator = UsableCreators.ifUsable(type::creator);
			return creator != null && creator.hasParameter(uniform);
		});
	}

}
