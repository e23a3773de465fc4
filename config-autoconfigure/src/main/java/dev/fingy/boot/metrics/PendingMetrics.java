package dev.fingy.boot.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import dev.fingy.internal.boot.ConfigurationRefresh;

/**
 * {@link MeterBinder} for whether the next start would differ.
 */
final class PendingMetrics implements MeterBinder {

	private final ConfigurationRefresh refresh;

	PendingMetrics(ConfigurationRefresh refresh) {
		this.refresh = refresh;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("fingy.pending", this.refresh, (refresh) -> (refresh.pending() != null) ? 1 : 0)
			.description("1 if the next start would have another configuration, or fail; 0 otherwise")
			.register(registry);
	}

}
