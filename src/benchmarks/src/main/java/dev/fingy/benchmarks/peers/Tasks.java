package dev.fingy.benchmarks.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All tasks that are measured.
 */
final class Tasks {

	private static final List<Integer> SMALL = List.of(100, 1_000, 10_000);

	private static final List<Integer> LARGE = List.of(1_000, 10_000, 100_000);

	private Tasks() {
	}

	static Task named(String name) {
		return all().stream().filter((task) -> task.name().equals(name)).findFirst().orElseThrow();
	}

	static List<Task> all() {
		return List.of(
				new Builder("YAML to objects", SMALL).add("Fingy", Loading::fingy)
					.add("Boot", Loading::boot)
					.add("Jackson 3", Loading::jackson)
					.add("Dropwizard", Loading::dropwizard)
					.add("OLCUT", Loading::olcut)
					.build(),
				new Builder("bind", LARGE).add("Fingy", Binding::fingy).add("Boot", Binding::boot).build(),
				new Builder("bind lists and maps", List.of(1_000, 4_000)).add("Fingy", Binding::fingyDeep)
					.add("Boot", Binding::bootDeep)
					.build(),
				new Builder("first get", LARGE).add("Fingy", Creation::fingy)
					.add("Spring prototype", Creation::prototype)
					.build(),
				new Builder("first get in a context", List.of(1_000, 10_000)).add("Fingy", Creation::inContext)
					.add("Spring prototype", Creation::prototypeInContext)
					.build(),
				new Builder("to a document", LARGE).add("Fingy", Documents::capture).build(),
				new Builder("read", LARGE).add("Fingy", Documents::read).add("Jackson 3", Documents::readTree).build(),
				new Builder("to JSON", LARGE).add("Fingy", Documents::write)
					.add("Jackson 3", Documents::writeTree)
					.build(),
				new Builder("to YAML", LARGE).add("Fingy", Documents::yaml).build(),
				new Builder("diff of bound", LARGE).add("Fingy", Documents::diffOfBound)
					.add("of read", Documents::diff)
					.build(),
				new Builder("with of bound", LARGE).add("Fingy", Documents::withOfBound)
					.add("of read", Documents::with)
					.build(),
				new Builder("second fingerprint", LARGE).add("Fingy", Documents::secondFingerprint).build(),
				new Builder("endpoint", SMALL).add("Fingy", Endpoints::fingy)
					.add("configprops", Endpoints::boot)
					.build(),
				new Builder("endpoint, unchanged", SMALL).add("Fingy", Endpoints::unchanged)
					.add("configprops", Endpoints::boot)
					.build(),
				new Builder("metrics", List.of(100_000, 1_000_000)).add("Fingy", Metrics::fingy)
					.add("plain file", Metrics::file)
					.build());
	}

	private static final class Builder {

		private final String name;

		private final List<Integer> sizes;

		private final Map<String, Contender> contenders = new LinkedHashMap<>();

		Builder(String name, List<Integer> sizes) {
			this.name = name;
			this.sizes = sizes;
		}

		Builder add(String contender, Contender work) {
			this.contenders.put(contender, work);
			return this;
		}

		Task build() {
			return new Task(this.name, this.sizes, this.contenders);
		}

	}

}
