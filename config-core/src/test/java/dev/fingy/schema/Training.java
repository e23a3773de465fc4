package dev.fingy.schema;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

import dev.fingy.DefaultType;
import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

/**
 * A configuration in which every rule of resolution can be kept and broken.
 */
record Training(@Nullable Lazy<Model> model, Optional<Optimiser> optimiser, @DefaultType("adam") Optimiser fallback,
		@Nullable Map<String, Lazy<Evaluator>> evaluations, @Nullable Map<Phase, Model> phases,
		@Nullable List<Layer> layers, @Nullable Trainer<Label> trainer, @Nullable Trainer<String> nobody,
		@Nullable List<Trainer<String>> nobodies, @Nullable Neural net, @Nullable Values values, @Nullable Shape shape,
		@DefaultType("Box") Shape frame, @Nullable Checks checks, @Nullable Limits limits, @Nullable Lazy<Limits> later,
		@Nullable Range range, @DefaultValue("1000") @Min(1) int trainIters, @DefaultValue Settings settings) {

	@Derived
	int total() {
		return this.trainIters;
	}

	static void types(TypeRegistry.Builder types) {
		known(types);
		types.add(Model.class, Neural.class, Loaded.class, Adam.class, Loss.class, Poet.class, Mean.class);
	}

	/**
	 * Register what a compiler sees that does not see everything.
	 * @param types what is registered
	 */
	static void known(TypeRegistry.Builder types) {
		types
			.add(Linear.class, Ensemble.class, Sgd.class, Accuracy.class, Shape.class, Box.class, Any.class, Kind.class,
					Odd.class, Tree.class)
			.base(Sensor.class)
			.type(Sensor.class, "gauge", Gauge.class)
			.type(Sensor.class, "broken", Broken.class);
	}

	enum Phase {

		WARM_UP, FULL_SPEED

	}

	record Label() {

	}

	@Discriminated(defaultType = "linear")
	interface Model {

		/**
		 * Never learns.
		 * @param value what it says
		 * @return a model
		 */
		@TypeName
		static Model constant(double value) {
			return new Linear(0, false);
		}

	}

	@TypeName
	record Linear(@DefaultValue("8") int numFeatures, @DefaultValue("false") boolean bias) implements Model {

	}

	@TypeName(value = "neural", aliases = { "mlp", "deep_net" })
	record Neural(@DefaultValue("4") int hiddenUnits, @NotNull @Min(1) @Max(100) Integer numLayers,
			@DefaultValue("relu") Activation activation, @Nullable Model inner, @Nullable Limits limits,
			@Nullable Sensor sensor, @Autowired @Nullable Environment environment) implements Model {

		@Derived
		int size() {
			return this.hiddenUnits;
		}

	}

	@TypeName
	record Ensemble(@NotEmpty List<Model> parts, @DefaultValue("0.5") List<Double> weights) implements Model {

	}

	/**
	 * Is elsewhere.
	 *
	 * @deprecated since it is
	 */
	@Deprecated
	@TypeName
	record Loaded(@NotBlank String from, @Secret String phrase) implements Model {

	}

	enum Activation {

		RELU, TANH, LEAKY_RELU

	}

	@Discriminated(property = "kind")
	interface Optimiser {

	}

	@TypeName
	record Sgd(@Positive double rate) implements Optimiser {

	}

	@TypeName
	record Adam(@DefaultValue("0.9") double beta) implements Optimiser {

	}

	@Discriminated
	interface Evaluator {

	}

	@TypeName
	record Accuracy() implements Evaluator {

	}

	@TypeName
	record Loss(@DefaultValue("sum") String of) implements Evaluator {

	}

	@Discriminated
	sealed interface Layer {

		record Dense(@Min(1) int units) implements Layer {

		}

		record Dropout(@DecimalMin("0") @DecimalMax(value = "1", inclusive = false) @DefaultValue("0") double rate)
				implements
					Layer {

		}

	}

	@Discriminated
	interface Shape {

		@TypeName
		static Shape circle(@DefaultValue("1") int radius) {
			return new Shape() {
			};
		}

	}

	@TypeName("square")
	record Box(@DefaultValue("1") int side) implements Shape {

	}

	@TypeName("any")
	record Any(@DefaultValue("1") int sides) implements Shape {

	}

	@TypeName("type")
	record Kind() implements Shape {

	}

	@TypeName("8/2~1 %41#\u00fc")
	record Odd(@DefaultValue("1") int sides) implements Shape {

	}

	@TypeName(of = Shape.class)
	record Poet() implements Shape, Trainer<String> {

	}

	@Discriminated
	interface Trainer<T> {

	}

	@TypeName
	record Tree(@DefaultValue("3") int depth, @Nullable Map<String, Integer> sizes) implements Trainer<Label> {

	}

	@TypeName
	record Mean() implements Trainer<Double> {

	}

	interface Sensor {

	}

	public static class Gauge implements Sensor {

		@NotNull
		private String unit = "mm";

		@Min(1)
		private int depth = 1;

		private final List<String> tags = new ArrayList<>();

		public String getUnit() {
			return this.unit;
		}

		public void setUnit(String unit) {
			this.unit = unit;
		}

		public int getDepth() {
			return this.depth;
		}

		public void setDepth(int depth) {
			this.depth = depth;
		}

		public List<String> getTags() {
			return this.tags;
		}

	}

	static class Broken implements Sensor {

		Broken(int first) {
		}

		Broken(String second) {
		}

	}

	record Values(byte small, int whole, @Nullable Long large, double part, @Nullable Float some, boolean sure,
			@Nullable Boolean maybe, char letter, @Nullable String text, @Nullable Activation activation,
			@Nullable Duration pause, @Nullable DataSize cache, @Nullable URI site, @Nullable Object anything,
			@Nullable List<Integer> numbers, @Nullable Set<Activation> several, String @Nullable [] words,
			@Nullable List<List<Integer>> nested, @Nullable Map<String, Integer> counts,
			@Nullable Map<Integer, String> numbered, @Nullable Map<String, Object> free,
			@Nullable Map<String, List<Integer>> lists, char @Nullable [] phrase) {

	}

	record Checks(@Nullable @Size(min = 2, max = 4) String name, @Nullable @Pattern(regexp = "[a-z]+") String word,
			@Nullable @Email String mail, @Nullable @NegativeOrZero Integer below,
			@Nullable @Size(max = 2) List<Integer> few, @Nullable @Size(min = 1) Map<String, String> entries,
			@Nullable @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String any) {

	}

	record Limits(@Nullable Limits inner, @DefaultValue("0") @Min(0) int least, @Nullable Model model) {

		@Derived
		int most() {
			return this.least;
		}

	}

	record Range(@NotNull Integer from, @NotNull Integer to) {

		public static Range of(String text) {
			String[] parts = text.split("-");
			return new Range(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
		}

	}

	record Settings(@DefaultValue("10s") Duration timeout, @DefaultValue List<String> hosts) {

	}

	static final class Types implements TypeContributor {

		@Override
		public void contribute(TypeRegistry.Builder types) {
			types(types);
		}

	}

}
