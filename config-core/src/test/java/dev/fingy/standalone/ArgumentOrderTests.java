package dev.fingy.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of two arguments holds an object that is given twice: the first parameter,
 * whatever the order of the map that gives them.
 */
class ArgumentOrderTests {

	private static final Lazy<Leaf> ONE = Lazy.of(Leaf::new, 1);

	private static final Lazy<Leaf> TWO = Lazy.of(Leaf::new, 2);

	private static final String LEFT = """
			left:
			  type: leaf
			  size: 1
			right:
			  ref: left
			""";

	@Test
	void firstParameterHoldsTheObject() {
		Lazy<Pair> ofConstructor = Lazy.of(Pair::new, ONE, ONE);
		assertThat(ofConstructor.fingy().toYaml()).isEqualTo("type: pair\n" + LEFT);
		assertThat(permuted(Map.of("left", ONE, "right", ONE))).allSatisfy((arguments) -> {
			Fingy fingy = Lazy.of(Pair.class, arguments).fingy();
			assertThat(fingy.toYaml()).isEqualTo("type: pair\n" + LEFT);
			assertThat(fingy.fingerprint()).isEqualTo(ofConstructor.fingy().fingerprint());
			assertThat(fingy.diff(ofConstructor.fingy())).isEmpty();
		});
	}

	@Test
	void typeThatTheMapNamesHasTheOrder() {
		assertThat(permuted(Map.of("left", ONE, "right", ONE, "type", "pair")))
			.allSatisfy((arguments) -> assertThat(Lazy.of(Shape.class, arguments).fingy().toYaml())
				.isEqualTo("type: pair\n" + LEFT));
	}

	@Test
	void mapsBelowHaveTheOrderOfTheirTypes() {
		Map<String, Object> pair = Map.of("right", ONE, "left", ONE, "type", "pair");
		assertThat(permuted(pair)).allSatisfy((inner) -> assertThat(permuted(Map.of("last", ONE, "first", inner)))
			.allSatisfy((arguments) -> assertThat(Lazy.of(Outer.class, arguments).fingy().toYaml()).isEqualTo("""
					first:
					  type: pair
					  left:
					    type: leaf
					    size: 1
					  right:
					    ref: first.left
					last:
					  ref: first.left
					""")));
		assertThat(permuted(pair))
			.allSatisfy((inner) -> assertThat(Lazy.of(Outer.class, Map.of("list", List.of(inner))).fingy().toYaml())
				.isEqualTo("""
						list:
						  - type: pair
						    left:
						      type: leaf
						      size: 1
						    right:
						      ref: list[0].left
						"""));
	}

	@Test
	void recordsThatHoldTheObjectCountAsTheirParameters() {
		assertThat(permuted(Map.of("held", new Held(ONE, Map.of("a", ONE, "b", ONE)), "last", ONE)))
			.allSatisfy((arguments) -> assertThat(Lazy.of(Outer.class, arguments).fingy().toYaml()).isEqualTo("""
					last:
					  type: leaf
					  size: 1
					held:
					  leaf:
					    ref: last
					  leaves:
					    a:
					      ref: last
					    b:
					      ref: last
					"""));
	}

	@Test
	void changesHaveTheOrderOfTheParameters() {
		Lazy<Pair> pair = Lazy.of(Pair::new, TWO, null);
		assertThat(permuted(Map.of("left", ONE, "right", ONE))).allSatisfy((values) -> {
			assertThat(pair.with(values).fingy().toYaml()).isEqualTo("type: pair\n" + LEFT);
			assertThat(pair.fingy().with(values).toYaml()).isEqualTo("type: pair\n" + LEFT);
		});
		Outer bound = TestSources.yaml("t: {first: {type: leaf, size: 3}}")
			.with((types) -> types.add(Shape.class, Leaf.class, Pair.class))
			.bind("t", Outer.class);
		assertThat(permuted(Map.of("last", ONE, "first.right", ONE, "first.type", "pair", "first.left", ONE)))
			.allSatisfy((values) -> assertThat(Fingy.of(bound).with(values).toYaml()).isEqualTo("""
					t:
					  first:
					    type: pair
					    left:
					      type: leaf
					      size: 1
					    right:
					      ref: t.first.left
					  last:
					    ref: t.first.left
					"""));
	}

	@Test
	void partComesAfterWhatHoldsIt() {
		assertThat(permuted(Map.of("first", ONE, "first.size", 5)))
			.allSatisfy((arguments) -> assertThat(Lazy.of(Outer.class, arguments).fingy().toYaml()).isEqualTo("""
					first:
					  type: leaf
					  size: 5
					"""));
	}

