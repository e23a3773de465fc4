package dev.fingy.page;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fingy.internal.source.PropertyPath;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code core/paths.js} writes the paths of {@link PropertyPath}, and reads
 * them.
 */
class PathsScriptTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	private static final List<String> NAMES = List.of("a", "num-features", "-", "-a", "x.y", "", "ä", "a b", "[0]", "_",
			"0", "\ud83d\ude00", "\u0660", "\u2160", "a:b");

	@Test
	void pathsAreThoseOfTheCore() {
		PropertyPath owner = PropertyPath.of("training");
		assertThat(browser.evaluate("core/paths.js", """
				(names) => names.flatMap((name) => [propertyPath("training", name), entryPath("training", name)])
					.concat(indexPath("training", 3))""", NAMES)).isEqualTo(
				Stream
					.concat(NAMES.stream().flatMap((name) -> Stream.of(owner.property(name), owner.entry(name))),
							Stream.of(owner.index(3)))
					.map(PropertyPath::toString)
					.toList());
	}

	@Test
	void pathsLeadToTheNodesOfTheCore() {
		String node = "{\"properties\":{\"num-features\":{\"value\":1},\"a\":{\"items\":[{\"value\":2},{\"value\":3}]},"
				+ "\"b\":{\"entries\":{\"x.y\":{\"value\":4},\"X\":{\"value\":5}}}}}";
		FingerprintScriptTests.assertAgreement(browser,
				Stream
					.of("num-features", "numFeatures", "NUM_FEATURES", "a", "a[1]", "a[2]", "a.1", "b", "b[x.y]", "b.X",
							"b.x", "b..x", "c")
					.map((path) -> GeneratedDocuments.document(node, ",\"excluded\":[\"training.node." + path + "\"]"))
					.toList());
	}

}
