package dev.fingy.demo.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

/**
 * Reads the weather of consecutive days. The file has no quotes and no escapes, so that
 * splitting at commas is all that it takes; whatever looks different is refused with the
 * line it is in.
 */
final class WeatherCsv {

	private static final String HEADER = "date,precipitation,temp_max,temp_min,wind,weather";

	private static final int COLUMNS = HEADER.split(",").length;

	private final Resource file;

	WeatherCsv(Resource file) {
		this.file = file;
	}

	List<WeatherDay> read() {
		List<String> lines = lines();
		Assert.isTrue(!lines.isEmpty() && HEADER.equals(lines.get(0)),
				() -> "%s does not begin with the line '%s'".formatted(this.file.getDescription(), HEADER));
		List<WeatherDay> days = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			WeatherDay day = parse(lines.get(i), i + 1);
			Assert.isTrue(days.isEmpty() || follows(days.get(days.size() - 1), day),
					place(i + 1) + "%s does not follow the day before it".formatted(day.date()));
			days.add(day);
		}
		return days;
	}

	private static boolean follows(WeatherDay day, WeatherDay next) {
		return day.date().plusDays(1).equals(next.date());
	}

	private WeatherDay parse(String line, int number) {
		String[] columns = line.split(",", -1);
		Assert.isTrue(columns.length == COLUMNS,
				() -> place(number) + "expected %d columns, found %d".formatted(COLUMNS, columns.length));
		try {
			return new WeatherDay(LocalDate.parse(columns[0]), number(columns[1]), number(columns[2]),
					number(columns[3]), number(columns[4]));
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw new IllegalArgumentException(place(number) + ex.getMessage(), ex);
		}
	}

	private static double number(String column) {
		double number = Double.parseDouble(column);
		if (!Double.isFinite(number)) {
			throw new NumberFormatException("'%s' is not a measurement".formatted(column));
		}
		return number;
	}

	private List<String> lines() {
		try {
			return this.file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be read".formatted(this.file.getDescription()), ex);
		}
	}

	private String place(int line) {
		return "%s, line %d: ".formatted(this.file.getDescription(), line);
	}

}
