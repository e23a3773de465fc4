package dev.fingy.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the processor throws becomes an error at the class that it was looking at, and all
 * other classes are checked as well.
 */
class FailuresTests {

	private static final String SOURCES = """
			// demo/Model.java
			package demo;

			import dev.fingy.*;

			@Discriminated
			public interface Model {

			}
			// demo/Broken.java
			package demo;

			import dev.fingy.*;

			@TypeName
			public record Broken(int size) implements Model {

				@Derived
				public int twice() {
					return 2 * this.size;
				}

			}
			// demo/Wrong.java
			package demo;

			import dev.fingy.*;

			@TypeName
			public abstract class Wrong implements Model {

			}
			""";

	@TempDir
	private Path directory;

	@Test
	void failuresAreErrorsAtTheClassAndOthersAreChecked() {
		assertThat(javac("getAllMembers").compile(SOURCES)).isEqualTo(
				"""
						error: demo/Broken.java:6:8: Fingy's processor fails at demo.Broken with java.lang.IllegalStateException: \
						does not compile; leave fingy-processor out to compile without it, and please report this
						error: demo/Wrong.java:5:1: demo.Wrong is abstract and cannot be created: register the classes that \
						extend it
						""");
	}

	@Test
	void eclipseReportsTheSame() {
		assertThat(new Compiler(this.directory).byEclipse().with(failing("getAllMembers")).compile(SOURCES))
			.contains("Fingy's processor fails at demo.Broken with java.lang.IllegalStateException: does not compile; ")
			.contains("demo.Wrong is abstract and cannot be created");
	}

	@Test
	void nothingIsWrittenAfterAFailure() {
		Compiler compiler = javac("getAllMembers");
		compiler.compile(SOURCES.substring(0, SOURCES.indexOf("// demo/Wrong.java")));
		assertThat(compiler.written()).isEmpty();
	}

	@Test
	void withoutAFailureTheSameIsWritten() {
		Compiler compiler = javac("none");
		assertThat(compiler.compile(SOURCES.substring(0, SOURCES.indexOf("// demo/Wrong.java")))).isEmpty();
		assertThat(compiler.written()).contains("META-INF/fingy/types");
	}

	private Compiler javac(String method) {
		return new Compiler(this.directory).with(failing(method));
	}

	private static java.util.function.Supplier<List<javax.annotation.processing.Processor>> failing(String method) {
		return () -> List.of(new Failing(method));
	}

	/**
	 * The processor with a compiler that fails at a method of the class {@code Broken}.
	 */
	private static final class Failing extends AbstractProcessor {

		private final FingyProcessor processor = new FingyProcessor();

		private final String method;

		private Failing(String method) {
			this.method = method;
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
		public synchronized void init(ProcessingEnvironment environment) {
			super.init(environment);
			this.processor.init(proxy(ProcessingEnvironment.class, environment));
		}

		@Override
		public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
			return this.processor.process(annotations, round);
		}

		private <T> T proxy(Class<T> type, T delegate) {
			return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> {
						if (method.getName().equals(this.method) && arguments[0].toString().equals("demo.Broken")) {
							throw new IllegalStateException("does not compile");
						}
						try {
							Object result = method.invoke(delegate, arguments);
							return (result instanceof Elements elements) ? proxy(Elements.class, elements) : result;
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					}));
		}

	}

}
