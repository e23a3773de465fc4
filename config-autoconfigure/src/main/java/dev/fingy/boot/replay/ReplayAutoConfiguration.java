package dev.fingy.boot.replay;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import dev.fingy.Problem;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.resolution.Warnings;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that compares configurations with
 * the documents that were imported for them.
 */
@AutoConfiguration(before = FingyAutoConfiguration.class)
public final class ReplayAutoConfiguration {

	@Bean
	static Replay fingyReplay(Environment environment) {
		ReplayProperties properties = Binder.get(environment).bindOrCreate("fingy.replay", ReplayProperties.class);
		return Replay.of(environment, properties);
	}

	// Some configurations are not known before their beans are
	@Bean
	static SmartInitializingSingleton fingyReplayLog(Replay replay, Environment environment,
			ObjectProvider<Configurations> configurations) {
		UnknownProperties unknown = Binder.get(environment)
			.bind("fingy.replay.unknown-properties", UnknownProperties.class)
			.orElse(UnknownProperties.FAIL);
		return () -> configurations.ifAvailable((known) -> {
			replay.verify();
			Warnings.log(replay.hidden());
			List<Problem> unbound = (unknown != UnknownProperties.IGNORE) ? replay.unbound(known.prefixes(),
					known.all().stream().map(BoundConfiguration::prefix).sorted().toList()) : List.of();
			if (unknown == UnknownProperties.FAIL && !unbound.isEmpty()) {
				throw replay.failure(unbound);
			}
			Warnings.log(unbound);
		});
	}

}
