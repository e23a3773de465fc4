package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import dev.fingy.Problem;
import dev.fingy.internal.bind.conversion.Conversion;
import dev.fingy.internal.bind.conversion.ConversionFailure;
import dev.fingy.internal.bind.conversion.Elements;
import dev.fingy.internal.bind.conversion.Numbers;
import dev.fingy.internal.bind.conversion.Scalars;
import dev.fingy.internal.construction.PrimitiveDefaults;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.source.ShownValues;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.ValueNode;

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
		List<SourceNode> values = target.view().values();
		if (values.isEmpty()) {
			this.collector.problem(Problems.structureInsteadOfValue(target));
			return null;
		}
		return bind(namesSecret(values) ? target.secretly() : target, values);
	}

	private boolean namesSecret(List<SourceNode> values) {
		for (SourceNode value : values) {
			if (value.isSecret() || this.placeholders.nameSecret(value.value())) {
				return true;
			}
		}
		return false;
	}

	private @Nullable ValueNode bind(Target target, List<SourceNode> values) {
		SourceNode winner = values.get(0);
		ValueNode previous = winner.resolved(ValueNode.class);
		if (previous != null) {
			return bindAgain(target, winner, previous);
		}
		Object resolved;
		try {
			resolved = this.placeholders.resolve(winner.value());
		}
		catch (RuntimeException ex) {
			this.collector.problem(Problems.of(target, winner, Problems.unresolved(target, ex)));
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
		String text = Placeholders.isIn(winner.value()) ? String.valueOf(winner.value()) : null;
		return new ValueNode(converted, this.conversion.source(converted, resolved, target.declaration()), text,
				target.origin(winner.property()), (text != null) ? this.placeholders.target(text) : null,
				overrides(values), ValueNode.Kind.SET, target.isSecret());
	}

	private static boolean isDefaulted(Target target) {
		String[] texts = target.defaultValue();
		return texts != null && texts.length > 0;
	}

	private Object meant(Target target, SourceNode winner, Object resolved) {
		ConfigurationProperty property = Objects.requireNonNull(winner.property());
		ConfigurationProperty end = this.placeholders.end(property);
		Object loaded = (end != property) ? end.getValue() : resolved;
		if (!(loaded instanceof Number || loaded instanceof Boolean)) {
			return resolved;
		}
		Class<?> type = Scalars.innermost(target.type());
		String text = Scalars.isTextBetter(loaded, type) ? this.texts.of(loaded, end.getOrigin()) : null;
		return (text != null && (!Numbers.isNumber(type) || Numbers.decimal(text) != null)) ? text : resolved;
	}

	// Its placeholders stay resolved: what they lead to may have changed
	private @Nullable ValueNode bindAgain(Target target, SourceNode winner, ValueNode previous) {
		Object converted = convert(target, winner, previous.source());
		return (converted != FAILED) ? new ValueNode(converted, previous.source(), previous.text(), previous.origin(),
				previous.from(), previous.overrides(), previous.kind(), target.isSecret()) : null;
	}

	/**
	 * Return whether there is a conversion from the value that a source gives.
	 * @param target where
	 * @return {@code false} if there is no converter
	 */
	boolean isConvertible(Target target) {
		Object value = target.view().values().get(0).value();
		try {
			this.conversion.convert(value, target.declaration());
			return true;
		}
		catch (ConversionFailure ex) {
			return !ex.isWithoutConverter();
		}
	}

	private static final Object FAILED = new Object();

	private @Nullable Object convert(Target target, SourceNode winner, @Nullable Object resolved) {
		if (resolved == null) {
			return null;
		}
		if (resolved instanceof CharSequence text && text.isEmpty() && target.declared().isPrimitive()) {
			this.collector.problem(Problems.of(target, winner, Problems.empty(target)));
			return FAILED;
		}
		try {
			return convertOrText(target, winner, resolved);
		}
		catch (ConversionFailure ex) {
			List<Problem> elements = Placeholders.isIn(resolved) ? List.of() : misfits(target, winner, resolved);
			if (elements.isEmpty()) {
				String reason = Placeholders.isIn(resolved) ? Problems.UNRESOLVED
						: reason(target, ex) + hint(target, winner, resolved);
				this.collector.problem(misfit(target, written(target, winner, reason), resolved, ex));
			}
			elements.forEach(this.collector::problem);
			return FAILED;
		}
	}

	// What no converter takes as a number or a boolean is a text in every other source
	private @Nullable Object convertOrText(Target target, SourceNode winner, Object value) throws ConversionFailure {
		if (value instanceof Boolean && Scalars.isName(target.declared())
				&& this.texts.isLost(value, winner.origin())) {
			throw new ConversionFailure(null);
		}
		try {
			return this.conversion.convert(value, target.declaration());
		}
		catch (ConversionFailure ex) {
			if (!ex.isWithoutConverter() || !(value instanceof Number || value instanceof Boolean)) {
				throw ex;
			}
			String text = this.texts.of(value, winner.origin());
			return this.conversion.convert((text != null) ? text : value.toString(), target.declaration());
		}
	}

	private static String hint(Target target, SourceNode winner, Object value) {
		return (Scalars.isName(target.declared()) && value == winner.value()) ? WrittenNames.hint(value) : "";
	}

	// With the value as the file has it, which may be loaded as another
	private Problem written(Target target, SourceNode winner, String reason) {
		Problem problem = Problems.of(target, winner, reason);
		String text = (problem.value() != null) ? this.texts.of(winner.value(), winner.origin()) : null;
		return (text != null) ? problem.at(text, problem.origin()) : problem;
	}

	private List<Problem> misfits(Target target, SourceNode winner, Object resolved) {
		if (!Collection.class.isAssignableFrom(target.declared()) && !target.declared().isArray()) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>();
		Elements elements = new Elements(this.conversion, target.declaration(), resolved);
		for (int i = 0; i < elements.written().size(); i++) {
			Object written = elements.written().get(i);
			try {
				elements.convert(written);
			}
			catch (ConversionFailure ex) {
				Target element = target.element(target.path().index(i), Aggregates.element(target.type()),
						target.view());
				Problem problem = Problems.of(element, reason(element, ex));
				String text = (written == winner.value()) ? this.texts.of(written, winner.origin()) : null;
				problems.add(misfit(element,
						problem.at(element.shown((text != null) ? text : written), winner.origin()), written, ex));
			}
		}
		return problems;
	}

	private static Problem misfit(Target target, Problem problem, Object value, ConversionFailure failure) {
		Object[] constants = target.declared().getEnumConstants();
		if (constants == null) {
			return failure.explain(problem, target.isSecret());
		}
		List<String> known = Arrays.stream(constants)
			.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
		return problem.known("Values", known, target.isSecret() ? null : Nearest.to(value.toString(), known));
	}

	private static String reason(Target target, ConversionFailure failure) {
		String given = failure.reason(target.isSecret());
		if (given != null) {
			return given;
		}
		Class<?> declared = target.declared();
		String reason = Problems.misfit(target);
		if (declared.isPrimitive() || Numbers.isNumber(declared) || ClassUtils.isPrimitiveWrapper(declared)
				|| declared.isEnum() || failure.getCause() == null || target.isSecret()) {
			return reason;
		}
		String detail = ShownValues.message(failure.getCause());
		return detail.startsWith("No converter found") ? reason : reason + ": " + detail;
	}

	/**
	 * Return the value of a place where no source has anything.
	 * @param target where
	 * @return the declared default, or {@code null} as Java has it
	 */
	ValueNode bindDefault(Target target) {
		String[] texts = target.defaultValue();
		if (texts == null || texts.length == 0) {
			return ValueNode.ofDefault(absent(target.type()), null, target.isSecret());
		}
		Object source = (texts.length == 1) ? texts[0] : texts;
		try {
			Object value = this.conversion.convert(source, target.declaration());
			return ValueNode.ofDefault(value, this.conversion.source(value,
					(texts.length == 1) ? texts[0] : String.join(",", texts), target.declaration()), target.isSecret());
		}
		catch (ConversionFailure ex) {
			this.collector.problem(Problems.unusableDefault(target, reason(target, ex), texts));
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

	private static List<ValueNode.Overridden> overrides(List<SourceNode> values) {
		return (values.size() == 1) ? List.of() : values.stream().skip(1).flatMap(ValueBinder::overridden).toList();
	}

	private static Stream<ValueNode.Overridden> overridden(SourceNode value) {
		Stream<ValueNode.Overridden> nearest = Stream.of(new ValueNode.Overridden(value.written(), value.origin()));
		ValueNode previous = value.resolved(ValueNode.class);
		return (previous != null) ? Stream.concat(nearest, previous.overrides().stream()) : nearest;
	}

}
