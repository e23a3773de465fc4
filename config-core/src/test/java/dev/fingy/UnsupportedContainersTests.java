package dev.fingy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Collections and maps that Spring makes none of are a problem at startup, also in nodes.
 */
class UnsupportedContainersTests {

	@Test
	void theyAreReportedTogether() {
		assertThat(sources("t:", "  node: {type: box, queue: [a], map: {a: b}, arrays: [[c]], unset: []}",
				"  queue: [a, b]")
			.problems(Config.class)).isEqualTo(
					"""
							5 problems in the configuration of 't':

							  t.node.queue: is declared as java.util.Deque, which Spring does not create
							      Origin: Byte array resource [application.yaml] - 2:29

							  t.node.map: is declared as java.util.concurrent.ConcurrentNavigableMap, which Spring does not create
							      Origin: Byte array resource [application.yaml] - 2:42

							  t.node.arrays[0]: is declared as java.util.Deque, which Spring does not create
							      Origin: Byte array resource [application.yaml] - 2:56

							  t.node.unset: is declared as java.util.Deque, which Spring does not create
							      Origin: Byte array resource [application.yaml] - 2:68

							  t.queue: is declared as java.util.Deque, which Spring does not create
							      Origin: Byte array resource [application.yaml] - 3:11
							""");
	}

	@Test
	void othersAreBound() {
		Config config = sources("t:", "  node: {type: fine, linked: [a], copied: [b], sorted: [c], navigable: {d: e}}")
			.bind("t", Config.class);
		assertThat(config.node().get()).hasToString("Fine[linked=[a], copied=[b], sorted=[c], navigable={d=e}]");
	}

	@Test
	void thoseOfAJavaBeanAreFilled() {
		Config config = sources("t:", "  node: {type: bean, queue: [a, b]}").bind("t", Config.class);
		assertThat(((Bean) config.node().get()).getQueue()).containsExactly("a", "b");
	}

	private static TestSources sources(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Box.class, Fine.class, Bean.class));
	}

	@Discriminated
	interface Node {

	}

	@TypeName("box")
	record Box(Deque<String> queue, ConcurrentNavigableMap<String, String> map, List<Deque<String>> arrays,
			@Nullable Deque<String> unset, @Nullable Deque<String> absent) implements Node {
	}

	@TypeName("fine")
	record Fine(LinkedList<String> linked, CopyOnWriteArrayList<String> copied, SortedSet<String> sorted,
			NavigableMap<String, String> navigable) implements Node {
	}

	@TypeName("bean")
	public static class Bean implements Node {

		private final Deque<String> queue = new ArrayDeque<>();

		public Deque<String> getQueue() {
			return this.queue;
		}

	}

	record Config(Lazy<Node> node, @Nullable Deque<String> queue) {
	}

}
