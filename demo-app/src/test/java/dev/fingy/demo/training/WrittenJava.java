package dev.fingy.demo.training;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.tools.ToolProvider;

import dev.fingy.Lazy;

/**
 * Compiles what was written as Java, and runs it in this package, whose classes it names.
 */
public final class WrittenJava {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private WrittenJava() {
	}

	/**
	 * Run every method of a class that returns a lazy.
	 * @param source the source of the class
	 * @param directory where it is compiled
	 * @return what the methods return, by their names
	 * @throws IOException if a file cannot be written
	 * @throws ReflectiveOperationException if a method fails
	 */
	public static Map<String, Lazy<?>> run(String source, Path directory)
			throws IOException, ReflectiveOperationException {
		Map<String, Lazy<?>> lazies = new LinkedHashMap<>();
		for (Method method : compile(source, directory).getDeclaredMethods()) {
			if (method.getReturnType() == Lazy.class) {
				lazies.put(method.getName(), (Lazy<?>) method.invoke(null));
			}
		}
		return lazies;
	}

	private static Class<?> compile(String source, Path directory) throws IOException, IllegalAccessException {
		// A package holds a class once
		String given = source.replaceFirst("(?s).*?class (\\w+) .*", "$1");
		String name = given + COUNT.incrementAndGet();
		Path file = directory.resolve(name + ".java");
		Files.writeString(file, source.replaceAll("\\b" + given + "\\b", name));
		int result = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-d", directory.toString(), file.toString());
		if (result != 0) {
			throw new IllegalArgumentException("does not compile: " + source);
		}
		Path compiled = directory.resolve(WrittenJava.class.getPackageName().replace('.', '/'))
			.resolve(name + ".class");
		return MethodHandles.lookup().defineClass(Files.readAllBytes(compiled));
	}

}
