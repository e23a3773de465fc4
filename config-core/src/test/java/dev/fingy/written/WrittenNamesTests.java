package dev.fingy.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

import dev.fingy.Discriminated;
import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Names that YAML reads as booleans and numbers are taken as they are written.
 */
class WrittenNamesTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.add(Off.class, On.class, No.class, True.class, James.class, Version.class,
					Modes.class));
	}

	private static @Nullable Object node(TestSources sources) {
		return sources.bind("t", Holder.class).node();
	}

	@ParameterizedTest
	@ValueSource(strings = { "node: { type: off }", "node: off", "node:\n    type: off", "node: {type: off,}",
			"node:\n    type:\n      off", "node: { type: !!bool off }", "node: { type: &x off }",
			"other: &x { type: off }\n  node: *x", "other: &x off\n  node: *x",
			"base: &x\n    type: off\n  node:\n    <<: *x", "node: { type: off } # on", "node: { \"type\": off }",
			"node: {type:    off}", "? node\n  : type: off", "node: { type: 'off' }" })
	void typesAreNamedAsTheyAreWritten(String written) {
		assertThat(node(yaml(("t:\n  " + written).split("\n")))).isEqualTo(new Off());
	}

	@Test
	void fileFormatsMakeNoDifference() {
		assertThat(node(yaml("\uFEFFt:", "  node: { type: off }"))).isEqualTo(new Off());
		assertThat(node(yaml("t:\r", "  node: { type: off }\r"))).isEqualTo(new Off());
		assertThat(node(yaml("t:", "  node: { type: off\t}"))).isEqualTo(new Off());
		assertThat(node(yaml("t:", "  x: |", "    type: on", "  y: >-", "    a", "", "    b", "  node: { type: off }")))
			.isEqualTo(new Off());
		assertThat(node(yaml("# type: on", "---", "t:", "  other: on", "---", "# ä", "t:", "  node: { type: off }")))
			.isEqualTo(new Off());
	}

	@ParameterizedTest
	@ValueSource(strings = { "007", "1.10", "on", "no", "true" })
	void eachSpellingIsATypeOfItsOwn(String name) {
		Object expected = switch (name) {
			case "007" -> new James();
			case "1.10" -> new Version();
			case "on" -> new On();
			case "no" -> new No();
			default -> new True();
		};
		assertThat(node(yaml("t:", "  node: { type: " + name + " }"))).isEqualTo(expected);
		assertThat(node(yaml("t:", "  node: " + name))).isEqualTo(expected);
		assertThat(yaml("t:", "  nodes: [" + name + ", { type: " + name + " }]").bind("t", Holder.class).nodes())
			.containsExactly((Node) expected, (Node) expected);
		assertThat(node(yaml("t:", "  node: off").under("--t.node=" + name))).isEqualTo(expected);
	}

	@Test
	void unknownTypesAreReportedAsTheyAreWritten() {
		assertThat(yaml("t:", "  node: { type: yes }", "  nodes: [7, 1.1]").problems(Holder.class)).isEqualTo("""
				3 problems in the configuration of 't':

				  t.node.type: unknown type 'yes'
				      Value:  yes
				      Origin: Byte array resource [application.yaml] - 2:17
				      Types:  007, 1.10, modes, no, off, on, true

				  t.nodes[0]: unknown type '7'
				      Value:  7
				      Origin: Byte array resource [application.yaml] - 3:11
				      Types:  007, 1.10, modes, no, off, on, true

				  t.nodes[1]: unknown type '1.1'
				      Value:  1.1
				      Origin: Byte array resource [application.yaml] - 3:14
				      Types:  007, 1.10, modes, no, off, on, true
				      Did you mean '1.10'?
				""");
	}

	@Test
	void aHigherSourceChoosesAnotherType() {
		assertThat(node(yaml("t:", "  node: { type: on }").andYaml("other.yaml", "t:", "  node: { type: off }")))
			.isEqualTo(new On());
		assertThat(yaml("t:", "  node: { type: off }").andYaml("other.yaml", "t:", "  node: { type: modes, mode: on }")
			.warnings(Holder.class)).contains("is 'off' now, so 'mode' of the type before is set aside");
	}

	@Test
	void referencesAreTakenAsTheyAreWritten() {
		assertThat(
				yaml("t:", "  named: { '007': off }", "  other: { ref: t.named.007 }").bind("t", Holder.class).other())
			.isEqualTo(new Off());
		assertThat(yaml("t:", "  other: { ref: 1.10 }").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.other: refers to '1.10', which belongs to no configuration that is bound here
				      Value:  1.10
				      Origin: Byte array resource [application.yaml] - 2:17
				""");
	}

	@Test
	void placeholdersLeadToWhatIsWritten() {
		assertThat(node(yaml("kind: off", "t:", "  node: { type: '${kind}' }"))).isEqualTo(new Off());
		assertThat(node(yaml("kind: ${other}", "other: 1.10", "t:", "  node: ${kind:off}"))).isEqualTo(new Version());
		assertThat(node(yaml("kind: off", "t:", "  node: ${kind}").under("--kind=on"))).isEqualTo(new On());
		assertThat(node(yaml("t:", "  node: ${kind:off}"))).isEqualTo(new Off());
		Object modes = node(yaml("mode: no", "t:", "  node: { type: modes, mode: '${mode}' }"));
		assertThat(((Modes) java.util.Objects.requireNonNull(modes)).mode()).isEqualTo(Mode.NO);
	}

	@Test
	void constantsAreTakenAsTheyAreWritten() {
		Modes expected = new Modes(Mode.NO, List.of(Mode.OFF, Mode._007), Set.of(Mode.YES), Optional.of(Mode.ON),
				new Mode[] { Mode.OFF }, Map.of(Mode.OFF, 1, Mode.NO, 2));
		assertThat(node(yaml("t:", "  node:", "    type: modes", "    mode: no", "    list: [off, 007]", "    set: yes",
				"    optional: on", "    array: [off]", "    keys: { off: 1, 'no': 2 }")))
			.usingRecursiveComparison()
			.isEqualTo(expected);
		assertThat(
				node(yaml("t:", "  node: modes").under("--t.node.mode=no", "--t.node.list=off,007", "--t.node.set=yes",
						"--t.node.optional=on", "--t.node.array=off", "--t.node.keys.off=1", "--t.node.keys.no=2")))
			.usingRecursiveComparison()
			.isEqualTo(expected);
	}

	@Test
	void constantsThatAreNoneAreReportedAsTheyAreWritten() {
		assertThat(yaml("t:", "  node: { type: modes, mode: 1.0, list: [0, off], keys: { 1.10: 2 } }")
			.problems(Holder.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.node.mode: is not a Mode
					      Value:  1.0
					      Origin: Byte array resource [application.yaml] - 2:30
					      Values: on, off, yes, no, -007

					  t.node.list[0]: is not a Mode
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:42
					      Values: on, off, yes, no, -007

					  t.node.keys[1.10]: the key is not a Mode
					      Value:  1.10
					      Origin: Byte array resource [application.yaml] - 2:65
					""");
	}

	@Test
	void keysOfSeveralSourcesAreOne() {
		TestSources sources = yaml("t:", "  node: { type: modes, keys: { off: 1, 007: 2 } }")
			.under("--t.node.keys.off=3");
		assertThat(((Modes) java.util.Objects.requireNonNull(node(sources))).keys())
			.isEqualTo(Map.of(Mode.OFF, 3, Mode._007, 2));
	}

	@Test
	void keysThatAreOneConstantAreAProblem() {
		assertThat(yaml("t:", "  node: { type: modes, keys: { '[007]': 1, '[_007]': 2 } }").problems(Holder.class))
			.contains("t.node.keys._007: is the same key as '007' [");
		assertThat(yaml("t: { node: modes }").underProperties("t.node.keys.off=1", "t.node.keys.OFF=2")
			.problems(Holder.class)).contains("1 problem in").contains("in the same source");
	}

	@Test
	void keysOfNodesAndObjectsAreTakenAsTheyAreWritten() {
		assertThat(yaml("t:", "  by-mode: { off: { type: off }, yes: on }").bind("t", Holder.class).byMode())
			.isEqualTo(Map.of(Mode.OFF, new Off(), Mode.YES, new On()));
	}

	@Test
	void documentsHoldWhatIsWritten() {
		Lazy<Node> lazy = yaml("t:", "  lazy: { type: modes, mode: no, keys: { off: 1 } }").bind("t", Holder.class)
			.lazy();
		assertThat(java.util.Objects.requireNonNull(lazy).fingy().toYaml()).contains("mode: 'NO'").contains("'OFF': 1");
	}

	@Test
	void textsOfOtherSourcesAreNamesAnyway() {
		assertThat(node(yaml("t:", "  node: off").underEnvironment("T_NODE_TYPE", "007"))).isEqualTo(new James());
		assertThat(node(yaml("t:", "  node: off").underMap(Map.of("t.node.type", true)))).isEqualTo(new True());
		assertThat(yaml("t:", "  node: off").underMap(Map.of("t.node.type", 1.1)).problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.node.type: unknown type '1.1': YAML reads it as a number, so put it in quotes
				      Value:  1.1
				      Origin: "t.node.type" from property source "map1"
				      Types:  007, 1.10, modes, no, off, on, true
				      Did you mean '1.10'?
				""");
	}

	@Test
	void filesThatCannotBeReadAnyMoreAreToldOf(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("application.yaml");
		Files.writeString(file, "t:\n  node: { type: on }\n  other: { type: modes, mode: no, list: [7] }\n");
		FingyBinder binder = binder(file);
		Files.writeString(file, "t:\n  node: { type: off }\n");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> binder.bind("t", Holder.class)).withMessage("""
				3 problems in the configuration of 't':

				  t.node.type: unknown type 'true': YAML reads 'on' and 'yes' as true, so put it in quotes
				      Value:  true
				      Origin: file [%1$s] - 2:17
				      Types:  007, 1.10, modes, no, off, on, true

				  t.other.mode: is not a Mode: YAML reads 'off' and 'no' as false, so put it in quotes
				      Value:  false
				      Origin: file [%1$s] - 3:31
				      Values: on, off, yes, no, -007

				  t.other.list[0]: is not a Mode: YAML reads it as a number, so put it in quotes
				      Value:  7
				      Origin: file [%1$s] - 3:42
				      Values: on, off, yes, no, -007
				""".formatted(file));
	}

	private static FingyBinder binder(Path file) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("file", new FileSystemResource(file))
			.forEach(environment.getPropertySources()::addFirst);
		ConfigurationPropertySources.attach(environment);
		return FingyBinder.get(environment)
			.withTypes(TypeRegistry.builder()
				.add(Off.class, On.class, No.class, True.class, James.class, Version.class, Modes.class)
				.build());
	}

	@Discriminated
	interface Node {

	}

	record Holder(@Nullable Node node, @Nullable Lazy<Node> lazy, @Nullable Node other, @Nullable List<Node> nodes,
			@Nullable Map<String, Node> named, @Nullable Map<Mode, Node> byMode) {

	}

	enum Mode {

		ON, OFF, YES, NO, _007

	}

	@TypeName("off")
	record Off() implements Node {

	}

	@TypeName("on")
	record On() implements Node {

	}

	@TypeName("no")
	record No() implements Node {

	}

	@TypeName("true")
	record True() implements Node {

	}

	@TypeName("007")
	record James() implements Node {

	}

	@TypeName("1.10")
	record Version() implements Node {

	}

	@TypeName("modes")
	record Modes(@Nullable Mode mode, @Nullable List<Mode> list, @Nullable Set<Mode> set, Optional<Mode> optional,
			Mode @Nullable [] array, @Nullable Map<Mode, Integer> keys) implements Node {

	}

}
