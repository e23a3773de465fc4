package dev.fingy.internal.construction;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Creates by a constructor or a static factory method.
 */
final class ExecutableCreator extends Creator {

	private final Executable executable;

	private final @Nullable KotlinFunction kotlin;

	private final @Nullable Object[] zeros;

	ExecutableCreator(ResolvableType type, Executable executable, List<Parameter> parameters,
			@Nullable KotlinFunction kotlin) {
		super(type, parameters);
		this.executable = executable;
		this.kotlin = kotlin;
		this.zeros = zeros(executable.getParameterTypes());
	}

	private static @Nullable Object[] zeros(Class<?>[] types) {
		@Nullable Object[] zeros = new Object[types.length];
		for (int i = 0; i < types.length; i++) {
			zeros[i] = types[i].isPrimitive() ? PrimitiveDefaults.of(types[i]) : null;
		}
		return zeros;
	}

	@Override
	public Executable executable() {
		return this.executable;
	}

	@Override
	public Stream<Executable> reflected() {
		return (this.kotlin != null) ? this.kotlin.reflected() : Stream.of(this.executable);
	}

	@Override
	public Object create(@Nullable Object[] arguments) throws Throwable {
		try {
			return created(this.executable, (this.kotlin != null) ? this.kotlin.call(arguments)
					: invoke(this.executable, withZeros(arguments)));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	@Override
	public @Nullable Object[] asPassed(@Nullable Object[] arguments) {
		if (this.kotlin == null) {
			return arguments;
		}
		Class<?>[] types = this.executable.getParameterTypes();
		@Nullable Object[] passed = Arrays.copyOf(arguments, types.length);
		for (int i = 0; i < arguments.length; i++) {
			boolean fits = types[i].isInstance(arguments[i]) && arguments[i] != ABSENT;
			passed[i] = fits ? arguments[i] : (arguments[i] != ABSENT) ? ValueClass.unboxed(arguments[i]) : null;
		}
		return passed;
	}

	private @Nullable Object[] withZeros(@Nullable Object[] arguments) {
		@Nullable Object[] actual = arguments.clone();
		for (int i = 0; i < actual.length; i++) {
			if (actual[i] == null) {
				actual[i] = this.zeros[i];
			}
		}
		return actual;
	}

}
