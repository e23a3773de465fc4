package dev.fingy.builder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;

/**
 * Types with builders that are written by hand, and some where these are not used.
 */
public final class BuiltTypes {

	private BuiltTypes() {
	}

	/**
	 * What is configured.
	 */
	@ConfigurationProperties("built")
	public record Built(@Nullable Model model, @Nullable Net net) {

	}

	@Discriminated
	public interface Model {

	}

	@TypeName("net")
	public static final class Net implements Model {

		private final int units;

		private final String text;

		private Net(Builder builder) {
			this.units = builder.units;
			this.text = "lr=" + builder.rate + " tags=" + builder.tags + " every=" + builder.every + " inner="
					+ builder.inner + " note=" + builder.note;
		}

		public static Builder builder() {
			return new Builder();
		}

		@Override
		public String toString() {
			return "Net units=" + this.units + " " + this.text;
		}

		public Duration getEvery() {
			return Duration.ofSeconds(5);
		}

		/**
		 * Has defaults of its own.
		 */
		public static class Builder {

			private int units = 4;

			private double rate = 0.5;

			private final List<String> tags = new ArrayList<>();

			private Duration every = Duration.ofSeconds(5);

			private @Nullable Model inner;

			private @Nullable String note = "none";

			/**
			 * How many there are.
			 * @param units how many
			 * @return the builder
			 */
			public Builder units(int units) {
				this.units = units;
				return this;
			}

			public Builder lr(double lr) {
				if (lr > 1) {
					throw new IllegalArgumentException("lr must be below 1");
				}
				this.rate = lr;
				return this;
			}

			public Builder addTag(String tag) {
				this.tags.add(tag);
				return this;
			}

			public Builder tags(List<String> tags) {
				this.tags.addAll(tags);
				return this;
			}

			public Builder every(Duration every) {
				this.every = every;
				return this;
			}

			public Builder every(String every) {
				return every(Duration.parse(every));
			}

			public Builder inner(@Nullable Model inner) {
				this.inner = inner;
				return this;
			}

			public Builder note(@Nullable String note) {
				this.note = note;
				return this;
			}

			public Builder from(Net other) {
				this.units = other.units;
				return this;
			}

			public Builder apply(Consumer<Builder> change) {
				change.accept(this);
				return this;
			}

			public Net build() {
				if (this.units <= 0) {
					throw new IllegalStateException("units must be positive");
				}
				return new Net(this);
			}

		}

	}

	@TypeName("wither")
	public static final class Wither implements Model {

		private final int units;

		private final double lr;

		private Wither(int units, double lr) {
			this.units = units;
			this.lr = lr;
		}

		public static Immutable builder() {
			return new Immutable(1, 0.5);
		}

		@Override
		public String toString() {
			return "Wither units=" + this.units + " lr=" + this.lr;
		}

		record Immutable(int units, double lr) {

			Immutable withUnits(int units) {
				return new Immutable(units, this.lr);
			}

			Immutable withLr(double lr) {
				return new Immutable(this.units, lr);
			}

			Wither build() {
				return new Wither(this.units, this.lr);
			}

		}

	}

	@TypeName("setter")
	public static final class Setter implements Model {

		private final int units;

		private Setter(int units) {
			this.units = units;
		}

		static Parts builder() {
			return new Parts();
		}

		@Override
		public String toString() {
			return "Setter units=" + this.units + " lr=0.5";
		}

		static final class Parts {

			private int units;

			void setUnits(int units) {
				this.units = units;
			}

			Setter build() {
				return new Setter(this.units);
			}

		}

	}

	abstract static class Shape implements Model {

		@TypeName("shape")
		static Drawing drawing() {
			return new Drawing("cm");
		}

		static Drawing metres() {
			return new Drawing("m");
		}

		static final class Drawing {

			private final String unit;

			private int radius;

			Drawing(String unit) {
				this.unit = unit;
			}

			Drawing radius(int radius) {
				this.radius = radius;
				return this;
			}

			Shape build() {
				String text = "Shape radius=" + this.radius + " unit=" + this.unit;
				return new Shape() {

					@Override
					public String toString() {
						return text;
					}

				};
			}

		}

	}

	@TypeName("box")
	static final class Box<T extends Integer> implements Model {

		private final Object value;

		private Box(T value) {
			this.value = value;
		}

		static <U extends Integer> Filler<U> builder() {
			return new Filler<>();
		}

		@Override
		public String toString() {
			return "Box " + this.value + " of " + this.value.getClass().getSimpleName();
		}

		static final class Filler<V extends Integer> {

			private @Nullable V value;

			Filler<V> value(V value) {
				this.value = value;
				return this;
			}

			Box<V> build() {
				return new Box<>(Objects.requireNonNull(this.value));
			}

		}

	}

