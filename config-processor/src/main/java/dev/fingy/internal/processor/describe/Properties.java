package dev.fingy.internal.processor.describe;

import java.util.List;

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
import dev.fingy.internal.typereference.Shapes;
import dev.fingy.reference.DocumentedTexts;
import dev.fingy.reference.PropertyEntry;

/**
 * Describes what objects are created with, and what is derived from it.
 */
final class Properties {

	private final Mirrors mirrors;

	private final Constraints constraints;

	private final Documentation documentation;

	Properties(Mirrors mirrors, Documentation documentation) {
		this.mirrors = mirrors;
		this.constraints = new Constraints(mirrors);
		this.documentation = documentation;
	}

	/**
	 * Describe the properties of an object.
	 * @param owner the class or factory method, as the reference names it
	 * @param creation how it is created
	 * @param declared its declared type
	 * @param shapes describes what the properties hold
	 * @return the parameters in their order, then what is derived by name
	 */
	List<PropertyEntry> of(String owner, Creation creation, TypeMirror declared, Shapes<TypeMirror> shapes) {
		return Shapes.inOrder(creation.parameters().stream().map((each) -> parameter(owner, creation, each, shapes)),
				creation.derived().stream().map((each) -> derived(owner, each, declared, shapes)));
	}

	private PropertyEntry parameter(String owner, Creation creation, Parameter parameter, Shapes<TypeMirror> shapes) {
		String key = DocumentedTexts.key(owner, parameter.name());
		AnnotationMirror defaultType = parameter.defaultType();
		return new PropertyEntry(parameter.name(),
				parameter.isInjected() ? shapes.value(parameter.type()) : shapes.of(parameter.type()),
				this.documentation.description(key, creation, parameter), parameter.defaults(),
				(defaultType != null) ? Annotations.text(defaultType, "value") : "",
				this.constraints.among(parameter.declared()), kind(creation, parameter, shapes), parameter.secret(),
				parameter.isDeprecated() ? this.documentation.deprecation(key, parameter.sources()) : "");
	}

	private static PropertyEntry.Kind kind(Creation creation, Parameter parameter, Shapes<TypeMirror> shapes) {
		boolean preset = (creation.executable() == null) ? !parameter.isRequired() : parameter.defaulted();
		return shapes.kind(parameter.isInjected(), preset,
				() -> parameter.defaults() == null && parameter.defaultType() == null && parameter.isRequired());
	}

	private PropertyEntry derived(String owner, ExecutableElement method, TypeMirror declared,
			Shapes<TypeMirror> shapes) {
		String name = DerivedMethods.name(method.getSimpleName().toString(),
				method.getReturnType().getKind() == TypeKind.BOOLEAN);
		String key = DocumentedTexts.key(owner, name);
		TypeMirror returned = ((ExecutableType) this.mirrors.member(declared, method)).getReturnType();
		return new PropertyEntry(name, shapes.of(returned), this.documentation.description(key, method), null, "",
				List.of(), PropertyEntry.Kind.DERIVED, Annotations.has(method, Annotations.SECRET),
				Annotations.has(method, Annotations.DEPRECATED) ? this.documentation.deprecation(key, List.of(method))
						: "");
	}

}
