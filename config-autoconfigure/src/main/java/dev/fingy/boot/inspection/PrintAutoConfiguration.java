package dev.fingy.boot.inspection;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import dev.fingy.boot.FingyAutoConfiguration;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@code fingy.print} and
 * {@code fingy.check}.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class)
public final class PrintAutoConfiguration {

	@Bean
	static InsteadOfResolving fingyInsteadOfResolving(Environment environment) {
		return new InsteadOfResolving(environment);
	}

	@Bean
	static InsteadOfStarting fingyInsteadOfStarting(Environment environment,
			ObjectProvider<ApplicationArguments> arguments) {
		ApplicationArguments given = arguments.getIfAvailable();
		return new InsteadOfStarting(environment, (given != null) ? given.getNonOptionArgs() : List.of());
	}

}
