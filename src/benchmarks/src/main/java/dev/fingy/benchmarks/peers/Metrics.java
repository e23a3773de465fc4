package dev.fingy.benchmarks.peers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.OpenRun;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.file.FileRunStore;

/**
 * A metric in a loop, until all of them are written, next to as many lines in a file.
 */
final class Metrics {

	private Metrics() {
	}

	static Work.OfThreads fingy(int size) {
		Fingy configuration = Fingy
			.of(Lazy.of(Layers.Dense.class, Map.of("name", "layer", "size", 1, "rate", 0.5, "frozen", true)));
		return () -> inFolder((folder) -> record(folder, configuration, size));
	}

	private static void record(Path folder, Fingy configuration, int size) {
		try (RunRecorder recorder = new RunRecorder(new FileRunStore(folder), RunRecorder.Settings.DEFAULT);
				OpenRun run = recorder.start("train", configuration)) {
			measure(run, size);
		}
	}

	private static void measure(FingyRun run, int size) {
		for (int i = 0; i < size; i++) {
			run.metric("loss", i, 1.0 / (i + 1));
		}
	}

	static Work.OfThreads file(int size) {
		return () -> inFolder((folder) -> write(folder.resolve("metrics"), size));
	}

	private static void write(Path file, int size) {
		try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
			for (int i = 0; i < size; i++) {
				output.write(("[0," + i + "," + 1.0 / (i + 1) + ",1]\n").getBytes(StandardCharsets.US_ASCII));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object inFolder(Use use) throws IOException {
		Path folder = Files.createTempDirectory("peers");
		try {
			use.of(folder);
			return folder;
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	@FunctionalInterface
	private interface Use {

		void of(Path folder);

	}

}
