package dev.fingy.benchmarks.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.benchmarks.peers.Counts.Count;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Allocation and loaded classes next to those of the last release, which
 * {@code counts.csv} records with the version of Java that tests run on.
 */
@EnabledOnJre(JRE.JAVA_17)
class CountsTests {

	private static final double MOST = 1.05;

	private static List<Count> counts = List.of();

	@BeforeAll
	static void measure() throws Exception {
		counts = Counts.measure();
	}

	@Test
	void nothingAllocatesOrLoadsMoreThanTheLastRelease() throws IOException {
		List<String> regressions = new ArrayList<>();
		List<Count> recorded = recorded();
		assertThat(recorded).hasSameSizeAs(counts);
		for (int i = 0; i < recorded.size(); i++) {
			Count before = recorded.get(i);
			Count now = counts.get(i);
			assertThat(now.task() + now.size()).isEqualTo(before.task() + before.size());
			if (now.bytes() > before.bytes() * MOST || now.classes() > before.classes() * MOST) {
				regressions.add(before.line() + " before, " + now.line() + " now");
			}
		}
		assertThat(regressions).isEmpty();
	}

	@Test
	void allocationIsLinear() {
		List<String> steep = new ArrayList<>();
		for (int i = 1; i < counts.size(); i += 2) {
			double growth = counts.get(i).growthFrom(counts.get(i - 1));
			if (growth > MOST) {
				steep.add(counts.get(i).task() + ": " + growth);
			}
		}
		assertThat(steep).isEmpty();
	}

	private static List<Count> recorded() throws IOException {
		return new ClassPathResource("counts.csv", CountsTests.class).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.skip(1)
			.map(Count::of)
			.toList();
	}

}
