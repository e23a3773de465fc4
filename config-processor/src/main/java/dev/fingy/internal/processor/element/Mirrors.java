package dev.fingy.internal.processor.element;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

import org.jspecify.annotations.Nullable;

/**
 * Types as the compiler sees them, represented as an application sees them: classes by
 * their binary names, type arguments as {@code ResolvableType} writes them.
 */
public final class Mirrors {

	private final Elements elements;

	private final Types types;

	private final TypeText text = new TypeText(this);

	private final ClassFiles classFiles;

	/**
	 * Create a view of types.
	 * @param environment the compiler
	 * @param compiled the canonical names of the classes that it compiles
	 */
	public Mirrors(ProcessingEnvironment environment, Set<String> compiled) {
		this.elements = environment.getElementUtils();
		this.types = environment.getTypeUtils();
		this.classFiles = new ClassFiles(this, environment, compiled);
	}

	/**
	 * Return what the compiler knows of classes and their members.
	 * @return its own utilities
	 */
	public Elements elements() {
		return this.elements;
	}

	/**
	 * Return what the compiler knows of types.
	 * @return its own utilities
	 */
	public Types types() {
		return this.types;
	}

	/**
	 * Return the class files that the compiler finds.
	 * @return what is in them that the compiler does not read
	 */
	public ClassFiles classFiles() {
		return this.classFiles;
	}

	/**
	 * Return a class.
	 * @param canonicalName its name, with a dot before a nested one
	 * @return the class, or {@code null} if there is none
	 */
	public @Nullable TypeElement find(String canonicalName) {
		return this.elements.getTypeElement(canonicalName);
	}

	/**
	 * Return the name of a class, as class files have it.
	 * @param type the class
	 * @return its binary name
	 */
	public String name(TypeElement type) {
		return this.elements.getBinaryName(type).toString();
	}

	/**
	 * Return the class behind a type, which of a variable is its bound.
	 * @param type a type
	 * @return its class, or {@code null} for what is none
	 */
	public @Nullable TypeElement element(TypeMirror type) {
		TypeMirror bound = bound(type);
		return (bound.getKind() == TypeKind.DECLARED) ? (TypeElement) ((DeclaredType) bound).asElement() : null;
	}

	/**
	 * Return what replaces a variable or wildcard.
	 * @param type a type
	 * @return its bound, or the type itself if it is neither
	 */
	public TypeMirror bound(TypeMirror type) {
		return switch (type.getKind()) {
			case TYPEVAR -> bound(((TypeVariable) type).getUpperBound());
			case WILDCARD -> bound(directBound((WildcardType) type));
			case INTERSECTION -> bound(((IntersectionType) type).getBounds().get(0));
			default -> type;
		};
	}

	/**
	 * Return what a wildcard extends, or is a supertype of.
	 * @param wildcard the wildcard
	 * @return its bound as it is written, {@code Object} without one
	 */
	public TypeMirror directBound(WildcardType wildcard) {
		TypeMirror upper = wildcard.getExtendsBound();
		TypeMirror lower = wildcard.getSuperBound();
		return (upper != null) ? upper : (lower != null) ? lower : object();
	}

	/**
	 * Return what every class extends.
	 * @return the type {@code Object}
	 */
	public TypeMirror object() {
		return type("java.lang.Object");
	}

	/**
	 * Return a class that every application has.
	 * @param name its name
	 * @return its type, with its variables
	 */
	public TypeMirror type(String name) {
		TypeElement found = find(name);
		return (found != null) ? found.asType() : this.types.getNoType(TypeKind.NONE);
	}

	/**
	 * Return how the reference names a type.
	 * @param type the type
	 * @return such as {@code java.util.Map<java.lang.String, ?>}
	 */
	public String text(TypeMirror type) {
		return this.text.of(type);
	}

	/**
	 * Return how the reference names the class that a variable or wildcard is bounded by.
	 * @param type the type
	 * @return its class with type arguments, {@code ?} if it is not bounded
	 */
	public String boundText(TypeMirror type) {
		return this.text.ofBound(type);
	}

	/**
	 * Return how class files name what remains of a type at run time.
	 * @param type the type
	 * @return what {@link Class#getName()} returns
	 */
	public String erased(TypeMirror type) {
		return this.text.erased(type);
	}

	/**
	 * Return how a descriptor names what remains of a type at run time.
	 * @param type the type
	 * @return its descriptor, with dots in the names of classes
	 */
	String descriptor(TypeMirror type) {
		return this.text.descriptor(this.types.erasure(type));
	}

