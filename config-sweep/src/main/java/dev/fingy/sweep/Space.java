package dev.fingy.sweep;

import java.util.List;
import java.util.Map;

/**
 * What a sweep searches: its parameters, of which some exist only next to certain values
 * of others. A learning rate does not exist for a random forest.
 */
public interface Space {

	/**
	 * Return all parameters, each after those of which it depends whether it exists.
	 * @return the parameters, always in the same order
	 */
	List<Parameter> parameters();

	/**
	 * Return whether a parameter exists next to certain values of those before it.
	 * @param parameter one of the parameters
	 * @param chosen the values of the parameters before it by their paths, without those
	 * that do not exist. It changes when this method has returned.
	 * @return whether a value of it is to be chosen
	 */
	boolean applies(Parameter parameter, Map<String, Object> chosen);

}
