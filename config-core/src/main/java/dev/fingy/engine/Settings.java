package dev.fingy.engine;

import dev.fingy.bind.Limits;
import dev.fingy.bind.UnknownProperties;

/**
 * What an application decides about binding.
 *
 * @param unknownProperties what becomes of names that a chosen type does not have
 * @param replayed what becomes of them in the document of another run
 * @param limits how large a configuration may be
 */
public record Settings(UnknownProperties unknownProperties, UnknownProperties replayed, Limits limits) {

	/**
	 * The settings where nothing is said.
	 */
	public static final Settings DEFAULT = new Settings(UnknownProperties.FAIL, Limits.DEFAULT);

	/**
	 * Create settings under which nothing in the document of another run is unknown.
	 * @param unknownProperties what becomes of unknown names
	 * @param limits how large a configuration may be
	 */
	public Settings(UnknownProperties unknownProperties, Limits limits) {
		this(unknownProperties, UnknownProperties.FAIL, limits);
	}

	/**
	 * Create settings from plain numbers.
	 * @param unknownProperties what becomes of unknown names
	 * @param maxDepth how many nodes may stand inside each other
	 * @param maxNodes how many nodes there may be
	 */
	public Settings(UnknownProperties unknownProperties, int maxDepth, int maxNodes) {
		this(unknownProperties, new Limits(maxDepth, maxNodes));
	}

}
