package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

/**
 * Where a run comes from.
 *
 * @param commandLine the command that started the process, without secrets; {@code null}
 * if it is not known
 * @param commit the commit of the code in Git, or {@code null} if it is not known
 * @param dirty whether the code differed from the commit, or {@code null} if it is not
 * known
 */
public record Provenance(@Nullable String commandLine, @Nullable String commit, @Nullable Boolean dirty) {

	/**
	 * Nothing is known.
	 */
	public static final Provenance UNKNOWN = new Provenance(null, null, null);

}
