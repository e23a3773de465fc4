package dev.fingy.demo.weather;

import java.time.LocalDate;

/**
 * What was measured on one day.
 * <p>
 * A day is rainy if any precipitation was measured on it. The {@code weather} column of
 * the file would be the other choice, but its meaning drifts: in 2012 and 2013 it calls
 * 44 days without a drop "rain", and "drizzle" is hardly used later on.
 *
 * @param date the day
 * @param precipitation rain and melted snow in millimetres
 * @param highest the highest temperature in degrees Celsius
 * @param lowest the lowest temperature in degrees Celsius
 * @param wind the average speed of the wind in metres per second
 */
record WeatherDay(LocalDate date, double precipitation, double highest, double lowest, double wind) {

	boolean rainy() {
		return this.precipitation > 0;
	}

}
