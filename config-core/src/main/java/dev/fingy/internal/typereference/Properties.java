package dev.fingy.internal.typereference;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import dev.fingy.Secret;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.DerivedMethods;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.reference.DocumentedTexts;
import dev.fingy.reference.PropertyEntry;

/**
 * Describes what objects are created with, and what is derived from it.
 */
final class Properties {

	private final DocumentedTexts texts;

	Properties(DocumentedTexts texts) {
		this.texts = texts;
	}

	/**
	 * Describe the properties of an object.
	 * @param owner the class or factory method, as the documentation names it
	 * @param creator how it is created
	 * @param shapes describes what the properties hold
	 * @return the parameters in their order, then what is derived by name
	 */
	List<PropertyEntry> of(String owner, Creator creator, Shapes<ResolvableType> shapes) {
		return Shapes.inOrder(creator.parameters().stream().map((each) -> parameter(owner, creator, each, shapes)),
				creator.derived().stream().map((each) -> derived(owner, each, creator.type(), shapes)));
	}

	private PropertyEntry parameter(String owner, Creator creator, Parameter parameter, Shapes<ResolvableType> shapes) {
		String key = DocumentedTexts.key(owner, parameter.name());
		List<Annotation> annotations = annotations(creator, parameter);
		String defaultType = parameter.defaultType();
		return new PropertyEntry(parameter.name(),
				parameter.isInjected() ? shapes.value(parameter.type()) : shapes.of(parameter.type()),
				this.texts.description(key), defaults(parameter), (defaultType != null) ? defaultType : "",
				Constraints.among(annotations), kind(creator, parameter, shapes), parameter.isSecret(),
				deprecation(key, annotations));
	}

	// The constructor of a record need not repeat what is on its components
	private static List<Annotation> annotations(Creator creator, Parameter parameter) {
		Set<Annotation> annotations = new LinkedHashSet<>(parameter.annotations());
		if (creator.javaType().isRecord() && creator.executable() instanceof Constructor<?>) {
			ReflectionUtils.doWithLocalFields(creator.javaType(), (field) -> {
				if (RelaxedName.uniform(field.getName()).equals(parameter.uniformName())) {
					annotations.addAll(List.of(field.getAnnotations()));
				}
			});
		}
		return List.copyOf(annotations);
	}

	// A secret is never written, wherever it is
	private static @Nullable List<String> defaults(Parameter parameter) {
		String[] defaults = parameter.defaultValue();
		return (defaults != null) ? List.of(parameter.isSensitive() ? new String[0] : defaults) : null;
	}

	private static PropertyEntry.Kind kind(Creator creator, Parameter parameter, Shapes<ResolvableType> shapes) {
		return shapes.kind(parameter.isInjected(), creator.isBean() || parameter.isDefaultedByCode(),
				() -> parameter.defaultValue() == null && parameter.defaultType() == null && parameter.isRequired());
	}

	private PropertyEntry derived(String owner, Method method, ResolvableType type, Shapes<ResolvableType> shapes) {
		String name = DerivedMethods.name(method);
		String key = DocumentedTexts.key(owner, name);
		return new PropertyEntry(name,
				shapes.of(ResolvableType.forMethodParameter(new MethodParameter(method, -1), type)),
				this.texts.description(key), null, "", List.of(), PropertyEntry.Kind.DERIVED,
				method.isAnnotationPresent(Secret.class), deprecation(key, List.of(method.getAnnotations())));
	}

	private String deprecation(String key, List<Annotation> annotations) {
		return annotations.stream().anyMatch(Deprecated.class::isInstance) ? Documentation.deprecation(this.texts, key)
				: "";
	}

}
