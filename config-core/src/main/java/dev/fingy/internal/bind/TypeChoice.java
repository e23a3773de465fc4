package dev.fingy.internal.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.DescribedType;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;

/**
 * Chooses the type of a node: the first source that names one, or the default.
 */
final class TypeChoice {

	private final TypeCatalog catalog;

	private final Placeholders placeholders;

	private final WrittenNames names;

	private final ProblemCollector collector;

	private final MisnamedTypes misnamed;

	private final Set<String> deprecated = new HashSet<>();

	TypeChoice(TypeCatalog catalog, Placeholders placeholders, WrittenNames names, ProblemCollector collector) {
		this.catalog = catalog;
		this.placeholders = placeholders;
		this.names = names;
		this.collector = collector;
		this.misnamed = new MisnamedTypes(catalog);
	}

	/**
	 * Choose the type of a node.
	 * @param target a place of a discriminated type
	 * @param base how nodes there name their type
	 * @return the choice, or {@code null} after a problem
	 */
	@Nullable Choice choose(Target target, TypeCatalog.BaseType base) {
		for (SourceNode node : target.view().nodes()) {
			SourceNode className = DescribedType.find(node, DescribedType.CLASS);
			if (className != null) {
				return ofClass(target, className);
			}
			Naming naming = Naming.in(node, base);
			if (naming == null) {
				continue;
			}
			if (naming.previous() != null) {
				return again(target, naming.previous(), naming.property().getOrigin());
			}
			if (naming.structure()) {
				notAName(target, base, node);
				return null;
			}
			if (!naming.isEmptyNode()) {
				return named(target, base, naming);
			}
		}
		return byDefault(target, base);
	}

	// No class is loaded by its name
	private @Nullable Choice ofClass(Target target, SourceNode className) {
		if (!target.declared().getName().contentEquals(className.value().toString())) {
			this.collector.problem(known(Problems.unregisteredClass(target, className), target.type(), null));
			return null;
		}
		TypeDefinition registered = this.catalog.itself(target.declared());
		return (registered != null) ? new Choice(registered, className.origin())
				: new Choice(null, Creator.of(target.type()), className.origin());
	}

	/**
	 * Return whether the type of a node is named apart from its arguments, which may then
	 * have any name.
	 * @param target a place of a discriminated type
	 * @param base how nodes there name their type
	 * @return {@code true} for what a description contains
	 */
	static boolean isDescribed(Target target, TypeCatalog.BaseType base) {
		for (SourceNode node : target.view().nodes()) {
			if (Naming.isDescribed(node) || Naming.isIn(node, base)) {
				return Naming.isDescribed(node);
			}
		}
		return false;
	}

	// It may come from a place of another base, for which its type has another name
	private @Nullable Choice again(Target target, ObjectNode previous, @Nullable Origin origin) {
		TypeDefinition type = previous.type();
		if (type == null || !type.base().isAssignableFrom(target.declared())) {
			type = this.catalog.of(target.declared(), previous.creator());
		}
		if (type != null) {
			return checked(target, type, new Problems.TypeName(target.path().toString(), null, origin));
		}
		if (!target.declared().isAssignableFrom(previous.javaType())) {
			this.collector.problem(known(Problems.misfit(target, previous, origin), target.type(), null));
			return null;
		}
		return new Choice(null, previous.creator(), origin);
	}

	private void notAName(Target target, TypeCatalog.BaseType base, SourceNode node) {
		SourceNode type = Naming.property(node, base);
		Origin origin = ((type != null) ? type : node).anyValue().origin();
		String path = ((type != null) ? target.path().property(base.property()) : target.path()).toString();
		this.collector.problem(known(Problems.structureInsteadOfName(path, type, origin), target.type(), null));
	}

