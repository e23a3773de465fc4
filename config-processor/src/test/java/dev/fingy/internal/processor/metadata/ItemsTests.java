package dev.fingy.internal.processor.metadata;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of properties that several types have in different ways.
 */
class ItemsTests {

	private static final Shape.Scalar MODE = new Shape.Scalar("demo.Mode", List.of("fast", "exact"));

	@Test
	void equalPropertiesAreOne() {
		assertThat(items(type("a", Sample.property("size", Sample.scalar("int"), "How large.", "3")),
				type("b", Sample.property("size", Sample.scalar("java.lang.Integer"), "How large.", "3"))))
			.containsExactly("p.node.size java.lang.Integer = 3: For types a, b: How large.");
	}

	@Test
	void differencesAreTold() {
		assertThat(items(type("a", Sample.property("size", Sample.scalar("int"), "How large.", "3")),
				type("b", Sample.property("size", Sample.scalar("int"), "How large.", "4")),
				type("c", Sample.property("size", Sample.scalar("int"), "How large.")),
				type("d", Sample.property("size", Sample.scalar("int"), "How wide", "3"))))
			.containsExactly("p.node.size java.lang.Integer: For type a (default 3): How large. "
					+ "For type b (default 4): How large. For type c (no default): How large. "
					+ "For type d (default 3): How wide.");
	}

	@Test
	void defaultsThatAreNotWrittenAreTold() {
		PropertyEntry secret = new PropertyEntry("token", Sample.scalar("java.lang.String"), "", List.of(), "",
				List.of(), PropertyEntry.Kind.CONFIGURED, true, "");
		assertThat(items(type("a", secret), type("b", Sample.property("token", Sample.scalar("java.lang.String"), ""))))
			.containsExactly("p.node.token java.lang.String: For type a (a default). For type b (no default).");
	}

	@Test
	void valuesOfSeveralTypesAreTexts() {
		assertThat(items(type("a", Sample.property("mode", MODE, "")),
				type("b", Sample.property("mode", Sample.scalar("java.util.Map$Entry"), ""))))
			.containsExactly("p.node.mode java.lang.String: For type a (Mode). For type b (Entry).",
					"p.node.mode -> [fast, exact] any");
	}

	@Test
	void valueAndNodeHaveNoCommonType() {
		assertThat(items(type("a", Sample.property("part", Sample.node("demo.Part"), "")),
				type("b", Sample.property("part", Sample.scalar("int"), ""))))
			.containsExactly("p.node.part java.lang.Object: For type a (Part). For type b (int).",
					"p.node.part.kind java.lang.String: Which Part is used here.",
					"p.node.part.weight java.lang.Double = 0.5: For type small.",
					"p.node.part.ref java.lang.String: Path of a node whose object is used here, too. It excludes every "
							+ "other property.",
					"p.node.part -> [small] any", "p.node.part.kind -> [small] any");
	}

	@Test
	void objectsAreEnteredForTheTypesThatHaveThem() {
		assertThat(items(type("a", Sample.property("point", plain("demo.Point"), "")),
				type("b", Sample.property("point", plain("demo.Point"), "")),
				type("c", Sample.property("point", plain("demo.Place"), ""))))
			.containsExactly("p.node.point java.lang.Object: For types a, b (Point). For type c (Place).",
					"p.node.point.x java.lang.Long = 7: For types a, b.",
					"p.node.point.next demo.Point: For types a, b.", "p.node.point.name java.lang.String: For type c.");
	}

	@Test
	void listsAndMapsAreAsTheyAreDeclared() {
		assertThat(
				items(type("a", Sample.property("parts", new Shape.Many("demo.Part[]", Sample.node("demo.Part")), ""),
						Sample.property("sizes", new Shape.Many("int[]", Sample.scalar("int")), "", "1", "2"),
						Sample.property("rows", new Shape.Many("java.util.List<int[]>", Sample.scalar("int[]")), "",
								new String[0]),
						Sample.property("modes",
								new Shape.Entries("java.util.Map<java.lang.String, demo.Mode>",
										Sample.scalar("java.lang.String"), MODE),
								""))))
			.containsExactly("p.node.parts demo.Part[]: For type a.",
					"p.node.sizes java.lang.Integer[] = [1, 2]: For type a.",
					"p.node.rows java.util.List<java.lang.Integer[]>: For type a.",
					"p.node.modes java.util.Map<java.lang.String,demo.Mode>: For type a.",
					"p.node.parts -> [small] any", "p.node.modes.values -> [fast, exact]");
	}