	@TypeName("public")
	public static final class Public implements Model {

		private final int units;

		public Public(int units) {
			this.units = units;
		}

		public static Public.Builder builder() {
			return new Builder();
		}

		@Override
		public String toString() {
			return "Public units=" + this.units;
		}

		static final class Builder {

			Builder units(int units) {
				throw new IllegalStateException("the constructor is called, not the builder for " + units);
			}

			Public build() {
				throw new IllegalStateException();
			}

		}

	}

	@TypeName("bean")
	public static final class Bean implements Model {

		private int units;

		static Public.Builder other() {
			return new Public.Builder();
		}

		static Builder builder() {
			return new Builder();
		}

		public void setUnits(int units) {
			this.units = units;
		}

		@Override
		public String toString() {
			return "Bean units=" + this.units;
		}

		static final class Builder {

			Bean build() {
				throw new IllegalStateException();
			}

		}

	}

	@TypeName("record")
	record Recorded(int units) implements Model {

		static Builder builder() {
			return new Builder();
		}

		static String text() {
			return "";
		}

		static final class Builder {

			Builder units(int units) {
				throw new IllegalStateException("not called for " + units);
			}

			Recorded build() {
				throw new IllegalStateException();
			}

		}

	}

	@TypeName("maybe")
	static final class Maybe implements Model {

		private final String text;

		private Maybe(String text) {
			this.text = text;
		}

		static Builder builder() {
			return new Builder();
		}

		@Override
		public String toString() {
			return "Maybe " + this.text;
		}

		static final class Builder {

			private Optional<Integer> units = Optional.of(9);

			private Optional<String> name = Optional.empty();

			Builder units(Optional<Integer> units) {
				this.units = units;
				return this;
			}

			Builder name(Optional<String> name) {
				this.name = name;
				return this;
			}

			Maybe build() {
				return new Maybe(this.units + " " + this.name);
			}

		}

	}

	/**
	 * As AutoValue generates them: class and builder are abstract.
	 */
	@TypeName("auto")
	abstract static class Auto implements Model {

		abstract int units();

		abstract List<String> tags();

		abstract Optional<String> note();

		static Builder builder() {
			return new GeneratedAuto.Builder();
		}

		@Override
		public String toString() {
			return "Auto " + units() + " " + tags() + " " + note();
		}

		abstract static class Builder {

			abstract Builder setUnits(int units);

			abstract Builder setTags(List<String> tags);

			abstract Builder setNote(String note);

			abstract Builder setNote(Optional<String> note);

			abstract Auto build();

		}

	}

	private static final class GeneratedAuto extends Auto {

		private final Builder given;

		private GeneratedAuto(Builder given) {
			this.given = given;
		}

		@Override
		int units() {
			return this.given.units;
		}

		@Override
		List<String> tags() {
			return this.given.tags;
		}

		@Override
		Optional<String> note() {
			return this.given.note;
		}

		private static final class Builder extends Auto.Builder {

			private int units = 4;

			private List<String> tags = List.of();

			private Optional<String> note = Optional.empty();

			@Override
			Auto.Builder setUnits(int units) {
				this.units = units;
				return this;
			}

			@Override
			Auto.Builder setTags(List<String> tags) {
				this.tags = tags;
				return this;
			}

			@Override
			Auto.Builder setNote(String note) {
				return setNote(Optional.of(note));
			}

			@Override
			Auto.Builder setNote(Optional<String> note) {
				this.note = note;
				return this;
			}

			@Override
			Auto build() {
				return new GeneratedAuto(this);
			}

		}

	}

	/**
	 * As Immutables generates them: the interface is the type, and builders take elements
	 * of any kind.
	 */
	@TypeName("immutable")
	interface Immutable extends Model {

		List<String> tags();

		List<Model> models();

		static Builder builder() {
			return new Builder();
		}

		/**
		 * Is generated.
		 */
		final class Builder {

			private final List<String> tags = new ArrayList<>();

			private final List<Model> models = new ArrayList<>();

			Builder from(Immutable other) {
				return tags(other.tags());
			}

			Builder addTags(String... tags) {
				return addAllTags(List.of(tags));
			}

			Builder addAllTags(Iterable<String> tags) {
				tags.forEach(this.tags::add);
				return this;
			}

			Builder tags(Iterable<String> tags) {
				this.tags.clear();
				return addAllTags(tags);
			}

			Builder models(Iterable<? extends Model> models) {
				models.forEach(this.models::add);
				return this;
			}

			Immutable build() {
				return new GeneratedImmutable(this.tags, this.models);
			}

		}

	}

	private record GeneratedImmutable(List<String> tags, List<Model> models) implements Immutable {

		@Override
		public String toString() {
			return "Immutable " + this.tags + " " + this.models;
		}

	}

}
