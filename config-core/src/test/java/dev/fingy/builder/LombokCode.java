package dev.fingy.builder;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Classes that Lombok completes when they are compiled.
 */
final class LombokCode implements AutoCloseable {

	private final Path classes;

	private final URLClassLoader loader;

	private LombokCode(Path classes, ClassLoader parent) {
		this.classes = classes;
		try {
			this.loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, parent);
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * Compile files.
	 * @param directory where they are written
	 * @param sources files, each of which begins with a line such as
	 * {@code // demo/Model.java}
	 * @return the classes
	 */
	static LombokCode compile(Path directory, String sources) {
		return compile(directory, sources, LombokCode.class.getClassLoader(), "");
	}

	private static LombokCode compile(Path directory, String sources, ClassLoader parent, String more) {
		try {
			Path root = Files.createTempDirectory(directory, "lombok");
			Path classes = Files.createDirectory(root.resolve("classes"));
			List<Path> files = new ArrayList<>();
			for (String source : sources.split("(?m)^(?=// \\S+\\.java$)")) {
				if (source.startsWith("// ")) {
					files.add(write(root.resolve("sources"), source));
				}
			}
			String messages = run(classes, files, more);
			if (!messages.isEmpty()) {
				throw new IllegalArgumentException(messages);
			}
			return new LombokCode(classes, parent);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path write(Path root, String source) throws IOException {
		Path file = root.resolve(source.substring(3, source.indexOf('\n')));
		Files.createDirectories(file.getParent());
		return Files.writeString(file, source);
	}

	private static String run(Path classes, List<Path> files, String more) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(messages, Locale.ROOT, null)) {
			String classpath = System.getProperty("java.class.path");
			compiler.getTask(
					new StringWriter(), manager, messages, List.of("--release", "17", "-parameters", "-d",
							classes.toString(), "-cp", more + classpath, "-processorpath", lombok()),
					null, manager.getJavaFileObjectsFromPaths(files))
				.call();
		}
		return messages.getDiagnostics()
			.stream()
			.filter((message) -> message.getKind() == javax.tools.Diagnostic.Kind.ERROR)
			.map((message) -> message.getMessage(Locale.ROOT) + "\n")
			.reduce("", String::concat);
	}

	private static String lombok() {
		return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
			.filter((path) -> path.contains("lombok"))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Compile what uses these classes.
	 * @param directory where it is written
	 * @param sources files
	 * @return the classes
	 */
	LombokCode with(Path directory, String sources) {
		return compile(directory, sources, this.loader, this.classes + java.io.File.pathSeparator);
	}

	Class<?> load(String name) {
		try {
			return Class.forName(name, true, this.loader);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.loader.close();
	}

}