	private @Nullable Choice named(Target given, TypeCatalog.BaseType base, Naming naming) {
		Target target = this.placeholders.nameSecret(naming.property().getValue()) ? given.secretly() : given;
		ConfigurationProperty property = naming.property();
		String path = (naming.scalar() ? target.path() : target.path().property(base.property())).toString();
		String name;
		try {
			name = String.valueOf(this.placeholders.resolve(this.names.of(property))).trim();
		}
		catch (RuntimeException ex) {
			this.collector.problem(Problems.unresolvedName(target, path, property, ex));
			return null;
		}
		if (name.isEmpty()) {
			this.collector.problem(known(Problems.emptyName(path, property.getOrigin()), target.type(), null));
			return null;
		}
		TypeDefinition found = this.names.isUnclear(property) ? null : this.catalog.find(target.type(), name);
		if (found == null) {
			unknown(target, new Problems.TypeName(path, shown(target, name, property), property.getOrigin()), name,
					property);
			return null;
		}
		return checked(target, found, new Problems.TypeName(path, target.shown(name), property.getOrigin()));
	}

	// What a placeholder takes from elsewhere may be a secret there
	private static @Nullable String shown(Target target, String name, ConfigurationProperty property) {
		return target.shown(Placeholders.isIn(property.getValue()) ? property.getValue() : name);
	}

	private void unknown(Target target, Problems.TypeName written, String name, ConfigurationProperty property) {
		boolean placeholder = Placeholders.isIn(name);
		boolean isNear = !placeholder && !target.isSecret() && !this.names.isUnclear(property);
		Problem problem = known(Problems.unknownType(target, written, placeholder, this.names.hint(property)),
				target.type(), isNear ? name : null);
		boolean isWritten = name.equals(written.text());
		this.collector.problem((isNear && isWritten) ? explained(problem, target, name) : problem);
	}

	private Problem explained(Problem problem, Target target, String name) {
		String cause = this.catalog.explainUnknown(target.type(), name, problem.suggestion() == null);
		return (cause != null) ? Problems.explained(problem, ": " + cause) : problem;
	}

	private @Nullable Choice checked(Target target, TypeDefinition found, Problems.TypeName name) {
		if (!found.fits(target.type())) {
			this.collector.problem(known(Problems.misfit(target, found, name), target.type(), null));
			return null;
		}
		if (found.isDeprecated() && this.deprecated.add(found.describe())) {
			this.collector.warning(Problems.deprecated(found, name));
		}
		return new Choice(found, name.origin());
	}

	private @Nullable Choice byDefault(Target target, TypeCatalog.BaseType base) {
		String name = defaultName(target, base);
		TypeDefinition itself = itself(target, name);
		if (itself != null) {
			return new Choice(itself, null);
		}
		if (name == null) {
			Problem problem = known(untyped(target, base), target.type(), null);
			this.collector.problem(problem);
			this.collector.incomplete(problem);
			return null;
		}
		TypeDefinition found = this.catalog.find(target.type(), name);
		if (found == null) {
			this.collector
				.problem(explained(known(Problems.unknownDefault(target, name), target.type(), name), target, name));
			return null;
		}
		return checked(target, found, new Problems.TypeName(target.path().toString(), name, null));
	}

	private Problem untyped(Target target, TypeCatalog.BaseType base) {
		boolean refers = target.view()
			.nodes()
			.stream()
			.anyMatch((node) -> node.children().containsKey(RefNode.PROPERTY));
		String excluded = refers ? NameProblems.excluded(target) : "";
		return !excluded.isEmpty() ? Problems.noReference(target, excluded)
				: Problems.noType(target, base.property(), misnamed(target, base));
	}

	/**
	 * Return the property that was probably meant to name the type of a node.
	 * @param target a place of a discriminated type
	 * @param base how nodes there name their type
	 * @return the property as it is written, or {@code null} if there is none, or a type
	 * is named
	 */
	@Nullable String misnamed(Target target, TypeCatalog.BaseType base) {
		return isNamed(target, base) ? null : this.misnamed.in(target, base);
	}

	/**
	 * Return whether a source names the type of a node.
	 * @param target a place of a discriminated type
	 * @param base how nodes there name their type
	 * @return {@code false} if the type is a default
	 */
	static boolean isNamed(Target target, TypeCatalog.BaseType base) {
		return target.view().nodes().stream().anyMatch((node) -> Naming.isIn(node, base));
	}

