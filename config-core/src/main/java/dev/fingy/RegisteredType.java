package dev.fingy;

import java.util.List;

/**
 * One entry of a {@link TypeRegistry}: a class, or a static factory method, that
 * configuration can choose by name.
 */
public interface RegisteredType {

	/**
	 * Return the canonical name, which is the one that is written.
	 * @return the name in kebab case
	 */
	String name();

	/**
	 * Return the further names that are read.
	 * @return the aliases, in their order of declaration
	 */
	List<String> aliases();

	/**
	 * Return the base that the name is registered for.
	 * @return a discriminated class
	 */
	Class<?> base();

	/**
	 * Return the class of the objects.
	 * @return the class, or what the factory method declares to return
	 */
	Class<?> javaType();

}
