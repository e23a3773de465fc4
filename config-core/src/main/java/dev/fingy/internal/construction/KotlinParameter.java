package dev.fingy.internal.construction;

import java.lang.reflect.Field;

import kotlin.reflect.KParameter;
import kotlin.reflect.KType;
import kotlin.reflect.KTypeParameter;
import org.jspecify.annotations.Nullable;

/**
 * The absence of a parameter as Kotlin declares it, with {@code ?} and defaults.
 */
final class KotlinParameter implements Absence {

	private final KotlinFunction function;

	private final int index;

	private final KParameter declared;

	KotlinParameter(KotlinFunction function, int index) {
		this.function = function;
		this.index = index;
		this.declared = function.parameter(index);
	}

	@Override
	public Nullness nullness() {
		if (this.declared.getType().isMarkedNullable()) {
			return Nullness.NULLABLE;
		}
		return (this.declared.getType().getClassifier() instanceof KTypeParameter variable) ? nullness(variable)
				: Nullness.NON_NULL;
	}

	// A bound such as Any leaves no type argument that can be null
	private static Nullness nullness(KTypeParameter variable) {
		return variable.getUpperBounds().stream().anyMatch(KotlinParameter::isNeverNull) ? Nullness.NON_NULL
				: Nullness.UNSPECIFIED;
	}

	private static boolean isNeverNull(KType bound) {
		return !bound.isMarkedNullable() && !(bound.getClassifier() instanceof KTypeParameter variable
				&& nullness(variable) == Nullness.UNSPECIFIED);
	}

	@Override
	public boolean isDefaulted() {
		return this.declared.isOptional() || this.declared.isVararg();
	}

	// A field of the parameter's name may hold what is computed of it
	@Override
	public @Nullable Field field(Class<?> type, String uniformName) {
		return this.function.field(this.index, type);
	}

	@Override
	public boolean isChecked() {
		return nullness() == Nullness.NON_NULL;
	}

}
