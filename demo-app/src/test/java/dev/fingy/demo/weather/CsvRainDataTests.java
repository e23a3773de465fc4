package dev.fingy.demo.weather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.classification.Label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CsvRainData}. That a forecast knows nothing of its own day or of later
 * ones is shown on the whole file and not on {@link RainForecast} alone, since a leak
 * could as well be in how days are cut out of it.
 */
class CsvRainDataTests {

	private static final LocalDate TEST_FROM = LocalDate.of(2014, 1, 1);

	private static final int TEST_FROM_LINE = 1 + 366 + 365;

	@Test
	void daysBeforeTheDateAreForTrainingAndTheOthersForTheTest() {
		RainData data = new CsvRainData(WeatherFile.SEATTLE, TEST_FROM, null, 3);
		assertThat(data.training().size()).isEqualTo(366 + 365 - 3);
		assertThat(data.test().size()).isEqualTo(365 + 365);
		assertThat(rainy(data.training())).isEqualTo(327);
		assertThat(rainy(data.test())).isEqualTo(294);
	}

	@Test
	void daysFromTestToOnAreNotLookedAt() {
		RainData data = new CsvRainData(WeatherFile.SEATTLE, LocalDate.of(2013, 1, 1), LocalDate.of(2014, 1, 1), 3);
		assertThat(data.training().size()).isEqualTo(366 - 3);
		assertThat(data.test().size()).isEqualTo(365);
	}

	@Test
	void featuresOfADayAreTheSameWhateverThatDayAndLaterDaysAreLike() throws IOException {
		RainData data = new CsvRainData(WeatherFile.SEATTLE, TEST_FROM, null, 3);
		RainData other = new CsvRainData(otherWeatherFrom(TEST_FROM_LINE), TEST_FROM, null, 3);
		assertThat(features(other.test(), 0)).isEqualTo(features(data.test(), 0));
		assertThat(features(other.test(), 1)).isNotEqualTo(features(data.test(), 1));
	}

	@Test
	void whatIsLearnedFromIsTheSameWhateverTheTestDaysAreLike() throws IOException {
		Dataset<Label> training = new CsvRainData(WeatherFile.SEATTLE, TEST_FROM, null, 3).training();
		Dataset<Label> other = new CsvRainData(otherWeatherFrom(TEST_FROM_LINE), TEST_FROM, null, 3).training();
		assertThat(other.size()).isEqualTo(training.size());
		for (int day = 0; day < training.size(); day++) {
			assertThat(features(other, day)).isEqualTo(features(training, day));
			assertThat(other.getExample(day).getOutput()).isEqualTo(training.getExample(day).getOutput());
		}
	}

	@Test
	void labelIsTheWeatherOfTheDayItself() throws IOException {
		RainData data = new CsvRainData(WeatherFile.SEATTLE, TEST_FROM, null, 3);
		RainData other = new CsvRainData(otherWeatherFrom(TEST_FROM_LINE), TEST_FROM, null, 3);
		assertThat(data.test().getExample(0).getOutput()).isEqualTo(RainData.DRY);
		assertThat(other.test().getExample(0).getOutput()).isEqualTo(RainData.RAIN);
	}

	@Test
	void historyIsHowManyDaysAForecastLooksAt() {
		RainData data = new CsvRainData(WeatherFile.SEATTLE, TEST_FROM, null, 1);
		assertThat(features(data.test(), 0)).containsOnlyKeys("season-sin", "season-cos", "rainy-1", "precipitation-1",
				"highest-1", "lowest-1", "range-1", "wind-1");
		assertThat(features(data.test(), 0)).containsEntry("lowest-1", 0.5).containsEntry("rainy-1", 1.0);
	}

	@Test
	void createWhenNothingIsLeftForTheTestSaysWhatTheFileHolds() {
		Resource file = WeatherFile.of(WeatherFile.HEADER, "2012-01-01,0.0,12.8,5.0,4.7,drizzle",
				"2012-01-02,10.9,10.6,2.8,4.5,rain");
		assertThatIllegalArgumentException().isThrownBy(() -> new CsvRainData(file, TEST_FROM, null, 1))
			.withMessage("test.csv holds 2012-01-01 to 2012-01-02, of which test-from=2014-01-01 leaves"
					+ " 1 for training and 0 for the test");
	}

	@Test
	void createWhenFileHoldsNoDaySaysSo() {
		Resource file = WeatherFile.of(WeatherFile.HEADER);
		assertThatIllegalArgumentException().isThrownBy(() -> new CsvRainData(file, TEST_FROM, null, 3))
			.withMessage("test.csv holds no days, of which test-from=2014-01-01 leaves"
					+ " 0 for training and 0 for the test");
	}

	private static Resource otherWeatherFrom(int line) throws IOException {
		List<String> lines = new ArrayList<>(
				WeatherFile.SEATTLE.getContentAsString(StandardCharsets.UTF_8).lines().toList());
		for (int i = line; i < lines.size(); i++) {
			lines.set(i, lines.get(i).substring(0, "2014-01-01".length()) + ",99.9,40.0,-40.0,99.9,snow");
		}
		return WeatherFile.of(lines.toArray(String[]::new));
	}

	private static Map<String, Double> features(Dataset<Label> dataset, int day) {
		Map<String, Double> features = new HashMap<>();
		dataset.getExample(day).forEach((feature) -> features.put(feature.getName(), feature.getValue()));
		return features;
	}

	private static long rainy(Dataset<Label> dataset) {
		long rainy = 0;
		for (Example<Label> day : dataset) {
			rainy += RainData.RAIN.equals(day.getOutput()) ? 1 : 0;
		}
		return rainy;
	}

}
