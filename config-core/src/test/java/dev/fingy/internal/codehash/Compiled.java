package dev.fingy.internal.codehash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/**
 * Classes that a test compiles. Each directory is a place of its own, as two jars are.
 */
final class Compiled {

	/**
	 * Where the directories are made. Whoever sets it deletes it.
	 */
	static Path root = Path.of("target");

	private final List<Path> directories = new ArrayList<>();

	private final List<String> options = new ArrayList<>(List.of("-g", "-proc:none"));

	static Compiled with(String... options) {
		Compiled compiled = new Compiled();
		compiled.options.addAll(List.of(options));
		return compiled;
	}

	static Compiled of(String... sources) {
		return new Compiled().add(sources);
	}

	Compiled add(String... sources) {
		try {
			Path directory = Files.createTempDirectory(root, "code");
			List<String> arguments = new ArrayList<>(this.options);
			arguments.addAll(List.of("-d", directory.toString(), "-cp", String.join(":", classpath())));
			for (int i = 0; i < sources.length; i++) {
				arguments.add(write(directory, i, sources[i]));
			}
			int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
			if (result != 0) {
				throw new IllegalArgumentException("does not compile: " + List.of(sources));
			}
			this.directories.add(directory);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String write(Path directory, int number, String source) throws IOException {
		String name = source.replaceFirst("(?s).*?\\b(?:class|record|interface|enum) (\\w+).*", "$1");
		Path file = directory.resolve("source" + number).resolve(name + ".java");
		Files.createDirectories(file.getParent());
		Files.writeString(file, source);
		return file.toString();
	}

	private List<String> classpath() {
		return this.directories.stream().map(Path::toString).toList();
	}

	Class<?> load(String name) {
		try {
			return Class.forName(name, false, new URLClassLoader(
					this.directories.stream().map(Compiled::url).toArray(URL[]::new), getClass().getClassLoader()));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static URL url(Path directory) {
		try {
			return directory.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
