package dev.fingy.internal.boot;

import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.Configurations.Key;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalogBuilder;

/**
 * Finds nodes that nothing binds, as their context lacks {@link FingyAutoConfiguration}:
 * Spring Boot alone leaves them {@code null}.
 */
public final class UnboundNodes {

	private UnboundNodes() {
	}

	/**
	 * Check that nodes are bound.
	 * @param beanFactory the container, all of whose bean definitions are known
	 * @param environment its environment
	 * @throws FingyException if there are beans with nodes, properties for them, and
	 * nothing that binds them
	 */
	public static void assertNone(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		if (isBound(beanFactory)) {
			return;
		}
		NodeTypes nodeTypes = new NodeTypes(new TypeCatalogBuilder().build());
		List<Key> unbound = Declarations.of(beanFactory)
			.stream()
			.filter((key) -> nodeTypes.isHolder(key.type()) && isSet(key.prefix(), environment))
			.sorted(Comparator.comparing(Key::prefix))
			.toList();
		if (!unbound.isEmpty()) {
			List<Problem> problems = unbound.stream()
				.map((key) -> Problem.of(key.prefix(),
						"is bound to " + key.type().getName()
								+ ", whose nodes nothing binds, as the context has no FingyAutoConfiguration; add "
								+ "@ImportAutoConfiguration(FingyAutoConfiguration.class)"))
				.toList();
			throw Configurations.failure(unbound.stream().map(Key::prefix).toList(), problems);
		}
	}

	private static boolean isBound(ConfigurableListableBeanFactory beanFactory) {
		return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, ConfigurationsPostProcessor.class, true,
				false).length > 0;
	}

	private static boolean isSet(String prefix, Environment environment) {
		if (prefix.isEmpty() || !ConfigurationPropertyName.isValid(prefix)) {
			return false;
		}
		ConfigurationPropertyName name = ConfigurationPropertyName.of(prefix);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			boolean set = (source instanceof IterableConfigurationPropertySource iterable)
					? iterable.stream().anyMatch(name::isAncestorOf)
					: source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT;
			if (set) {
				return true;
			}
		}
		return false;
	}

}
