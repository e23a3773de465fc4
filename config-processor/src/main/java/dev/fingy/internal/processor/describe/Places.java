package dev.fingy.internal.processor.describe;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import dev.fingy.internal.processor.element.Mirrors;
import org.jspecify.annotations.Nullable;

/**
 * What is declared somewhere and waits for its description, each declaration once.
 */
final class Places {

	private static final int MOST_ARGUMENTS = 50;

	private static final int MOST_NESTED = 10;

	private final Mirrors mirrors;

	private final Queue<Place> waiting = new ArrayDeque<>();

	private final Map<TypeElement, Set<String>> known = new HashMap<>();

	Places(Mirrors mirrors) {
		this.mirrors = mirrors;
	}

	String base(TypeMirror declared) {
		return note(declared, true);
	}

	String object(TypeMirror declared) {
		return note(declared, false);
	}

	@Nullable Place next() {
		return this.waiting.poll();
	}

	private String note(TypeMirror declared, boolean base) {
		TypeElement type = Objects.requireNonNull(this.mirrors.element(declared));
		Set<String> arguments = this.known.computeIfAbsent(type, (key) -> new HashSet<>());
		TypeMirror named = named(declared, type, arguments);
		String text = this.mirrors.boundText(named);
		if (arguments.add(text)) {
			this.waiting.add(new Place(text, named, type, base));
		}
		return text;
	}

	// A class may hold itself with other type arguments, and those again, without an end
	private TypeMirror named(TypeMirror declared, TypeElement type, Set<String> arguments) {
		String text = this.mirrors.boundText(declared);
		boolean endless = arguments.size() >= MOST_ARGUMENTS || isNested(text);
		return (endless && !arguments.contains(text)) ? type.asType() : this.mirrors.bound(declared);
	}

	private static boolean isNested(String text) {
		return text.chars().filter((letter) -> letter == '<').count() > MOST_NESTED;
	}

	/**
	 * A declaration.
	 *
	 * @param declared how the reference names it
	 * @param type what is declared
	 * @param element its class
	 * @param base whether it is a base
	 */
	record Place(String declared, TypeMirror type, TypeElement element, boolean base) {

	}

}
