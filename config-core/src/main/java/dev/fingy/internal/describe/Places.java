package dev.fingy.internal.describe;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import dev.fingy.internal.construction.TypeText;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * What is declared somewhere and waits for its description, each declaration once.
 */
final class Places {

	private static final int MOST_ARGUMENTS = 50;

	private static final int MOST_NESTED = 10;

	private final Queue<Place> waiting = new ArrayDeque<>();

	private final Map<Class<?>, Set<String>> known = new HashMap<>();

	/**
	 * Note a base.
	 * @param declared the base as it is declared
	 * @return how the reference names it
	 */
	String base(ResolvableType declared) {
		return note(declared, true);
	}

	/**
	 * Note a plain class.
	 * @param declared the class as it is declared
	 * @return how the reference names it
	 */
	String object(ResolvableType declared) {
		return note(declared, false);
	}

	@Nullable Place next() {
		return this.waiting.poll();
	}

	private String note(ResolvableType declared, boolean base) {
		ResolvableType named = named(declared);
		String text = TypeText.ofBound(named);
		if (this.known.computeIfAbsent(named.toClass(), (key) -> new HashSet<>()).add(text)) {
			this.waiting.add(new Place(text, named, base));
		}
		return text;
	}

	// A class may hold itself with other type arguments, and those again, without an end
	private ResolvableType named(ResolvableType declared) {
		Set<String> arguments = this.known.getOrDefault(declared.toClass(), Set.of());
		String text = TypeText.ofBound(declared);
		boolean endless = arguments.size() >= MOST_ARGUMENTS || isNested(text);
		return (endless && !arguments.contains(text)) ? ResolvableType.forClass(declared.toClass()) : declared;
	}

	private static boolean isNested(String text) {
		return text.chars().filter((letter) -> letter == '<').count() > MOST_NESTED;
	}

	/**
	 * A declaration.
	 *
	 * @param declared how the reference names it
	 * @param type what is declared
	 * @param base whether it is a base
	 */
	record Place(String declared, ResolvableType type, boolean base) {

	}

}
