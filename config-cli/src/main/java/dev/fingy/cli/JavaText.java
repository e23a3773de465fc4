package dev.fingy.cli;

import java.util.List;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Documents as Java. Constructors are known from classes only, and the command has none
 * beside its own.
 */
final class JavaText {

	private JavaText() {
	}

	static String of(Fingy fingy) {
		throw new FingyException("the Java of a document",
				List.of(Problem.of(fingy.path().isEmpty() ? "java" : fingy.path(),
						"needs the classes of the document, which the command does not have")));
	}

}
