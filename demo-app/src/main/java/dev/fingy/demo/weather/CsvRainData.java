package dev.fingy.demo.weather;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableDataset;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;

import dev.fingy.TypeName;

/**
 * The weather in a CSV file. Reading it is the constructor's work, so a dataset that
 * configuration names but nobody uses costs nothing.
 *
 * <pre class="example">{@code
 * type: csv
 * location: classpath:seattle-weather.csv
 * test-from: 2014-01-01
 * }</pre>
 */
@TypeName("csv")
final class CsvRainData implements RainData {

	private final Dataset<Label> training;

	private final Dataset<Label> test;

	/**
	 * Read the file.
	 * @param location where the file is
	 * @param testFrom the first day to be tested on; all days before are for training
	 * @param testTo the first day that is not tested on any more; without it, all are
	 * @param history how many days before a day its forecast may look at
	 */
	CsvRainData(@NotNull @ReadableFile Resource location, @NotNull LocalDate testFrom, @Nullable LocalDate testTo,
			@Min(1) @Max(14) @DefaultValue("3") int history) {
		List<WeatherDay> days = new WeatherCsv(location).read();
		this.training = dataset(location, days, history, (date) -> date.isBefore(testFrom));
		this.test = dataset(location, days, history,
				(date) -> !date.isBefore(testFrom) && (testTo == null || date.isBefore(testTo)));
		Assert.isTrue(this.training.size() > 0 && this.test.size() > 0,
				() -> "%s holds %s, of which test-from=%s leaves %d for training and %d for the test".formatted(
						location.getDescription(), span(days), testFrom, this.training.size(), this.test.size()));
	}

	private static Dataset<Label> dataset(Resource location, List<WeatherDay> days, int history,
			Predicate<LocalDate> choice) {
		LabelFactory labels = new LabelFactory();
		List<Example<Label>> examples = IntStream.range(history, days.size())
			.filter((i) -> choice.test(days.get(i).date()))
			.mapToObj((i) -> RainForecast.example(days.get(i), days.subList(i - history, i)))
			.toList();
		MutableDataset<Label> dataset = new MutableDataset<>(examples,
				new SimpleDataSourceProvenance(location.getDescription(), labels), labels);
		return ImmutableDataset.copyDataset(dataset);
	}

	private static String span(List<WeatherDay> days) {
		return days.isEmpty() ? "no days" : days.get(0).date() + " to " + days.get(days.size() - 1).date();
	}

	@Override
	public Dataset<Label> training() {
		return this.training;
	}

	@Override
	public Dataset<Label> test() {
		return this.test;
	}

}
