package dev.fingy.type;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.RegisteredType;

/**
 * A registered type: its names, and how it is created. The class's constructor is not
 * read before the type is used.
 */
public final class TypeDefinition implements RegisteredType {

	private final Class<?> base;

	private final ResolvableType generic;

	private final String name;

	private final List<String> aliases;

	private final Class<?> javaType;

	private final AnnotatedElement source;

	private final Supplier<Creator> creator;

	private final @Nullable String registered;

	private TypeDefinition(Class<?> base, ResolvableType generic, String name, List<String> aliases, Class<?> javaType,
			AnnotatedElement source, Supplier<Creator> creator, @Nullable String registered) {
		this.base = base;
		this.generic = generic;
		this.name = RelaxedName.kebab(name);
		this.aliases = List.copyOf(aliases);
		this.javaType = javaType;
		this.source = source;
		this.creator = SingletonSupplier.of(creator);
		this.registered = registered;
	}

	static TypeDefinition ofClass(Class<?> base, String name, List<String> aliases, Class<?> type,
			List<String> parameterNames) {
		return new TypeDefinition(base, ResolvableType.forClass(type), name, aliases, type, type,
				() -> Creators.forClass(ResolvableType.forClass(type), parameterNames), null);
	}

	static TypeDefinition ofMethod(Class<?> base, String name, List<String> aliases, Method factory) {
		return new TypeDefinition(base, ResolvableType.forMethodReturnType(factory), name, aliases,
				factory.getReturnType(), factory, () -> Creators.forMethod(factory), null);
	}

	TypeDefinition withAliases(List<String> more) {
		return new TypeDefinition(this.base, this.generic, this.name, more, this.javaType, this.source, this.creator,
				this.registered);
	}

	TypeDefinition registeredBy(String words) {
		return new TypeDefinition(this.base, this.generic, this.name, this.aliases, this.javaType, this.source,
				this.creator, words);
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
		return this.base;
	}

	@Override
	public Class<?> javaType() {
		return this.javaType;
	}

	/**
	 * Return how the type is created.
	 * @return the creator
	 * @throws UnusableTypeException if it cannot be
	 */
	public Creator creator() {
		return Objects.requireNonNull(this.creator.get());
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
		return this.source.isAnnotationPresent(Deprecated.class);
	}

	/**
	 * Return whether objects of this type can stand where another is declared.
	 * @param declared the declared type, with its type arguments
	 * @return {@code true} if they can
	 */
	public boolean fits(ResolvableType declared) {
		Class<?> raw = declared.toClass();
		boolean assignable = raw.isAssignableFrom(this.javaType);
		if (!assignable || raw.getTypeParameters().length == 0) {
			return assignable;
		}
		return declared.isAssignableFrom(this.generic) || isOpen(raw);
	}

	private boolean isOpen(Class<?> declared) {
		return this.generic.as(declared).hasUnresolvableGenerics()
				|| this.generic.as(declared).getGenerics().length == 0;
	}

	ResolvableType asBase() {
		return this.generic.as(this.base);
	}

	boolean isSameAs(TypeDefinition other) {
		return this.source.equals(other.source) && this.name.equals(other.name);
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
		return (this.source instanceof Method method) ? method : null;
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
	 * Return what was registered, as messages name it.
	 * @return the class, or the class and method
	 */
	public String describe() {
		return (this.source instanceof Method method) ? method.getDeclaringClass().getName() + "." + method.getName()
				: this.javaType.getName();
	}

}
