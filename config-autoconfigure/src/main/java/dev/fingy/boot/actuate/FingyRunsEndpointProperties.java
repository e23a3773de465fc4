package dev.fingy.boot.actuate;

import java.util.HashSet;
import java.util.Set;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the endpoint of runs. A JavaBean, as Spring Cloud resets it when it is
 * refreshed.
 */
@ConfigurationProperties("management.endpoint.fingyruns")
class FingyRunsEndpointProperties {

	/**
	 * When to show values of configurations, and errors, which may quote them. Metrics,
	 * tags, notes and fingerprints always show.
	 */
	private Show showValues = Show.NEVER;

	/**
	 * Roles used to determine whether a user is authorized to be shown values. When
	 * empty, all authenticated users are authorized.
	 */
	private Set<String> roles = new HashSet<>();

	public Show getShowValues() {
		return this.showValues;
	}

	public void setShowValues(Show showValues) {
		this.showValues = showValues;
	}

	public Set<String> getRoles() {
		return this.roles;
	}

	public void setRoles(Set<String> roles) {
		this.roles = roles;
	}

}
