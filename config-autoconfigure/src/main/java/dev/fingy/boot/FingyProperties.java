package dev.fingy.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.bind.UnknownProperties;
import dev.fingy.engine.Settings;

/**
 * Settings of the library itself. They are read before any configuration is resolved.
 *
 * @param unknownProperties What happens when a typed node holds a property that its type
 * does not know.
 * @param beans Lazy beans of the nodes.
 * @param limits Limits of what is read.
 */
@ConfigurationProperties("fingy")
record FingyProperties(@DefaultValue("fail") UnknownProperties unknownProperties, @DefaultValue Beans beans,
		@DefaultValue Limits limits) {

	Settings settings() {
		return new Settings(this.unknownProperties, this.limits.maxDepth(), this.limits.maxNodes());
	}

	/**
	 * Lazy beans of the nodes.
	 *
	 * @param enabled Whether each node becomes a lazy bean named by its path.
	 */
	record Beans(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * Limits of what is read.
	 *
	 * @param maxDepth How deep nodes may be nested.
	 * @param maxNodes How many nodes a configuration may hold.
	 */
	record Limits(@DefaultValue("100") int maxDepth, @DefaultValue("1000000") int maxNodes) {

	}

}
