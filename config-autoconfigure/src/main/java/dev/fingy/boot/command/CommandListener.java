package dev.fingy.boot.command;

import java.util.List;
import java.util.Map;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

import dev.fingy.internal.boot.AheadOfTime;
import dev.fingy.internal.boot.SweepWords;

/**
 * Makes properties of the command that was given, as soon as it is known which commands
 * there are: after the files are read and logging can report what is wrong, and before
 * the kind of application is decided. It listens, since an environment post processor
 * does not receive the arguments.
 */
final class CommandListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final String WEB = "spring.main.web-application-type";

	private static final Map<String, Object> NO_PORT = Map.of("server.port", "-1", "management.server.port", "-1");

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		List<String> words = new DefaultApplicationArguments(event.getArgs()).getNonOptionArgs();
		if (words.isEmpty()) {
			return;
		}
		ConfigurableEnvironment environment = event.getEnvironment();
		if (SweepWords.areGiven(environment, words)) {
			serveNothing(environment);
			return;
		}
		Invocation invocation = Commands.of(environment).given(words);
		if (invocation != null) {
			apply(invocation, environment);
		}
	}

	private static void apply(Invocation invocation, ConfigurableEnvironment environment) {
		if (invocation.type() != null) {
			environment.getPropertySources()
				.addFirst(new CommandPropertySource(invocation.command(), invocation.type()));
		}
		serveNothing(environment);
	}

	private static void serveNothing(ConfigurableEnvironment environment) {
		if (!Binder.get(environment).bind(WEB, String.class).isBound()) {
			openNoPort(environment.getPropertySources());
		}
	}

	// An application that was processed ahead of time has the beans of its web server
	private static void openNoPort(MutablePropertySources sources) {
		if (AheadOfTime.isProcessed()) {
			sources.addFirst(new MapPropertySource("fingyNoPort", NO_PORT));
		}
		else {
			DefaultPropertiesPropertySource.addOrMerge(Map.of(WEB, "none"), sources);
		}
	}

	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER + 1;
	}

}
