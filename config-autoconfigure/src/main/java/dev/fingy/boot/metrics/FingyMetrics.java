package dev.fingy.boot.metrics;

import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.CreationTimes;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.document.Document.Fingerprint;

/**
 * {@link MeterBinder} for what was resolved and created. A fingerprint is a number of 48
 * bits, as a metric holds a {@code double} and no text: Alertmanager and Thanos publish
 * the hash of their configuration in the same way. Equal numbers represent equal
 * configurations; by how much they differ means nothing.
 */
final class FingyMetrics implements MeterBinder {

	// What a double holds exactly, in whole bytes
	private static final int DIGITS = 12;

	private final Configurations configurations;

	FingyMetrics(Configurations configurations) {
		this.configurations = configurations;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		if (this.configurations.all().isEmpty()) {
			return;
		}
		fingerprint(registry, "config", Fingerprint::config, "Hash of types and values, equal for equal configuration");
		fingerprint(registry, "code", Fingerprint::code, "Hash of the code behind the types");
		Gauge.builder("fingy.nodes", this.configurations, FingyMetrics::nodes)
			.description("Objects that configuration describes")
			.register(registry);
		// Prometheus keeps names that end in 'created' to itself
		Gauge.builder("fingy.objects", this.configurations, FingyMetrics::created)
			.description("Those of them that exist")
			.register(registry);
		this.configurations.creationTimes().observe((times) -> timer(registry, times));
	}

	private void fingerprint(MeterRegistry registry, String of, Function<Fingerprint, String> text,
			String description) {
		Gauge
			.builder("fingy.fingerprint." + of, this.configurations,
					(configurations) -> number(text.apply(configurations.fingerprint())))
			.description(description)
			.register(registry);
	}

	private static void timer(MeterRegistry registry, CreationTimes.Times times) {
		FunctionTimer
			.builder("fingy.creation", times, CreationTimes.Times::count, CreationTimes.Times::nanoseconds,
					TimeUnit.NANOSECONDS)
			.tag("base", times.type().base())
			.tag("type", times.type().name())
			.description("Creation of objects, with what is created on the way")
			.register(registry);
	}

	private static double nodes(Configurations configurations) {
		return configurations.all().stream().mapToInt((configuration) -> configuration.components().size()).sum();
	}

	private static double created(Configurations configurations) {
		return configurations.all()
			.stream()
			.flatMap((configuration) -> configuration.components().values().stream())
			.filter(Component::isCreated)
			.count();
	}

	static double number(String fingerprint) {
		int start = fingerprint.indexOf(':') + 1;
		return HexFormat.fromHexDigitsToLong(fingerprint, start, start + DIGITS);
	}

}
