package dev.fingy.internal.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.DefaultType;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.description.TreeFingy;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.internal.tree.ChangedTree;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Removals;
import dev.fingy.internal.tree.TreeSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A change that shares the unchanged nodes gives what binding all of it again gives.
 */
class SharedChangesTests {

	private static final String[] YAML = { "base: 1", "t:",
			"  part: {type: nest, inner: {type: wide, size: '${base}', layers: 1}, named: {a-b: wide, '[c.d]': thin}}",
			"  lazy: {type: nest, list: [wide, {type: thin, depth: 2}, wide], level: 3}",
			"  parts: [thin, {type: wide, size: 2}, {ref: t.part}]", "  matrix: [[1, 2], [3]]",
			"  named: {x: wide, MyKey: {type: thin, size: 1}, r: {ref: t.lazy}}",
			"  any: {deep: {three: 3}, list: [1, {a: b}]}", "  texts: {a.b: c, d: e}",
			"  nested: {name: me, part: {type: wide, size: 7}}", "  numbers: '1,2,3'", "  token: hunter2",
			"  shape: {kind: round, type: soft, size: 2}", "  dotted: {a: {b: 4}, c: 5}" };

	static List<Map<String, @Nullable Object>> changes() {
		List<Map<String, @Nullable Object>> changes = new ArrayList<>();
		for (String path : List.of("part.inner.size", "part.level", "lazy.level", "lazy.list[1].depth", "parts[1].size",
				"named.x.size", "named.mykey.size", "named.MY_KEY.size", "named.MyKey.size", "named.new.size",
				"any.deep.three", "texts.d", "texts[a.b]", "texts.new", "nested.name", "nested.part.size",
				"matrix[0][1]", "numbers", "numbers[1]", "token", "shape.size", "dotted.a.b", "dotted.c", "count",
				"part.named[c.d].size", "part.named.a-b.size", "part.named.ab.size", "maybe.size", "made.size",
				"PART.Inner.SIZE", "any.list[1].a", "optional.level")) {
			changes.add(Map.of(path, 9));
			changes.add(Collections.singletonMap(path, null));
			changes.add(Map.of(path, "many"));
			changes.add(Map.of(path + ".more", 1));
		}
		for (String path : List.of("part", "lazy", "part.inner", "parts[0]", "parts[2]", "parts[7]", "parts", "named.x",
				"named.r", "named", "maybe", "shape", "nested.part", "lazy.list", "nested", "any", "part.named", "",
				"made")) {
			changes.add(Map.of(path + (path.isEmpty() ? "" : ".") + "type", "wide"));
			changes.add(Map.of(path, "thin"));
			changes.add(Collections.singletonMap(path, null));
			changes.add(Map.of(path, Map.of("ref", "t.nested.part")));
			changes.add(Map.of(path, Map.of("ref", "t.lazy")));
			changes.add(Map.of(path, Map.of("type", "nest", "level", 4)));
			changes.add(Map.of(path, List.of("wide", "thin")));
			changes.add(Map.of(path + ".unknown", 3));
			changes.add(Map.of(path + ".level", 200));
			changes.add(Map.of(path, Map.of()));
		}
		changes.add(Map.of("part.inner.type", "thin", "part.level", 8, "named.x.size", 3));
		changes.add(Map.of("shape.kind", "square"));
		changes.add(Map.of("shape.type", "hard"));
		changes.add(Map.of("parts[0].size", 200, "parts[1].layers", 2, "count", "none"));
		changes.add(arguments("lazy", null, "count", 4));
		for (String path : List.of("count", "part.level", "part.unknown", "parts[0].size", "parts[7].size",
				"named.x.type", "named.r.type", "nested.part.level", "matrix[0][1]", "numbers", "shape.size")) {
			changes.add(arguments("lazy", null, path, "many"));
		}
		return changes;
	}

	private static Map<String, @Nullable Object> arguments(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return arguments;
	}

	@ParameterizedTest
	@MethodSource("changes")
	void sharedIsAsBoundAnew(Map<String, @Nullable Object> change) {
		Resolution resolution = resolve(Settings.DEFAULT);
		ObjectNode root = resolution.root();
		Map<ConfigurationPropertyName, @Nullable Object> names = new LinkedHashMap<>();
		change.forEach((path, value) -> names.put(ConfigurationPropertyName.adapt(path, '.'), value));
		TreeBinder whole = resolution.resolver().binder(resolution.sources());
		ObjectNode expected = whole.bindRoot("t", Everything.class, ChangedTree.of(Removals.of("t", root, names)));
		TreeBinder sharing = resolution.resolver().binder(resolution.sources());
		TreeBinder.Changed changed = sharing.bindChanged("t", Everything.class,
				ChangedTree.sharing(Removals.of("t", root, names)), TreeSize.of(root));
		assertThat(sharing.problems()).isEqualTo(whole.problems());
		assertThat(sharing.warnings()).isEqualTo(whole.warnings());
		assertThat(sharing.ignored()).isEqualTo(whole.ignored());
		assertThat((changed != null) ? changed.root() : null).isEqualTo(expected);
		if (changed != null) {
			assertThat(changed.size().nodes()).isGreaterThanOrEqualTo(TreeSize.of(changed.root()).nodes() / 3);
		}
	}

