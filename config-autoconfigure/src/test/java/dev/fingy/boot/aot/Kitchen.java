package dev.fingy.boot.aot;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * What a configuration can choose from, in every way in which Fingy creates and reads it.
 */
public final class Kitchen {

	private Kitchen() {
	}

	@ConfigurationProperties("kitchen")
	record KitchenProperties(Lazy<Dish> dish, List<Lazy<Dish>> more, Optional<Place> place) {

	}

	@Discriminated
	interface Dish {

	}

	// Holds what only it holds
	@TypeName("soup")
	record Soup(@Tasty int salt, Spice[] spices, @Nullable Map<String, Pot> pots) implements Dish {

		@Derived
		int twice() {
			return 2 * this.salt;
		}

	}

	@TypeName("stew")
	static class Stew implements Dish, AutoCloseable {

		static final List<String> told = new ArrayList<>();

		private final Cut cut;

		@Autowired
		private Environment environment;

		Stew(Cut cut) {
			this.cut = cut;
		}

		@PostConstruct
		void prepare() {
			told.add(this.cut + " in " + this.environment.getProperty("spring.application.name"));
		}

		@PreDestroy
		void wash() {
			told.add("washed");
		}

		@Override
		public void close() {
			told.add("closed");
		}

	}

	// Only its builder knows the defaults, also of what it holds
	@TypeName("cake")
	static final class Cake implements Dish {

		private final String text;

		private Cake(String text) {
			this.text = text;
		}

		static CakeBuilder builder() {
			return new CakeBuilder();
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	static final class CakeBuilder {

		private int layers = 3;

		private Cream cream = Cream.builder().build();

		CakeBuilder layers(int layers) {
			this.layers = layers;
			return this;
		}

		CakeBuilder cream(Cream cream) {
			this.cream = cream;
			return this;
		}

		Cake build() {
			return new Cake(this.layers + " layers with " + this.cream.fat + " % fat");
		}

	}

	static final class Cream {

		private final int fat;

		private Cream(int fat) {
			this.fat = fat;
		}

		static CreamBuilder builder() {
			return new CreamBuilder();
		}

	}

	static final class CreamBuilder {

		private int fat = 30;

		CreamBuilder fat(int fat) {
			this.fat = fat;
			return this;
		}

		Cream build() {
			return new Cream(this.fat);
		}

	}

	sealed interface Place {

	}

	record Shelf(int height) implements Place {

	}

	enum Cut {

		FINE, COARSE

	}

	public static final class Spice {

		private final String name;

		private Spice(String name) {
			this.name = name;
		}

		public static Spice of(String name) {
			return new Spice(name);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	public static class Pot {

		private int litres;

		private Labels labels = new Labels();

		int getLitres() {
			return this.litres;
		}

		public void setLitres(int litres) {
			this.litres = litres;
		}

		public Labels getLabels() {
			return this.labels;
		}

		public void setLabels(Labels labels) {
			this.labels = labels;
		}

	}

	@SuppressWarnings("serial")
	public static class Labels extends LinkedHashMap<String, Integer> {

	}

	@Discriminated
	interface Drink {

	}

	static final class Drinks {

		private Drinks() {
		}

		@TypeName("water")
		static Drink water(int degrees) {
			return new Drink() {

				@Override
				public String toString() {
					return degrees + " degrees";
				}

			};
		}

	}

	// Nobody registers it
	record Stranger(int name) implements Dish {

		static int calls() {
			return 0;
		}

	}

	// It holds itself
	@SuppressWarnings("serial")
	static class Boxes extends ArrayList<Boxes> {

	}

	// It holds itself with other type arguments, without an end
	record Endless<T>(Optional<Endless<List<T>>> next, T value) {

	}

	@TypeName("endless")
	record EndlessDish(Endless<Cut> first, Boxes boxes) implements Dish {

	}

	@Discriminated
	interface Box<T> {

	}

	// What it holds is known where it stands
	@TypeName("wrapped")
	record Wrapped<T>(T content, List<T[]> more) implements Box<T> {

	}

	record Gift(Box<Ribbon> box, Box<?> other) {

	}

	record Ribbon(int length) {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = Taste.class)
	@interface Tasty {

		String message() default "is not tasty";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	public static final class Taste implements ConstraintValidator<Tasty, Integer> {

		@Override
		public boolean isValid(Integer value, ConstraintValidatorContext context) {
			return value < 10;
		}

	}

}
