package dev.fingy.roundtrip.generated;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.Fingy;
import dev.fingy.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some of the generated trees are written as Java and compiled together, as a compiler
 * takes longer to begin than for many classes: one in fifty of
 * {@link GeneratedTreesTests}.
 */
class GeneratedJavaTests {

	private static final int BATCH = 100;

	private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

	private static final Fingy EMPTY = Fingy.of(Way.bind(new MapPropertySource("empty", Map.of("t.text", "x"))));

	@TempDir
	private Path directory;

	private static int count;

	@Test
	void someTreesComeBackAsJava() throws Exception {
		long tries = Seeds.count() / 50;
		SplittableRandom seeds = Seeds.get();
		for (long left = tries; left > 0; left -= BATCH) {
			tryOut(seeds.longs(Math.min(BATCH, left)).toArray());
		}
	}

	@Test
	void referencesToEntriesWithAnyKeyCompile() throws Exception {
		for (String key : List.of("a\rb", "a\nb", "a\u2028b", "a\u0085b", "a\"b", "a\\b")) {
			Fingy tree = EMPTY.with("named", Map.of(key, Map.of("type", "leaf", "size", 1)))
				.with("maybe", Map.of("ref", "t.named[" + key + "]"));
			Lazy<?> lazy = (Lazy<?>) compiled(List.of(tree.toJava())).get(0).invoke(null);
			assertThat(Snapshot.of(lazy.get())).isEqualTo(Snapshot.of(tree.build(Tree.class)));
		}
	}

	void tryOut(long... seeds) throws Exception {
		List<String> sources = new ArrayList<>();
		List<Object> expected = new ArrayList<>();
		for (long seed : seeds) {
			Fingy tree = EMPTY.with(GeneratedTree.of(seed).values());
			Object snapshot = Snapshot.of(tree.build(Tree.class));
			sources.add(tree.toJava());
			sources.add(Fingy.read(tree.toJson()).toJava());
			expected.addAll(List.of(snapshot, snapshot));
		}
		List<Method> written = compiled(sources);
		for (int i = 0; i < written.size(); i++) {
			try {
				Lazy<?> lazy = (Lazy<?>) written.get(i).invoke(null);
				assertThat(Snapshot.of(lazy.get())).isEqualTo(expected.get(i));
			}
			catch (ReflectiveOperationException | AssertionError ex) {
				throw new AssertionError("Seed " + seeds[i / 2] + "L:\n" + sources.get(i), ex);
			}
		}
	}

	private List<Method> compiled(List<String> sources) throws Exception {
		List<Path> files = new ArrayList<>();
		for (String source : sources) {
			String name = "TreeFingy" + count++;
			files.add(Files.writeString(this.directory.resolve(name + ".java"),
					source.replaceAll("\\bTreeFingy\\b", name)));
		}
		try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			boolean result = COMPILER
				.getTask(null, manager, null, List.of("-proc:none", "-nowarn", "-d", this.directory.toString()), null,
						manager.getJavaFileObjectsFromPaths(files))
				.call();
			assertThat(result).as(() -> String.join("\n", sources)).isTrue();
		}
		List<Method> methods = new ArrayList<>();
		for (Path file : files) {
			methods.add(method(file.getFileName().toString().replace(".java", "")));
		}
		return methods;
	}

	private Method method(String name) throws IOException, IllegalAccessException {
		Path compiled = this.directory.resolve("dev/fingy/roundtrip/generated/" + name + ".class");
		return Arrays.stream(MethodHandles.lookup().defineClass(Files.readAllBytes(compiled)).getDeclaredMethods())
			.filter((method) -> method.getReturnType() == Lazy.class)
			.findFirst()
			.orElseThrow();
	}

}
