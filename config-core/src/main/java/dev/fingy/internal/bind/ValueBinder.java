package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.fingy.Problem;
import dev.fingy.internal.construction.PrimitiveDefaults;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ValueNode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.util.ClassUtils;

/**
 * Binds values: the winner of the sources, its placeholders resolved, converted to what
 * is declared.
 */
final class ValueBinder {

	private final Conversion conversion;

	private final Placeholders placeholders;

	private final WrittenTexts texts;

	private final ProblemCollector collector;

	ValueBinder(Conversion conversion, Placeholders placeholders, WrittenTexts texts, ProblemCollector collector) {
		this.conversion = conversion;
		this.placeholders = placeholders;
		this.texts = texts;
		this.collector = collector;
	}

	/**
	 * Bind a value that a source gives.
	 * @param target where
	 * @return the value, or {@code null} after a problem
	 */
	@Nullable ValueNode bind(Target target) {
		List<ConfigurationProperty> properties = target.view().properties();
		if (properties.isEmpty()) {
			structureInsteadOfValue(target);
			return null;
		}
		return bind(namesSecret(properties) ? target.secretly() : target, properties);
	}

	private boolean namesSecret(List<ConfigurationProperty> properties) {
		for (ConfigurationProperty property : properties) {
			if (isSecret(property) || this.placeholders.nameSecret(property.getValue())) {
				return true;
			}
		}
		return false;
	}

	private @Nullable ValueNode bind(Target target, List<ConfigurationProperty> properties) {
		ConfigurationProperty winner = properties.get(0);
		if (winner.getValue() instanceof ValueNode previous) {
			return bindAgain(target, winner, previous);
		}
		Object resolved;
		try {
			resolved = this.placeholders.resolve(winner.getValue());
		}
		catch (RuntimeException ex) {
			this.collector.problem(problem(target, winner, unresolved(target, ex)));
			return null;
		}
		resolved = (resolved != null) ? meant(target, winner, resolved) : null;
		Object converted = convert(target, winner, resolved);
		if (converted == FAILED) {
			return null;
		}
		if (converted == null && isDefaulted(target)) {
			return bindDefault(target);
		}
		String text = Placeholders.isIn(winner.getValue()) ? String.valueOf(winner.getValue()) : null;
		return new ValueNode(converted, this.conversion.source(converted, resolved, target), text,
				origin(target, winner), (text != null) ? this.placeholders.target(text) : null, overrides(properties),
				ValueNode.Kind.SET, target.isSecret());
	}

	private static boolean isDefaulted(Target target) {
		String[] texts = (target.parameter() != null) ? target.parameter().defaultValue() : null;
		return texts != null && texts.length > 0;
	}

	private Object meant(Target target, ConfigurationProperty winner, Object resolved) {
		ConfigurationProperty end = this.placeholders.end(winner);
		Object loaded = (end != winner) ? end.getValue() : resolved;
		if (!(loaded instanceof Number || loaded instanceof Boolean)) {
			return resolved;
		}
		Class<?> type = Scalars.innermost(target.type());
		String text = Scalars.isTextBetter(loaded, type) ? this.texts.of(loaded, end.getOrigin()) : null;
		return (text != null && (!Numbers.isNumber(type) || Numbers.decimal(text) != null)) ? text : resolved;
	}

	// Its placeholders stay resolved: what they lead to may be another value by now
	private @Nullable ValueNode bindAgain(Target target, ConfigurationProperty winner, ValueNode previous) {
		Object converted = convert(target, winner, previous.source());
		return (converted != FAILED) ? new ValueNode(converted, previous.source(), previous.text(), previous.origin(),
				previous.from(), previous.overrides(), previous.kind(), target.isSecret()) : null;
	}

	/**
	 * Return whether there is a conversion from the value that a source gives.
	 * @param target where
	 * @return {@code false} if only the absence of a converter speaks against it
	 */
	boolean isConvertible(Target target) {
		Object value = target.view().properties().get(0).getValue();
		try {
			this.conversion.convert(Objects.requireNonNull(value), target);
			return true;
		}
		catch (Conversion.ConversionFailure ex) {
			return !(ex.getCause() instanceof ConverterNotFoundException);
		}
	}

	static String unresolved(Target target, RuntimeException failure) {
		return target.isSecret() ? "has a placeholder that cannot be resolved" : rootMessage(failure);
	}

	private static final Object FAILED = new Object();

