package dev.fingy.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.Runnables;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.Paths;
import dev.fingy.internal.tree.RefNode;

/**
 * The nodes that commands run. What cannot be run is known without creating it.
 */
final class CommandNodes {

	private final Configurations configurations;

	private final DeclaredPlaces places;

	CommandNodes(Configurations configurations, TypeCatalog types) {
		this.configurations = configurations;
		this.places = new DeclaredPlaces(types);
	}

	/**
	 * Check that nodes can be run. A node that nobody asks for may be absent, if one that
	 * can be run may be there.
	 * @param commands the commands of the application
	 * @param given the command that was given, or {@code null}
	 * @throws FingyException naming every command that cannot be
	 */
	void check(Commands commands, @Nullable Invocation given) {
		List<Problem> problems = new ArrayList<>();
		for (Command command : commands.all()) {
			Component<?> component = find(command.path());
			if (component != null && !canRun(component)) {
				problems.add(
						known(command,
								"names the " + component.node().javaType().getSimpleName() + " at '" + component.path()
										+ "', which is neither a Runnable nor a Callable<Integer>",
								runnable().toList()));
			}
			else if (component == null && !isFree(command)) {
				problems.add(known(command, "names '" + command.path() + "', where no node is",
						Stream.concat(runnable(), free()).toList()));
			}
			else if (component == null && isGiven(command, given)) {
				problems.add(absent(command));
			}
		}
		if (!problems.isEmpty()) {
			throw new FingyException("the commands", problems);
		}
	}

	private static boolean isGiven(Command command, @Nullable Invocation given) {
		return given != null && given.command().equals(command);
	}

	private boolean isFree(Command command) {
		return this.configurations.all()
			.stream()
			.anyMatch((configuration) -> this.places.allow(configuration, command.path()));
	}

	private Stream<String> runnable() {
		return components().filter(CommandNodes::canRun).map(Component::path);
	}

	private Stream<String> free() {
		return this.configurations.all().stream().flatMap((each) -> this.places.free(each).stream());
	}

	private Problem absent(Command command) {
		return command
			.problem("nothing is configured at '" + command.path() + "'; configure the node, or name its type after '"
					+ command.name() + "'")
			.known("Nodes", runnable().toList(), null);
	}

	private static Problem known(Command command, String reason, List<String> paths) {
		return command.problem(reason).known("Nodes", paths, Nearest.to(command.path(), paths));
	}

	/**
	 * Run a node that was checked.
	 * @param command the command that runs it
	 * @return the exit code
	 * @throws Exception what the node throws
	 */
	int run(Command command) throws Exception {
		return Runnables.run(Objects.requireNonNull(find(command.path())));
	}

	private static boolean canRun(Component<?> component) {
		return Runnables.canRun(component.node().resolvableType());
	}

	private @Nullable Component<?> find(String path) {
		List<String> elements = uniform(path);
		return components().filter((component) -> uniform(component.path()).equals(elements))
			.findFirst()
			.orElseGet(() -> referred(path));
	}

	private @Nullable Component<?> referred(String path) {
		for (BoundConfiguration configuration : this.configurations.all()) {
			String prefix = configuration.prefix() + ".";
			Node node = path.startsWith(prefix) ? Paths.find(configuration.root(), path.substring(prefix.length()))
					: null;
			if (node instanceof RefNode reference) {
				return configuration.find(reference.target());
			}
		}
		return null;
	}

	private Stream<Component<?>> components() {
		return this.configurations.all()
			.stream()
			.flatMap((configuration) -> configuration.components().values().stream());
	}

	private static List<String> uniform(String path) {
		return Names.elements(path).stream().map(RelaxedName::uniform).toList();
	}

}
