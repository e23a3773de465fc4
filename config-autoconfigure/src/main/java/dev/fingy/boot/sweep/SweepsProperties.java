package dev.fingy.boot.sweep;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.sweep.SweepDefinition;

/**
 * Settings of the sweeps. They are no configuration of the application, so that a trial
 * is the same whatever sweep it belongs to.
 *
 * @param sweeps Sweeps by their names: which trials they have, and what each trial runs.
 */
@ConfigurationProperties("fingy")
record SweepsProperties(@DefaultValue Map<String, SweepDefinition> sweeps) {

	static final String PREFIX = "fingy.sweeps";

}
