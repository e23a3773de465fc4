package dev.fingy.boot.actuate;

import java.util.Set;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the endpoint of runs.
 *
 * @param showValues When to show values of configurations, and errors, which may quote
 * them. Metrics, tags, notes and fingerprints always show.
 * @param roles Roles used to determine whether a user is authorized to be shown values.
 * When empty, all authenticated users are authorized.
 */
@ConfigurationProperties("management.endpoint.fingyruns")
record FingyRunsEndpointProperties(@DefaultValue("never") Show showValues, @DefaultValue Set<String> roles) {

}
