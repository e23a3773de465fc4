package dev.fingy.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

import org.jspecify.annotations.Nullable;

import dev.fingy.type.RelaxedName;
import dev.fingy.type.TypeCatalog.BaseType;

/**
 * The registry that the compiled classes will fill: it answers what the registry of an
 * application answers.
 */
final class Catalog {

	private final Mirrors mirrors;

	private final Set<TypeElement> opted;

	private final Registrations registrations;

	private final Map<TypeElement, List<Definition>> types = new LinkedHashMap<>();

	private final Set<TypeElement> complete = new LinkedHashSet<>();

	/**
	 * Create a catalog.
	 * @param mirrors tells supertypes
	 * @param opted bases that carry no annotation
	 * @param annotated the classes that may register something
	 */
	Catalog(Mirrors mirrors, Collection<TypeElement> opted, Collection<TypeElement> annotated) {
		this.mirrors = mirrors;
		this.opted = new LinkedHashSet<>(opted);
		this.registrations = new Registrations(mirrors, this::isBase);
		annotated.stream().flatMap((each) -> this.registrations.of(each).stream()).forEach(this::add);
	}

	private void add(Registration registration) {
		Definition.of(registration).forEach((definition) -> {
			List<Definition> ofBase = this.types.computeIfAbsent(definition.base(), (base) -> new ArrayList<>());
			if (ofBase.stream().noneMatch(definition::isSameAs)) {
				ofBase.add(definition);
			}
		});
	}

	Registrations registrations() {
		return this.registrations;
	}

	/**
	 * Return the bases that are known without a place that declares them.
	 * @return those that types are registered for, and those that are opted in
	 */
	Set<TypeElement> bases() {
		Set<TypeElement> all = new LinkedHashSet<>(this.opted);
		all.addAll(this.types.keySet());
		return all;
	}

	boolean isBase(TypeElement type) {
		return isDiscriminated(type) || this.opted.contains(type);
	}

	static boolean isDiscriminated(TypeElement type) {
		return Annotations.has(type, Annotations.DISCRIMINATED);
	}

	/**
	 * Return how nodes of a declared class name their type.
	 * @param declared the declared class
	 * @return the nearest base, or {@code null} if none is opted in
	 */
	@Nullable BaseType base(TypeElement declared) {
		return bases(declared).map(Catalog::baseType).findFirst().orElse(null);
	}

	private static BaseType baseType(TypeElement base) {
		AnnotationMirror annotation = Annotations.find(base, Annotations.DISCRIMINATED);
		return (annotation != null)
				? new BaseType(Annotations.text(annotation, "property"), Annotations.text(annotation, "defaultType"))
				: new BaseType("type", "");
	}

	/**
	 * Return the bases whose types are asked for where a class is declared.
	 * @param declared the class
	 * @return the nearest first
	 */
	Stream<TypeElement> bases(TypeElement declared) {
		return this.mirrors.supertypes(declared).stream().filter(this::isBase);
	}

	List<Definition> typesOf(TypeElement base) {
		if (base.getModifiers().contains(Modifier.SEALED) && this.complete.add(base)) {
			this.registrations.permits(base, (permitted) -> isTypeOf(permitted, base)).forEach(this::add);
		}
		return this.types.getOrDefault(base, List.of());
	}

	private boolean isTypeOf(TypeElement type, TypeElement base) {
		return this.types.getOrDefault(base, List.of())
			.stream()
			.anyMatch((known) -> known.registration().type().equals(type));
	}

	/**
	 * Return the types that can stand where something is declared.
	 * @param declared the declared type
	 * @return the types by name
	 */
	List<Definition> definitions(TypeMirror declared) {
		return candidates(declared)
			.filter((candidate) -> fits(candidate.registration().generic(), declared)
					&& candidate.equals(find(declared, candidate.name())))
			.distinct()
			.sorted(Comparator.comparing(Definition::name))
			.toList();
	}

	private Stream<Definition> candidates(TypeMirror declared) {
		TypeElement element = this.mirrors.element(declared);
		return (element != null) ? bases(element).flatMap((base) -> typesOf(base).stream()) : Stream.empty();
	}

	@Nullable Definition find(TypeMirror declared, String name) {
		String uniform = RelaxedName.uniformType(name);
		List<Definition> named = candidates(declared).filter((candidate) -> candidate.isNamed(uniform)).toList();
		return named.stream()
			.filter((candidate) -> fits(candidate.registration().generic(), declared))
			.findFirst()
			.orElse(named.isEmpty() ? null : named.get(0));
	}

	private boolean fits(TypeMirror type, TypeMirror declared) {
		TypeElement raw = this.mirrors.element(declared);
		DeclaredType found = (raw != null) ? this.mirrors.as(type, raw) : null;
		return found != null && (found.getTypeArguments().stream().anyMatch(this::isOpen)
				|| found.getTypeArguments().isEmpty() || this.mirrors.types().isSubtype(found, open(declared)));
	}

	private boolean isOpen(TypeMirror argument) {
		return argument.getKind() == TypeKind.TYPEVAR || this.mirrors.text(argument).equals("?")
				|| (argument instanceof DeclaredType declared
						&& declared.getTypeArguments().stream().anyMatch(this::isOpen));
	}

	// A variable that nobody has given a type is any
	private TypeMirror open(TypeMirror declared) {
		DeclaredType bound = (DeclaredType) this.mirrors.bound(declared);
		WildcardType any = this.mirrors.types().getWildcardType(null, null);
		TypeMirror[] arguments = bound.getTypeArguments()
			.stream()
			.map((argument) -> (argument.getKind() == TypeKind.TYPEVAR) ? any : argument)
			.toArray(TypeMirror[]::new);
		return (arguments.length > 0) ? this.mirrors.types().getDeclaredType((TypeElement) bound.asElement(), arguments)
				: bound;
	}

}
