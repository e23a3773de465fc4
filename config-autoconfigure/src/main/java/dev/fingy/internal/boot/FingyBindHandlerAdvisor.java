package dev.fingy.internal.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.Ordered;

import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.configuration.FingyBindHandler;

/**
 * Hands out what was resolved where Spring Boot binds it. Last in order, so that its
 * handler is outermost; validation and strict mode are behind it.
 */
public final class FingyBindHandlerAdvisor implements ConfigurationPropertiesBindHandlerAdvisor, Ordered {

	private final BeanFactory beanFactory;

	/**
	 * Create one.
	 * @param beanFactory where the configurations are
	 */
	public FingyBindHandlerAdvisor(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public BindHandler apply(BindHandler handler) {
		return new FingyBindHandler(handler, (name, target, context) -> {
			// By its name, since a look at the types of all beans is repeated while they
			// are defined
			Configurations configurations = this.beanFactory.getBean(Configurations.class.getName(),
					Configurations.class);
			BoundConfiguration found = find(configurations, name, target.getType().resolve());
			return (found == null && target.getValue() != null)
					? find(configurations, name, classOf(target.getValue().get())) : found;
		});
	}

	private static @Nullable BoundConfiguration find(Configurations configurations, ConfigurationPropertyName name,
			@Nullable Class<?> type) {
		return (type != null) ? configurations.find(name.toString(), type) : null;
	}

	private static @Nullable Class<?> classOf(@Nullable Object object) {
		return (object != null) ? object.getClass() : null;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
