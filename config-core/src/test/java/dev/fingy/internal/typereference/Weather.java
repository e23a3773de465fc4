package dev.fingy.internal.typereference;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

import dev.fingy.DefaultType;
import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;

/**
 * A configuration in which everything occurs that can be declared.
 */
record Weather(Lazy<Forecast<Rain>> forecast, @NotEmpty Map<Season, Forecast<Rain>> seasons,
		@DefaultType("round") Optional<Area> area, @Valid @Size(min = 1, max = 3) Set<String> names, int[] levels,
		@DefaultValue List<Lazy<Sensor>> sensors, Forecast<?> any, @NotNull @DefaultValue Limits limits,
		Lazy<Limits> later, Pair<Limits, List<Sensor>> pair, Duration pause, DataSize cache, Object anything,
		Properties others, @Secret @DefaultValue("open sesame") String phrase, @DefaultValue("a1") String apiKey,
		Station station) {

	static TypeCatalog types() {
		return new TypeCatalogBuilder().add(Forecast.class, Mean.class, Heat.class, Mixed.class)
			.contributed(new Sensors())
			.build();
	}

	static Class<?> deprecatedForecast() {
		return Mixed.class;
	}

	enum Season {

		SPRING, LATE_SUMMER

	}

	record Rain() {

	}

	@Discriminated(property = "kind", defaultType = "mean")
	interface Forecast<T> {

		@TypeName(aliases = { "calendar", "hundred-years" })
		static Forecast<Rain> almanac(@Min(1) @Min(2) int days, @DefaultValue({ "fog", "dew" }) String... hints) {
			return new Mean<>();
		}

	}

	@TypeName
	record Mean<T>() implements Forecast<T> {

		@Derived
		int size() {
			return 0;
		}

		@Derived
		@Secret
		Season bestSeason() {
			return Season.SPRING;
		}

	}

	@TypeName
	record Heat(double degrees) implements Forecast<Double> {

	}

	@Deprecated
	@TypeName
	record Mixed(List<Forecast<Rain>> parts, @Nullable Mixed other) implements Forecast<Rain> {

	}

	@Discriminated
	sealed interface Area {

		record Round(@Max(value = 9, message = "is too wide") double radius) implements Area {

		}

		@TypeName("box")
		record Square(@Name("length") int side, Area inner) implements Area {

		}

	}

	interface Sensor {

	}

	public static class Gauge implements Sensor {

		@Pattern(regexp = "[a-z]+", flags = { Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL })
		private String unit = "mm";

		private final List<String> tags = new ArrayList<>();

		private int depth;

		@Min(0)
		@Deprecated
		public int getDepth() {
			return this.depth;
		}

		public void setDepth(int depth) {
			this.depth = depth;
		}

		public List<String> getTags() {
			return this.tags;
		}

		public String getUnit() {
			return this.unit;
		}

		public void setUnit(String unit) {
			this.unit = unit;
		}

	}

	record Buoy(@Autowired Clock clock, @Autowired Station station, char letter) implements Sensor {

	}

	static class Broken implements Sensor {

		Broken(int first) {
		}

		Broken(String second) {
		}

	}

	record Limits(@Nullable Limits inner, @Min(0) int least) {

		Limits(@Nullable Limits inner, int least) {
			this.inner = inner;
			this.least = least;
		}

	}

	record Pair<A, B>(A first, B second) {

	}

	record Station(String code) {

		public static Station of(String code) {
			return new Station(code);
		}

	}

	static final class Sensors implements TypeContributor {

		@Override
		public void contribute(TypeRegistry.Builder types) {
			types.base(Sensor.class, "gauge")
				.type(Sensor.class, "gauge", Gauge.class)
				.type(Sensor.class, "buoy", Buoy.class)
				.type(Sensor.class, "broken", Broken.class)
				.alias(Sensor.class, "buoy", "float");
		}

	}

}
