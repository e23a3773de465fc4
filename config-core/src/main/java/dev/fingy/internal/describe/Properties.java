package dev.fingy.internal.describe;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.fingy.Secret;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.DerivedMethods;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.reference.PropertyEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Describes what objects are created with, and what is derived from it.
 */
final class Properties {

	private final Shapes shapes;

	private final Documentation documentation;

	Properties(Shapes shapes, Documentation documentation) {
		this.shapes = shapes;
		this.documentation = documentation;
	}

	/**
	 * Describe the properties of an object.
	 * @param owner the class or factory method, as the documentation names it
	 * @param creator how it is created
	 * @param chosen whether configuration chooses it, or it may be part of what is chosen
	 * @return the parameters in their order, then what is derived by name
	 */
	List<PropertyEntry> of(String owner, Creator creator, boolean chosen) {
		List<PropertyEntry> properties = new ArrayList<>();
		creator.parameters().forEach((parameter) -> properties.add(parameter(owner, creator, parameter, chosen)));
		properties.addAll(derived(owner, creator));
		return properties;
	}

	private PropertyEntry parameter(String owner, Creator creator, Parameter parameter, boolean chosen) {
		String name = parameter.name();
		List<Annotation> annotations = DeclaredAnnotations.of(creator, parameter);
		String defaultType = parameter.defaultType();
		return new PropertyEntry(name,
				parameter.isInjected() ? Shapes.value(parameter.type()) : this.shapes.of(parameter.type()),
				this.documentation.description(owner, name), defaults(parameter),
				(defaultType != null) ? defaultType : "", Constraints.among(annotations),
				kind(creator, parameter, chosen), parameter.isSecret(), deprecation(owner, name, annotations));
	}

	// A secret is never written, wherever it is
	private static @Nullable List<String> defaults(Parameter parameter) {
		String[] defaults = parameter.defaultValue();
		return (defaults != null) ? List.of(parameter.isSensitive() ? new String[0] : defaults) : null;
	}

	private static PropertyEntry.Kind kind(Creator creator, Parameter parameter, boolean chosen) {
		if (parameter.isInjected()) {
			return PropertyEntry.Kind.INJECTED;
		}
		if (creator.isBean() || parameter.isDefaultedByCode()) {
			return PropertyEntry.Kind.PRESET;
		}
		boolean required = chosen && parameter.defaultValue() == null && parameter.defaultType() == null
				&& parameter.isRequired();
		return required ? PropertyEntry.Kind.REQUIRED : PropertyEntry.Kind.CONFIGURED;
	}

	private Collection<PropertyEntry> derived(String owner, Creator creator) {
		return creator.derived()
			.stream()
			.map((method) -> derived(owner, method, creator.type()))
			.collect(Collectors.toMap(PropertyEntry::name, Function.identity(), (nearest, hidden) -> nearest,
					TreeMap::new))
			.values();
	}

	private PropertyEntry derived(String owner, Method method, ResolvableType type) {
		String name = DerivedMethods.name(method);
		return new PropertyEntry(name,
				this.shapes.of(ResolvableType.forMethodParameter(new MethodParameter(method, -1), type)),
				this.documentation.description(owner, name), null, "", List.of(), PropertyEntry.Kind.DERIVED,
				method.isAnnotationPresent(Secret.class), deprecation(owner, name, List.of(method.getAnnotations())));
	}

	private String deprecation(String owner, String name, List<Annotation> annotations) {
		return annotations.stream().anyMatch(Deprecated.class::isInstance) ? this.documentation.deprecation(owner, name)
				: "";
	}

}
