package dev.fingy.internal.construction;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Creates by a constructor or a static factory method.
 */
final class ExecutableCreator extends Creator {

	private final Executable executable;

	ExecutableCreator(ResolvableType type, Executable executable, List<Parameter> parameters) {
		super(type, parameters);
		this.executable = executable;
	}

	@Override
	public Executable executable() {
		return this.executable;
	}

	@Override
	public Object create(@Nullable Object[] arguments) throws Throwable {
		try {
			return Absence.isOfKotlin(this.executable)
					? created(this.executable, KotlinFunction.call(this.executable, arguments))
					: created(this.executable, invoke(this.executable, withZeros(arguments)));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private @Nullable Object[] withZeros(@Nullable Object[] arguments) {
		Class<?>[] types = this.executable.getParameterTypes();
		@Nullable Object[] actual = arguments.clone();
		for (int i = 0; i < actual.length; i++) {
			if (actual[i] == null && types[i].isPrimitive()) {
				actual[i] = PrimitiveDefaults.of(types[i]);
			}
		}
		return actual;
	}

}
