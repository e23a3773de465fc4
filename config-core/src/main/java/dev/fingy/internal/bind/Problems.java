package dev.fingy.internal.bind;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.construction.KotlinTypes;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.PrimitiveDefaults;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.ShownValues;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.ValueNode;

/**
 * The problems and warnings of nodes, types and values, with all their texts. Those of
 * names are in {@link NameProblems}.
 */
final class Problems {

	static final String UNRESOLVED = "has a placeholder that nothing resolves";

	static final String OF_LOWER_SOURCES = " of lower sources ";

	private static final int LONGEST_PATH = 120;

	private static final int LONGEST_NAME = 100;

	private Problems() {
	}

	static Problem of(Target target, String reason) {
		return Problem.of(target.path().toString(), reason);
	}

	/**
	 * Return a problem of a value that a source has.
	 * @param target the place of the value
	 * @param value what the source has
	 * @param reason what is wrong
	 * @return the problem, without the value where it is a secret
	 */
	static Problem of(Target target, SourceNode value, String reason) {
		Target place = value.isSecret() ? target.secretly() : target;
		return of(target, reason).at(place.shown(value.written()), place.origin(value.property()));
	}

	/**
	 * Return a problem with more in its reason.
	 * @param problem the problem
	 * @param more what is added
	 * @return a new problem
	 */
	static Problem explained(Problem problem, String more) {
		return Problem.of(problem.property(), problem.reason() + more)
			.at(problem.value(), problem.origin())
			.known(problem.knownAs(), problem.known(), problem.suggestion());
	}

	private static Problem atAny(Target target, String reason) {
		return of(target, reason).at(null, target.view().origin());
	}

