package dev.fingy.boot.command;

import java.util.Map;

import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.internal.source.ChosenType;
import dev.fingy.internal.source.PatchingSource;

/**
 * What a command sets: the type of its node. It is written as {@code training.job=gpt},
 * since the base of the node decides by which property it names its type.
 */
final class CommandPropertySource extends MapPropertySource implements OriginLookup<String>, PatchingSource {

	private final Origin origin;

	CommandPropertySource(Command command, String type) {
		super("fingyCommand", Map.of(command.path(), new ChosenType(type)));
		this.origin = new CommandLineOrigin(command.name());
	}

	@Override
	public Origin getOrigin(String key) {
		return this.origin;
	}

	/**
	 * A place on the command line. It does not repeat what is there: that may be secret.
	 *
	 * @param command the word before it
	 */
	record CommandLineOrigin(String command) implements Origin {

		@Override
		public String toString() {
			return "command line, after '" + this.command + "'";
		}

	}

}
