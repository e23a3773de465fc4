package dev.fingy.internal.typereference;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is declared somewhere and waits for its description, each declaration once.
 *
 * @param <T> represents a declared type
 */
final class Places<T> {

	private static final int MOST_ARGUMENTS = 50;

	private static final int MOST_NESTED = 10;

	private final AbstractTypeDescriber<T, ?> types;

	private final Queue<Place<T>> waiting = new ArrayDeque<>();

	private final Map<String, Set<String>> known = new HashMap<>();

	Places(AbstractTypeDescriber<T, ?> types) {
		this.types = types;
	}

	/**
	 * Note a base or plain class.
	 * @param declared the class as it is declared
	 * @param base whether it is a base
	 * @return how the reference names it
	 */
	String note(T declared, boolean base) {
		Set<String> arguments = this.known.computeIfAbsent(this.types.className(declared), (key) -> new HashSet<>());
		T named = named(declared, arguments);
		String text = this.types.text(named);
		if (arguments.add(text)) {
			this.waiting.add(new Place<>(text, named, base));
		}
		return text;
	}

	// A class may hold itself with other type arguments, and those again, without an end
	private T named(T declared, Set<String> arguments) {
		String text = this.types.text(declared);
		boolean endless = arguments.size() >= MOST_ARGUMENTS || isNested(text);
		return (endless && !arguments.contains(text)) ? this.types.withoutArguments(declared)
				: this.types.bound(declared);
	}

	private static boolean isNested(String text) {
		return text.chars().filter((letter) -> letter == '<').count() > MOST_NESTED;
	}

	@Nullable Place<T> next() {
		return this.waiting.poll();
	}

	/**
	 * A declaration.
	 *
	 * @param <T> represents a declared type
	 * @param declared how the reference names it
	 * @param type what is declared
	 * @param base whether it is a base
	 */
	record Place<T>(String declared, T type, boolean base) {

	}

}
