package dev.fingy.internal.processor.element;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Names types as an application does.
 */
final class TypeText {

	private static final String UNKNOWN = "?";

	private final Mirrors mirrors;

	TypeText(Mirrors mirrors) {
		this.mirrors = mirrors;
	}

	/**
	 * Return how the reference names a type.
	 * @param type the type
	 * @return such as {@code java.util.Map<java.lang.String, ?>}
	 */
	String of(TypeMirror type) {
		return of(type, Set.of());
	}

	/**
	 * Return how the reference names the class that a variable or wildcard is bounded by.
	 * @param type the type
	 * @return its class with type arguments, {@code ?} if it is not bounded
	 */
	String ofBound(TypeMirror type) {
		return ofBound(type, Set.of());
	}

	private String of(TypeMirror type, Set<Element> around) {
		return switch (type.getKind()) {
			case ARRAY -> of(((ArrayType) type).getComponentType(), around) + "[]";
			case TYPEVAR -> UNKNOWN;
			case WILDCARD -> isRecursive((WildcardType) type, around) ? UNKNOWN : ofBound(type, around);
			case DECLARED -> declared((DeclaredType) type, around);
			default -> plain(type);
		};
	}

	// The bound is a variable that mentions itself
	private boolean isRecursive(WildcardType wildcard, Set<Element> around) {
		TypeElement bound = this.mirrors.element(wildcard);
		return this.mirrors.directBound(wildcard).getKind() == TypeKind.TYPEVAR && bound != null
				&& around.contains(bound);
	}

	private String ofBound(TypeMirror type, Set<Element> around) {
		TypeMirror bound = this.mirrors.bound(type);
		boolean open = type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.WILDCARD;
		return (open && this.mirrors.types().isSameType(bound, this.mirrors.object())) ? UNKNOWN : of(bound, around);
	}

	// Without annotations of the type
	private static String plain(TypeMirror type) {
		return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
	}

	private String declared(DeclaredType type, Set<Element> around) {
		TypeElement element = (TypeElement) type.asElement();
		if (element.getTypeParameters().isEmpty()) {
			return this.mirrors.name(element);
		}
		Set<Element> inside = new HashSet<>(around);
		inside.add(element);
		return this.mirrors.arguments(type)
			.stream()
			.map((argument) -> of(argument, inside))
			.collect(Collectors.joining(", ", this.mirrors.name(element) + "<", ">"));
	}

	/**
	 * Return how class files name what remains of a type at run time.
	 * @param type a type
	 * @return what {@link Class#getName()} returns
	 */
	String erased(TypeMirror type) {
		TypeMirror erasure = this.mirrors.types().erasure(type);
		return (erasure.getKind() == TypeKind.ARRAY) ? "[" + descriptor(((ArrayType) erasure).getComponentType())
				: of(erasure).replaceFirst("<.*", "");
	}

	/**
	 * Return how a descriptor names a type.
	 * @param component a type without type arguments
	 * @return its descriptor, with dots in the names of classes
	 */
	String descriptor(TypeMirror component) {
		return switch (component.getKind()) {
			case BOOLEAN -> "Z";
			case LONG -> "J";
			case BYTE, SHORT, INT, CHAR, FLOAT, DOUBLE -> component.getKind().name().substring(0, 1);
			case ARRAY -> erased(component);
			default -> "L" + erased(component) + ";";
		};
	}

}
