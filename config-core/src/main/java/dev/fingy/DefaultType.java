package dev.fingy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type to use where the node names none, also when the node is absent altogether. It
 * wins over {@link Discriminated#defaultType()}, which speaks for present nodes only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD })
public @interface DefaultType {

	/**
	 * The name of a registered type.
	 * @return the name or an alias
	 */
	String value();

}
