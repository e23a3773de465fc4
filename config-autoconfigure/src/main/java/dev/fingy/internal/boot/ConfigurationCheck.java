package dev.fingy.internal.boot;

import java.util.List;

import dev.fingy.Problem;
import dev.fingy.internal.resolution.Resolution;

/**
 * Looks at each configuration when it is resolved, before anything is created. Every bean
 * of this type is asked, and has to be created without others.
 */
public interface ConfigurationCheck {

	/**
	 * Return what is wrong with a configuration besides what is wrong already.
	 * @param resolution the configuration
	 * @return the problems, which take the place of others of the same properties
	 */
	List<Problem> problems(Resolution resolution);

	/**
	 * Return what should be reported about a configuration that can be used.
	 * @param resolution the configuration
	 * @return the warnings
	 */
	List<Problem> warnings(Resolution resolution);

}
