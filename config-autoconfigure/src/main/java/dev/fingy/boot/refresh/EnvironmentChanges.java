package dev.fingy.boot.refresh;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.internal.boot.ConfigurationRefresh;

/**
 * Binds the configurations again when Spring Cloud has changed the environment, before it
 * binds JavaBeans again. It keeps property sources of files that were emptied or deleted
 * since; the next start would not have them.
 */
final class EnvironmentChanges implements ApplicationListener<EnvironmentChangeEvent>, Ordered {

	private final ConfigurableApplicationContext context;

	private final ConfigurationRefresh refresh;

	private final Set<String> loaded = new LinkedHashSet<>();

	EnvironmentChanges(ConfigurableApplicationContext context, ConfigurationRefresh refresh) {
		this.context = context;
		this.refresh = refresh;
		this.loaded.addAll(LoadedSources.of(context.getEnvironment()));
	}

	@Override
	public void onApplicationEvent(EnvironmentChangeEvent event) {
		// As Spring Cloud does, which once used the keys as source
		if (event.getSource() == this.context || event.getKeys().equals(event.getSource())) {
			refresh();
		}
	}

	private synchronized void refresh() {
		ConfigurableEnvironment environment = this.context.getEnvironment();
		Set<String> latest = LoadedSources.of(environment);
		this.loaded.addAll(latest);
		Set<String> stale = new LinkedHashSet<>(this.loaded);
		stale.removeAll(latest);
		stale.removeIf((name) -> !environment.getPropertySources().contains(name));
		this.refresh.refresh(environment, stale.isEmpty() ? environment : without(stale, environment));
	}

	private static ConfigurableEnvironment without(Set<String> stale, ConfigurableEnvironment environment) {
		ConfigurableEnvironment copy = new EmptyEnvironment();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (!stale.contains(source.getName())
					&& !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
				copy.getPropertySources().addLast(source);
			}
		}
		ConfigurationPropertySources.attach(copy);
		return copy;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	/**
	 * An environment without sources of its own.
	 */
	private static final class EmptyEnvironment extends StandardEnvironment {

		@Override
		protected void customizePropertySources(MutablePropertySources sources) {
		}

	}

}
