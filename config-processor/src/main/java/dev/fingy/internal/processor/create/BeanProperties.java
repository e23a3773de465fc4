package dev.fingy.internal.processor.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import dev.fingy.internal.construction.Nullness;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * The bindable properties of a JavaBean, as {@code Creator} finds them at run time: those
 * with a setter, and collections, maps and nested beans that a getter reaches.
 */
final class BeanProperties {

	private final Mirrors mirrors;

	BeanProperties(Mirrors mirrors) {
		this.mirrors = mirrors;
	}

	List<Parameter> of(TypeElement type, TypeMirror declared) {
		Map<String, VariableElement> fields = fields(type);
		List<String> order = List.copyOf(fields.keySet());
		Secrets secrets = Secrets.of(type, this.mirrors);
		Secrets harmless = Secrets.harmless(type, this.mirrors);
		return accessors(type).entrySet()
			.stream()
			.filter((each) -> isBindable(each.getValue()))
			.sorted(Comparator.comparingInt((each) -> position(order, each.getKey())))
			.map((each) -> property(each.getKey(), each.getValue(), fields.get(each.getKey()), declared, secrets,
					harmless))
			.toList();
	}

	boolean hasSetters(TypeElement type) {
		return accessors(type).values().stream().anyMatch((each) -> !each.setters.isEmpty());
	}

	private static int position(List<String> order, String name) {
		return order.contains(name) ? order.indexOf(name) : Integer.MAX_VALUE;
	}

	private Map<String, VariableElement> fields(TypeElement type) {
		Map<String, VariableElement> fields = new LinkedHashMap<>();
		this.mirrors.supertypes(type)
			.stream()
			.filter((each) -> !each.getKind().isInterface())
			.flatMap((each) -> ElementFilter.fieldsIn(each.getEnclosedElements()).stream())
			.forEach((field) -> fields.putIfAbsent(field.getSimpleName().toString(), field));
		return fields;
	}

	private Map<String, Accessors> accessors(TypeElement type) {
		Map<String, Accessors> all = new TreeMap<>();
		for (ExecutableElement method : published(type)) {
			String name = KotlinDeclarations.name(method);
			String property = StringUtils.uncapitalizeAsProperty(withoutPrefix(name));
			if (isSetter(method)) {
				all.computeIfAbsent(property, (key) -> new Accessors()).setters.add(method);
			}
			else if (isGetter(method)) {
				all.computeIfAbsent(property, (key) -> new Accessors()).add(method);
			}
			else if (isPlainAccessor(method)) {
				all.computeIfAbsent(name, (key) -> new Accessors()).add(method);
			}
		}
		return all;
	}

	private List<ExecutableElement> published(TypeElement type) {
		return ElementFilter.methodsIn(this.mirrors.elements().getAllMembers(type))
			.stream()
			.filter((method) -> method.getModifiers().contains(Modifier.PUBLIC)
					&& !method.getModifiers().contains(Modifier.STATIC)
					&& !Mirrors.around(method).equals(this.mirrors.types().asElement(this.mirrors.object())))
			.toList();
	}

	/**
	 * Return the name of a property.
	 * @param method the name of a method
	 * @return what follows {@code get}, {@code set} or {@code is}, otherwise the same
	 * name
	 */
	static String withoutPrefix(String method) {
		int prefix = method.startsWith("is") ? 2
				: (method.startsWith("get") || method.startsWith("set")) ? 3 : method.length();
		return (method.length() > prefix) ? method.substring(prefix) : method;
	}

	private static boolean isSetter(ExecutableElement method) {
		return method.getParameters().size() == 1 && isPrefixed(method, "set");
	}

	private static boolean isGetter(ExecutableElement method) {
		return method.getParameters().isEmpty() && (isPrefixed(method, "get") && !isVoid(method)
				|| isPrefixed(method, "is") && method.getReturnType().getKind() == TypeKind.BOOLEAN);
	}

