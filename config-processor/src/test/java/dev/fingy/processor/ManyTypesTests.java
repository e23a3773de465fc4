package dev.fingy.processor;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the processor needs for a base with many types grows with their number, and no
 * faster.
 */
class ManyTypesTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@TempDir
	Path folder;

	@Test
	void allocationOfACompilationIsLinear() {
		allocated(10);
		long some = allocated(100);
		long more = allocated(400) - some;
		assertThat(more / 300.0).isLessThan(1.5 * some / 100);
	}

	@Test
	void sizeOfTheSchemaIsLinear() {
		int some = schema(100).length();
		assertThat(schema(400).length()).isBetween(3 * some, 4 * some);
	}

	private String schema(int types) {
		return compiled(types).read(Schema.RESOURCE);
	}

	private long allocated(int types) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		compiled(types);
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

	private Compiler compiled(int types) {
		Compiler compiler = new Compiler(this.folder.resolve(String.valueOf(types)));
		assertThat(compiler.compile("""
				// demo/Model.java
				package demo;

				@dev.fingy.Discriminated
				public interface Model {
				}
				// demo/Demo.java
				package demo;

				@org.springframework.boot.context.properties.ConfigurationProperties("demo")
				public record Demo(Model model, java.util.List<Model> list, java.util.Map<String, Model> map) {
				}
				""" + IntStream.range(0, types).mapToObj(ManyTypesTests::type).collect(Collectors.joining())))
			.isEmpty();
		return compiler;
	}

	private static String type(int i) {
		return """
				// demo/Type%d.java
				package demo;

				/**
				 * The type %<d.
				 *
				 * @param size how large it is
				 * @param rate how fast it is
				 * @param inner what is inside
				 * @param layers what is below
				 */
				@dev.fingy.TypeName("type-%<d")
				public record Type%<d(@org.springframework.boot.context.properties.bind.DefaultValue("%<d") int size, double rate,
						dev.fingy.Lazy<Model> inner, java.util.List<Model> layers) implements Model {
				}
				"""
			.formatted(i);
	}

}
