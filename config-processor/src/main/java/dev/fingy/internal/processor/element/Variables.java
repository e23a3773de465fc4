package dev.fingy.internal.processor.element;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

import org.jspecify.annotations.Nullable;

/**
 * What the variables of a registered type represent where something is declared, as an
 * application infers it.
 */
public final class Variables {

	private static final int MOST = 100;

	private final Mirrors mirrors;

	private final Map<Element, TypeMirror> known = new HashMap<>();

	private final Set<String> seen = new HashSet<>();

	private Variables(Mirrors mirrors) {
		this.mirrors = mirrors;
	}

	/**
	 * Infer what follows from a declaration.
	 * @param mirrors determines supertypes
	 * @param type a type with variables
	 * @param declared a supertype of it, with type arguments
	 * @return what is known of the variables
	 */
	public static Variables of(Mirrors mirrors, TypeMirror type, TypeMirror declared) {
		Variables variables = new Variables(mirrors);
		variables.infer(type, declared);
		return variables;
	}

	private void infer(TypeMirror type, TypeMirror declared) {
		if (isUnknown(declared)) {
			return;
		}
		TypeMirror bound = this.mirrors.bound(declared);
		if (type instanceof TypeVariable variable && type.getKind() == TypeKind.TYPEVAR) {
			learn(variable, declared, bound);
		}
		else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
			infer(wildcard.getExtendsBound(), declared);
		}
		else if (type instanceof ArrayType array && bound instanceof ArrayType other) {
			infer(array.getComponentType(), other.getComponentType());
		}
		else if (type.getKind() == TypeKind.DECLARED && bound.getKind() == TypeKind.DECLARED) {
			inferArguments(type, (DeclaredType) bound);
		}
	}

	// A class may extend itself with other type arguments, and bounds mention themselves
	private void inferArguments(TypeMirror type, DeclaredType declared) {
		if (this.seen.size() >= MOST || !this.seen.add(type + " " + this.mirrors.text(declared))) {
			return;
		}
		DeclaredType same = this.mirrors.as(type, (TypeElement) declared.asElement());
		List<? extends TypeMirror> places = this.mirrors.arguments(declared);
		for (int i = 0; same != null && i < same.getTypeArguments().size(); i++) {
			infer(same.getTypeArguments().get(i), places.get(i));
		}
	}

	private boolean isUnknown(TypeMirror type) {
		return this.mirrors.text(type).equals("?");
	}

	// Of two arguments, the declaration fits the narrower one if it fits any
	private void learn(TypeVariable variable, TypeMirror declared, TypeMirror bound) {
		if (declared.getKind() != TypeKind.WILDCARD || !isWithin(variable, bound)) {
			this.known.merge(variable.asElement(), bound,
					(before, now) -> this.mirrors.types().isSubtype(now, before) ? now : before);
		}
	}

	// A wildcard restricts the variable no more than its own bound does
	private boolean isWithin(TypeVariable variable, TypeMirror declared) {
		TypeElement own = this.mirrors.element(variable);
		TypeElement other = this.mirrors.element(declared);
		return own != null && other != null && !own.equals(other) && this.mirrors.isA(own, other);
	}

	/**
	 * Return a type with what is known in the place of variables.
	 * @param type a type
	 * @return the type, in which variables that are not known remain
	 */
	public TypeMirror in(TypeMirror type) {
		return switch (type.getKind()) {
			case TYPEVAR -> this.known.getOrDefault(((TypeVariable) type).asElement(), type);
			case ARRAY -> this.mirrors.types().getArrayType(in(((ArrayType) type).getComponentType()));
			case WILDCARD -> wildcard((WildcardType) type);
			case DECLARED -> declared((DeclaredType) type);
			default -> type;
		};
	}

	private TypeMirror wildcard(WildcardType type) {
		return this.mirrors.types().getWildcardType(inBound(type.getExtendsBound()), inBound(type.getSuperBound()));
	}

	private @Nullable TypeMirror inBound(@Nullable TypeMirror bound) {
		return (bound != null) ? in(bound) : null;
	}

	private TypeMirror declared(DeclaredType type) {
		TypeMirror[] arguments = type.getTypeArguments().stream().map(this::in).toArray(TypeMirror[]::new);
		return (this.known.isEmpty() || arguments.length == 0) ? type
				: this.mirrors.types().getDeclaredType((TypeElement) type.asElement(), arguments);
	}

	/**
	 * Return whether the type fits where it was inferred from.
	 * @param type the type with its variables
	 * @param declared what is declared
	 * @return {@code true} as far as that is known
	 */
	public boolean fit(TypeMirror type, TypeMirror declared) {
		return this.known.entrySet().stream().allMatch((each) -> isWithinBounds(each.getKey(), each.getValue()))
				&& isA(in(type), this.mirrors.bound(declared), new HashSet<>());
	}

	private boolean isWithinBounds(Element variable, TypeMirror type) {
		return !type.getKind().isPrimitive() && ((TypeParameterElement) variable).getBounds()
			.stream()
			.map(this::in)
			.allMatch((bound) -> this.mirrors.types()
				.isSubtype(type, isOpen(bound) ? this.mirrors.types().erasure(bound) : bound));
	}

	// Bounds may mention themselves
	private boolean isA(TypeMirror type, TypeMirror declared, Set<String> seen) {
		if (seen.size() >= MOST || !seen.add(this.mirrors.text(type) + " " + this.mirrors.text(declared))) {
			return true;
		}
		TypeElement raw = this.mirrors.element(declared);
		DeclaredType found = (raw != null) ? this.mirrors.as(type, raw) : null;
		if (found == null) {
			return false;
		}
		List<? extends TypeMirror> arguments = found.getTypeArguments();
		List<? extends TypeMirror> places = this.mirrors.arguments((DeclaredType) declared);
		for (int i = 0; i < arguments.size(); i++) {
			if (!matches(arguments.get(i), places.get(i), seen)) {
				return false;
			}
		}
		return true;
	}

	private boolean matches(TypeMirror argument, TypeMirror declared, Set<String> seen) {
		if (isUnknown(argument) || isUnknown(declared)) {
			return true;
		}
		boolean same = declared.getKind() == TypeKind.WILDCARD || argument.getKind() != TypeKind.DECLARED
				|| this.mirrors.types()
					.isSameType(this.mirrors.types().erasure(argument), this.mirrors.types().erasure(declared));
		return isOpen(argument) ? same && isA(argument, this.mirrors.bound(declared), seen)
				: contains(declared, argument);
	}

	// Eclipse's compiler does not determine it for arguments alone
	private boolean contains(TypeMirror declared, TypeMirror argument) {
		TypeElement any = Objects.requireNonNull(this.mirrors.find(Containers.COLLECTION));
		Types types = this.mirrors.types();
		return types.isSubtype(types.getDeclaredType(any, argument), types.getDeclaredType(any, declared));
	}

	private boolean isOpen(TypeMirror type) {
		return isUnknown(type) || (type instanceof DeclaredType declared
				&& declared.getTypeArguments().stream().anyMatch(this::isOpen));
	}

}
