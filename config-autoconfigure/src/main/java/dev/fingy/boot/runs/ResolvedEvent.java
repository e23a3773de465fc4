package dev.fingy.boot.runs;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;

/**
 * The configurations are resolved without problems, and the application goes on to create
 * its first bean.
 */
final class ResolvedEvent extends ApplicationEvent {

	private static final long serialVersionUID = 1L;

	private ResolvedEvent(ApplicationContext context) {
		super(context);
	}

	/**
	 * Publishes the event early. Spring keeps what is published at this point until beans
	 * can be created as they should be, and forgets it if there will be none.
	 *
	 * @param context where to publish it
	 */
	record Publisher(ApplicationContext context) implements BeanFactoryPostProcessor {

		@Override
		public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
			this.context.publishEvent(new ResolvedEvent(this.context));
		}

	}

}