	@Test
	void whatHasNoOrderIsSorted() {
		Map<String, Object> arguments = Map.of("names", Set.of("c", "a", "b"), "sizes", Set.of(10, 9, 8), "leaves",
				Map.of("b", ONE, "c", ONE, "a", ONE));
		Set<Shape> shapes = Set.of(Lazy.of(Leaf::new, 7).get(), Lazy.of(Leaf::new, 6).get());
		assertThat(Lazy.of(Outer.class, arguments).with("list", shapes).fingy().toYaml()).isEqualTo(Lazy
			.of(Outer.class,
					Map.of("list", new LinkedHashSet<>(sorted(shapes)), "names", List.of("a", "b", "c"), "sizes",
							List.of(10, 8, 9), "leaves", new TreeMap<>(Map.of("b", ONE, "c", ONE, "a", ONE))))
			.fingy()
			.toYaml());
	}

	private static List<Shape> sorted(Collection<Shape> shapes) {
		List<Shape> sorted = new ArrayList<>(shapes);
		sorted.sort(java.util.Comparator.comparing((shape) -> Fingy.of(shape).fingerprint()));
		return sorted;
	}

	@Test
	void whatHasAnOrderKeepsIt() {
		Map<String, Object> linked = new LinkedHashMap<>();
		linked.put("b", ONE);
		linked.put("a", ONE);
		assertThat(Lazy
			.of(Outer.class, Map.of("names", new LinkedHashSet<>(List.of("c", "a", "b")), "leaves",
					Collections.unmodifiableMap(linked)))
			.fingy()
			.toYaml()).isEqualTo("""
					names:
					  - c
					  - a
					  - b
					leaves:
					  b:
					    type: leaf
					    size: 1
					  a:
					    ref: leaves.b
					""");
	}

	@Test
	void changesOfDocumentsAreSorted() {
		Fingy read = Fingy.read(Lazy.of(Outer.class, Map.of("names", List.of("a"))).fingy().toJson());
		assertThat(permuted(Map.of("names", Set.of("c", "a", "b"), "first", Map.of("type", "leaf"), "first.size", 4)))
			.allSatisfy((values) -> assertThat(read.with(values).toYaml()).isEqualTo("""
					first:
					  type: leaf
					  size: 4
					names:
					  - a
					  - b
					  - c
					"""));
	}

	@Test
	void everyJvmHasTheSameOrder() throws IOException, InterruptedException {
		Set<String> outputs = new HashSet<>();
		for (int i = 0; i < 3; i++) {
			Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Printed.class.getName())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			outputs.add(output.substring(output.indexOf("sha256:")));
			assertThat(jvm.waitFor()).isZero();
		}
		assertThat(outputs).hasSize(1);
	}

	private static <V> List<Map<String, V>> permuted(Map<String, V> map) {
		List<Map<String, V>> permuted = new ArrayList<>();
		permute(new ArrayList<>(map.keySet()), 0, (keys) -> {
			Map<String, V> ordered = new LinkedHashMap<>();
			keys.forEach((key) -> ordered.put(key, map.get(key)));
			permuted.add(ordered);
		});
		permuted.add(map);
		return permuted;
	}

	private static void permute(List<String> keys, int from, java.util.function.Consumer<List<String>> action) {
		if (from == keys.size()) {
			action.accept(keys);
		}
		for (int i = from; i < keys.size(); i++) {
			Collections.swap(keys, from, i);
			permute(keys, from + 1, action);
			Collections.swap(keys, from, i);
		}
	}

	/**
	 * Prints what maps and sets of another JVM give.
	 */
	public static final class Printed {

		private Printed() {
		}

		public static void main(String[] arguments) {
			Map<String, Object> pair = Map.of("right", ONE, "left", ONE, "type", "pair");
			Lazy<Outer> outer = Lazy.of(Outer.class, Map.of("first", pair, "last", ONE, "leaves",
					Map.of("x", TWO, "y", TWO, "z", TWO), "names", Set.of("a", "b", "c"), "sizes", Set.of(1, 2, 3)));
			System.out.println(Lazy.of(Shape.class, pair).fingy().fingerprint());
			System.out.println(outer.fingy().fingerprint());
			System.out.println(outer.fingy().toYaml());
			System.out.println(outer.with(Map.of("last", TWO, "list", Set.of(ONE, TWO))).fingy().toYaml());
		}

	}

	@Discriminated
	interface Shape {

	}

	@TypeName("leaf")
	record Leaf(int size) implements Shape {

	}

	@TypeName("pair")
	record Pair(Lazy<? extends Shape> left, @Nullable Lazy<? extends Shape> right) implements Shape {

	}

	record Outer(@Nullable Lazy<Shape> first, @Nullable Lazy<Shape> last, @Nullable List<Shape> list,
			@Nullable Held held, @Nullable Set<String> names, @Nullable List<Integer> sizes,
			@Nullable Map<String, Lazy<Shape>> leaves) {

	}

	record Held(Lazy<Leaf> leaf, Map<String, Lazy<Leaf>> leaves) {

	}

}
