package dev.fingy.boot.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;

/**
 * A word and what it runs.
 *
 * @param name the word
 * @param path the path of the node
 * @param origin where configuration defines it
 */
record Command(String name, String path, @Nullable Origin origin) {

	Problem problem(String reason) {
		return Problem.of(Commands.PREFIX + "." + this.name, reason).at(this.path, this.origin);
	}

}
