package dev.fingy.boot;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.core.Ordered;

import dev.fingy.engine.FingyBindHandler;

/**
 * Hands out what was resolved where Spring Boot binds it. Last in order, so that its
 * handler is outermost; validation and strict mode stand behind it.
 */
final class FingyBindHandlerAdvisor implements ConfigurationPropertiesBindHandlerAdvisor, Ordered {

	private final BeanFactory beanFactory;

	FingyBindHandlerAdvisor(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public BindHandler apply(BindHandler handler) {
		return new FingyBindHandler(handler, (name, target, context) -> {
			Class<?> type = target.getType().resolve();
			Configurations configurations = this.beanFactory.getBean(Configurations.class);
			return (type != null) ? configurations.find(name.toString(), type) : null;
		});
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
