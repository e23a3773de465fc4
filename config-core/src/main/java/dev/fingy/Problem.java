package dev.fingy;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;

/**
 * One thing that is wrong with a configuration, as facts. {@link FingyException} makes
 * the prose.
 *
 * @param property the whole name of the property
 * @param reason what is wrong with it, without a full stop
 * @param value the value as it was written, or {@code null} if there is none or it is
 * secret
 * @param origin where the value is, or {@code null} if it has none
 * @param knownAs what {@code known} lists, such as {@code Types}
 * @param known what could be there instead, possibly nothing
 * @param suggestion the nearest of the known, or {@code null} if none is near
 */
public record Problem(String property, String reason, @Nullable String value, @Nullable Origin origin, String knownAs,
		List<String> known, @Nullable String suggestion) implements OriginProvider {

	/**
	 * Copy the list of alternatives.
	 */
	public Problem {
		known = List.copyOf(known);
	}

	/**
	 * Return a problem that has only a reason.
	 * @param property the whole name of the property
	 * @param reason what is wrong with it
	 * @return a problem
	 */
	public static Problem of(String property, String reason) {
		return new Problem(property, reason, null, null, "", List.of(), null);
	}

	/**
	 * Return this problem with what was written, and where.
	 * @param value the value
	 * @param origin its origin
	 * @return a new problem
	 */
	public Problem at(@Nullable String value, @Nullable Origin origin) {
		return new Problem(this.property, this.reason, value, origin, this.knownAs, this.known, this.suggestion);
	}

	/**
	 * Return this problem with what could be there instead.
	 * @param knownAs what the alternatives are, such as {@code Types}
	 * @param known the alternatives
	 * @param suggestion the nearest, or {@code null}
	 * @return a new problem
	 */
	public Problem known(String knownAs, List<String> known, @Nullable String suggestion) {
		return new Problem(this.property, this.reason, this.value, this.origin, knownAs, known, suggestion);
	}

	/**
	 * Return this problem as one line. What configuration contains cannot begin another
	 * line in it.
	 * @return the property, the reason and, in brackets, the origin
	 */
	public String sentence() {
		return Report.sentence(this);
	}

	@Override
	public @Nullable Origin getOrigin() {
		return this.origin;
	}

}
