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
 * Makes the class path of an application that has no Fingy: of one jar that holds
 * everything, a copy without its classes and what refers to them.
 */
final class WithoutFingy {

	private static final String CLASSES = "dev/fingy/";

	private static final String OWN = "dev/fingy/benchmarks/startup/";

	private WithoutFingy() {
	}

	static String classPath(String whole, Path directory) throws IOException {
		List<String> entries = new ArrayList<>();
		for (String entry : whole.split(File.pathSeparator)) {
			Path copy = directory.resolve(entries.size() + ".jar");
			if (entry.endsWith(".jar")) {
				copy(Path.of(entry), copy);
			}
			entries.add(entry.endsWith(".jar") ? copy.toString() : entry);
		}
		return String.join(File.pathSeparator, entries);
	}

	private static void copy(Path jar, Path copy) throws IOException {
		try (JarFile whole = new JarFile(jar.toFile());
				JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
			for (JarEntry entry : (Iterable<JarEntry>) whole.stream()::iterator) {
				String name = entry.getName();
				if (!entry.isDirectory() && (!name.startsWith(CLASSES) || name.startsWith(OWN))
						&& !name.startsWith("META-INF/fingy/")) {
					out.putNextEntry(new JarEntry(name));
					out.write(content(name, whole.getInputStream(entry)));
				}
			}
		}
	}

	private static byte[] content(String name, InputStream in) throws IOException {
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
