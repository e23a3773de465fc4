package dev.fingy.boot.runs;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

import dev.fingy.runs.Retention;

/**
 * Settings of runs. A JavaBean, as Spring Cloud resets it when it is refreshed.
 */
@ConfigurationProperties("fingy.runs")
class RunsProperties {

	/**
	 * Whether runs are recorded. In tests they are not unless this is set.
	 */
	private boolean enabled = true;

	/**
	 * Where runs are stored.
	 */
	private Store store = Store.FILE;

	/**
	 * Directory of the runs that are stored as files.
	 */
	private Path directory = Path.of(".fingy/runs");

	/**
	 * Maximum number of runs to keep, without their parts. Running ones are never
	 * deleted.
	 */
	private int maxHistory = 1000;

	/**
	 * How long to keep runs after the end of them and of their parts. Unlimited unless
	 * this is set.
	 */
	private @Nullable Duration maxAge;

	/**
	 * Return which runs to keep.
	 * @param environment has the values as they are written
	 * @return the runs
	 * @throws InvalidConfigurationPropertyValueException if a limit is negative
	 */
	Retention retention(Environment environment) {
		if (this.maxHistory < 0) {
			throw negative("fingy.runs.max-history", this.maxHistory, environment);
		}
		if (this.maxAge != null && this.maxAge.isNegative()) {
			throw negative("fingy.runs.max-age", this.maxAge, environment);
		}
		return new Retention(this.maxHistory, this.maxAge);
	}

	private static InvalidConfigurationPropertyValueException negative(String name, Object value,
			Environment environment) {
		return new InvalidConfigurationPropertyValueException(name,
				environment.getProperty(name, String.valueOf(value)), "It must not be negative.");
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public Store getStore() {
		return this.store;
	}

	public void setStore(Store store) {
		this.store = store;
	}

	public Path getDirectory() {
		return this.directory;
	}

	public void setDirectory(Path directory) {
		this.directory = directory;
	}

	public int getMaxHistory() {
		return this.maxHistory;
	}

	public void setMaxHistory(int maxHistory) {
		this.maxHistory = maxHistory;
	}

	public @Nullable Duration getMaxAge() {
		return this.maxAge;
	}

	public void setMaxAge(@Nullable Duration maxAge) {
		this.maxAge = maxAge;
	}

	/**
	 * Where runs are stored.
	 */
	enum Store {

		/**
		 * In a directory.
		 */
		FILE,

		/**
		 * In a database, through the data source of the application.
		 */
		JDBC

	}

}
