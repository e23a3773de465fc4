package dev.fingy.internal.boot;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.document.Document;

/**
 * Logs once what was resolved, so that the log of a run identifies the run. The classes
 * are read for it while the application goes on starting.
 */
public final class StartupLog implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(StartupLog.class);

	private final BeanFactory beanFactory;

	private List<BoundConfiguration> described = List.of();

	private @Nullable FutureTask<String> sentence;

	/**
	 * Create one.
	 * @param beanFactory where the configurations are
	 */
	public StartupLog(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Begin to describe what was resolved.
	 * @param configurations the configurations of the application
	 */
	void begin(Configurations configurations) {
		List<BoundConfiguration> all = configurations.all();
		if (!configurations.own().isEmpty() && logger.isInfoEnabled()) {
			this.described = all;
			FutureTask<String> sentence = new FutureTask<>(() -> describe(all, configurations.fingerprint()));
			this.sentence = sentence;
			Thread thread = new Thread(sentence, "fingy-fingerprints");
			thread.setDaemon(true);
			thread.start();
		}
	}

	@Override
	public void afterSingletonsInstantiated() {
		Configurations configurations = this.beanFactory.getBean(Configurations.class);
		List<BoundConfiguration> all = configurations.all();
		if (!configurations.own().isEmpty() && logger.isInfoEnabled()) {
			logger.info((this.sentence != null && all.equals(this.described)) ? awaited(this.sentence)
					: describe(all, configurations.fingerprint()));
		}
	}

	private static String awaited(FutureTask<String> sentence) {
		try {
			return sentence.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the configuration was described", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The configuration could not be described", ex.getCause());
		}
	}

	private static String describe(List<BoundConfiguration> configurations, Document.Fingerprint fingerprint) {
		int nodes = 0;
		for (BoundConfiguration configuration : configurations) {
			nodes += configuration.components().size();
		}
		return "Resolved " + count(configurations.size(), "configuration") + " with " + count(nodes, "node")
				+ ": config " + fingerprint.config() + ", code " + fingerprint.code();
	}

	private static String count(int number, String what) {
		return number + " " + what + ((number != 1) ? "s" : "");
	}

}
