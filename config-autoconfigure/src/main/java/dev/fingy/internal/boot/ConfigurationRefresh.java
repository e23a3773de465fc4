package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

import dev.fingy.Change;
import dev.fingy.Problem;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.internal.tree.SameTree;

/**
 * Binds every configuration again when the environment has changed, next to the current
 * ones. Nodes stay as they are, unless those that were not created may take the new
 * configuration, and JavaBeans follow with their plain properties when they are bound
 * again; whatever else differs is {@link Pending} until the next start.
 */
public final class ConfigurationRefresh {

	private static final Log logger = LogFactory.getLog(ConfigurationRefresh.class);

	private static final int MOST_CHANGES = 20;

	private final Configurations configurations;

	private final ConfigurableListableBeanFactory beanFactory;

	private final RefreshMode mode;

	private volatile @Nullable Pending pending;

	/**
	 * Create a refresh of the configurations of a container.
	 * @param configurations the configurations
	 * @param beanFactory the container
	 * @param mode what takes the new configuration
	 */
	public ConfigurationRefresh(Configurations configurations, ConfigurableListableBeanFactory beanFactory,
			RefreshMode mode) {
		this.mode = mode;
		this.configurations = configurations;
		this.beanFactory = beanFactory;
	}

	/**
	 * Return what the next start would have that this one has not.
	 * @return the difference as of the last refresh, or {@code null} if there is none
	 */
	public @Nullable Pending pending() {
		return this.pending;
	}

	/**
	 * Bind every configuration again. JavaBeans are not bound yet.
	 * @param environment the environment of the application
	 * @param next what the next start would have instead
	 */
	public synchronized void refresh(Environment environment, Environment next) {
		Map<BoundConfiguration, Resolution> resolved = resolve(next);
		Map<BoundConfiguration, Resolution> followed = (next == environment) ? resolved : resolve(environment);
		followed.forEach(BoundConfiguration::follow);
		Pending before = this.pending;
		Pending now = pending(resolved);
		this.pending = (now != null) ? now.since(before) : null;
		log(before, now);
	}

	private Map<BoundConfiguration, Resolution> resolve(Environment sources) {
		return this.configurations.resolveAgain(Sources.of(sources, this.beanFactory));
	}

	private @Nullable Pending pending(Map<BoundConfiguration, Resolution> resolved) {
		Set<String> prefixes = new LinkedHashSet<>();
		List<Problem> problems = new ArrayList<>();
		resolved.values().forEach((resolution) -> {
			List<Problem> found = this.configurations.problems(resolution);
			if (!found.isEmpty()) {
				prefixes.add(resolution.prefix());
				problems.addAll(found);
			}
		});
		if (!problems.isEmpty()) {
			return Pending.failing(Configurations.failure(prefixes, problems));
		}
		if (this.mode == RefreshMode.LAZY) {
			this.configurations.take(resolved);
		}
		return difference(resolved);
	}

	private static @Nullable Pending difference(Map<BoundConfiguration, Resolution> resolved) {
		List<ConfigurationNode> current = new ArrayList<>();
		List<ConfigurationNode> next = new ArrayList<>();
		resolved.forEach((bound, resolution) -> {
			if (!SameTree.is(bound.upcomingRoot(), resolution.root())) {
				current.add(new ConfigurationNode(bound.prefix(), bound.upcomingRoot()));
				next.add(new ConfigurationNode(bound.prefix(), resolution.root()));
			}
		});
		return current.isEmpty() ? null : Pending.between(current, next);
	}

	private void log(@Nullable Pending before, @Nullable Pending now) {
		if (now == null) {
			if (before != null) {
				logger.info("The configuration is again the one that the application runs with");
			}
		}
		else if (before == null || !before.isSame(now)) {
			if (now.isFailing()) {
				logger.warn("The next start would fail; the application goes on with what it has: " + now.report());
			}
			else if (logger.isInfoEnabled()) {
				logger.info("The next start would differ; the application goes on with what it has: "
						+ describe(now.changes(masking())));
			}
		}
	}

	private Masking masking() {
		return this.beanFactory.getBeanProvider(Masking.class).getIfAvailable(() -> Masking.SECRETS);
	}

	private static String describe(List<Change> changes) {
		String shown = changes.stream().limit(MOST_CHANGES).map(Change::toString).collect(Collectors.joining(", "));
		return (changes.size() > MOST_CHANGES) ? shown + " … and " + (changes.size() - MOST_CHANGES) + " more" : shown;
	}

}
