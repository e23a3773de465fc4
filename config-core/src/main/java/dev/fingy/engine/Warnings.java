package dev.fingy.engine;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.fingy.Problem;

/**
 * Says what should be told and is not wrong, each sentence once.
 */
public final class Warnings {

	private static final Log logger = LogFactory.getLog(Warnings.class);

	private Warnings() {
	}

	/**
	 * Log warnings.
	 * @param warnings what was found
	 */
	public static void log(Collection<Problem> warnings) {
		sentences(warnings).forEach(logger::warn);
	}

	/**
	 * Log warnings that were not logged before.
	 * @param warnings what was found
	 * @param told the sentences that were logged, to which those of the warnings are
	 * added
	 */
	static void log(Collection<Problem> warnings, Set<String> told) {
		sentences(warnings).stream().filter(told::add).forEach(logger::warn);
	}

	static Set<String> sentences(Collection<Problem> warnings) {
		return warnings.stream().map(Problem::sentence).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
	}

}
