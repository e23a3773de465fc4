package dev.fingy.boot;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;

/**
 * What an application was started for has failed. Spring Boot does not report the reason
 * once an application is ready.
 */
public final class WorkFailedEvent extends ApplicationEvent {

	private static final long serialVersionUID = 1L;

	private final Throwable failure;

	/**
	 * Create an event.
	 * @param context the context of the application
	 * @param failure why it failed
	 */
	public WorkFailedEvent(ApplicationContext context, Throwable failure) {
		super(context);
		this.failure = failure;
	}

	/**
	 * Return why it failed.
	 * @return what was thrown
	 */
	public Throwable failure() {
		return this.failure;
	}

}
