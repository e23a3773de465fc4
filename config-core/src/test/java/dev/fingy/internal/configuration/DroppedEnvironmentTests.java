package dev.fingy.internal.configuration;

import java.lang.ref.WeakReference;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.env.Environment;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A configuration that is in use longer than its environment: what Spring Boot holds with
 * the environment is freed, and placeholders are resolved as before.
 */
@Timeout(60)
class DroppedEnvironmentTests {

	@Test
	void environmentIsFreed() throws InterruptedException {
		Bound bound = bound();
		awaitFreed(bound.environment());
		assertThat(bound.holder().part().get()).isEqualTo(new Named("a first"));
	}

	@Test
	void placeholdersOfChangesAreResolvedLater() throws InterruptedException {
		Bound bound = bound();
		String before = nameOf(bound.holder().part().with("name", "b ${name}"));
		awaitFreed(bound.environment());
		Lazy<Part> changed = bound.holder().part().with("name", "b ${name}");
		assertThat(changed.get()).isEqualTo(new Named("b first"));
		assertThat(nameOf(changed)).isEqualTo(before);
	}

	private static String nameOf(Lazy<Part> part) {
		return part.fingy().at("name").toJson().replaceFirst("\"captured\": .*", "");
	}

	// In a method of its own, so that nothing else refers to the environment
	private static Bound bound() {
		TestSources sources = TestSources.of()
			.underMap(Map.of("name", "first", "t.part.type", "named", "t.part.name", "a ${name}"))
			.with((types) -> types.add(Named.class));
		return new Bound(sources.bind("t", Holder.class), new WeakReference<>(sources.environment()));
	}

	private static void awaitFreed(WeakReference<Environment> environment) throws InterruptedException {
		while (environment.get() != null) {
			System.gc();
			Thread.sleep(10);
		}
	}

	private record Bound(Holder holder, WeakReference<Environment> environment) {

	}

	/**
	 * What configuration chooses.
	 */
	@Discriminated
	public interface Part {

	}

	/**
	 * The only type.
	 *
	 * @param name a text
	 */
	@TypeName("named")
	public record Named(String name) implements Part {

	}

	/**
	 * Holds a node.
	 *
	 * @param part the node
	 */
	public record Holder(Lazy<Part> part) {

	}

}
