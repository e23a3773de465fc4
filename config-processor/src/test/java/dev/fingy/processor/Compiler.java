package dev.fingy.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * A module that a test compiles, once or again and again.
 */
final class Compiler {

	private final Path sources;

	private final Path output;

	private final List<String> options = new ArrayList<>(
			List.of("--release", "17", "-parameters", "-Xlint:all,-processing"));

	private final List<Path> classpath = new ArrayList<>();

	private JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

	private Supplier<List<Processor>> processors = () -> List.of(new FingyProcessor());

	Compiler(Path directory) {
		this.sources = directory.resolve("sources");
		this.output = directory.resolve("classes");
		createDirectories(this.sources);
		createDirectories(this.output);
	}

	Compiler without(String option) {
		this.options.remove(option);
		return this;
	}

	Compiler with(String... options) {
		this.options.addAll(List.of(options));
		return this;
	}

	Compiler with(Supplier<List<Processor>> processors) {
		this.processors = processors;
		return this;
	}

	Compiler byEclipse() {
		this.compiler = new EclipseCompiler();
		return without("-Xlint:all,-processing").with("-nowarn");
	}

	Compiler on(Path classes) {
		this.classpath.add(classes);
		return this;
	}

	Path output() {
		return this.output;
	}

	/**
	 * Read sources.
	 * @param file files that each begin with a line such as {@code // demo/Model.java},
	 * or one class of the tests of another module
	 * @return the text to compile
	 */
	static String read(Path file) throws IOException {
		String text = Files.readString(file);
		if (text.startsWith("// ")) {
			return text;
		}
		String packageName = text.substring("package ".length(), text.indexOf(';'));
		return "// " + packageName.replace('.', '/') + "/" + file.getFileName() + "\n" + text;
	}

	/**
	 * Write sources.
	 * @param text files, each of which begins with a line such as
	 * {@code // demo/Model.java}
	 * @return the files
	 */
	List<Path> write(String text) {
		return Stream.of(text.split("(?m)^(?=// \\S+\\.java$)"))
			.filter((part) -> part.startsWith("// "))
			.map((part) -> write(part.substring(3, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1)))
			.toList();
	}

	private Path write(String name, String source) {
		Path file = this.sources.resolve(name);
		createDirectories(file.getParent());
		try {
			return Files.writeString(file, source);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write sources and compile these alone, in the order of their names.
	 * @param text the sources
	 * @return what the compiler says, one message a line
	 */
	String compile(String text) {
		List<Path> files = write(text);
		return compile(files);
	}

	String compileAll() {
		try (Stream<Path> files = Files.walk(this.sources)) {
			return compile(files.filter((file) -> file.toString().endsWith(".java")).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String compile(List<Path> files) {
		DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
		try (StandardJavaFileManager manager = this.compiler.getStandardFileManager(messages, Locale.ROOT, null)) {
			JavaCompiler.CompilationTask task = this.compiler.getTask(new StringWriter(), manager, messages,
					arguments(), null, manager.getJavaFileObjectsFromPaths(files.stream().sorted().toList()));
			task.setProcessors(this.processors.get());
			task.call();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return messages.getDiagnostics().stream().map(this::message).reduce("", String::concat);
	}

	private List<String> arguments() {
		List<String> all = new ArrayList<>(this.options);
		String more = this.classpath.stream().map((path) -> ":" + path).reduce("", String::concat);
		all.addAll(List.of("-d", this.output.toString(), "-cp",
				this.output + more + ":" + System.getProperty("java.class.path")));
		return all;
	}

	private String message(Diagnostic<? extends JavaFileObject> message) {
		String place = (message.getSource() == null) ? ""
				: this.sources.relativize(Path.of(message.getSource().toUri())) + ":" + message.getLineNumber() + ":"
						+ message.getColumnNumber() + ": ";
		return message.getKind().name().toLowerCase(Locale.ROOT) + ": " + place + message.getMessage(Locale.ROOT)
				+ "\n";
	}

	/**
	 * Read what was written.
	 * @param name the name of a file
	 * @return its text, or {@code "none"} if there is no such file
	 */
	String read(String name) {
		try {
			Path file = this.output.resolve(name);
			return Files.exists(file) ? Files.readString(file) : "none";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Delete a source and its class files, as a build does that compiles what has
	 * changed.
	 * @param name such as {@code demo/Model}
	 */
	void delete(String name) {
		delete(this.sources.resolve(name + ".java"));
		Path classes = this.output.resolve(name).getParent();
		String simpleName = Path.of(name).getFileName().toString();
		try (Stream<Path> files = Files.list(classes)) {
			files.filter((file) -> file.getFileName().toString().matches(simpleName + "(\\$.*)?\\.class"))
				.forEach(Compiler::delete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void createDirectories(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return what was written, to see that no file is forgotten.
	 * @return the names of the files that have no source
	 */
	List<String> written() {
		return Stream.of("META-INF", "dev/fingy/modules")
			.map(this.output::resolve)
			.filter(Files::exists)
			.flatMap(this::files)
			.toList();
	}

	private Stream<String> files(Path root) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> this.output.relativize(file).toString())
				.sorted(Comparator.naturalOrder())
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
