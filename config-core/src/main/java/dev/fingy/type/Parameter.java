package dev.fingy.type;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.ResolvableType;

import dev.fingy.DefaultType;
import dev.fingy.Secret;

/**
 * One thing that a type is created with: a constructor's or factory method's parameter,
 * or a property of a JavaBean.
 *
 * @param name the name in kebab case
 * @param type the declared type, with its type arguments
 * @param annotations what stands on the parameter, or on a property's field, getter and
 * setter
 * @param getter reads a JavaBean property, {@code null} for other parameters
 * @param setter writes a JavaBean property, {@code null} for other parameters
 */
public record Parameter(String name, ResolvableType type, List<Annotation> annotations, @Nullable Method getter,
		@Nullable Method setter) {

	/**
	 * Return an annotation.
	 * @param <A> the kind of annotation
	 * @param kind the kind of annotation
	 * @return the annotation, or {@code null}
	 */
	public <A extends Annotation> @Nullable A annotation(Class<A> kind) {
		for (Annotation annotation : this.annotations) {
			if (kind.isInstance(annotation)) {
				return kind.cast(annotation);
			}
		}
		return null;
	}

	/**
	 * Return whether the container provides the argument when the object is created.
	 * @return {@code true} under {@code @Autowired}, {@code @Qualifier} or {@code @Value}
	 */
	public boolean isInjected() {
		return annotation(Autowired.class) != null || annotation(Qualifier.class) != null
				|| annotation(Value.class) != null;
	}

	/**
	 * Return whether the value is never written.
	 * @return {@code true} under {@link Secret @Secret}
	 */
	public boolean isSecret() {
		return annotation(Secret.class) != null;
	}

	/**
	 * Return the type of a node that names none.
	 * @return a registered name, or {@code null}
	 */
	public @Nullable String defaultType() {
		DefaultType annotation = annotation(DefaultType.class);
		return (annotation != null) ? annotation.value() : null;
	}

	/**
	 * Return the text of {@link DefaultValue @DefaultValue}.
	 * @return the texts, empty for an empty default, or {@code null} without annotation
	 */
	public String @Nullable [] defaultValue() {
		DefaultValue annotation = annotation(DefaultValue.class);
		return (annotation != null) ? annotation.value() : null;
	}

}