	// The default of a base may be another class than the one that is declared
	private @Nullable TypeDefinition itself(Target target, @Nullable String defaultName) {
		boolean asked = target.parameter() != null && target.parameter().defaultType() != null;
		TypeDefinition byDefault = (defaultName != null) ? this.catalog.find(target.type(), defaultName) : null;
		boolean decided = defaultName != null && (asked || byDefault == null || byDefault.fits(target.type()));
		return decided ? null : this.catalog.itself(target.declared());
	}

	private static @Nullable String defaultName(Target target, TypeCatalog.BaseType base) {
		String declared = (target.parameter() != null) ? target.parameter().defaultType() : null;
		if (declared != null) {
			return declared;
		}
		return base.defaultType().isEmpty() ? null : base.defaultType();
	}

	/**
	 * Return the type in force for a source of low precedence: what the sources from it
	 * downwards name, or the default.
	 * @param target a place of a discriminated type
	 * @param base how nodes there name their type
	 * @param rank the rank of the source
	 * @return the type, or {@code null} if there is none
	 */
	@Nullable TypeDefinition inForce(Target target, TypeCatalog.BaseType base, int rank) {
		for (SourceNode node : target.view().nodes()) {
			Naming naming = (node.rank() >= rank) ? Naming.in(node, base) : null;
			if (naming != null && naming.previous() != null) {
				return naming.previous().type();
			}
			if (naming != null && !naming.structure() && !naming.isEmptyNode()) {
				return this.catalog.find(target.type(), text(naming.property()));
			}
		}
		String name = defaultName(target, base);
		TypeDefinition itself = itself(target, name);
		return (itself != null || name == null) ? itself : this.catalog.find(target.type(), name);
	}

	/**
	 * Return whether two names are those of one type.
	 * @param target a place of a discriminated type
	 * @param name a property that names a type
	 * @param other another
	 * @return {@code true} for a name and its alias, and if both are unknown
	 */
	boolean isSame(Target target, ConfigurationProperty name, ConfigurationProperty other) {
		return this.catalog.find(target.type(), text(name)) == this.catalog.find(target.type(), text(other));
	}

	/**
	 * Return the name that a property gives.
	 * @param property the property
	 * @return its text with placeholders resolved, as it is where they cannot be
	 */
	String text(ConfigurationProperty property) {
		try {
			return String.valueOf(this.placeholders.resolve(this.names.of(property))).trim();
		}
		catch (RuntimeException ex) {
			return String.valueOf(this.names.of(property)).trim();
		}
	}

	/**
	 * Return whether a source of higher precedence names a type, so that a reference is
	 * none any more.
	 * @param target a place of a discriminated type
	 * @param base how nodes there name their type
	 * @param rank the rank of the source that refers
	 * @return {@code true} if one does
	 */
	boolean isNamedAbove(Target target, TypeCatalog.BaseType base, int rank) {
		return target.view().nodes().stream().anyMatch((node) -> node.rank() < rank && Naming.in(node, base) != null);
	}

	Problem known(Problem problem, ResolvableType declared, @Nullable String name) {
		List<TypeDefinition> types = this.catalog.definitions(declared);
		List<String> names = types.stream()
			.flatMap((type) -> Stream.concat(Stream.of(type.name()), type.aliases().stream()))
			.toList();
		return problem.known("Types", types.stream().map(TypeDefinition::display).toList(),
				(name != null) ? Nearest.to(name, names) : null);
	}

	/**
	 * What was chosen.
	 *
	 * @param type the type, {@code null} for an object without a name
	 * @param own how an object without a name is created
	 * @param origin where it was named, {@code null} for a default
	 */
	record Choice(@Nullable TypeDefinition type, @Nullable Creator own, @Nullable Origin origin) {

		Choice(TypeDefinition type, @Nullable Origin origin) {
			this(type, null, origin);
		}

		Creator creator(Target target) {
			return (this.own != null) ? this.own : Objects.requireNonNull(this.type).creator(target.type());
		}

	}

}
