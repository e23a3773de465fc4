package dev.fingy.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * Makes the class path of an application of one jar that holds everything. As with real
 * applications, its own classes are apart from those of libraries, and their packages are
 * looked for among few files.
 *
 * @param directory where to write
 * @param withFingy whether Fingy is one of the libraries
 */
record ClassPath(Path directory, boolean withFingy) {

	private static final String CLASSES = "dev/fingy/";

	private static final String BENCHMARKS = "dev/fingy/benchmarks/";

	private static final String OWN = BENCHMARKS + "startup/";

	/**
	 * Return the class path.
	 * @param whole a class path with the jar
	 * @return the classes of the application, and copies of jars without them
	 * @throws IOException if the jar cannot be copied
	 */
	String of(String whole) throws IOException {
		Path own = this.directory.resolve("classes");
		List<String> entries = new ArrayList<>(List.of(own.toString()));
		for (String entry : whole.split(File.pathSeparator)) {
			Path copy = this.directory.resolve((this.withFingy ? "fingy-" : "plain-") + entries.size() + ".jar");
			if (entry.endsWith(".jar")) {
				copy(Path.of(entry), own, copy);
			}
			entries.add(entry.endsWith(".jar") ? copy.toString() : entry);
		}
		return String.join(File.pathSeparator, entries);
	}

	private void copy(Path jar, Path own, Path copy) throws IOException {
		try (JarFile whole = new JarFile(jar.toFile());
				JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
			for (JarEntry entry : (Iterable<JarEntry>) whole.stream()::iterator) {
				String name = entry.getName();
				if (name.startsWith(OWN) && !entry.isDirectory()) {
					Path file = own.resolve(name);
					Files.createDirectories(file.getParent());
					Files.write(file, whole.getInputStream(entry).readAllBytes());
				}
				else if (!entry.isDirectory() && isOfLibrary(name)) {
					out.putNextEntry(new JarEntry(name));
					out.write(content(name, whole.getInputStream(entry)));
				}
			}
		}
	}

	private boolean isOfLibrary(String name) {
		return this.withFingy ? !name.startsWith(BENCHMARKS)
				: !name.startsWith(CLASSES) && !name.startsWith("META-INF/fingy/");
	}

	private byte[] content(String name, InputStream in) throws IOException {
		if (this.withFingy) {
			return in.readAllBytes();
		}
		if (name.endsWith(".imports")) {
			return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		return name.equals("META-INF/spring.factories") ? factories(in) : in.readAllBytes();
	}

	private static byte[] lines(String text) {
		return text.lines()
			.filter((line) -> !line.startsWith("dev.fingy."))
			.collect(Collectors.joining("\n", "", "\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] factories(InputStream in) throws IOException {
		Properties factories = new Properties();
		factories.load(in);
		StringBuilder others = new StringBuilder();
		for (String type : factories.stringPropertyNames()) {
			others.append(type)
				.append('=')
				.append(Arrays.stream(factories.getProperty(type).split(","))
					.map(String::strip)
					.filter((name) -> !name.startsWith("dev.fingy."))
					.collect(Collectors.joining(",")))
				.append('\n');
		}
		return others.toString().getBytes(StandardCharsets.UTF_8);
	}

}
