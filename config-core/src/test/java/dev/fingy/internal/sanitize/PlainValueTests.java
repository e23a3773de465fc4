package dev.fingy.internal.sanitize;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class PlainValueTests {

	@Property
	void numbersBindBack(@ForAll double doubled, @ForAll float single, @ForAll long whole, @ForAll BigDecimal exact) {
		assertBindsBack(double.class, doubled);
		assertBindsBack(Float.class, single);
		assertBindsBack(long.class, whole);
		assertBindsBack(BigDecimal.class, exact);
	}

	@Property
	void durationsBindBack(@ForAll Duration duration, @ForAll Period period) {
		assertBindsBack(Duration.class, duration);
		assertBindsBack(Period.class, period);
	}

	@Property
	void dataSizesBindBack(@ForAll long bytes) {
		assertBindsBack(DataSize.class, DataSize.ofBytes(bytes));
	}

	@Property
	void temporalsBindBack(@ForAll Instant instant, @ForAll LocalDateTime local, @ForAll YearMonth month,
			@ForAll ZoneOffset offset) {
		assertBindsBack(Instant.class, instant);
		assertBindsBack(LocalDateTime.class, local);
		assertBindsBack(LocalDate.class, local.toLocalDate());
		assertBindsBack(LocalTime.class, local.toLocalTime());
		assertBindsBack(OffsetDateTime.class, local.atOffset(offset));
		assertBindsBack(OffsetTime.class, local.toLocalTime().atOffset(offset));
		assertBindsBack(YearMonth.class, month);
		assertBindsBack(MonthDay.class, MonthDay.from(local));
	}

	@Property
	void arraysBindBack(@ForAll byte[] bytes, @ForAll int[] numbers) {
		assertBindsBack(byte[].class, bytes);
		assertBindsBack(int[].class, numbers);
	}

	static List<Object> values() throws Exception {
		return List.of(true, 'x', ' ', "text", "", new BigInteger("123456789012345678901234567890"), Double.NaN,
				Double.NEGATIVE_INFINITY, TimeUnit.DAYS, DataSize.ofMegabytes(10), DataSize.ofBytes(-1536),
				DataSize.ofBytes(0), Year.of(2026), ZoneId.of("Europe/Paris"), ZoneOffset.ofHours(2),
				ZonedDateTime.parse("2020-01-02T03:04:05.006+01:00[Europe/Paris]"), Map.Entry.class, String[].class,
				int.class, StandardCharsets.UTF_16, Locale.UK, Locale.forLanguageTag("zh-Hant-TW"), Path.of("/a/b c"),
				Path.of("a"), new File("a/b"), URI.create("https://a/b?c=d#e"), new URL("https://a/b"),
				UUID.fromString("123e4567-e89b-12d3-a456-426614174000"), InetAddress.getByName("10.1.2.3"),
				TimeZone.getTimeZone("Europe/Paris"), Currency.getInstance("EUR"), "a,b".toCharArray(),
				new ClassPathResource("x.txt"));
	}

	@ParameterizedTest
	@MethodSource("values")
	void ofBindsBack(Object value) {
		assertBindsBack(boundAs(value), value);
	}

	@Test
	void ofIsWhatOneWouldWrite() {
		assertThat(plain(Duration.ofMillis(10000))).isEqualTo("PT10S");
		assertThat(plain(DataSize.ofBytes(10485760))).isEqualTo("10MB");
		assertThat(plain(DataSize.ofBytes(1536))).isEqualTo("1536B");
		assertThat(plain(DataSize.ofTerabytes(2))).isEqualTo("2TB");
		assertThat(plain(TimeUnit.DAYS)).isEqualTo("DAYS");
		assertThat(plain(Shouting.LOUD)).isEqualTo("LOUD");
		assertThat(plain(Map.Entry.class)).isEqualTo("java.util.Map$Entry");
		assertThat(plain(Pattern.compile("a+", Pattern.CASE_INSENSITIVE))).isEqualTo("(?i)a+");
		assertThat(plain(Optional.of(3))).isEqualTo(3);
		assertThat(plain(Optional.empty())).isNull();
		assertThat(plain(new byte[] { 1, -1 })).isEqualTo(List.of((byte) 1, (byte) -1));
		assertThat(plain(new LinkedHashMap<>(Map.of(Shouting.LOUD, List.of(Duration.ZERO)))))
			.isEqualTo(Map.of("LOUD", List.of("PT0S")));
	}

	@Test
	void ofOtherClassesIsTheirSource() {
		assertThat(PlainValue.of(new Object(), "text")).isEqualTo("text");
		assertThat(PlainValue.of(new Object(), 5)).isEqualTo("5");
		assertThat(PlainValue.of(new Object(), new byte[] { 1, 2 })).isEqualTo("AQI=");
		assertThat(PlainValue.of(new StringBuilder("shown"), Map.of("a", "b"))).isEqualTo("shown");
	}

	@Test
	void equalSetsHaveOneOrder() {
		assertThat(PlainValue.of(new LinkedHashSet<>(List.of("b", "a", "c")), null)).isEqualTo(List.of("a", "b", "c"))
			.isEqualTo(PlainValue.of(Set.of("c", "b", "a"), null));
		assertThat(PlainValue.of(Map.of("key", Set.of(Set.of(2, 1), Set.of(3))), null))
			.isEqualTo(Map.of("key", List.of(List.of(1, 2), List.of(3))));
	}

	@Test
	void writtenBytesAreBase64() {
		assertThat(PlainValue.written(new byte[] { 1, 2 })).isEqualTo("AQI=");
		assertThat(PlainValue.written(0.5)).isEqualTo(0.5);
	}

	private static Class<?> boundAs(Object value) {
		for (Class<?> type : List.of(Enum.class, Resource.class, Path.class, Charset.class, ZoneOffset.class,
				ZoneId.class, InetAddress.class, TimeZone.class)) {
			if (type.isInstance(value)) {
				return (value instanceof Enum<?> constant) ? constant.getDeclaringClass() : type;
			}
		}
		return value.getClass();
	}

	private static Object plain(Object value) {
		return PlainValue.of(value, null);
	}

	private static void assertBindsBack(Class<?> type, Object value) {
		Object plain = PlainValue.of(value, (value instanceof Resource) ? "classpath:x.txt" : null);
		Map<String, Object> source = new LinkedHashMap<>();
		source.put("value", plain);
		Object bound = new Binder(new MapConfigurationPropertySource(source)).bind("value", Bindable.of(type))
			.orElse(null);
		assertThat(boxed(bound)).as("%s of %s", plain, type).isEqualTo(boxed(value));
	}

	private static Object boxed(Object value) {
		if (value instanceof byte[] bytes) {
			return Arrays.toString(bytes);
		}
		return (value instanceof int[] numbers) ? Arrays.toString(numbers) : value;
	}

	enum Shouting {

		LOUD {
			@Override
			public String toString() {
				return "loud!";
			}
		}

	}

}
