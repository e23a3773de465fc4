package dev.fingy.demo.weather;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/**
 * Turns the weather of the days before into what a model sees, and the weather of the day
 * into the label.
 * <p>
 * The question is asked on the evening before, so that the features are made from a
 * method that is not given the day's own measurements: only its date, which gives the
 * season, and the days that came before. Each measurement is scaled by a constant and not
 * by what the data holds, since a mean over all days would show the model days to come.
 */
final class RainForecast {

	private static final double DAYS_A_YEAR = 365.25;

	private RainForecast() {
	}

	/**
	 * Return one day as an example to learn from or to be tested on.
	 * @param day the day that is forecast, used for the label and its date only
	 * @param before the days before, oldest first
	 * @return an example
	 */
	static Example<Label> example(WeatherDay day, List<WeatherDay> before) {
		Map<String, Double> features = features(day.date(), before);
		return new ArrayExample<>(day.rainy() ? RainData.RAIN : RainData.DRY, features.keySet().toArray(String[]::new),
				features.values().stream().mapToDouble(Double::doubleValue).toArray());
	}

	static Map<String, Double> features(LocalDate date, List<WeatherDay> before) {
		Map<String, Double> features = new LinkedHashMap<>();
		double season = 2 * Math.PI * date.getDayOfYear() / DAYS_A_YEAR;
		features.put("season-sin", Math.sin(season));
		features.put("season-cos", Math.cos(season));
		for (int ago = 1; ago <= before.size(); ago++) {
			WeatherDay past = before.get(before.size() - ago);
			features.put(rainy(ago), past.rainy() ? 1.0 : 0.0);
			features.put("precipitation-" + ago, Math.log1p(past.precipitation()));
			features.put("highest-" + ago, past.highest() / 10);
			features.put("lowest-" + ago, past.lowest() / 10);
			features.put("range-" + ago, (past.highest() - past.lowest()) / 10);
			features.put("wind-" + ago, past.wind() / 5);
		}
		return features;
	}

	static String rainy(int daysAgo) {
		return "rainy-" + daysAgo;
	}

}
