package dev.fingy.boot.replay;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

import dev.fingy.Problem;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.resolution.Warnings;

/**
 * Reports what of the imported documents is not used, once all beans are there, as some
 * configurations are not known before their beans are.
 *
 * @param replay the documents
 * @param unknown what happens when a document holds what is no more
 * @param configurations the configurations
 */
record ReplayLog(Replay replay, UnknownProperties unknown,
		ObjectProvider<Configurations> configurations) implements SmartInitializingSingleton {

	@Override
	public void afterSingletonsInstantiated() {
		Configurations known = this.replay.isEmpty() ? null : this.configurations.getIfAvailable();
		if (known == null) {
			return;
		}
		this.replay.verify();
		Warnings.log(this.replay.hidden());
		List<Problem> unbound = (this.unknown != UnknownProperties.IGNORE) ? this.replay.unbound(known.prefixes(),
				known.all().stream().map(BoundConfiguration::prefix).sorted().toList()) : List.of();
		if (this.unknown == UnknownProperties.FAIL && !unbound.isEmpty()) {
			throw this.replay.failure(unbound);
		}
		Warnings.log(unbound);
	}

}
