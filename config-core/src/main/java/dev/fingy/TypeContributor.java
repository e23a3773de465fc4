package dev.fingy;

/**
 * Contributes types that carry no annotation, such as the classes of a library. Found
 * through {@code META-INF/spring.factories} under this interface's name and, in a Spring
 * application, as a bean.
 */
@FunctionalInterface
public interface TypeContributor {

	/**
	 * Add bases and types.
	 * @param types what is being collected
	 */
	void contribute(TypeRegistry.Builder types);

}
