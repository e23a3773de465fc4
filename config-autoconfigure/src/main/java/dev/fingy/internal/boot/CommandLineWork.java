package dev.fingy.internal.boot;

import java.util.List;

/**
 * Something other than a node that the words of a command line ask for. It is a bean.
 */
public interface CommandLineWork {

	/**
	 * Return whether it is asked for.
	 * @param words what is on the command line and is no option
	 * @return {@code true} if the words mean this
	 */
	boolean isGiven(List<String> words);

	/**
	 * Check what can be checked before the first bean is created.
	 * @param words what is on the command line and is no option
	 * @param asked whether a check was asked for, which then has to be complete
	 * @return a sentence for each thing that was checked completely
	 * @throws dev.fingy.FingyException with every problem
	 */
	List<String> check(List<String> words, boolean asked);

	/**
	 * Return what is printed in place of the configuration.
	 * @param words what is on the command line and is no option, which mean this
	 * @return the YAML
	 * @throws dev.fingy.FingyException with every problem
	 */
	String print(List<String> words);

	/**
	 * Do it, when the application is ready.
	 * @param words what is on the command line and is no option
	 * @return the exit code
	 * @throws Exception if it fails
	 */
	int run(List<String> words) throws Exception;

}