	@Test
	void fewerObjectsDeepAreDescribedWhereThereWouldBeTooMany() {
		assertThat(depth(20, 2)).isEqualTo(5);
		assertThat(depth(20, 20)).isEqualTo(4);
		assertThat(depth(20, 1000)).isEqualTo(1);
	}

	// How often a node inside a node is described that each of several bases can hold
	private static int depth(int bases, int types) {
		List<BaseEntry> entries = IntStream.range(0, bases).mapToObj((i) -> base(i, bases, types)).toList();
		Metadata metadata = Items
			.of(TypeReference.of(List.of(new ConfigurationEntry("p", "demo.P", "", nodes(bases).limit(3).toList())),
					entries, List.of()));
		assertThat(metadata.properties().size()).isLessThan(20_000);
		return metadata.properties()
			.stream()
			.map(Item::name)
			.filter((name) -> name.endsWith(".value"))
			.mapToInt((name) -> (int) name.chars().filter((letter) -> letter == '.').count() - 1)
			.max()
			.orElse(0);
	}

	private static Stream<PropertyEntry> nodes(int bases) {
		return IntStream.range(0, bases).mapToObj((i) -> Sample.property("node" + i, Sample.node("demo.Base" + i), ""));
	}

	private static BaseEntry base(int i, int bases, int types) {
		List<PropertyEntry> properties = Stream
			.concat(Stream.of(Sample.property("value", Sample.scalar("int"), "")), Stream.of(1, 2, 3)
				.map((next) -> Sample.property("next" + next, Sample.node("demo.Base" + (i + next) % bases), "")))
			.toList();
		return new BaseEntry("demo.Base" + i, "demo.Base" + i, "type", "", "", false, false,
				IntStream.range(0, types)
					.mapToObj((type) -> type("t" + type, properties.toArray(PropertyEntry[]::new)))
					.toList());
	}

	@Test
	void whatCannotBeSetIsNotOffered() {
		assertThat(items(type("a", of("clock", PropertyEntry.Kind.INJECTED), of("area", PropertyEntry.Kind.DERIVED))))
			.isEmpty();
	}

	private static PropertyEntry of(String name, PropertyEntry.Kind kind) {
		return new PropertyEntry(name, Sample.scalar("int"), "", null, "", List.of(), kind, false, "");
	}

	private static Shape plain(String declared) {
		return new Shape.Plain(declared, false);
	}

	private static TypeEntry type(String name, PropertyEntry... properties) {
		return Sample.type(name, "demo." + name, "", properties);
	}

	/**
	 * Return what is said of the properties of some types, apart from what is said of
	 * each node.
	 * @param types what can stand at the node
	 * @return a line for each property, and one for each that has values
	 */
	private static List<String> items(TypeEntry... types) {
		TypeReference reference = TypeReference.of(
				List.of(new ConfigurationEntry("p", "demo.P", "",
						List.of(Sample.property("node", Sample.node("demo.Node"), "")))),
				List.of(new BaseEntry("demo.Node", "demo.Node", "type", "", "", false, false, List.of(types)),
						new BaseEntry("demo.Part", "demo.Part", "kind", "", "", true, false,
								List.of(type("small", Sample.property("weight", Sample.scalar("double"), "", "0.5"))))),
				List.of(new ObjectEntry("demo.Place", "", true,
						List.of(Sample.property("name", Sample.scalar("java.lang.String"), ""))),
						new ObjectEntry("demo.Point", "", false,
								List.of(Sample.property("x", Sample.scalar("long"), "", "7"),
										Sample.property("next", plain("demo.Point"), "")))));
		Metadata metadata = Items.of(reference);
		return Stream
			.concat(metadata.properties().stream().map(ItemsTests::property),
					metadata.hints().stream().map(ItemsTests::hint))
			.filter((line) -> line.startsWith("p.node.") && !line.startsWith("p.node.type")
					&& !line.startsWith("p.node.ref"))
			.toList();
	}

	private static String property(Item item) {
		Map<String, Object> fields = item.fields();
		return fields.get("name") + " " + fields.get("type")
				+ (fields.containsKey("defaultValue") ? " = " + fields.get("defaultValue") : "") + ": "
				+ fields.get("description");
	}

	private static String hint(Item item) {
		return item.name() + " -> "
				+ item.list("values").stream().map((value) -> ((Map<?, ?>) value).get("value")).toList()
				+ (item.list("providers").isEmpty() ? "" : " any");
	}

}
