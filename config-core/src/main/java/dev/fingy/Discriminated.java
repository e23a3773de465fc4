package dev.fingy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opts a base in: where configuration holds a node of the annotated interface or class,
 * the node chooses one of its {@linkplain TypeName registered types} by name. Nothing
 * changes for a class without this annotation.
 *
 * @see TypeName
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Discriminated {

	/**
	 * The property of a node that names its type.
	 * @return the property name in kebab case
	 */
	String property() default "type";

	/**
	 * The type of nodes that name none. Absent nodes stay absent; see {@link DefaultType}
	 * for those.
	 * @return the name of a registered type, or an empty string for none
	 */
	String defaultType() default "";

}
