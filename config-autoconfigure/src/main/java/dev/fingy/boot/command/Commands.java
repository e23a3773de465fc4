package dev.fingy.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.source.Origins;

/**
 * The commands of an application.
 */
final class Commands {

	static final String PREFIX = "fingy.commands";

	private final Map<String, Command> commands = new TreeMap<>();

	private Commands() {
	}

	static Commands of(Environment environment) {
		Commands commands = new Commands();
		Map<String, String> paths = Binder.get(environment).bindOrCreate("fingy", CommandProperties.class).commands();
		for (Map.Entry<String, String> each : paths.entrySet()) {
			String name = each.getKey();
			commands.commands.put(name, new Command(name, each.getValue(), origin(environment, name)));
		}
		return commands;
	}

	private static @Nullable Origin origin(Environment environment, String name) {
		return Origins.of(environment, ConfigurationPropertyName.adapt(PREFIX + "." + name, '.'));
	}

	List<Command> all() {
		return List.copyOf(this.commands.values());
	}

	/**
	 * Return the command that was given.
	 * @param words what is on the command line and is no option
	 * @return the command, or {@code null} if none was given or the application has none
	 * @throws FingyException if the words mean nothing
	 */
	@Nullable Invocation given(List<String> words) {
		if (words.isEmpty() || this.commands.isEmpty()) {
			return null;
		}
		Command command = this.commands.get(words.get(0));
		if (command == null) {
			throw failure(Problem.of(words.get(0), "unknown command")
				.known("Commands", new ArrayList<>(this.commands.keySet()),
						Nearest.to(words.get(0), this.commands.keySet())));
		}
		List<String> more = words.subList(1, words.size());
		if (more.size() > 1 || more.contains("")) {
			throw failure(Problem.of(command.name(),
					"takes the name of a type and nothing else, not '" + String.join(" ", more) + "'"));
		}
		return new Invocation(command, more.isEmpty() ? null : more.get(0));
	}

	private static FingyException failure(Problem problem) {
		return new FingyException("the command line", List.of(problem));
	}

}