	/**
	 * Return the type arguments.
	 * @param type a class with or without arguments
	 * @return the arguments, for a raw type the variables of the class
	 */
	List<? extends TypeMirror> arguments(DeclaredType type) {
		return type.getTypeArguments().isEmpty() ? ((DeclaredType) type.asElement().asType()).getTypeArguments()
				: type.getTypeArguments();
	}

	/**
	 * Return an argument of a supertype.
	 * @param type a type
	 * @param supertype the name of the supertype
	 * @param index which argument
	 * @return the argument, or {@code Object} where it is not known
	 */
	public TypeMirror argument(TypeMirror type, String supertype, int index) {
		TypeElement element = find(supertype);
		DeclaredType found = (element != null) ? as(type, element) : null;
		return (found != null && arguments(found).size() > index) ? arguments(found).get(index) : object();
	}

	/**
	 * Return a type seen as one of its supertypes.
	 * @param type the type
	 * @param supertype the class of the supertype
	 * @return the supertype with its arguments, or {@code null} if it is none
	 */
	public @Nullable DeclaredType as(TypeMirror type, TypeElement supertype) {
		TypeMirror bound = complete(bound(type));
		if (bound.getKind() != TypeKind.DECLARED) {
			return null;
		}
		if (supertype.equals(((DeclaredType) bound).asElement())) {
			return (DeclaredType) bound;
		}
		for (TypeMirror each : this.types.directSupertypes(bound)) {
			DeclaredType found = as(each, supertype);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/**
	 * Return the type that a member has in an object of some type.
	 * @param owner the type of the object
	 * @param member a method, constructor or field of it
	 * @return the member's type
	 */
	public TypeMirror member(TypeMirror owner, Element member) {
		TypeMirror bound = complete(bound(owner));
		return (bound.getKind() == TypeKind.DECLARED) ? this.types.asMemberOf((DeclaredType) bound, member)
				: member.asType();
	}

	// The members of a raw type would be raw as well
	private TypeMirror complete(TypeMirror type) {
		return (type instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED
				&& declared.getTypeArguments().isEmpty()) ? declared.asElement().asType() : type;
	}

	/**
	 * Return whether objects of a type are of another class.
	 * @param type the type
	 * @param name the name of the other class
	 * @return {@code true} if they are
	 */
	public boolean isA(TypeMirror type, String name) {
		TypeElement element = element(type);
		return element != null && isA(element, name);
	}

	/**
	 * Return whether a class is, or extends, another.
	 * @param type the class
	 * @param name the name of the other class
	 * @return {@code true} if it does
	 */
	public boolean isA(TypeElement type, String name) {
		return supertypes(type).stream().anyMatch((each) -> each.getQualifiedName().contentEquals(name));
	}

	/**
	 * Return whether a class is, or extends, another.
	 * @param type the class
	 * @param other the other class
	 * @return {@code true} if it does
	 */
	public boolean isA(TypeElement type, TypeElement other) {
		return supertypes(type).contains(other);
	}

	/**
	 * Return the supertypes of a class, in the order in which names are looked up.
	 * @param type the class
	 * @return the class itself, its superclasses, then their interfaces
	 */
	public Set<TypeElement> supertypes(TypeElement type) {
		Set<TypeElement> all = new LinkedHashSet<>();
		for (TypeElement each = type; each != null; each = declared(each.getSuperclass())) {
			all.add(each);
		}
		List.copyOf(all).forEach((each) -> addInterfaces(each, all));
		return all;
	}

	private void addInterfaces(TypeElement type, Set<TypeElement> all) {
		for (TypeMirror each : type.getInterfaces()) {
			TypeElement found = declared(each);
			if (found != null) {
				all.add(found);
				addInterfaces(found, all);
			}
		}
	}

	private static @Nullable TypeElement declared(TypeMirror type) {
		return (type.getKind() == TypeKind.DECLARED) ? (TypeElement) ((DeclaredType) type).asElement() : null;
	}

	/**
	 * Return whether a type mentions something that cannot be found, which is for the
	 * compiler to report.
	 * @param type a type
	 * @return {@code true} if there is anything
	 */
	public boolean isBroken(TypeMirror type) {
		return switch (type.getKind()) {
			case ERROR -> true;
			case ARRAY -> isBroken(((ArrayType) type).getComponentType());
			case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().anyMatch(this::isBroken);
			case WILDCARD -> isBroken(directBound((WildcardType) type));
			default -> false;
		};
	}

	/**
	 * Return the class that something is in.
	 * @param element a member, parameter or class
	 * @return the nearest class, for a class itself
	 */
	public static TypeElement around(Element element) {
		Element around = element;
		while (!(around instanceof TypeElement)) {
			around = Objects.requireNonNull(around.getEnclosingElement());
		}
		return (TypeElement) around;
	}

}
