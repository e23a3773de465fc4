package dev.fingy.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What Fingy and its peers do with equal data.
 *
 * @param name the name in the table
 * @param sizes the sizes that are measured, ascending
 * @param contenders who does it, Fingy first
 */
record Task(String name, List<Integer> sizes, Map<String, Contender> contenders) {

	Contender contender(String contender) {
		return Objects.requireNonNull(this.contenders.get(contender), contender);
	}

}