	private static String shortened(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest) + "…" : text;
	}

	static String quoted(String text) {
		return "'" + text + "'";
	}

	static Problem tooManyNodes(Target target, int most) {
		return of(target, "is one of more than " + most + " nodes (fingy.limits.max-nodes)");
	}

	static Problem tooDeep(Target target, int deepest) {
		return Problem
			.of(shortened(target.path().toString(), LONGEST_PATH),
					"is nested deeper than " + deepest + " levels (fingy.limits.max-depth)")
			.at(null, target.view().origin());
	}

	static Problem unusable(Target target, RuntimeException failure) {
		return atAny(target, String.valueOf(failure.getMessage()));
	}

	static Problem noNode(String path) {
		return Problem.of(path, "does not exist");
	}

	static Problem cannotBeAbsent(String path, AbsentNode absent) {
		return Problem.of(path, "is empty, but the node cannot be absent").at(null, absent.origin());
	}

	static Problem noComponent(String path) {
		return Problem.of(path, "must stay an object of its own");
	}

	static Problem notLazy(Target target) {
		return of(target, "is declared as Lazy<" + TypeText.of(target.type())
				+ ">, but only objects can be lazy; put Lazy on the elements");
	}

	static Problem defaultValueOfNode(Target target, String[] texts) {
		String type = (texts.length == 1 && !target.isSecret()) ? texts[0] : "…";
		return of(target,
				"has a @DefaultValue, which is for values: @DefaultType(\"" + type + "\") is the default of a node");
	}

	static Problem listInsteadOfNode(Target target) {
		return atAny(target, "expects one node, not a list");
	}

	static Problem takenName(Target target, TypeDefinition type, String taken, @Nullable Origin origin) {
		String meaning = taken.equals(RefNode.PROPERTY) ? "refers to another node" : "names the type of the node";
		return of(target, quoted(type.name()) + " has an argument named '" + taken + "', which " + meaning
				+ "; give the argument another name with @Name")
			.at(null, origin);
	}

	static Problem unregisteredClass(Target target, SourceNode className) {
		return of(target, "is described as an object of " + className.value() + ", which is no registered type")
			.at(null, className.origin());
	}

	static Problem misfit(Target target, ObjectNode previous, @Nullable Origin origin) {
		return of(target,
				"is " + TypeText.described(previous.javaType()) + ", which is not " + TypeText.described(target.type()))
			.at(null, origin);
	}

	static Problem misfit(Target target, TypeDefinition found, TypeName name) {
		String subject = target.isSecret() ? "the type named" : quoted(found.name());
		return name.problem(subject + " is " + TypeText.described(found.javaType()) + ", which is not "
				+ TypeText.described(target.type()));
	}

	static Problem structureInsteadOfName(String path, @Nullable SourceNode type, @Nullable Origin origin) {
		String found = (type == null || type.property() != null) ? "binary data"
				: type.hasIndexes() ? "a list" : "properties";
		return Problem.of(path, "must be the name of a type, not " + found).at(null, origin);
	}

	static Problem unresolvedName(Target target, String path, ConfigurationProperty property,
			RuntimeException failure) {
		String reason = target.isSecret() ? unresolved(target, failure) : String.valueOf(failure.getMessage());
		return Problem.of(path, reason).at(target.shown(property.getValue()), property.getOrigin());
	}

	static Problem emptyName(String path, @Nullable Origin origin) {
		return Problem.of(path, "is empty, but must name a type").at("", origin);
	}

	static Problem unknownType(Target target, TypeName name, boolean placeholder, String hint) {
		String reason = placeholder ? UNRESOLVED : target.isSecret() ? "names an unknown type"
				: "unknown type '" + shortened(String.valueOf(name.text()), LONGEST_NAME) + "'";
		return name.problem(reason + hint);
	}

	static Problem deprecated(TypeDefinition found, TypeName name) {
		return name.problem("type '" + found.name() + "' is deprecated");
	}

	static Problem noType(Target target, String property, @Nullable String misnamed) {
		return atAny(target,
				"names no type; set '" + property + "'" + ((misnamed != null) ? ", not '" + misnamed + "'" : ""));
	}

	static Problem noReference(Target target, String excluded) {
		return atAny(target, "'ref' " + excluded);
	}

	static Problem unknownDefault(Target target, String name) {
		return of(target, "has the default type '" + name + "', which is unknown");
	}

	static Problem otherType(Target target, PropertyPath at, String name, ConfigurationProperty property) {
		return Problem.of(at.toString(), "names another type than '" + target.path() + "' in the same source")
			.at(target.shown(name), target.origin(property));
	}

	static Problem absentBelowEmptyMap(Target target, SourceNode emptyMap) {
		return of(target, "stays absent below an empty map; only a type makes the node present").at(null,
				target.origin(emptyMap.anyProperty()));
	}

	static Problem belowAbsent(Target target, SourceNode child) {
		String value = (child.property() != null) ? target.shown(child.written()) : null;
		return Problem
			.of(target.path().entry(child.element()).toString(),
					"is set below '" + target.path() + "', which is empty in the same source and therefore absent")
			.at(value, target.origin(child.anyProperty()));
	}

	static Problem discardedByShortForm(Target target, String name, List<SetAside> discarded) {
		return discarded(target, "is " + (target.isSecret() ? "a type" : quoted(name)) + " with its defaults",
				OF_LOWER_SOURCES, discarded, "");
	}

	static Problem discardedByAbsence(Target target, List<SetAside> discarded) {
		return discarded(target, "is absent", " ", discarded, "; only a type makes the node present");
	}

	static Problem discardedBelowAbsence(Target target, List<SetAside> discarded) {
		return discarded(target, "is absent", OF_LOWER_SOURCES, discarded, "");
	}

	static Problem discardedBelowEmptyText(Target target, List<SetAside> discarded) {
		return discarded(target, "is empty in a lower source", " of those below it ", discarded, "");
	}

	private static Problem discarded(Target target, String cause, String of, List<SetAside> discarded, String hint) {
		List<String> names = names(discarded);
		String reason = cause + ", so " + String.join(", ", names) + of + ((names.size() == 1) ? "is" : "are")
				+ " discarded" + hint;
		return of(target, reason).at(null, discarded.get(0).origin());
	}

	static Problem setAside(Target target, TypeDefinition type, List<SetAside> setAside) {
		return of(target, "is '" + type.name() + "' now, so " + setAside(names(setAside))).at(null,
				setAside.get(0).origin());
	}

	static Problem setAside(Target target, String reference, Set<String> names, @Nullable Origin origin) {
		return of(target, "refers to " + (target.isSecret() ? "a path" : quoted(reference)) + " now, so "
				+ setAside(names.stream().map(Problems::quoted).toList()))
			.at(null, origin);
	}

	private static List<String> names(List<SetAside> values) {
		return values.stream().map((each) -> quoted(each.property())).distinct().toList();
	}

	private static String setAside(List<String> names) {
		return String.join(", ", names) + " of the type before " + ((names.size() == 1) ? "is" : "are") + " set aside";
	}

	static Problem injected(Target target, Parameter parameter, @Nullable Origin origin) {
		return of(target, parameter, "is injected and cannot be set").at(null, origin);
	}

	static Problem derived(Target target, String name, boolean secret, SourceNode value) {
		return Problem.of(target.path().property(name).toString(), "is derived and cannot be set")
			.at(secret ? null : target.shown(value.written()), value.origin());
	}

	static Problem required(Target target, Parameter parameter, AbsentNode absent) {
		return of(target, parameter, "is empty, but " + TypeText.described(parameter.type()) + " is required here")
			.at(null, absent.origin());
	}

	static Problem emptyArgument(Target target, Parameter parameter, ValueNode value) {
		return of(target, parameter, "is empty, which is not " + TypeText.described(parameter.type())).at(null,
				value.origin());
	}

	static Problem neverSupplied(Target target, ObjectNode object, Parameter parameter) {
		if (isOtherLazy(parameter.type())) {
			return of(target, parameter, otherLazy(parameter.type())).at(null, origin(target, object));
		}
		return of(target, parameter,
				"is " + TypeText.described(parameter.type())
						+ ", which configuration cannot supply: put @Autowired on it "
						+ "if it is a bean, or describe it in code with Lazy.of(…)")
			.at(null, origin(target, object));
	}

	static boolean isOtherLazy(ResolvableType type) {
		return type.toClass().isInterface() && type.toClass().getName().equals("kotlin.Lazy");
	}

	static Problem otherLazy(Target target) {
		return of(target, otherLazy(target.type())).at(null, target.view().origin());
	}

	private static String otherLazy(ResolvableType type) {
		String text = TypeText.simple(type);
		return "is a kotlin." + text + ", which configuration cannot supply: declare a dev.fingy." + text;
	}

	private static Problem of(Target owner, Parameter parameter, String reason) {
		return Problem.of(owner.path().property(parameter.name()).toString(), reason);
	}

	static Problem missing(Target target, ObjectNode object, List<Parameter> missing, boolean refused) {
		String names = missing.stream()
			.map((parameter) -> quoted(parameter.name()) + (refused ? "" : " (now " + zero(parameter) + ")"))
			.collect(Collectors.joining(", "));
		String unread = missing.stream().anyMatch(Parameter::isUnread)
				? "; to know defaults and nullness of Kotlin, " + KotlinTypes.ADVICE : "";
		Problem problem = of(target, "needs " + names + unread).at(null, origin(target, object));
		Set<String> missed = missing.stream().map(Parameter::uniformName).collect(Collectors.toSet());
		List<String> discarded = object.setAside()
			.stream()
			.filter((each) -> missed.contains(RelaxedName.uniform(each.property())))
			.map((each) -> discarded(each, object.secret()))
			.toList();
		return discarded.isEmpty() ? problem : problem.known("Discarded", discarded, null);
	}

	private static @Nullable Object zero(Parameter parameter) {
		Class<?> declared = parameter.type().toClass();
		return declared.isPrimitive() ? PrimitiveDefaults.of(declared) : null;
	}

	private static @Nullable Origin origin(Target target, ObjectNode object) {
		return target.isSecret() ? target.origin(target.view().anyProperty()) : object.origin();
	}

	private static String discarded(SetAside value, boolean secret) {
		String text = (value.secret() || secret) ? null : ShownValues.text(value.value());
		return value.property() + ((text != null) ? " = " + text : "")
				+ ((value.origin() != null && !secret) ? " [" + value.origin() + "]" : "");
	}

	static String unresolved(Target target, RuntimeException failure) {
		return target.isSecret() ? "has a placeholder that cannot be resolved" : ShownValues.message(failure);
	}

	static Problem empty(Target target, Node node) {
		return of(target, empty(target)).at(target.isSecret() ? null : "", target.isSecret() ? null : node.origin());
	}

	static String empty(Target target) {
		return "is empty, which " + misfit(target);
	}

	static String misfit(Target target) {
		return "is not " + TypeText.described(target.declared());
	}

	static Problem structureInsteadOfValue(Target target) {
		return of(target,
				"expects a value (" + target.declared().getSimpleName() + "), not "
						+ (target.view().hasIndexes() ? "a list" : "properties"))
			.at(null, target.origin(target.view().anyProperty()));
	}

	static Problem unusableDefault(Target target, String reason, String[] texts) {
		return of(target, "has a @DefaultValue that " + reason).at(target.shown(String.join(",", texts)), null);
	}

	static String replaces(Target target, SourceNode replaced) {
		Origin origin = target.origin(replaced.anyProperty());
		return " (this list replaces " + ((origin != null) ? "the one at " + origin : "another") + ")";
	}

	static Problem absentElement(Target target, AbsentNode absent) {
		return of(target, "is empty, but an element of a list cannot be absent").at(null, absent.origin());
	}

	static Problem emptyElement(Target target) {
		return atAny(target, "holds no property of " + TypeText.described(target.declared()));
	}

	static Problem discardedList(Target target, SourceNode replaced) {
		return of(target, "is empty, so the list of a lower source is discarded").at(null,
				target.origin(replaced.anyProperty()));
	}

	static Problem unsupportedContainer(PropertyPath path, Class<?> declared, Node node) {
		return Problem.of(path.toString(), "is declared as " + declared.getName() + ", which Spring does not create")
			.at(null, node.origin());
	}

	static Problem valueInsteadOfEntries(Target target, SourceNode value) {
		return of(target, value, "expects entries, not a value");
	}

	static Problem discardedEntries(Target target, Set<String> keys, @Nullable ConfigurationProperty first) {
		String names = target.isSecret() ? "the entries"
				: keys.stream().map(Problems::quoted).collect(Collectors.joining(", "));
		boolean one = keys.size() == 1 && !target.isSecret();
		return of(target, "is empty, so " + names + OF_LOWER_SOURCES + (one ? "is" : "are") + " discarded").at(null,
				target.origin(first));
	}

	/**
	 * The name of a type, and where it is.
	 *
	 * @param path the path of the property that names it
	 * @param text the name as a message shows it, or {@code null}
	 * @param origin where it is, or {@code null} for a default
	 */
	record TypeName(String path, @Nullable String text, @Nullable Origin origin) {

		Problem problem(String reason) {
			return Problem.of(this.path, reason).at(this.text, this.origin);
		}

	}

}
