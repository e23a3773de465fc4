package dev.fingy.internal.construction;

import kotlin.reflect.KParameter;
import kotlin.reflect.KTypeParameter;

/**
 * The absence of a parameter as Kotlin declares it, with {@code ?} and defaults.
 */
final class KotlinParameter implements Absence {

	private final KParameter declared;

	KotlinParameter(KotlinFunction function, int index) {
		this.declared = function.parameter(index);
	}

	@Override
	public Nullness nullness() {
		if (this.declared.getType().isMarkedNullable()) {
			return Nullness.NULLABLE;
		}
		return (this.declared.getType().getClassifier() instanceof KTypeParameter) ? Nullness.UNSPECIFIED
				: Nullness.NON_NULL;
	}

	@Override
	public boolean isDefaulted() {
		return this.declared.isOptional() || this.declared.isVararg();
	}

	@Override
	public boolean isChecked() {
		return nullness() == Nullness.NON_NULL;
	}

}
