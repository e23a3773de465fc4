package dev.fingy.boot.inspection;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is done instead of starting.
 *
 * @param print Print what was resolved as yaml, json, java or properties, or what can be
 * configured as schema or types, and end instead of starting.
 * @param check Check the configurations, and end with exit code 0 or 1 instead of
 * starting: true creates no node, create creates those that a start creates.
 */
@ConfigurationProperties("fingy")
record PrintProperties(@Nullable Format print, @DefaultValue("false") String check) {

	static final class PrintPropertiesRuntimeHints extends BindableRuntimeHintsRegistrar {

		PrintPropertiesRuntimeHints() {
			super(PrintProperties.class);
		}

	}

}
