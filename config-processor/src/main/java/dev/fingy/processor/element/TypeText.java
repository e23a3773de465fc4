package dev.fingy.processor.element;

import java.util.Locale;
import java.util.stream.Collectors;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
		return switch (type.getKind()) {
			case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
			case TYPEVAR -> UNKNOWN;
			case WILDCARD -> wildcardText(type);
			case DECLARED -> declared((DeclaredType) type);
			default -> plain(type);
		};
	}

	// Without annotations of the type
	private static String plain(TypeMirror type) {
		return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
	}

	private String wildcardText(TypeMirror wildcard) {
		TypeMirror bound = this.mirrors.bound(wildcard);
		return this.mirrors.types().isSameType(bound, this.mirrors.object()) ? UNKNOWN : of(bound);
	}

	private String declared(DeclaredType type) {
		TypeElement element = (TypeElement) type.asElement();
		if (element.getTypeParameters().isEmpty()) {
			return this.mirrors.name(element);
		}
		return this.mirrors.name(element)
				+ this.mirrors.arguments(type).stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
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

	private String descriptor(TypeMirror component) {
		return switch (component.getKind()) {
			case BOOLEAN -> "Z";
			case LONG -> "J";
			case BYTE, SHORT, INT, CHAR, FLOAT, DOUBLE -> component.getKind().name().substring(0, 1);
			case ARRAY -> erased(component);
			default -> "L" + erased(component) + ";";
		};
	}

}
