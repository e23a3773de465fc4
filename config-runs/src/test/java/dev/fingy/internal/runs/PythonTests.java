package dev.fingy.internal.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.runs.RunEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Reads metrics by the lines of Python that the reference shows. Skipped where
 * {@code python3} is not installed, unless the environment variable {@code FINGY_TESTS}
 * is {@code all}.
 */
class PythonTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

	private static final Path SCRIPT = Path.of("src/test/resources/dev/fingy/internal/runs/metrics.py")
		.toAbsolutePath();

	@TempDir
	Path directory;

	private static RunEvent.Measured metric(int number) {
		Long step = (number % 7 != 0) ? (long) (number % 11) * 10 : null;
		double value = (number % 13 != 0) ? Math.sin(number) : Double.NaN;
		return new RunEvent.Measured("größe \uD83D\uDE00 " + number % 3, step, value,
				START.plusNanos(number * 123_456));
	}

	private static String expected(RunEvent.Measured metric) {
		return String.join("\t", metric.name(), (metric.step() != null) ? metric.step().toString() : "None",
				String.format("%016x", Double.doubleToLongBits(metric.value())),
				String.valueOf(ChronoUnit.NANOS.between(Instant.EPOCH, metric.at())));
	}

	@Test
	@Timeout(value = 2, unit = TimeUnit.MINUTES)
	void metricsAreReadByTheLinesOfTheReference() throws Exception {
		List<RunEvent.Measured> metrics = IntStream.range(0, 25_000).mapToObj(PythonTests::metric).toList();
		Path file = this.directory.resolve("metrics.jsonl");
		Files.write(file, new MetricsWriter().lines(metrics));
		Files.writeString(file, Files.readString(file) + "[0.5,12");
		String program = """
				import struct
				for name, step, value, time in metrics(open(%s)):
				    print(name, step, struct.pack('>d', value).hex(), time, sep="\\t")
				""".formatted("'" + file + "'");
		assertThat(python(Files.readString(SCRIPT) + program))
			.isEqualTo(metrics.stream().map(PythonTests::expected).collect(Collectors.joining("\n", "", "\n")));
	}

	private String python(String program) throws Exception {
		Path output = this.directory.resolve("output.txt");
		Path script = Files.writeString(this.directory.resolve("program.py"), program);
		assumeTrue(isInstalled() || "all".equals(System.getenv("FINGY_TESTS")), "python3 is not installed");
		ProcessBuilder builder = new ProcessBuilder("python3", script.toString()).redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().put("PYTHONIOENCODING", "utf-8");
		builder.start().waitFor();
		return Files.readString(output, StandardCharsets.UTF_8);
	}

	private static boolean isInstalled() throws IOException {
		return Stream.of(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.exists(Path.of(folder, "python3")));
	}

}
