package dev.fingy.demo.weather;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WeatherCsv}.
 */
class WeatherCsvTests {

	@Test
	void readReturnsEveryDayOfTheFourYears() {
		List<WeatherDay> days = new WeatherCsv(WeatherFile.SEATTLE).read();
		assertThat(days).hasSize(1461);
		assertThat(days.get(1)).isEqualTo(new WeatherDay(LocalDate.of(2012, 1, 2), 10.9, 10.6, 2.8, 4.5));
		assertThat(days.get(1460).date()).isEqualTo("2015-12-31");
	}

	@Test
	void rainIsWhatWasMeasuredAndNotWhatTheDayWasCalled() {
		List<WeatherDay> days = new WeatherCsv(WeatherFile.of(WeatherFile.HEADER, "2012-01-01,0.0,12.8,5.0,4.7,rain",
				"2012-01-02,0.3,12.8,5.0,4.7,sun"))
			.read();
		assertThat(days).extracting(WeatherDay::rainy).containsExactly(false, true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2012-01-02,0.3,12.8,5.0,4.7           | test.csv, line 3: expected 6 columns, found 5
			2012-01-02,much,12.8,5.0,4.7,rain     | test.csv, line 3: For input string: "much"
			2012-01-02,NaN,12.8,5.0,4.7,rain      | test.csv, line 3: 'NaN' is not a measurement
			2.1.2012,0.3,12.8,5.0,4.7,rain        | test.csv, line 3: Text '2.1.2012' could not be parsed at index 0
			2012-01-03,0.3,12.8,5.0,4.7,rain      | test.csv, line 3: 2012-01-03 does not follow the day before it
			""")
	void readWhenLineIsWrongNamesTheLine(String line, String message) {
		WeatherCsv csv = new WeatherCsv(
				WeatherFile.of(WeatherFile.HEADER, "2012-01-01,0.0,12.8,5.0,4.7,drizzle", line));
		assertThatIllegalArgumentException().isThrownBy(csv::read).withMessage(message);
	}

	@Test
	void readWhenHeaderIsMissingSaysWhatWasExpected() {
		assertThatIllegalArgumentException().isThrownBy(new WeatherCsv(WeatherFile.of(""))::read)
			.withMessage("test.csv does not begin with the line 'date,precipitation,temp_max,temp_min,wind,weather'");
	}

	@Test
	void readWhenFileIsGoneSaysWhichFile() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(new WeatherCsv(new ClassPathResource("gone.csv"))::read)
			.withMessage("class path resource [gone.csv] cannot be read")
			.withCauseInstanceOf(FileNotFoundException.class);
	}

}
