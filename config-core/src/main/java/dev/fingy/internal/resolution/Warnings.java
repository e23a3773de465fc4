package dev.fingy.internal.resolution;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.Problem;
import dev.fingy.internal.bind.UnmatchedVariable;

/**
 * Logs what should be reported although it is not wrong, each sentence once.
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
		for (String sentence : sentences(warnings)) {
			logger.warn(sentence);
		}
	}

	/**
	 * Log warnings that were not logged before.
	 * @param warnings what was found
	 * @param reported the sentences that were logged, to which those of the warnings are
	 * added
	 */
	public static void log(Collection<Problem> warnings, Set<String> reported) {
		for (String sentence : sentences(warnings)) {
			if (reported.add(sentence)) {
				logger.warn(sentence);
			}
		}
	}

	/**
	 * Log environment variables that set no property of a configuration: as warnings if
	 * they may have been meant for one of its nodes.
	 * @param resolution the configuration
	 * @param elsewhere whether something else is set by a variable of that name
	 */
	public static void logUnmatched(Resolution resolution, Predicate<ConfigurationPropertyName> elsewhere) {
		PlaceholderNames placeholders = new PlaceholderNames(resolution.sources().sources());
		for (UnmatchedVariable variable : resolution.unmatched()) {
			if (variable.belowNode() && !placeholders.contains(variable.name()) && !elsewhere.test(variable.name())) {
				logger.warn(variable.problem().sentence());
			}
			else if (logger.isDebugEnabled()) {
				logger.debug(variable.problem().sentence());
			}
		}
	}

	/**
	 * Return what is logged of warnings.
	 * @param warnings what was found
	 * @return a sentence for each, without repetitions
	 */
	public static Set<String> sentences(Collection<Problem> warnings) {
		Set<String> sentences = new LinkedHashSet<>();
		for (Problem warning : warnings) {
			sentences.add(warning.sentence());
		}
		return sentences;
	}

}
