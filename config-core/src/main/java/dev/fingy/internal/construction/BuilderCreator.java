package dev.fingy.internal.construction;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Creates by a builder, on which only those methods are called whose properties
 * configuration mentions. What it does not mention is left to the builder's defaults.
 */
public final class BuilderCreator extends Creator {

	private final BuilderMethods builder;

	private final @Nullable Method registered;

	private final List<Method> setters;

	private BuilderCreator(ResolvableType type, BuilderMethods builder, @Nullable Method registered,
			List<BuilderProperty> properties) {
		super(type, properties.stream().map(BuilderProperty::parameter).toList());
		this.builder = builder;
		this.registered = registered;
		this.setters = properties.stream().map(BuilderProperty::setter).toList();
	}

	/**
	 * Return the creator that calls a builder.
	 * @param type the class of the objects
	 * @param builder starts and ends the builder
	 * @param registered the method that starts the builder, if it is registered in place
	 * of the class
	 * @return the creator
	 */
	static Creator of(ResolvableType type, BuilderMethods builder, @Nullable Method registered) {
		return new BuilderCreator(type, builder, registered, BuilderProperties.of(builder, type));
	}

	@Override
	public @Nullable Executable executable() {
		return this.registered;
	}

	// Those of the builder, and those that compute defaults
	@Override
	public Stream<Method> reflected() {
		return Stream
			.of(Stream.of(this.builder.start()), BuilderMethods.methods(this.builder.start().getReturnType()).stream(),
					LombokDefaults.methods(javaType()))
			.flatMap((methods) -> methods);
	}

	@Override
	public Object create(@Nullable Object[] arguments) throws Throwable {
		try {
			Object builder = created(this.builder.start(), call(this.builder.start(), null));
			for (int i = 0; i < arguments.length; i++) {
				if (arguments[i] != null) {
					builder = next(builder, this.setters.get(i), (arguments[i] != ABSENT) ? arguments[i] : null);
				}
			}
			return created(this.builder.build(), call(this.builder.build(), builder));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	// A builder may be immutable and return another
	private static Object next(Object builder, Method setter, @Nullable Object argument)
			throws ReflectiveOperationException {
		Object returned = call(setter, builder, argument);
		return setter.getDeclaringClass().isInstance(returned) ? returned : builder;
	}

	private static @Nullable Object call(Method method, @Nullable Object target, @Nullable Object... arguments)
			throws ReflectiveOperationException {
		ReflectionUtils.makeAccessible(method);
		return method.invoke(target, arguments);
	}

}
