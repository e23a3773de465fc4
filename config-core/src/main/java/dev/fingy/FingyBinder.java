package dev.fingy;

import org.springframework.core.env.Environment;

/**
 * Binds configuration without a container: for tests, tools and jobs that have an
 * {@link Environment} and no application context.
 */
public interface FingyBinder {

	/**
	 * Bind the properties below a prefix.
	 * @param <T> the type to bind to
	 * @param prefix the prefix, such as {@code training}
	 * @param type a record, a class with a constructor, or a JavaBean
	 * @return the bound object; its lazies have created nothing
	 * @throws FingyException with every problem found
	 */
	<T> T bind(String prefix, Class<T> type);

	/**
	 * Return a binder that chooses from the given types only.
	 * @param types the registry to use
	 * @return a new binder
	 */
	FingyBinder withTypes(TypeRegistry types);

	/**
	 * Return a binder over an environment, which decides with
	 * {@code fingy.unknown-properties} and {@code fingy.limits.*} as in a Spring Boot
	 * application. It chooses from the types of every {@link TypeContributor} in
	 * {@code META-INF/spring.factories}, those in the packages of the class that is bound
	 * and of the bases that it names, and those that sealed bases permit.
	 * @param environment the environment that holds the properties
	 * @return a binder
	 */
	static FingyBinder get(Environment environment) {
		return FingyProvider.get().binder(environment);
	}

}
