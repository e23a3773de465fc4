package dev.fingy.boot;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import dev.fingy.document.ConfigurationNode;
import dev.fingy.document.Fingerprints;
import dev.fingy.engine.BoundConfiguration;

/**
 * Says once what was resolved, so that the log of a run tells which run it was.
 */
final class StartupLog implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(StartupLog.class);

	private final BeanFactory beanFactory;

	StartupLog(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<BoundConfiguration> all = this.beanFactory.getBean(Configurations.class).all();
		if (!all.isEmpty() && logger.isInfoEnabled()) {
			int nodes = all.stream().mapToInt((configuration) -> configuration.components().size()).sum();
			List<ConfigurationNode> roots = this.beanFactory.getBean(Configurations.class).nodes();
			logger.info("Resolved " + count(all.size(), "configuration") + " with " + count(nodes, "node") + ": config "
					+ Fingerprints.config(roots) + ", code " + Fingerprints.code(roots));
		}
	}

	private static String count(int number, String what) {
		return number + " " + what + ((number != 1) ? "s" : "");
	}

}
