package dev.fingy.boot.sweep;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import dev.fingy.Problem;
import dev.fingy.internal.boot.Runnables;
import dev.fingy.internal.tree.ObjectNode;

/**
 * What each trial of a sweep runs.
 *
 * @param property the property that names it
 * @param name the name of the command, or the path of the node
 * @param path the path of the node
 */
record TrialCommand(String property, String name, String path) {

	static TrialCommand of(String sweep, String name, Environment environment) {
		Map<String, String> commands = Binder.get(environment)
			.bind("fingy.commands", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
		return new TrialCommand(SweepsProperties.PREFIX + "." + sweep + ".command", name,
				commands.getOrDefault(name, name));
	}

	/**
	 * Return why a node cannot be run.
	 * @param node the node, or {@code null} if there is none
	 * @return the problem, or {@code null} if it can be run
	 */
	@Nullable Problem problem(@Nullable ObjectNode node) {
		if (node == null) {
			return Problem.of(this.property, "names " + target() + ", where no node is").at(this.name, null);
		}
		return Runnables.canRun(node.resolvableType()) ? null
				: Problem
					.of(this.property,
							"names the " + node.javaType().getSimpleName() + " at " + target()
									+ ", which is neither a Runnable nor a Callable<Integer>")
					.at(this.name, null);
	}

	private String target() {
		return "'" + this.path + "'";
	}

}
