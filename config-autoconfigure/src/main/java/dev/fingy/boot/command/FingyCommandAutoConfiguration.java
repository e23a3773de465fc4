package dev.fingy.boot.command;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.CommandLineWork;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that runs a node on command.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
@ConditionalOnBean(FingyAutoConfiguration.class)
public final class FingyCommandAutoConfiguration {

	@Bean
	static CommandRunner fingyCommandRunner(ApplicationContext context, ObjectProvider<ApplicationArguments> arguments,
			ObjectProvider<CommandLineWork> works) {
		return new CommandRunner(context, arguments.getIfAvailable(), works);
	}

	@Bean
	static CommandsPostProcessor fingyCommandsPostProcessor() {
		return new CommandsPostProcessor();
	}

}
