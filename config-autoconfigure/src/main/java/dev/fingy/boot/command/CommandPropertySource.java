package dev.fingy.boot.command;

import java.util.Map;

import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.MapPropertySource;

/**
 * What a command says: which type its node has. It is said as {@code training.job=gpt},
 * since the base of the node decides by which property it names its type.
 */
final class CommandPropertySource extends MapPropertySource implements OriginLookup<String> {

	private final Origin origin;

	CommandPropertySource(String path, String type, Origin origin) {
		super("fingyCommand", Map.of(path, type));
		this.origin = origin;
	}

	@Override
	public Origin getOrigin(String key) {
		return this.origin;
	}

	/**
	 * The words of a command line.
	 *
	 * @param invocation the words
	 */
	record CommandLineOrigin(Invocation invocation) implements Origin {

		@Override
		public String toString() {
			return "command line \"" + this.invocation + "\"";
		}

	}

}
