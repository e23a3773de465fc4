package dev.fingy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component, parameter or property whose name is that of a secret and whose value
 * is none, such as {@code padToken} or {@code sortKey}. Its value is written and makes a
 * difference to fingerprints; on a map, so are the values under such keys. What is
 * {@link Secret @Secret} stays one: the value itself, what surrounds it, and what a
 * placeholder takes from a secret.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD })
public @interface NotSecret {

}
