package dev.fingy.internal.runs;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.runs.RunEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Metrics as lines, written and read.
 */
class MetricsLinesTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

	private static RunEvent.Measured metric(String name, @Nullable Long step, double value, long nanos) {
		return new RunEvent.Measured(name, step, value, START.plusNanos(nanos));
	}

	private static String written(RunEvent.Measured... metrics) {
		return new String(new MetricsWriter().lines(List.of(metrics)), StandardCharsets.US_ASCII);
	}

	private static List<RunEvent.@Nullable Measured> read(String lines) {
		MetricsReader reader = new MetricsReader();
		List<RunEvent.@Nullable Measured> metrics = new ArrayList<>();
		for (String line : lines.split("\n")) {
			byte[] bytes = ("x" + line + "\n").getBytes(StandardCharsets.UTF_8);
			metrics.add(reader.read(bytes, 1, bytes.length - 2));
		}
		return metrics;
	}

	private static void assertWritten(String lines, RunEvent.Measured... metrics) {
		assertThat(written(metrics)).isEqualTo(lines);
		assertThat(read(lines)).containsExactly(metrics);
	}

	@Test
	void lineStatesWhatDiffersFromTheLinesBefore() {
		assertWritten("""
				[0.5,"2026-01-02T03:04:05.678Z","loss",1]
				[0.25,1200]
				[0.125,900]
				[0.83,300,"accuracy"]
				[0.1,900,0]
				[0.84,300,1]
				[0.85,50]
				""", metric("loss", 1L, 0.5, 0), metric("loss", 2L, 0.25, 1200), metric("loss", 3L, 0.125, 2100),
				metric("accuracy", null, 0.83, 2400), metric("loss", 4L, 0.1, 3300),
				metric("accuracy", null, 0.84, 3600), metric("accuracy", null, 0.85, 3650));
	}

	@Test
	void stepsGoOnByTheSameDifferenceUntilThereIsAnother() {
		assertWritten("""
				[1.0,"2026-01-02T03:04:05.678Z","loss",0]
				[1.0,1,0,100]
				[1.0,1]
				[1.0,1,0,-150]
				[1.0,1,0,null]
				[1.0,1]
				[1.0,1,0,1]
				[1.0,1,0,0]
				""", metric("loss", 0L, 1, 0), metric("loss", 100L, 1, 1), metric("loss", 200L, 1, 2),
				metric("loss", 50L, 1, 3), metric("loss", null, 1, 4), metric("loss", null, 1, 5),
				metric("loss", 51L, 1, 6), metric("loss", 51L, 1, 7));
	}

	@Test
	void timesOfOtherThreadsGoBack() {
		assertWritten("""
				[1.0,"2026-01-02T03:04:05.678Z","loss"]
				[1.0,-999999999]
				[1.0,1999999999]
				""", metric("loss", null, 1, 0), metric("loss", null, 1, -999_999_999),
				metric("loss", null, 1, 1_000_000_000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z",
			"+1000000000-12-31T23:59:59.999999999Z", "2026-06-01T00:00:00.000000001Z" })
	void timesFarFromEachOtherAreTexts(String text) {
		RunEvent.Measured far = new RunEvent.Measured("loss", 2L, 1, Instant.parse(text));
		assertWritten("[1.0,\"2026-01-02T03:04:05.678Z\",\"loss\",1]\n[1.0,\"" + text + "\",\"loss\",2]\n[1.0,0]\n",
				metric("loss", 1L, 1, 0), far, new RunEvent.Measured("loss", 4L, 1, far.at()));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -0.0, 1, 0.1, -1.5e300, 4.9e-324, 5e-324, Double.MAX_VALUE, Double.MIN_NORMAL, Math.PI,
			1e7, 12345678.9, 2e-3 })
	void valuesAreNumbersThatReadersOfJsonKnow(double value) {
		assertThat(Double.valueOf(written(metric("loss", null, value, 0)).split("[\\[,]")[1])).isEqualTo(value);
		assertThat(read(written(metric("loss", null, value, 0)))).containsExactly(metric("loss", null, value, 0));
	}

	@Test
	void valuesThatJsonDoesNotKnowAreTexts() {
		assertWritten("""
				["NaN","2026-01-02T03:04:05.678Z","loss"]
				["Infinity",0]
				["-Infinity",0]
				""", metric("loss", null, Double.NaN, 0), metric("loss", null, Double.POSITIVE_INFINITY, 0),
				metric("loss", null, Double.NEGATIVE_INFINITY, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "null", "größe\"\\", "a\nb", "a,b]", "\u0001", "\uD800", "\uDE00x" })
	void namesAreAnyText(String name) {
		assertThat(read(written(metric(name, 1L, 1, 0), metric("loss", 1L, 1, 0), metric(name, 2L, 1, 0))))
			.containsExactly(metric(name, 1L, 1, 0), metric("loss", 1L, 1, 0), metric(name, 2L, 1, 0));
	}

	@Test
	void longestStepsAreWrittenAndRead() {
		RunEvent.Measured[] metrics = { metric("loss", Long.MIN_VALUE, 1, 0), metric("loss", Long.MAX_VALUE, 1, 0),
				metric("loss", -1L, 1, 0), metric("loss", Long.MAX_VALUE, 1, 0) };
		assertThat(read(written(metrics))).containsExactly(metrics);
	}

	@Test
	void whateverIsWrittenIsRead() {
		Random random = new Random(7);
		List<RunEvent.Measured> metrics = IntStream.range(0, 50_000)
			.mapToObj((i) -> metric("metric " + random.nextInt(5), (random.nextInt(9) != 0) ? (long) i / 3 : null,
					random.nextGaussian(), i * 1000L + random.nextInt(3000)))
			.toList();
		String lines = new String(new MetricsWriter().lines(metrics), StandardCharsets.US_ASCII);
		assertThat(read(lines)).isEqualTo(metrics);
	}

	@ParameterizedTest
	@ValueSource(strings = { "loss", "training.validation.accuracy.mean" })
	void metricTakesThirtyBytesAtMost(String name) {
		Random random = new Random(7);
		List<RunEvent.Measured> metrics = IntStream.range(0, 100_000)
			.mapToObj((i) -> metric(name + i % 3, (long) i / 3, random.nextDouble(), i * 50_000L))
			.toList();
		assertThat(new MetricsWriter().lines(metrics).length).isLessThan(30 * metrics.size());
	}

	@Test
	void writingAndReadingAllocateTheSameForEachMetric() {
		double few = bytesForEach(10_000);
		assertThat(bytesForEach(160_000)).isLessThan(1.2 * few);
	}

	private static double bytesForEach(int count) {
		List<RunEvent.Measured> metrics = IntStream.range(0, count)
			.mapToObj((i) -> metric("loss", (long) i, 1.0 / (i + 1), i))
			.toList();
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
		byte[] lines = new MetricsWriter().lines(metrics);
		MetricsReader reader = new MetricsReader();
		int start = 0;
		for (int i = 0; i < lines.length; i++) {
			if (lines[i] == '\n') {
				reader.read(lines, start, i - start);
				start = i + 1;
			}
		}
		return (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / (double) count;
	}

	@Test
	void blockBeginsAfterTenThousandLines() {
		List<RunEvent.Measured> metrics = IntStream.range(0, 25_000)
			.mapToObj((i) -> metric("loss", (long) i, 1, i))
			.toList();
		List<String> lines = new String(new MetricsWriter().lines(metrics), StandardCharsets.US_ASCII).lines().toList();
		assertThat(IntStream.range(0, 25_000).filter((i) -> lines.get(i).contains("loss")).boxed()).containsExactly(0,
				10_000, 20_000);
		assertThat(lines.get(20_000)).isEqualTo("[1.0,\"2026-01-02T03:04:05.678020Z\",\"loss\",20000]");
	}

	@Test
	void whatFollowsADamagedLineIsReadFromTheNextBlock() {
		for (String damaged : List.of("", "\u0000\u0000", "null", "[]", "1 2 3 4 5", "[[1.0],1]", "[1.0]", "[1.0,1,0",
				"[1.0,1,7]", "[1.0,1,-1]", "[1.0,1]1", "[\"much\",1]", "[1.0,1,0,\"x\"]", "[null,1]", "[1.0,null]",
				"[1.0,\"soon\"]", "{}", "[1.0,9223372036854775807000]", "{\"name\":\"loss\",\"value\":1}")) {
			assertThat(read("""
					[0.5,"2026-01-02T03:04:05.678Z","loss",1]
					%s
					[0.5,1]
					[0.5,1,0,1]
					[0.5,"2026-01-02T03:04:05.678Z","loss",5]
					[0.5,1,0,1]
					""".formatted(damaged))).as(damaged)
				.containsExactly(metric("loss", 1L, 0.5, 0), null, null, null, metric("loss", 5L, 0.5, 0),
						metric("loss", 6L, 0.5, 1));
		}
	}

	@Test
	void lineThatNeedsMissingOnesIsNone() {
		assertThat(read("[0.5,1]")).containsOnlyNulls();
		assertThat(read("[0.5,\"2026-01-02T03:04:05.678Z\"]")).containsOnlyNulls();
		assertThat(read("[0.5,\"2026-01-02T03:04:05.678Z\",0]")).containsOnlyNulls();
	}

	@Test
	void elementsOfLaterVersionsAreIgnored() {
		assertThat(read("[0.5,\"2026-01-02T03:04:05.678Z\",\"loss\",1,{\"later\":[2]},3]\n[0.5,1,0,1,null]\n[1,1]"))
			.containsExactly(metric("loss", 1L, 0.5, 0), metric("loss", 2L, 0.5, 1), metric("loss", 3L, 1, 2));
	}

	@Test
	void objectsOfEarlierVersionsAreReadBetweenBlocks() {
		assertThat(read("""
				{"name":"größe\\"","step":-1,"value":0.5,"at":"2026-01-02T03:04:05.678Z"}
				[0.5,"2026-01-02T03:04:05.678Z","loss",1]
				{"name":"loss","value":"NaN","at":"2026-01-02T03:04:05.678Z","later":{"version":[2]}}
				[0.5,1]
				""")).containsExactly(metric("größe\"", -1L, 0.5, 0), metric("loss", 1L, 0.5, 0),
				metric("loss", null, Double.NaN, 0), metric("loss", 2L, 0.5, 1));
	}

	@Test
	void halfALineIsNoMetric() {
		String line = "[0.25,\"2026-01-02T03:04:05.678Z\",\"loss\",12]";
		assertThat(IntStream.range(0, line.length()).mapToObj((end) -> read(line.substring(0, end)).get(0)))
			.containsOnlyNulls();
	}

}
