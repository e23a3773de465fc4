package dev.fingy.roundtrip.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * What trees are made of.
 */
@Discriminated
public interface Part {

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Part {

		@Derived
		int twice() {
			return 2 * this.size;
		}

	}

	@TypeName("primitives")
	record Primitives(boolean flag, byte small, short medium, @DefaultValue("7") int number, long large, float single,
			@DefaultValue("0.5") double twofold, @DefaultValue("a") char letter) implements Part {

	}

	@TypeName("boxes")
	record Boxes(@Nullable Boolean flag, @Nullable Byte small, @Nullable Short medium, @Nullable Integer number,
			@Nullable Long large, @Nullable Float single, @Nullable Double twofold,
			@Nullable Character letter) implements Part {

	}

	@TypeName("decimals")
	record Decimals(@Nullable BigDecimal exact, @Nullable BigInteger whole, @DefaultValue List<BigDecimal> more,
			@DefaultValue Map<String, BigDecimal> named, BigInteger @Nullable [] wholes) implements Part {

	}

	@TypeName("maybes")
	record Maybes(Optional<String> text, OptionalInt number, OptionalLong large, OptionalDouble twofold,
			Optional<BigDecimal> exact, Optional<Part> part, Optional<Lazy<Part>> lazy,
			Optional<Plain> plain) implements Part {

	}

	@TypeName("texts")
	record Texts(@Nullable String text, @DefaultValue("x") String other, @Nullable CharSequence sequence,
			@DefaultValue List<String> texts, @DefaultValue("b,a") Set<String> set,
			String @Nullable [] array) implements Part {

	}

	@TypeName("maps")
	record Maps(@DefaultValue Map<String, String> texts, @DefaultValue Map<String, Integer> numbers,
			@DefaultValue Map<String, List<String>> lists, @DefaultValue Map<Mode, Mode> modes,
			@DefaultValue Map<Integer, String> ages) implements Part {

	}

	@TypeName("deep-maps")
	record DeepMaps(@DefaultValue Map<String, Map<String, String>> maps,
			@DefaultValue Map<String, List<Map<String, Part>>> parts,
			@DefaultValue List<Map<String, List<Integer>>> lists) implements Part {

	}

	@TypeName("times")
	record Times(@Nullable Duration pause, @Nullable Period term, @Nullable ZoneId zone, @Nullable LocalDate day,
			@Nullable DataSize size, @DefaultValue("slow") Mode mode, @DefaultValue List<Duration> pauses,
			@DefaultValue Set<Mode> modes) implements Part {

	}

	@TypeName("names")
	record Names(@Nullable Path path, @Nullable URI uri, @Nullable Locale locale, @Nullable Charset charset,
			@Nullable UUID id, @Nullable Currency currency, @DefaultValue List<Path> paths,
			@Nullable Class<? extends Part> chosen) implements Part {

	}

	@TypeName("pattern")
	record OfPattern(@Nullable Pattern pattern) implements Part {

		@Override
		public boolean equals(Object other) {
			return other instanceof OfPattern same && Objects.equals(text(), same.text());
		}

		@Override
		public int hashCode() {
			return Objects.hashCode(text());
		}

		private @Nullable String text() {
			return (this.pattern != null) ? this.pattern.pattern() : null;
		}

	}

	@TypeName("numbers")
	record Numbers(int @Nullable [] numbers, double @Nullable [] rates, @DefaultValue List<Long> larges,
			@DefaultValue List<List<Integer>> matrix, int @Nullable [][] table, char @Nullable [] letters,
			@DefaultValue Set<Integer> set) implements Part {

	}

	@TypeName("nest")
	record Nest(@Nullable Part inner, @DefaultValue("3") int size) implements Part {

	}

	@TypeName("pair")
	record Pair(@Nullable Part left, @Nullable Lazy<Part> right) implements Part {

	}

	@TypeName("box")
	record Box(@DefaultValue List<Part> parts, @DefaultValue Map<String, Lazy<Part>> named,
			@DefaultValue Set<Leaf> leaves, Part @Nullable [] array, @DefaultValue List<Lazy<Part>> lazies,
			@DefaultValue List<List<Part>> table) implements Part {

	}

	@TypeName("plains")
	record Plains(@Nullable Plain plain, @DefaultValue List<Plain> plains, @DefaultValue Map<String, Plain> named,
			@DefaultValue Plain defaulted) implements Part {

	}

	@TypeName("dotted")
	record Dotted(@Name("a.b") @Nullable String dotted, @Name("a.c") @Nullable String beside,
			@Name("UPPER_name") @DefaultValue("u") String upper) implements Part {

	}

	@TypeName("any")
	record Any(@Nullable Map<String, Object> any) implements Part {

	}

	@TypeName("reserved")
	record Reserved(@Nullable String type, @Nullable String ref) implements Part {

	}

	@TypeName("bean")
	class Bean implements Part {

		private int size = 4;

		private @Nullable String text;

		private @Nullable Part part;

		private List<String> texts = List.of("bean");

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

		public @Nullable String getText() {
			return this.text;
		}

		public void setText(@Nullable String text) {
			this.text = text;
		}

		public @Nullable Part getPart() {
			return this.part;
		}

		public void setPart(@Nullable Part part) {
			this.part = part;
		}

		public List<String> getTexts() {
			return this.texts;
		}

		public void setTexts(List<String> texts) {
			this.texts = texts;
		}

	}

	final class Made implements Part {

		private final String text;

		private final @Nullable Part inner;

		private Made(String text, @Nullable Part inner) {
			this.text = text;
			this.inner = inner;
		}

		@TypeName("made")
		static Part make(@DefaultValue("m") String text, @Nullable Part inner) {
			return new Made(text, inner);
		}

		String text() {
			return this.text;
		}

		@Nullable Part inner() {
			return this.inner;
		}

	}

	record Plain(@DefaultValue("nobody") String name, @Nullable Part part, @Nullable Lazy<Part> lazy,
			@DefaultValue Map<String, String> texts) {

	}

	enum Mode {

		SLOW, VERY_FAST, x, ON

	}

}
