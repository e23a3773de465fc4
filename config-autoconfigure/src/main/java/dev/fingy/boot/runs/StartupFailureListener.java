package dev.fingy.boot.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Learns why an application failed, also where no bean lives to hear of it. Nothing here
 * names a type of runs, which may not be there.
 */
final class StartupFailureListener implements ApplicationListener<ApplicationFailedEvent> {

	private volatile @Nullable Consumer<Throwable> consumer;

	/**
	 * Return the listener of an application.
	 * @param context the context of the application
	 * @return the listener, empty where no {@code SpringApplication} started it
	 */
	static List<StartupFailureListener> of(ApplicationContext context) {
		List<StartupFailureListener> listeners = new ArrayList<>();
		if (context instanceof AbstractApplicationContext application) {
			for (ApplicationListener<?> listener : application.getApplicationListeners()) {
				if (listener instanceof StartupFailureListener found) {
					listeners.add(found);
				}
			}
		}
		return listeners;
	}

	void onFailure(Consumer<Throwable> consumer) {
		this.consumer = consumer;
	}

	@Override
	public void onApplicationEvent(ApplicationFailedEvent event) {
		Consumer<Throwable> known = this.consumer;
		if (known != null) {
			known.accept(event.getException());
		}
	}

}
