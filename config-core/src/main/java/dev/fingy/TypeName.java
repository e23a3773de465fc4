package dev.fingy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Registers a class, a record or a static factory method under a name, so that
 * configuration can choose it. The constructor stays as it is: its parameters are the
 * node's properties.
 * <p>
 * An annotated {@link Deprecated} class or method is usable and warns once.
 *
 * @see Discriminated
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
@Repeatable(TypeName.Names.class)
public @interface TypeName {

	/**
	 * The canonical name. If empty, it is the simple name of the class (or the name of
	 * the method) in kebab case, without the base's name or {@code Config} as suffix:
	 * {@code NeuralNetModel} of {@code Model} is {@code neural-net}.
	 * @return the name
	 */
	String value() default "";

	/**
	 * Further names, which are read but never written.
	 * @return the aliases
	 */
	String[] aliases() default {};

	/**
	 * The one base the name is for. If {@code void}, the name is for each discriminated
	 * supertype of the class, or of the method's return type.
	 * @return the base
	 */
	Class<?> of() default void.class;

	/**
	 * Container of repeated names.
	 */
	@Documented
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@interface Names {

		/**
		 * The repeated annotations.
		 * @return the names
		 */
		TypeName[] value();

	}

}
