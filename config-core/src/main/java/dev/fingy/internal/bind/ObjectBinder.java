package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.internal.bind.constraint.ArgumentConstraints;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.ValueNode;

/**
 * Binds objects: an argument for each parameter. Names that no parameter has are
 * reported.
 */
final class ObjectBinder {

	private final Function<Target, Node> below;

	private final DeclaredTypes types;

	private final ProblemCollector collector;

	private final UnknownNames unknown;

	private final RequiredArguments required;

	private final ArgumentConstraints constraints;

	private final UnsupportedContainers containers;

	/**
	 * Create a binder.
	 * @param below binds what is below an object
	 * @param types what may be at a place
	 * @param unknown finds names that no parameter has
	 * @param required finds arguments that are missing
	 * @param constraints checks constraints
	 * @param collector collects problems
	 */
	ObjectBinder(Function<Target, Node> below, DeclaredTypes types, UnknownNames unknown, RequiredArguments required,
			ArgumentConstraints constraints, ProblemCollector collector) {
		this.below = below;
		this.types = types;
		this.collector = collector;
		this.containers = new UnsupportedContainers(collector);
		this.unknown = unknown;
		this.required = required;
		this.constraints = constraints;
	}

	ObjectNode bindTyped(Target target, TypeCatalog.BaseType base, TypeChoice.Choice choice, Creator creator,
			List<SetAside> discarded) {
		if (choice.type() == null) {
			return bindPlain(target, creator, base.property());
		}
		List<SetAside> setAside = new ArrayList<>(this.unknown.check(target, base, choice.type(), creator));
		ObjectNode previous = target.view().resolved(ObjectNode.class);
		if (previous != null) {
			previous.setAside()
				.stream()
				.filter((each) -> !creator.hasParameter(RelaxedName.uniform(each.property())))
				.forEach(setAside::add);
		}
		setAside.addAll(discarded);
		Origin origin = (choice.origin() != null) ? choice.origin() : target.view().origin();
		Set<String> failed = new HashSet<>();
		ObjectNode bound = new ObjectNode(choice.type(), creator, target.context().lazy(), origin,
				bindProperties(target, creator, true, failed), setAside, target.isSecret(), base.property());
		return checked(target, bound, true, failed);
	}

	ObjectNode bindPlain(Target target, Creator creator) {
		return bindPlain(target, creator, ObjectNode.TYPE);
	}

	private ObjectNode bindPlain(Target target, Creator creator, String discriminator) {
		if (target.isInNode()) {
			this.unknown.check(target, creator);
		}
		else {
			this.unknown.ignore(target, creator);
		}
		this.unknown.checkDerived(target, creator);
		boolean typed = target.context().lazy();
		Set<String> failed = new HashSet<>();
		ObjectNode bound = new ObjectNode(null, creator, typed, target.view().origin(),
				bindProperties(target, creator, typed, failed), List.of(), target.isSecret(), discriminator);
		return checked(target, bound, typed, failed);
	}

	private Map<String, Node> bindProperties(Target target, Creator creator, boolean typed, Set<String> failed) {
		Map<String, Node> properties = new LinkedHashMap<>();
		for (Parameter parameter : creator.parameters()) {
			int before = this.collector.problems().size();
			Node node = bindProperty(target, creator, parameter, typed);
			if (node != null) {
				properties.put(parameter.name(), node);
			}
			if (this.collector.problems().size() > before) {
				failed.add(parameter.name());
			}
		}
		return properties;
	}

	private ObjectNode checked(Target target, ObjectNode bound, boolean typed, Set<String> failed) {
		this.required.checkAbsentNodes(target, bound, failed);
		if (!bound.creator().isBean()) {
			this.required.check(target, bound, typed || target.context().typed(), failed);
		}
		if (this.constraints.areOn(bound.creator())) {
			this.constraints
				.check(new ArgumentConstraints.Subject(target.path(), target.isSecret(), target.view().origin()),
						bound.creator(), without(failed, bound.properties()))
				.forEach(this.collector::problem);
		}
		return bound;
	}

	private @Nullable Node bindProperty(Target target, Creator creator, Parameter parameter, boolean typed) {
		PropertyView view = this.types.withoutNulls(parameter.type(),
				target.view().child(parameter.name(), parameter.uniformName()));
		if (parameter.isInjected()) {
			return injected(target, parameter, view);
		}
		if (isLeftAlone(creator, parameter, view)) {
			return null;
		}
		Target place = place(target, parameter, view, typed);
		Node node = this.below.apply(place);
		this.containers.check(creator, place, node);
		return keepsItsDefault(creator, parameter, node) ? null : node;
	}

	// As with Spring Boot, it leaves a JavaBean what it has, and Kotlin its default
	private static boolean keepsItsDefault(Creator creator, Parameter parameter, @Nullable Node node) {
		if (creator.isBean() || !parameter.isDefaultedByCode()) {
			return creator.isBean() && EmptyValues.isEmptyText(node);
		}
		return EmptyValues.isLeft(node) || (EmptyValues.isEmpty(node) && !parameter.isRequired());
	}

	// No second problem is reported for what has one
	private static Map<String, Node> without(Set<String> failed, Map<String, Node> properties) {
		if (failed.isEmpty()) {
			return properties;
		}
		Map<String, Node> sound = new LinkedHashMap<>(properties);
		sound.keySet().removeAll(failed);
		return sound;
	}

	private static Target place(Target target, Parameter parameter, PropertyView view, boolean typed) {
		return new Target(target.path().property(parameter.name()), parameter.type(), parameter, view,
				target.owned(typed));
	}

	private static boolean isLeftAlone(Creator creator, Parameter parameter, PropertyView view) {
		return !view.isPresent() && parameter.defaultType() == null && parameter.defaultValue() == null
				&& (creator.isBean() || parameter.isDefaultedByCode());
	}

	private ValueNode injected(Target target, Parameter parameter, PropertyView view) {
		if (view.isPresent()) {
			this.collector.problem(Problems.injected(target, parameter, view.origin()));
		}
		return ValueNode.ofInjected();
	}

}
