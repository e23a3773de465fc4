package dev.fingy.internal.names;

import java.util.Collection;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The known name that was most likely meant: at most a third of its letters are wrong, as
 * a suggestion that shares nothing but its length misleads.
 */
public final class Nearest {

	// Counts neighbours that are swapped as one mistake
	private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

	private static final int LONGEST = 100;

	private Nearest() {
	}

	/**
	 * Return the name that was meant.
	 * @param name a name that is not known
	 * @param known the names that are
	 * @return the nearest of these, or {@code null} if none is near
	 */
	public static @Nullable String to(String name, Collection<String> known) {
		if (name.length() > LONGEST) {
			return null;
		}
		String uniform = RelaxedName.uniform(name);
		String nearest = null;
		int smallest = Integer.MAX_VALUE;
		for (String candidate : known) {
			String other = RelaxedName.uniform(candidate);
			int distance = DISTANCE.apply(uniform, other);
			if (distance < smallest && distance <= Math.max(uniform.length(), other.length()) / 3) {
				smallest = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

}
