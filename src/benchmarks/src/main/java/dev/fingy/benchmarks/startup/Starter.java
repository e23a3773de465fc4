package dev.fingy.benchmarks.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts an application in a process of its own.
 *
 * @param application its class
 * @param classPath its class path
 * @param directory where to write
 */
record Starter(Class<?> application, String classPath, Path directory) {

	private static final String LOADED = " source: ";

	Start start() throws IOException, InterruptedException {
		Path log = this.directory.resolve("classes.log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xlog:class+load:file=" + log + "::filecount=0", "-Druns=" + this.directory.resolve("runs"), "-cp",
				this.classPath, this.application.getName())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		int result = output.lastIndexOf(MeasuredStart.RESULT);
		if (result < 0) {
			throw new IOException(this.application.getName() + " did not start: " + output);
		}
		String[] figures = output.substring(result + MeasuredStart.RESULT.length()).strip().split(" ");
		List<String> loaded = Files.readAllLines(log).stream().filter((line) -> line.contains(LOADED)).toList();
		return new Start(Long.parseLong(figures[0]), Long.parseLong(figures[1]), loaded.size(),
				loaded.stream().filter(Starter::isOfFingy).count());
	}

	private static boolean isOfFingy(String line) {
		return line.contains(" dev.fingy.") && !line.contains(" dev.fingy.benchmarks.");
	}

}