	private static boolean isPrefixed(ExecutableElement method, String prefix) {
		String name = method.getSimpleName().toString();
		return name.startsWith(prefix) && name.length() > prefix.length();
	}

	private static boolean isVoid(ExecutableElement method) {
		return method.getReturnType().getKind() == TypeKind.VOID;
	}

	private boolean isPlainAccessor(ExecutableElement method) {
		return method.getParameters().isEmpty() && !isVoid(method)
				&& ElementFilter.fieldsIn(Mirrors.around(method).getEnclosedElements())
					.stream()
					.anyMatch((field) -> field.getSimpleName().equals(method.getSimpleName())
							&& this.mirrors.types().isSameType(field.asType(), method.getReturnType()));
	}

	private boolean isBindable(Accessors accessors) {
		return !accessors.setters.isEmpty()
				|| (accessors.getter != null && canBeFilled(accessors.getter.getReturnType()));
	}

	private boolean canBeFilled(TypeMirror type) {
		TypeElement element = this.mirrors.element(type);
		if (element == null) {
			return type.getKind() == TypeKind.ARRAY;
		}
		return this.mirrors.isA(element, "java.util.Collection") || this.mirrors.isA(element, "java.util.Map")
				|| !(Set.of(ElementKind.ENUM, ElementKind.RECORD).contains(element.getKind())
						|| element.getKind().isInterface() || this.mirrors.name(element).startsWith("java."));
	}

	private Parameter property(String javaName, Accessors accessors, @Nullable VariableElement field, TypeMirror owner,
			Secrets secrets, Secrets harmless) {
		ExecutableElement setter = accessors.setter(this.mirrors);
		List<Element> sources = new ArrayList<>();
		addTo(sources, field);
		addTo(sources, accessors.getter);
		addTo(sources, setter);
		List<AnnotationMirror> annotations = new ArrayList<>();
		sources.forEach((source) -> annotations.addAll(source.getAnnotationMirrors()));
		AnnotationMirror given = Annotations.find(annotations, Creations.NAME);
		String name = (given != null) ? Annotations.text(given, "value") : javaName;
		boolean secret = secrets.contain(javaName) || Annotations.find(annotations, Annotations.SECRET) != null;
		boolean notSecret = harmless.contain(javaName) || Annotations.find(annotations, Annotations.NOT_SECRET) != null;
		return new Parameter(RelaxedName.kebab(name), javaName, type(accessors, setter, owner), annotations, sources,
				secret, notSecret, Nullness.UNSPECIFIED, false);
	}

	private static void addTo(List<Element> sources, @Nullable Element source) {
		if (source != null) {
			sources.add(source);
		}
	}

	private TypeMirror type(Accessors accessors, @Nullable ExecutableElement setter, TypeMirror owner) {
		if (setter != null) {
			return ((ExecutableType) this.mirrors.member(owner, setter)).getParameterTypes().get(0);
		}
		return (accessors.getter != null)
				? ((ExecutableType) this.mirrors.member(owner, accessors.getter)).getReturnType() : owner;
	}

	/**
	 * What reads and what writes a property.
	 */
	private static final class Accessors {

		private @Nullable ExecutableElement getter;

		private final List<ExecutableElement> setters = new ArrayList<>();

		void add(ExecutableElement found) {
			if (this.getter == null || found.getSimpleName().toString().startsWith("is")) {
				this.getter = found;
			}
		}

		// Of several, the one that takes what the getter returns
		@Nullable ExecutableElement setter(Mirrors mirrors) {
			ExecutableElement reading = this.getter;
			return this.setters.stream()
				.filter((each) -> reading != null
						&& mirrors.types().isSameType(each.getParameters().get(0).asType(), reading.getReturnType()))
				.findFirst()
				.orElse(this.setters.isEmpty() ? null : this.setters.get(0));
		}

	}

}
