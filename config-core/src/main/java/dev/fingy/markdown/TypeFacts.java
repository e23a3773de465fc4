package dev.fingy.markdown;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fingy.reference.TypeEntry;

/**
 * The facts about a type other than its properties.
 */
final class TypeFacts {

	// As much of a hash as people compare
	private static final int HASH = "sha256:".length() + 12;

	private TypeFacts() {
	}

	static String of(TypeEntry type) {
		String names = type.aliases().stream().map(Inline::code).collect(Collectors.joining(", "));
		return Stream
			.of(fact("Other names", names), created(type), fact("Registered", code(type.registered())),
					fact("Code", code(shortened(type.code()))), fact("Cannot be created", Inline.text(type.problem())))
			.filter((fact) -> !fact.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static String created(TypeEntry type) {
		return type.factory().isEmpty() ? fact("Class", code(type.className()))
				: fact("Factory method", code(type.factory()));
	}

	private static String fact(String name, String given) {
		return given.isEmpty() ? "" : "- " + name + ": " + given;
	}

	private static String code(String text) {
		return text.isEmpty() ? "" : Inline.code(text);
	}

	private static String shortened(String hash) {
		return (hash.length() > HASH) ? hash.substring(0, HASH) : hash;
	}

}
