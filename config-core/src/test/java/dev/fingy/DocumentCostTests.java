package dev.fingy;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what documents cost, in bytes that are allocated: these are the same on every
 * machine. What is linear allocates as much for each of many nodes as for each of a few.
 */
class DocumentCostTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@ParameterizedTest
	@EnumSource
	void costsGrowWithTheNumberOfNodes(Operation operation) {
		Fingies few = new Fingies(500);
		Fingies many = new Fingies(4000);
		allocated(() -> operation.on(few));
		assertThat(allocated(() -> operation.on(many)) / 4000)
			.isLessThan((long) (1.25 * allocated(() -> operation.on(few)) / 500));
	}

	@Test
	void fingerprintsAreComputedOnce() {
		Fingies fingies = new Fingies(1000);
		String fingerprint = fingies.bound.fingerprint();
		assertThat(fingies.bound.fingerprint()).isSameAs(fingerprint);
		assertThat(Fingy.of(fingies.object).fingerprint()).isSameAs(fingerprint);
		assertThat(allocated(fingies.bound::codeFingerprint)).isLessThan(10_000);
	}

	@Test
	void differenceOfBoundTreesCostsWhatThatOfTheirDocumentsCosts() {
		Fingies fingies = new Fingies(1000);
		assertThat(fingies.bound.diff(fingies.otherBound).changes()).hasSize(1)
			.isEqualTo(fingies.read.diff(fingies.otherRead).changes());
		long ofDocuments = allocated(() -> fingies.read.diff(fingies.otherRead));
		assertThat(allocated(() -> fingies.bound.diff(fingies.otherBound))).isLessThan((long) (1.5 * ofDocuments));
	}

	@Test
	void differenceShowsWhatWasChangedAfterItWasMade() {
		Fingies fingies = new Fingies(10);
		assertThat(fingies.bound.diff(fingies.otherBound).changes()).hasSize(1);
		Fingy changed = fingies.bound.with("nodes.n1.name", "other");
		assertThat(changed.diff(fingies.otherBound).changes()).hasSize(2);
		assertThat(changed.fingerprint()).isNotEqualTo(fingies.bound.fingerprint());
	}

	private static long allocated(Supplier<?> operation) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		assertThat(operation.get()).isNotNull();
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

	/**
	 * What is done with documents.
	 */
	enum Operation {

		DOCUMENT {
			@Override
			Object on(Fingies fingies) {
				return fingies.bound.toJson();
			}
		},

		READ {
			@Override
			Object on(Fingies fingies) {
				return Fingy.read(fingies.json);
			}
		},

		FINGERPRINT {
			@Override
			Object on(Fingies fingies) {
				return Fingy.read(fingies.json).fingerprint();
			}
		},

		DIFF {
			@Override
			Object on(Fingies fingies) {
				return fingies.read.diff(fingies.otherRead).changes();
			}
		},

		YAML {
			@Override
			Object on(Fingies fingies) {
				return fingies.read.toYaml();
			}
		},

		PROPERTIES {
			@Override
			Object on(Fingies fingies) {
				return fingies.read.toProperties();
			}
		},

		JAVA {
			@Override
			Object on(Fingies fingies) {
				return fingies.bound.toJava();
			}
		};

		abstract Object on(Fingies fingies);

	}

	/**
	 * Two configurations that differ in one value, bound and as documents.
	 */
	private static final class Fingies {

		private final Object object;

		private final Fingy bound;

		private final Fingy otherBound;

		private final String json;

		private final Fingy read;

		private final Fingy otherRead;

		Fingies(int count) {
			this.object = bind(count, 0);
			this.bound = Fingy.of(this.object);
			this.otherBound = Fingy.of(bind(count, -1));
			this.json = this.bound.toJson();
			this.read = Fingy.read(this.json);
			this.otherRead = Fingy.read(this.otherBound.toJson());
		}

		private static Object bind(int count, int first) {
			String yaml = IntStream.range(0, count)
				.mapToObj((i) -> "    n%d: {type: leaf, name: leaf-%d, size: %d}".formatted(i, i, (i > 0) ? i : first))
				.collect(Collectors.joining("\n", "tree:\n  nodes:\n", "\n"));
			return FingyBinder.get(TestSources.yaml(yaml).environment())
				.withTypes(TypeRegistry.builder().add(Leaf.class).build())
				.bind("tree", Tree.class);
		}

	}

	/**
	 * What configuration chooses.
	 */
	@Discriminated
	public interface Part {

	}

	/**
	 * The one type.
	 *
	 * @param name a text
	 * @param size a number
	 */
	@TypeName("leaf")
	public record Leaf(String name, int size) implements Part {

	}

	/**
	 * The configuration.
	 *
	 * @param nodes the nodes
	 */
	public record Tree(Map<String, Part> nodes) {

	}

}
