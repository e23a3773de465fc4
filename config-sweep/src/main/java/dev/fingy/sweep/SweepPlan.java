package dev.fingy.sweep;

import java.util.List;

/**
 * A sweep whose trials were all bound and checked.
 *
 * @param name the name of the sweep
 * @param definition what is configured
 * @param trials its trials, in the order of the search; no two have equal configurations
 * @param duplicates how many further points give configurations that others have already
 * @param omitted how many points of the search have no room within the number of trials
 */
public record SweepPlan(String name, SweepDefinition definition, List<Trial> trials, int duplicates, int omitted) {

	/**
	 * Copy the trials.
	 */
	public SweepPlan {
		trials = List.copyOf(trials);
	}

}
