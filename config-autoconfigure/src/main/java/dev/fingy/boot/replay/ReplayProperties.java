package dev.fingy.boot.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is done with documents of other runs.
 *
 * @param onCodeChange What happens when the code of a type is not that of the document.
 * @param onMismatch What happens when a document does not have the fingerprints of what
 * it shows, as a value was changed by hand.
 */
@ConfigurationProperties("fingy.replay")
record ReplayProperties(@DefaultValue("warn") Reaction onCodeChange, @DefaultValue("warn") Reaction onMismatch) {

	static final class ReplayPropertiesRuntimeHints extends BindableRuntimeHintsRegistrar {

		ReplayPropertiesRuntimeHints() {
			super(ReplayProperties.class);
		}

	}

}
