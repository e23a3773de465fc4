package dev.fingy.boot.command;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the commands.
 *
 * @param commands Paths of the nodes that a command line can run, by the word that runs
 * them. Each must be a Runnable or a Callable of an Integer, the exit code.
 */
@ConfigurationProperties("fingy")
record CommandProperties(@DefaultValue Map<String, String> commands) {

	static final class CommandPropertiesRuntimeHints extends BindableRuntimeHintsRegistrar {

		CommandPropertiesRuntimeHints() {
			super(CommandProperties.class);
		}

	}

}
