package dev.fingy.bind;

import java.util.Collection;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

import dev.fingy.type.RelaxedName;

/**
 * The known name that was most likely meant.
 */
final class Nearest {

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	private static final int LONGEST = 100;

	private Nearest() {
	}

	static @Nullable String to(String name, Collection<String> known) {
		if (name.length() > LONGEST) {
			return null;
		}
		String uniform = RelaxedName.uniform(name);
		String nearest = null;
		int smallest = Math.max(2, uniform.length() / 3) + 1;
		for (String candidate : known) {
			int distance = DISTANCE.apply(uniform, RelaxedName.uniform(candidate));
			if (distance < smallest && distance < candidate.length()) {
				smallest = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

}
