package dev.fingy.internal.bind.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;

/**
 * The texts of problems of references.
 */
final class ReferenceProblems {

	static final String EMPTY = "has an empty 'ref', which must name another node";

	static final String NO_NODE = "where there is no node";

	private ReferenceProblems() {
	}

	static String misfit(Reference reference, ObjectNode target) {
		return missing(reference, "which is " + TypeText.described(target.resolvableType()) + " and not "
				+ TypeText.described(reference.declared()));
	}

	static String missing(Reference reference, String why) {
		RefNode node = reference.node();
		return "refers to " + (node.secret() ? "a path" : "'" + node.written() + "'") + ", " + why;
	}

	static Problem cycle(Reference reference, List<String> paths) {
		return Problem.of(paths.get(0), "needs itself: " + String.join(" → ", paths))
			.at(null, reference.node().origin());
	}

	static Problem tooManyNodes(String path, int most, @Nullable Origin origin) {
		return Problem
			.of(path, "needs more than " + most + " nodes, each through the one before (fingy.limits.max-depth)")
			.at(null, origin);
	}

}
