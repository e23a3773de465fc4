package dev.fingy.boot.replay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.boot.Configurations;

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

	@Bean
	static ReplayLog fingyReplayLog(Replay replay, Environment environment,
			ObjectProvider<Configurations> configurations) {
		UnknownProperties unknown = Binder.get(environment)
			.bind("fingy.replay.unknown-properties", UnknownProperties.class)
			.orElse(UnknownProperties.FAIL);
		return new ReplayLog(replay, unknown, configurations);
	}

}
