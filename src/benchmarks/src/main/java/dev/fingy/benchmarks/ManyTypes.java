package dev.fingy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import dev.fingy.processor.FingyProcessor;

/**
 * Five hundred types of one base. They are left behind, so that each process finds what
 * the first has compiled.
 */
final class ManyTypes {

	static final String PACKAGE = "many";

	static final String BASE = "many.Base";

	private static final int COUNT = 500;

	private ManyTypes() {
	}

	/**
	 * Compile them where they have not been.
	 * @param indexed whether the processor takes part
	 * @return where the classes are
	 * @throws IOException if there is no place for them
	 */
	static Path compile(boolean indexed) throws IOException {
		Path directory = Path.of(System.getProperty("java.io.tmpdir"),
				"fingy-benchmark-types-" + (indexed ? "indexed" : "plain"));
		if (!Files.exists(directory)) {
			compile(Files.createDirectories(directory), indexed);
		}
		return directory;
	}

	private static void compile(Path directory, boolean indexed) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		JavaCompiler.CompilationTask task = compiler.getTask(null, null, null, List.of("-d", directory.toString(),
				"-parameters", "--release", "17", "-classpath", System.getProperty("java.class.path")), null,
				sources());
		task.setProcessors(indexed ? List.of(new FingyProcessor()) : List.of());
		if (!task.call()) {
			throw new IllegalStateException("The types do not compile");
		}
	}

	private static List<JavaFileObject> sources() {
		List<JavaFileObject> sources = new ArrayList<>();
		sources.add(new Source("Base", "@dev.fingy.Discriminated public interface Base { }"));
		for (int i = 1; i <= COUNT; i++) {
			sources.add(new Source("Type" + i, "@dev.fingy.TypeName public record Type" + i
					+ "(int size, double rate, String label, Base other) implements Base { }"));
		}
		return sources;
	}

	/**
	 * A class that was never written to a file.
	 */
	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		private Source(String name, String text) {
			super(URI.create("string:///" + PACKAGE + "/" + name + ".java"), Kind.SOURCE);
			this.text = "package " + PACKAGE + ";\n" + text + "\n";
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
