package dev.fingy.boot.runs;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.runs.Retention;

/**
 * Settings of runs.
 *
 * @param enabled Whether runs are recorded. In tests they are not unless this is set.
 * @param store Where runs are kept.
 * @param directory Directory of the runs that are kept as files.
 * @param maxHistory Maximum number of runs to keep. Those that go on are kept in any
 * case.
 * @param maxAge How long runs are kept after their end. For ever unless this is set.
 */
@ConfigurationProperties("fingy.runs")
record RunsProperties(@DefaultValue("true") boolean enabled, @DefaultValue("file") Store store,
		@DefaultValue(".fingy/runs") Path directory, @DefaultValue("1000") int maxHistory, @Nullable Duration maxAge) {

	Retention retention() {
		return new Retention(this.maxHistory, this.maxAge);
	}

	/**
	 * Where runs are kept.
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
