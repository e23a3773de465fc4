package dev.fingy.internal.registry;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.RegisteredType;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.names.RelaxedName;

/**
 * A registered type: its names, and how it is created. What an index lists is not loaded,
 * and no constructor read, before the type is used.
 */
public final class TypeDefinition implements RegisteredType {

	static final String PERMITTED = "permitted by ";

	private final BaseName base;

	private final String name;

	private final List<String> aliases;

	private final Declaration declaration;

	private final @Nullable String registered;

	private TypeDefinition(BaseName base, String name, List<String> aliases, Declaration declaration,
			@Nullable String registered) {
		this.base = base;
		this.name = RelaxedName.kebab(name);
		this.aliases = List.copyOf(aliases);
		this.declaration = declaration;
		this.registered = registered;
	}

	static TypeDefinition ofClass(Class<?> base, String name, List<String> aliases, Class<?> type,
			List<String> parameterNames) {
		return new TypeDefinition(BaseName.of(base), name, aliases, Declaration.ofClass(type, parameterNames), null);
	}

	static TypeDefinition ofMethod(Class<?> base, String name, List<String> aliases, Method factory, Class<?> product,
			List<String> parameterNames) {
		return new TypeDefinition(BaseName.of(base), name, aliases,
				Declaration.ofMethod(factory, product, parameterNames), null);
	}

	static TypeDefinition indexed(BaseName base, String name, IndexedType indexed, Declaration declaration) {
		boolean permitted = indexed.marks().contains(IndexedType.PERMITTED);
		return new TypeDefinition(base, name, indexed.aliases(), declaration,
				permitted ? PERMITTED + base.name() : null);
	}

	TypeDefinition withAliases(List<String> more) {
		return new TypeDefinition(this.base, this.name, more, this.declaration, this.registered);
	}

	TypeDefinition registeredBy(String words) {
		return new TypeDefinition(this.base, this.name, this.aliases, this.declaration, words);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public List<String> aliases() {
		return this.aliases;
	}

	@Override
	public Class<?> base() {
		return this.base.type();
	}

	String baseName() {
		return this.base.name();
	}

	@Override
	public Class<?> javaType() {
		return this.declaration.javaType();
	}

	/**
	 * Return the name of the class of the objects, which is not loaded for it.
	 * @return the binary name
	 */
	public String className() {
		return this.declaration.className();
	}

	String simpleName() {
		return this.declaration.simpleName();
	}

	/**
	 * Return whether a factory method declares the base as the class of its objects.
	 * @return {@code true} if their class names the base, and not the type
	 */
	boolean isMadeAsBase() {
		return className().equals(baseName()) && !this.declaration.id().equals(className());
	}

	/**
	 * Return whether a class is registered itself, and not only something that makes its
	 * objects.
	 * @param type the class
	 * @return {@code true} if its constructor, or its properties, are the type's
	 */
	boolean isClass(Class<?> type) {
		return this.declaration.id().equals(type.getName());
	}

	/**
	 * Return how the type is created, wherever that is.
	 * @return the creator
	 * @throws UnusableTypeException if it cannot be
	 */
	public Creator creator() {
		return this.declaration.creator();
	}

	/**
	 * Return how the type is created where something is declared. What the type leaves
	 * open is what is declared there: the elements of a {@code Fixed<T>} that is as a
	 * {@code Source<Integer>} are integers.
	 * @param declared the declared type, with its type arguments
	 * @return the creator
	 * @throws UnusableTypeException if it cannot be
	 */
	public Creator creator(ResolvableType declared) {
		return this.declaration.creator(declared);
	}

	/**
	 * Return whether what the objects are created with depends on where they are.
	 * @return {@code true} for a class or method with type variables
	 */
	public boolean isOpen() {
		return this.declaration.isOpen();
	}

	boolean isCreatedBy(Creator other) {
		try {
			return creator().isSameWay(other);
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return false;
		}
	}

	/**
	 * Return whether users are asked to move on from the type.
	 * @return {@code true} under {@link Deprecated @Deprecated}
	 */
	public boolean isDeprecated() {
		return this.declaration.isDeprecated();
	}

	/**
	 * Return whether objects of this type can be where another is declared.
	 * @param declared the declared type, with its type arguments
	 * @return {@code true} if they can
	 */
	public boolean fits(ResolvableType declared) {
		Class<?> raw = declared.toClass();
		boolean assignable = raw.isAssignableFrom(javaType());
		if (!assignable || raw.getTypeParameters().length == 0) {
			return assignable;
		}
		return this.declaration.fits(declared);
	}

	ResolvableType asBase() {
		return this.declaration.generic().as(base());
	}

	/**
	 * Return what makes a type of a base the same that is found again.
	 * @return the declaration and the name
	 */
	String key() {
		return this.declaration.id() + " " + this.name;
	}

	/**
	 * Return the name with its aliases, as lists of alternatives show it.
	 * @return such as {@code neural (mlp)}
	 */
	public String display() {
		return this.aliases.isEmpty() ? this.name : this.name + " (" + String.join(", ", this.aliases) + ")";
	}

	/**
	 * Return the static factory method that creates the objects.
	 * @return the method, or {@code null} if a constructor does
	 */
	public @Nullable Method factory() {
		return (this.declaration.element() instanceof Method method) ? method : null;
	}

	/**
	 * Return where the type is registered, in words.
	 * @return the annotation, sealed base or contributor, or an empty text where code
	 * registers it
	 */
	public String registered() {
		return (this.registered != null) ? this.registered : "@TypeName on " + describe();
	}

	/**
	 * Return whether the type was found, and not added by a contributor.
	 * @return {@code true} if an annotation or a sealed base registers it
	 */
	boolean isFound() {
		return this.registered == null || this.registered.startsWith(PERMITTED);
	}

	/**
	 * Return the line that an index has for the type.
	 * @return the line
	 */
	IndexedType indexed() {
		Set<String> marks = new TreeSet<>();
		if (isDeprecated()) {
			marks.add(IndexedType.DEPRECATED);
		}
		if (this.registered != null) {
			marks.add(IndexedType.PERMITTED);
		}
		Method factory = factory();
		return new IndexedType(className(), (factory != null) ? Declaration.id(factory) : "", this.name, this.aliases,
				List.of(baseName()), List.of(), this.declaration.parameterNames(), marks);
	}

	/**
	 * Return what was registered, as messages name it.
	 * @return the class, or the class and method
	 */
	public String describe() {
		return this.declaration.describe();
	}

}
