package dev.fingy.boot.runs;

import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Notifies the run of the application of the configurations of a child context, which are
 * resolved after those of its parent.
 *
 * @param context the child context
 * @param run the run that a parent context holds
 */
record ChildContextListener(ConfigurableApplicationContext context,
		ApplicationRun run) implements ApplicationListener<ResolvedEvent> {

	@Override
	public void onApplicationEvent(ResolvedEvent event) {
		if (event.getSource() == this.context) {
			this.run.resolved(this.context);
		}
	}

}
