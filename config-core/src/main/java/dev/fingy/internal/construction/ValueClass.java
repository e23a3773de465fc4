package dev.fingy.internal.construction;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A value class of Kotlin: a class around one value, which compiled code passes without
 * the class where it can. Its methods have names that only compilers use.
 *
 * @param type the class
 * @param unbox returns the value of an object
 */
public record ValueClass(Class<?> type, Method unbox) {

	private static final String UNBOX = "unbox-impl";

	private static final String CONSTRUCTOR = "constructor-impl";

	/**
	 * Return a class as a value class.
	 * @param type a class
	 * @return the value class, or {@code null} if it is none
	 */
	public static @Nullable ValueClass of(Class<?> type) {
		if (!KotlinDetector.isInlineClass(type)) {
			return null;
		}
		Method unbox = ReflectionUtils.findMethod(type, UNBOX);
		return (unbox != null) ? new ValueClass(type, unbox) : null;
	}

	/**
	 * Return what an object of a value class holds.
	 * @param object any object
	 * @return its value, or the object itself if its class is no value class
	 */
	public static @Nullable Object unboxed(@Nullable Object object) {
		if (object == null) {
			return null;
		}
		ValueClass own = of(object.getClass());
		return (own != null) ? own.unbox(object) : UnsignedArrays.plain(object);
	}

	/**
	 * Return what an object of a value class holds, as Kotlin declares it.
	 * @param object an object of a value class
	 * @return its value, an object of a value class again where that is declared
	 */
	public static @Nullable Object held(Object object) {
		ValueClass own = of(object.getClass());
		return (own != null) ? boxed(own.declared().toClass(), own.unbox(object)) : object;
	}

	/**
	 * Return an object of a class that may be a value class.
	 * @param declared the class
	 * @param value an object of the class, or what one holds as compiled code passes it
	 * @return an object of the class
	 */
	public static @Nullable Object boxed(Class<?> declared, @Nullable Object value) {
		if (value == null || declared.isInstance(value)) {
			return value;
		}
		if (declared.isArray()) {
			return UnsignedArrays.boxed(declared.getComponentType(), value);
		}
		ValueClass own = of(declared);
		return (own != null && own.holds(value)) ? own.invoke("box-impl", value) : value;
	}

	/**
	 * Return what the objects hold.
	 * @return the type as compiled code passes it
	 */
	public ResolvableType value() {
		return ResolvableType.forMethodReturnType(this.unbox);
	}

	/**
	 * Return as what an object of the class is bound.
	 * @param compiled its type as compiled code passes it
	 * @return the class if one value can represent an object, otherwise what it holds
	 */
	ResolvableType bound(ResolvableType compiled) {
		if (isScalar()) {
			return ResolvableType.forClass(this.type);
		}
		ValueClass element = UnsignedArrays.element(this);
		if (element != null) {
			return ResolvableType.forArrayComponent(ResolvableType.forClass(element.type()));
		}
		ValueClass inner = inner();
		return (inner != null) ? inner.bound(compiled) : compiled;
	}

	private @Nullable ValueClass inner() {
		KotlinFunction constructor = KotlinTypes.isRead(this.type)
				? KotlinFunction.of(this.type.getDeclaredConstructors()[0]) : null;
		return (constructor != null) ? constructor.valueClass(0) : null;
	}

	/**
	 * Return what the objects are made of.
	 * @return the type as Kotlin declares it, if that is a value class and known
	 */
	public ResolvableType declared() {
		ValueClass inner = inner();
		return (inner != null && inner.isScalar()) ? ResolvableType.forClass(inner.type()) : value();
	}

	/**
	 * Return an object without elements.
	 * @return an empty array of unsigned numbers, or {@code null} if the class is another
	 */
	@Nullable Object empty() {
		Class<?> held = this.unbox.getReturnType();
		return held.isArray() ? boxed(this.type, Array.newInstance(held.getComponentType(), 0)) : null;
	}

	/**
	 * Return what is called by reflection to create objects and to read them.
	 * @return methods of the class, and of the value class that it holds
	 */
	public Stream<Method> reflected() {
		ValueClass inner = of(declared().toClass());
		return Stream.concat(Stream.of(this.type.getDeclaredMethods()).filter(ValueClass::isReflected),
				Stream.ofNullable(inner).flatMap(ValueClass::reflected));
	}

	private static boolean isReflected(Method method) {
		return method.getName().endsWith("-impl") || method.getName().equals(CONSTRUCTOR + "$default");
	}

	private boolean holds(Object value) {
		return ClassUtils.resolvePrimitiveIfNecessary(this.unbox.getReturnType()).isInstance(value);
	}

	/**
	 * Return whether one value of a source can represent an object.
	 * @return {@code false} for one that holds a list, a map or an object of the
	 * application
	 */
	public boolean isScalar() {
		Class<?> held = this.unbox.getReturnType();
		return held.isPrimitive() || held.isEnum() || (held.getName().startsWith("java.") && held != Optional.class
				&& !Collection.class.isAssignableFrom(held) && !Map.class.isAssignableFrom(held));
	}

	/**
	 * Return whether the class lets others create objects of a value.
	 * @return {@code false} if its constructor is private
	 */
	public boolean isOpen() {
		return constructor() != null;
	}

	private @Nullable Method constructor() {
		return Arrays.stream(this.type.getDeclaredMethods())
			.filter((method) -> method.getName().equals(CONSTRUCTOR) && !Modifier.isPrivate(method.getModifiers())
					&& Arrays.equals(method.getParameterTypes(), new Class<?>[] { this.unbox.getReturnType() }))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Create an object as its constructor does, which may refuse the value.
	 * @param value the value
	 * @return a new object
	 * @throws Throwable what the constructor throws
	 */
	public Object create(Object value) throws Throwable {
		Method constructor = constructor();
		if (constructor == null) {
			throw new IllegalStateException("the constructor of " + this.type.getName() + " is private");
		}
		try {
			ReflectionUtils.makeAccessible(constructor);
			return invoke("box-impl", constructor.invoke(null, holds(value) ? value : unboxed(value)));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/**
	 * Create an object of the default that the class declares.
	 * @return a new object
	 * @throws Throwable what its constructor throws
	 */
	Object createDefault() throws Throwable {
		Method constructor = Arrays.stream(this.type.getDeclaredMethods())
			.filter((method) -> method.getName().equals(CONSTRUCTOR + "$default"))
			.findFirst()
			.orElseThrow();
		try {
			ReflectionUtils.makeAccessible(constructor);
			Class<?> held = this.unbox.getReturnType();
			return invoke("box-impl",
					constructor.invoke(null, held.isPrimitive() ? PrimitiveDefaults.of(held) : null, 1, null));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object invoke(String name, Object value) {
		Method method = ReflectionUtils.findMethod(this.type, name, this.unbox.getReturnType());
		if (method == null) {
			throw new IllegalStateException(this.type.getName() + " has no method " + name);
		}
		ReflectionUtils.makeAccessible(method);
		Object result = ReflectionUtils.invokeMethod(method, null, value);
		if (result == null) {
			throw new IllegalStateException(name + " of " + this.type.getName() + " returned null");
		}
		return result;
	}

	private @Nullable Object unbox(Object object) {
		ReflectionUtils.makeAccessible(this.unbox);
		return ReflectionUtils.invokeMethod(this.unbox, object);
	}

}
