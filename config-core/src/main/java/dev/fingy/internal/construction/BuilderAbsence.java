package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;

/**
 * The absence of what is set on a builder. A builder may have a default for anything,
 * unless Lombok has generated it: then a field without {@code @Builder.Default} has none.
 */
final class BuilderAbsence implements Absence {

	private final BuilderMethods builder;

	private final Method setter;

	private final Field field;

	private final Supplier<Nullness> nullness = SingletonSupplier.of(this::find);

	/**
	 * Create the absence of a property.
	 * @param builder the builder
	 * @param setter the method that sets the property
	 * @param field the field of the object that the property is for
	 */
	BuilderAbsence(BuilderMethods builder, Method setter, Field field) {
		this.builder = builder;
		this.setter = setter;
		this.field = field;
	}

	private Nullness find() {
		return hasNoDefault() ? declared() : Nullness.UNSPECIFIED;
	}

	private boolean hasNoDefault() {
		Class<?> holder = this.setter.getDeclaringClass();
		return !LombokDefaults.of(this.field.getDeclaringClass()).contains(this.field.getName())
				&& LombokBuilder.of(holder).isGenerated()
				&& LombokBuilder.of(this.builder.start().getDeclaringClass()).isGenerated(this.builder.start())
				&& Arrays.stream(holder.getDeclaredMethods())
					.noneMatch((method) -> method.getName().equals(BuilderNames.clearing(this.field.getName())));
	}

	private Nullness declared() {
		if (LombokBuilder.of(this.setter.getDeclaringClass()).refusesNull(this.setter)) {
			return Nullness.NON_NULL;
		}
		List<String> annotations = Stream
			.of(this.field.getAnnotations(), this.field.getAnnotatedType().getAnnotations())
			.flatMap(Arrays::stream)
			.map(Annotation::annotationType)
			.map(Class::getCanonicalName)
			.toList();
		Nullness annotated = Nullness.annotated(annotations);
		return (annotated != Nullness.UNSPECIFIED) ? annotated : DeclaredNullness.of(this.setter, 0);
	}

	@Override
	public Nullness nullness() {
		return Objects.requireNonNull(this.nullness.get());
	}

	@Override
	public boolean isDefaulted() {
		return nullness() != Nullness.NON_NULL;
	}

}
