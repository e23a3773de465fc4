package dev.fingy.internal.boot;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

import dev.fingy.internal.bind.MissingArguments;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.resolution.Settings;

/**
 * Settings of the library itself. They are read before any configuration is resolved.
 *
 * @param unknownProperties What happens when a typed node holds a property that its type
 * does not know.
 * @param missingArguments What happens when an object that configuration chooses lacks an
 * argument that cannot be absent.
 * @param index What compilers list of the types.
 * @param beans Lazy beans of the nodes.
 * @param limits Limits of what is read.
 * @param replay Documents of other runs that are imported.
 * @param fingerprint What makes two configurations equal.
 * @param refresh What takes the new configuration when Spring Cloud refreshes the
 * environment.
 */
@ConfigurationProperties("fingy")
record FingyProperties(@DefaultValue("fail") UnknownProperties unknownProperties,
		@DefaultValue("fail") MissingArguments missingArguments, @DefaultValue Index index, @DefaultValue Beans beans,
		@DefaultValue Limits limits, @DefaultValue Replay replay, @DefaultValue Fingerprint fingerprint,
		@DefaultValue("never") RefreshMode refresh) {

	Settings settings(Environment environment) {
		return new Settings(this.unknownProperties, this.replay.unknownProperties(), this.missingArguments,
				Settings.limits(environment, this.limits.maxDepth(), this.limits.maxNodes()));
	}

	/**
	 * What compilers list of the types.
	 *
	 * @param enabled Whether an index spares the search of the application's packages.
	 * Those of other packages are always read.
	 */
	record Index(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * Lazy beans of the nodes.
	 *
	 * @param enabled Whether each node becomes a lazy bean named by its path.
	 */
	record Beans(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * Documents of other runs that are imported.
	 *
	 * @param unknownProperties What happens when a document holds properties or
	 * configurations that are no more.
	 */
	record Replay(@DefaultValue("fail") UnknownProperties unknownProperties) {

	}

	/**
	 * Limits of what is read.
	 *
	 * @param maxDepth How deep nodes may be nested.
	 * @param maxNodes How many nodes a configuration may hold.
	 */
	record Limits(@DefaultValue("100") int maxDepth, @DefaultValue("1000000") int maxNodes) {

	}

	/**
	 * What makes two configurations equal.
	 *
	 * @param exclude Names of properties that differ by design between instances of one
	 * application, each with everything below it.
	 */
	record Fingerprint(@DefaultValue List<String> exclude) {

	}

	static final class FingyPropertiesRuntimeHints extends BindableRuntimeHintsRegistrar {

		FingyPropertiesRuntimeHints() {
			super(FingyProperties.class);
		}

	}

}