	private @Nullable Object convert(Target target, ConfigurationProperty winner, @Nullable Object resolved) {
		if (resolved == null) {
			return null;
		}
		if (resolved instanceof CharSequence text && text.isEmpty() && target.declared().isPrimitive()) {
			this.collector.problem(problem(target, winner, "is empty, which is not " + described(target.declared())));
			return FAILED;
		}
		try {
			return convertOrText(target, winner, resolved);
		}
		catch (Conversion.ConversionFailure ex) {
			List<Problem> elements = Placeholders.isIn(resolved) ? List.of() : misfits(target, winner, resolved);
			if (elements.isEmpty()) {
				String reason = Placeholders.isIn(resolved) ? Placeholders.UNRESOLVED
						: reason(target, ex) + hint(target, winner, resolved);
				this.collector.problem(misfit(target, written(target, winner, reason), resolved, ex));
			}
			elements.forEach(this.collector::problem);
			return FAILED;
		}
	}

	// What no converter takes as a number or a boolean is a text in every other source
	private @Nullable Object convertOrText(Target target, ConfigurationProperty winner, Object value)
			throws Conversion.ConversionFailure {
		if (value instanceof Boolean && Scalars.isName(target.declared())
				&& this.texts.isLost(value, winner.getOrigin())) {
			throw new Conversion.ConversionFailure(null);
		}
		try {
			return this.conversion.convert(value, target);
		}
		catch (Conversion.ConversionFailure ex) {
			if (!(ex.getCause() instanceof ConverterNotFoundException)
					|| !(value instanceof Number || value instanceof Boolean)) {
				throw ex;
			}
			String text = this.texts.of(value, winner.getOrigin());
			return this.conversion.convert((text != null) ? text : value.toString(), target);
		}
	}

	private static String hint(Target target, ConfigurationProperty winner, Object value) {
		return (Scalars.isName(target.declared()) && value == winner.getValue()) ? WrittenNames.hint(value) : "";
	}

	// With the value as the file has it, which may be loaded as another
	private Problem written(Target target, ConfigurationProperty property, String reason) {
		Problem problem = problem(target, property, reason);
		String text = (problem.value() != null) ? this.texts.of(property) : null;
		return (text != null) ? problem.at(text, problem.origin()) : problem;
	}

	private List<Problem> misfits(Target target, ConfigurationProperty winner, Object resolved) {
		if (!Collection.class.isAssignableFrom(target.declared()) && !target.declared().isArray()) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>();
		Elements elements = new Elements(this.conversion, target, resolved);
		for (int i = 0; i < elements.written().size(); i++) {
			Object written = elements.written().get(i);
			try {
				elements.convert(written);
			}
			catch (Conversion.ConversionFailure ex) {
				Target element = target.element(target.path().index(i), NodeBinder.element(target.type()),
						target.view());
				Problem problem = Problem.of(element.path().toString(), reason(element, ex));
				String text = (written == winner.getValue()) ? this.texts.of(winner) : null;
				problems
					.add(misfit(element, problem.at(element.isSecret() ? null : text((text != null) ? text : written),
							winner.getOrigin()), written, ex));
			}
		}
		return problems;
	}

	private static Problem misfit(Target target, Problem problem, Object value, Conversion.ConversionFailure failure) {
		if (failure instanceof ClassNames.UnknownClass unknown) {
			return unknown.in(problem, target.isSecret());
		}
		Object[] constants = target.declared().getEnumConstants();
		if (constants == null) {
			return problem;
		}
		List<String> known = Arrays.stream(constants)
			.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
		return problem.known("Values", known, target.isSecret() ? null : Nearest.to(value.toString(), known));
	}

	private static String reason(Target target, Conversion.ConversionFailure failure) {
		if (failure instanceof ClassNames.UnknownClass unknown) {
			return unknown.reason(target.isSecret());
		}
		if (failure.getMessage() != null) {
			return failure.getMessage();
		}
		Class<?> declared = target.declared();
		String reason = "is not " + described(declared);
		if (declared.isPrimitive() || Numbers.isNumber(declared) || ClassUtils.isPrimitiveWrapper(declared)
				|| declared.isEnum() || failure.getCause() == null || target.isSecret()) {
			return reason;
		}
		String detail = rootMessage(failure.getCause());
		return detail.startsWith("No converter found") ? reason : reason + ": " + detail;
	}

	static String rootMessage(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String message = (root.getMessage() != null) ? root.getMessage() : root.getClass().getSimpleName();
		return message.lines().findFirst().orElse("");
	}

	static String described(Class<?> type) {
		return withArticle(type.getSimpleName());
	}

	/**
	 * Return a declared type as messages name it, with its type arguments.
	 * @param type the type
	 * @return such as {@code a Trainer<Label>}
	 */
	static String described(ResolvableType type) {
		return withArticle(TypeText.simple(type));
	}

	static String withArticle(String name) {
		boolean vowel = !name.isEmpty() && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0;
		return (vowel ? "an " : "a ") + name;
	}

	private void structureInsteadOfValue(Target target) {
		ConfigurationProperty any = target.view().anyProperty();
		String found = target.view().hasIndexes() ? "a list" : "properties";
		Problem problem = Problem.of(target.path().toString(),
				"expects a value (" + described(target.declared()).replaceFirst("^an? ", "") + "), not " + found);
		this.collector.problem(problem.at(null, origin(target, any)));
	}

