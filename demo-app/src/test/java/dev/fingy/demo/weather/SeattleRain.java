package dev.fingy.demo.weather;

import java.time.LocalDate;

/**
 * The data of the demo for tests of other packages.
 */
public final class SeattleRain {

	private SeattleRain() {
	}

	public static RainData testFrom(LocalDate date) {
		return new CsvRainData(WeatherFile.SEATTLE, date, null, 3);
	}

}