	@Test
	void whatStandsBesideIsTheSame() {
		Resolution resolution = resolve(Settings.DEFAULT);
		TreeFingy before = (TreeFingy) BoundConfiguration.of(resolution, Container.NONE).fingy();
		ObjectNode root = (ObjectNode) before.node();
		ObjectNode changed = (ObjectNode) ((TreeFingy) before.with("lazy.list[1].depth", 5)).node();
		List<String> shared = changed.properties()
			.keySet()
			.stream()
			.filter((name) -> changed.properties().get(name) == root.properties().get(name))
			.toList();
		assertThat(shared)
			.contains("part", "parts", "matrix", "named", "any", "texts", "nested", "numbers", "token", "shape")
			.doesNotContain("lazy");
		ListNode list = (ListNode) ((ObjectNode) changed.properties().get("lazy")).properties().get("list");
		ListNode former = (ListNode) ((ObjectNode) root.properties().get("lazy")).properties().get("list");
		assertThat(list.items().get(0)).isSameAs(former.items().get(0));
		assertThat(list.items().get(1)).isNotEqualTo(former.items().get(1));
	}

	@Test
	void referenceThatIsKeptMustStillLeadSomewhere() {
		Fingy changed = BoundConfiguration.of(resolve(Settings.DEFAULT), Container.NONE).fingy().with("count", 3);
		assertThat(failure(() -> changed.with("lazy", null))).isEqualTo("""
				1 problem in the change of 't':

				  t.named.r: refers to 't.lazy', where there is no node
				      Value:  t.lazy
				      Origin: Byte array resource [application.yaml] - 7:59
				      Nodes:  t.part, t.part.inner, t.part.named.a-b, t.part.named[c.d], t.parts[0], t.parts[1], \
				t.named.x, t.named.MyKey, t.nested.part, t.shape, t.made
				""");
	}

	@Test
	void whatIsChangedIsChecked() {
		Fingy fingy = BoundConfiguration.of(resolve(Settings.DEFAULT), Container.NONE).fingy();
		assertThat(failure(() -> fingy.with("nested.name", "too long a name"))).isEqualTo("""
				1 problem in the change of 't':

				  t.nested.name: size must be between 0 and 10
				      Value:  too long a name
				      Origin: changed by the application
				""");
	}

	private static String failure(ThrowingCallable change) {
		return catchThrowableOfType(FingyException.class, change).getMessage();
	}

	@Test
	void limitHoldsForAllChangesTogether() {
		int nodes = (int) TreeSize.of(resolve(Settings.DEFAULT).root()).nodes() / 3;
		Settings settings = new Settings(UnknownProperties.FAIL, 100, 3 * nodes);
		Fingy fingy = BoundConfiguration.of(resolve(settings), Container.NONE).fingy();
		// More is bound than may be there, though nothing is added
		for (int i = 0; i < nodes; i++) {
			fingy = fingy.with("count", i);
		}
		List<Integer> many = Collections.nCopies(nodes, 1);
		Fingy larger = fingy.with("numbers", many);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> larger.with("matrix", List.of(many)))
			.withMessageContaining("is one of more than " + 3 * nodes + " nodes (fingy.limits.max-nodes)");
	}

	private static Resolution resolve(Settings settings) {
		return TestSources.yaml(YAML)
			.with((types) -> types.add(Thin.class, Wide.class, Nest.class, Round.class, Square.class))
			.resolve(Everything.class, settings);
	}

	record Everything(Part part, Lazy<Part> lazy, List<Part> parts, List<List<Integer>> matrix,
			Map<String, Lazy<Part>> named, Map<String, Object> any, Map<String, String> texts, Nested nested,
			Set<Integer> numbers, @Secret String token, Shape shape, Dotted dotted, @DefaultValue("2") int count,
			Optional<Part> maybe, @DefaultType("wide") Lazy<Part> made, @Nullable Optional<Lazy<Part>> optional) {

	}

	record Nested(@Size(max = 10) String name, @Nullable Part part, @DefaultValue Inner inner) {

	}

	record Inner(@DefaultValue("1") int one) {

	}

	record Dotted(@Name("a.b") @DefaultValue("0") int ab, @DefaultValue("0") int c) {

	}

	@Discriminated(defaultType = "thin")
	interface Part {

	}

	@TypeName("thin")
	record Thin(@DefaultValue("0") int size, @DefaultValue("0") int depth) implements Part {

	}

	@TypeName("wide")
	record Wide(@Max(100) @DefaultValue("0") int size, @DefaultValue("0") int layers) implements Part {

	}

	@TypeName("nest")
	record Nest(@Nullable Lazy<Part> inner, @DefaultValue Map<String, Lazy<Part>> named,
			@DefaultValue List<Lazy<Part>> list, @Max(100) @DefaultValue("7") int level) implements Part {

	}

	@Discriminated(property = "kind")
	interface Shape {

	}

	@TypeName("round")
	record Round(String type, @DefaultValue("0") int size) implements Shape {

	}

	@TypeName("square")
	record Square(@DefaultValue("soft") String type, @DefaultValue("1") int size) implements Shape {

	}

}
