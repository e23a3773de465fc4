package dev.fingy.benchmarks;

import java.util.stream.Collectors;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * What an application without Fingy excludes.
 */
public final class AutoConfigurations {

	private AutoConfigurations() {
	}

	/**
	 * Return the names of every auto-configuration of Fingy.
	 * @return the names, separated by commas
	 */
	public static String ofFingy() {
		return ImportCandidates.load(AutoConfiguration.class, null)
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("dev.fingy."))
			.collect(Collectors.joining(","));
	}

}
