package dev.fingy.internal.processor.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.fingy.internal.construction.DerivedMethods;
import dev.fingy.internal.processor.create.Creation;
import dev.fingy.internal.processor.create.Parameter;
import dev.fingy.internal.processor.documentation.Documentation;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.reference.DocumentedTexts;
import dev.fingy.reference.PropertyEntry;

/**
 * Describes what objects are created with, and what is derived from it.
 */
final class Properties {

	private final Mirrors mirrors;

	private final Shapes shapes;

	private final Constraints constraints;

	private final Documentation documentation;

	Properties(Mirrors mirrors, Shapes shapes, Documentation documentation) {
		this.mirrors = mirrors;
		this.shapes = shapes;
		this.constraints = new Constraints(mirrors);
		this.documentation = documentation;
	}

	/**
	 * Describe the properties of an object.
	 * @param owner the class or factory method, as the reference names it
	 * @param creation how it is created
	 * @param declared its declared type
	 * @param chosen whether configuration chooses it, or it may be part of what is chosen
	 * @return the parameters in their order, then what is derived by name
	 */
	List<PropertyEntry> of(String owner, Creation creation, TypeMirror declared, boolean chosen) {
		List<PropertyEntry> properties = new ArrayList<>();
		creation.parameters().forEach((parameter) -> properties.add(parameter(owner, creation, parameter, chosen)));
		Map<String, PropertyEntry> derived = new TreeMap<>();
		for (ExecutableElement method : creation.derived()) {
			PropertyEntry entry = derived(owner, method, declared);
			if (properties.stream().noneMatch((property) -> property.name().equals(entry.name()))) {
				derived.putIfAbsent(entry.name(), entry);
			}
		}
		properties.addAll(derived.values());
		return List.copyOf(properties);
	}

	private PropertyEntry parameter(String owner, Creation creation, Parameter parameter, boolean chosen) {
		String key = DocumentedTexts.key(owner, parameter.name());
		AnnotationMirror defaultType = parameter.defaultType();
		return new PropertyEntry(parameter.name(),
				parameter.isInjected() ? this.shapes.value(parameter.type()) : this.shapes.of(parameter.type()),
				this.documentation.description(key, creation, parameter), parameter.defaults(),
				(defaultType != null) ? Annotations.text(defaultType, "value") : "",
				this.constraints.among(parameter.declared()), kind(creation, parameter, chosen), parameter.secret(),
				parameter.isDeprecated() ? this.documentation.deprecation(key, parameter.sources()) : "");
	}

	private static PropertyEntry.Kind kind(Creation creation, Parameter parameter, boolean chosen) {
		if (parameter.isInjected()) {
			return PropertyEntry.Kind.INJECTED;
		}
		if (creation.executable() == null) {
			return PropertyEntry.Kind.PRESET;
		}
		boolean required = chosen && parameter.defaults() == null && parameter.defaultType() == null
				&& parameter.isRequired();
		return required ? PropertyEntry.Kind.REQUIRED : PropertyEntry.Kind.CONFIGURED;
	}

	private PropertyEntry derived(String owner, ExecutableElement method, TypeMirror declared) {
		String name = DerivedMethods.name(method.getSimpleName().toString(),
				method.getReturnType().getKind() == TypeKind.BOOLEAN);
		String key = DocumentedTexts.key(owner, name);
		TypeMirror returned = ((ExecutableType) this.mirrors.member(declared, method)).getReturnType();
		return new PropertyEntry(name, this.shapes.of(returned), this.documentation.description(key, method), null, "",
				List.of(), PropertyEntry.Kind.DERIVED, Annotations.has(method, Annotations.SECRET),
				Annotations.has(method, Annotations.DEPRECATED) ? this.documentation.deprecation(key, List.of(method))
						: "");
	}

}