	/**
	 * Return the value of a place where no source has anything.
	 * @param target where
	 * @return the declared default, or {@code null} as Java has it
	 */
	ValueNode bindDefault(Target target) {
		String[] texts = (target.parameter() != null) ? target.parameter().defaultValue() : null;
		if (texts == null || texts.length == 0) {
			return ValueNode.ofDefault(absent(target.type()), null, target.isSecret());
		}
		Object source = (texts.length == 1) ? texts[0] : texts;
		try {
			Object value = this.conversion.convert(source, target);
			return ValueNode.ofDefault(value,
					this.conversion.source(value, (texts.length == 1) ? texts[0] : String.join(",", texts), target),
					target.isSecret());
		}
		catch (Conversion.ConversionFailure ex) {
			this.collector
				.problem(Problem.of(target.path().toString(), "has a @DefaultValue that " + reason(target, ex))
					.at(target.isSecret() ? null : String.join(",", texts), null));
			return ValueNode.ofDefault(null, null, target.isSecret());
		}
	}

	private static @Nullable Object absent(ResolvableType type) {
		Class<?> declared = type.toClass();
		if (declared == Optional.class) {
			return Optional.empty();
		}
		if (declared.getSimpleName().startsWith("Optional") && Numbers.isNumber(declared)) {
			return Numbers.hold(null, declared);
		}
		return declared.isPrimitive() ? PrimitiveDefaults.of(declared) : null;
	}

	private static List<ValueNode.Overridden> overrides(List<ConfigurationProperty> properties) {
		return (properties.size() == 1) ? List.of()
				: properties.stream().skip(1).flatMap(ValueBinder::overridden).toList();
	}

	private static Stream<ValueNode.Overridden> overridden(ConfigurationProperty property) {
		Stream<ValueNode.Overridden> nearest = Stream
			.of(new ValueNode.Overridden(written(property), property.getOrigin()));
		return (property.getValue() instanceof ValueNode previous)
				? Stream.concat(nearest, previous.overrides().stream()) : nearest;
	}

	/**
	 * Return whether a property is part of a tree, and a secret there.
	 * @param property the property
	 * @return {@code true} if its value is never written
	 */
	static boolean isSecret(ConfigurationProperty property) {
		return property.getValue() instanceof ValueNode previous && previous.secret();
	}

	/**
	 * Return the value of a property.
	 * @param property the property, of a source or of a tree
	 * @return its value as it was written, {@code null} for a node
	 */
	static @Nullable Object written(ConfigurationProperty property) {
		if (property.getValue() instanceof ValueNode previous) {
			return (previous.text() != null) ? previous.text() : previous.source();
		}
		return (property.getValue() instanceof Node) ? null : property.getValue();
	}

	static Problem problem(Target target, ConfigurationProperty property, String reason) {
		Target place = isSecret(property) ? target.secretly() : target;
		return Problem.of(target.path().toString(), reason).at(text(place, written(property)), origin(place, property));
	}

	/**
	 * Return a value as a message may show it.
	 * @param target where it is
	 * @param value the value
	 * @return its text, or {@code null} for a secret
	 */
	static @Nullable String text(Target target, @Nullable Object value) {
		return target.isSecret() ? null : text(value);
	}

	static @Nullable String text(@Nullable Object value) {
		if (value == null || value instanceof Collection<?> || value instanceof Map<?, ?>) {
			return null;
		}
		return value.getClass().isArray() ? "(binary)" : value.toString();
	}

	/**
	 * Return where a property is, as a message may show it: what is below a secret place
	 * may have a key of a map in its name.
	 * @param target where it belongs
	 * @param property the property
	 * @return its origin, or {@code null} if there is none to show
	 */
	static @Nullable Origin origin(Target target, @Nullable ConfigurationProperty property) {
		return target.isSecret() ? secretOrigin(target.path().toString(), property) : origin(property);
	}

	static @Nullable Origin secretOrigin(String path, @Nullable ConfigurationProperty property) {
		Origin origin = origin(property);
		if (property == null || origin == null) {
			return null;
		}
		boolean isNamedAsPlace = RelaxedName.uniform(property.getName().toString()).equals(RelaxedName.uniform(path));
		return isNamedAsPlace ? origin : withoutName(origin, path);
	}

	private static @Nullable Origin withoutName(Origin origin, String path) {
		if (origin instanceof PropertySourceOrigin named) {
			return (named.getOrigin() instanceof TextResourceOrigin) ? origin
					: new PropertySourceOrigin(named.getPropertySource(), path);
		}
		return (origin instanceof SystemEnvironmentOrigin) ? null : origin;
	}

	static @Nullable Origin origin(@Nullable ConfigurationProperty property) {
		return (property != null) ? property.getOrigin() : null;
	}

}
