package dev.fingy.internal.construction;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.function.Supplier;

import kotlin.reflect.KParameter;
import kotlin.reflect.KTypeParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * A parameter as Kotlin declares it, with {@code ?} and defaults. It needs
 * {@code kotlin-reflect}, as defaults need it in Spring.
 */
final class KotlinParameter implements Absence {

	private final Executable executable;

	private final int index;

	private final Supplier<@Nullable KParameter> parameter = SingletonSupplier.ofNullable(this::find);

	KotlinParameter(Executable executable, int index) {
		this.executable = executable;
		this.index = index;
	}

	private @Nullable KParameter find() {
		List<KParameter> values = KotlinFunction.values(this.executable);
		return (values.size() == this.executable.getParameterCount()) ? values.get(this.index) : null;
	}

	@Override
	public Nullness nullness() {
		KParameter declared = this.parameter.get();
		if (declared == null) {
			return DeclaredNullness.of(this.executable, this.index);
		}
		if (declared.getType().isMarkedNullable()) {
			return Nullness.NULLABLE;
		}
		return (declared.getType().getClassifier() instanceof KTypeParameter) ? Nullness.UNSPECIFIED
				: Nullness.NON_NULL;
	}

	@Override
	public boolean isDefaulted() {
		KParameter declared = this.parameter.get();
		return declared != null && declared.isOptional();
	}

	@Override
	public boolean isChecked() {
		return nullness() == Nullness.NON_NULL;
	}

}
