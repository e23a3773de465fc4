package dev.fingy.demo.weather;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Files for tests: the real one, and small ones made of lines.
 */
final class WeatherFile {

	static final Resource SEATTLE = new ClassPathResource("seattle-weather.csv");

	static final String HEADER = "date,precipitation,temp_max,temp_min,wind,weather";

	private WeatherFile() {
	}

	static Resource of(String... lines) {
		return new ByteArrayResource(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "test.csv") {

			@Override
			public String getDescription() {
				return "test.csv";
			}

		};
	}

}
