package dev.fingy.internal.processor.metadata;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.jetbrains.jps.javac.APIWrappers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.configurationprocessor.ConfigurationMetadataAnnotationProcessor;
import org.springframework.util.FileSystemUtils;

import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project that is compiled again and again.
 */
final class Project {

	static final Path RESOURCES = Path.of("src/test/resources/dev/fingy/processor/metadata");

	private final Path sources;

	private final Path classes;

	Project(Path directory) throws IOException {
		this.sources = directory.resolve("sources");
		this.classes = directory.resolve("classes");
		FileSystemUtils.copyRecursively(RESOURCES.resolve("sources"), this.sources);
		Files.createDirectories(this.classes.resolve("META-INF"));
	}

	static Processor boot() {
		return new ConfigurationMetadataAnnotationProcessor();
	}

	static Processor fingy(TypeReference reference) {
		return new ReferenceProcessor(reference);
	}

	/**
	 * Hide the compiler, as build tools do that look at what processors read and write.
	 * @param processor the processor to hide it from
	 * @return the processor
	 */
	static Processor hidden(Processor processor) {
		return wrap(processor, ClassLoader.getPlatformClassLoader());
	}

	/**
	 * Hide the compiler as IntelliJ IDEA does.
	 * @param processor the processor to hide it from
	 * @return the processor
	 */
	static Processor inIntelliJ(Processor processor) {
		return wrap(processor, APIWrappers.class.getClassLoader());
	}

	private static Processor wrap(Processor processor, ClassLoader loader) {
		return (Processor) Proxy.newProxyInstance(loader, new Class<?>[] { Processor.class },
				(proxy, method, arguments) -> method.invoke(processor,
						method.getName().equals("init") ? new Object[] { wrap(arguments[0], loader) } : arguments));
	}

	private static Object wrap(Object environment, ClassLoader loader) {
		return Proxy.newProxyInstance(loader, new Class<?>[] { ProcessingEnvironment.class }, new Wrapper(environment));
	}

	/**
	 * Compile every source.
	 * @param processors the processors in their order
	 * @return this project
	 */
	Project build(Processor... processors) {
		return compile(sources(), processors);
	}

	/**
	 * Compile some sources, with the other classes as they are.
	 * @param names the names of classes
	 * @param processors the processors in their order
	 * @return this project
	 */
	Project buildOnly(List<String> names, Processor... processors) {
		return compile(names.stream().map(this::source).toList(), processors);
	}

	/**
	 * Compile every source and expect messages.
	 * @param processors the processors in their order
	 * @return what the compiler says
	 */
	List<String> messages(Processor... processors) {
		return diagnose(sources(), processors).stream().map((each) -> each.getMessage(Locale.ROOT)).toList();
	}

	private Project compile(List<Path> files, Processor... processors) {
		assertThat(diagnose(files, processors)).isEmpty();
		return this;
	}

	private List<Path> sources() {
		try (Stream<Path> files = Files.walk(this.sources)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Diagnostic<? extends JavaFileObject>> diagnose(List<Path> files, Processor... processors) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
		StandardJavaFileManager manager = compiler.getStandardFileManager(messages, null, null);
		List<String> options = List.of("-d", this.classes.toString(), "-parameters", "-classpath",
				this.classes + File.pathSeparator + System.getProperty("java.class.path"));
		JavaCompiler.CompilationTask task = compiler.getTask(null, manager, messages, options, null,
				manager.getJavaFileObjectsFromPaths(files));
		task.setProcessors(List.of(processors));
		assertThat(task.call()).as(() -> messages.getDiagnostics().toString()).isTrue();
		return messages.getDiagnostics();
	}

	Project delete(String name) throws IOException {
		Files.delete(source(name));
		Files.delete(this.classes.resolve("demo/" + name + ".class"));
		return this;
	}

	Project edit(String name, String text, String replacement) throws IOException {
		Files.writeString(source(name), Files.readString(source(name)).replace(text, replacement));
		return this;
	}

	Project replaceSources(String folder) throws IOException {
		FileSystemUtils.deleteRecursively(this.sources);
		FileSystemUtils.copyRecursively(RESOURCES.resolve(folder), this.sources.resolve("demo"));
		return this;
	}

	Project write(String file, String text) throws IOException {
		Files.writeString(this.classes.resolve(file), text);
		return this;
	}

	@Nullable String read(String file) throws IOException {
		Path path = this.classes.resolve(file);
		return Files.exists(path) ? Files.readString(path) : null;
	}

	private Path source(String name) {
		return this.sources.resolve("demo/" + name + ".java");
	}

	/**
	 * Leads to an environment.
	 *
	 * @param wrapped the environment
	 */
	private record Wrapper(Object wrapped) implements APIWrappers.Wrapper {

		@Override
		public Object invoke(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
			return method.invoke(this.wrapped, arguments);
		}

	}

	/**
	 * Knows the reference beforehand.
	 */
	private static final class ReferenceProcessor extends AbstractProcessor {

		private final TypeReference reference;

		private @Nullable EditorMetadata metadata;

		ReferenceProcessor(TypeReference reference) {
			this.reference = reference;
		}

		@Override
		public synchronized void init(ProcessingEnvironment environment) {
			super.init(environment);
			this.metadata = EditorMetadata.of(environment);
		}

		@Override
		public Set<String> getSupportedAnnotationTypes() {
			return Set.of("*");
		}

		@Override
		public SourceVersion getSupportedSourceVersion() {
			return SourceVersion.latestSupported();
		}

		@Override
		public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
			if (round.processingOver() && this.metadata != null) {
				this.metadata.write(this.reference);
			}
			return false;
		}

	}

}
