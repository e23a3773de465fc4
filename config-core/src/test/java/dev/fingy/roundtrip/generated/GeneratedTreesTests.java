package dev.fingy.roundtrip.generated;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generated trees are the same in whatever form they are written and read again. The
 * system property {@code fingy.fuzz.tries} says how many, and {@code fingy.fuzz.seed}
 * which.
 */
class GeneratedTreesTests {

	private static final Fingy EMPTY = Fingy.of(Way.bind(new MapPropertySource("empty", Map.of("t.text", "x"))));

	@Test
	void everyTreeComesBack() {
		SplittableRandom seeds = Seeds.get();
		// Parallel streams of them would be others on other machines
		LongStream.of(seeds.longs(Seeds.count()).toArray()).parallel().forEach((seed) -> tryOut(seed, way(seed)));
	}

	// One way for each tree, as most of the time is that of binding
	private static Way way(long seed) {
		Way[] ways = Way.values();
		return ways[(int) Math.floorMod(seed, (long) ways.length)];
	}

	static void tryOut(long seed, Way... ways) {
		GeneratedTree.Values values = GeneratedTree.of(seed);
		String step = "with";
		try {
			Fingy tree = EMPTY.with(values.values());
			Tree built = tree.build(Tree.class);
			Written written = new Written(tree, tree.fingerprint(), Snapshot.of(built));
			for (Way way : ways) {
				step = way.name();
				if (way != Way.PROPERTIES || !values.untyped()) {
					compare(written, way);
				}
			}
			step = "diff";
			if (List.of(ways).contains(Way.JSON)) {
				assertThat(tree.diff(Fingy.read(tree.toJson()))).isEmpty();
			}
			step = "lazy";
			if (built.lazy() != null && List.of(ways).contains(Way.SERIALIZATION)) {
				Lazy<Part> lazy = built.lazy();
				assertThat(Snapshot.of(Way.copy(lazy))).isEqualTo(Snapshot.of(lazy));
			}
		}
		catch (Throwable ex) {
			throw new AssertionError("Seed " + seed + "L, by " + step + ": " + values.values(), ex);
		}
	}

	private static void compare(Written written, Way way) throws Exception {
		Tree back;
		try {
			back = way.back(written.fingy());
		}
		catch (FingyException ex) {
			// What no file can hold
			if ((way == Way.YAML || way == Way.PROPERTIES)
					&& ex.getMessage().contains("write the description as JSON or Java instead")) {
				return;
			}
			throw ex;
		}
		assertThat(Snapshot.of(back)).isEqualTo(written.snapshot());
		assertThat(Fingy.of(back).fingerprint()).isEqualTo(written.fingerprint());
	}

	/**
	 * A tree and what it has to be when it comes back.
	 */
	private record Written(Fingy fingy, String fingerprint, Object snapshot) {

	}

}
