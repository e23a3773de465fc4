package dev.fingy.internal.compare;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Change;
import dev.fingy.internal.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for differences of documents.
 */
class DocumentDifferenceTests {

	private static final String NET = "{ 'type': 'neural', 'class': 'demo.Net', 'code': 'sha256:1111111111111111111111111111111111111111111111111111111111111111', "
			+ "'properties': { 'layers': { 'value': %s }, 'seed': { 'value': 4, 'default': true } } }";

	@Test
	void equalDocumentsDoNotDiffer() {
		assertThat(difference(training("'model': " + NET.formatted(2)), training("'model': " + NET.formatted(2))))
			.isEmpty();
	}

	@Test
	void originsLazinessAndDefaultsAreNoDifference() {
		assertThat(difference(training("'model': " + NET.formatted(2)),
				training(
						"""
								'model': { 'type': 'neural', 'class': 'demo.Net', 'lazy': true, 'created': true, 'code': 'sha256:1111111111111111111111111111111111111111111111111111111111111111',
								  'origin': 'application.yaml - 1:1',
								  'properties': { 'seed': { 'value': 4, 'origin': 'application.yaml - 1:9' }, 'layers': { 'value': 2.0 },
								    'none': { 'value': null }, 'both': { 'value': 6, 'derived': true } } }""")))
			.isEmpty();
	}

	@Test
	void everyKindOfChangeIsPrinted() {
		DocumentDifference difference = difference(
				training(
						"""
								'model': { 'type': 'neural', 'class': 'demo.Net', 'code': 'sha256:1111111111111111111111111111111111111111111111111111111111111111',
								  'properties': { 'layers': { 'value': 2 }, 'rate': { 'value': 0.1 } } },
								'optimizer': { 'type': 'sgd', 'class': 'demo.Sgd', 'properties': { 'rate': { 'value': 1 } } },
								'dataset': { 'ref': 'training.first' }"""),
				training(
						"""
								'model': { 'type': 'neural', 'class': 'demo.Net', 'code': 'sha256:2222222222222222222222222222222222222222222222222222222222222222',
								  'properties': { 'layers': { 'value': 3 }, 'momentum': { 'value': 0.9 } } },
								'optimizer': { 'type': 'adam', 'class': 'demo.Adam', 'properties': { 'beta': { 'value': 2 } } },
								'dataset': { 'ref': 'training.second' }"""));
		assertThat(difference).hasToString(
				"""
						# training.model: sha256:1111111111111111111111111111111111111111111111111111111111111111 → sha256:2222222222222222222222222222222222222222222222222222222222222222
						~ training.model.layers: 2 → 3
						- training.model.rate: 0.1
						+ training.model.momentum: 0.9
						! training.optimizer: {type: sgd, rate: 1} → {type: adam, beta: 2}
						~ training.dataset: {ref: training.first} → {ref: training.second}""");
		assertThat(JsonMapper.shared().readTree(difference.toJson()).get(0)).isEqualTo(JsonMapper.shared()
			.readTree(
					"""
							{ "path": "training.model", "kind": "code", "before": "sha256:1111111111111111111111111111111111111111111111111111111111111111", "after": "sha256:2222222222222222222222222222222222222222222222222222222222222222" }"""));
	}

	@Test
	void insertionIntoAListIsOneChange() {
		assertThat(difference(list(1, 2, 3, 4), list(1, 9, 2, 3, 4))).containsExactly(
				new Change("training.layers[1]", Change.Kind.ADDED, null, Map.of("type", "neural", "layers", 9)));
	}

	@Test
	void removalFromAListIsOneChange() {
		assertThat(difference(list(1, 2, 3, 4), list(1, 2, 4))).containsExactly(
				new Change("training.layers[2]", Change.Kind.REMOVED, Map.of("type", "neural", "layers", 3), null));
	}

	@Test
	void changeBesideAnInsertionIsFound() {
		assertThat(difference(list(1, 2, 3, 4), list(0, 1, 2, 3, 5))).hasToString("""
				+ training.layers[0]: {type: neural, layers: 0}
				~ training.layers[4].layers: 4 → 5""");
	}

	@Test
	void maskedValuesAreEqualAndNotShown() {
		Document before = training("'token': { 'masked': true }, 'name': { 'masked': true }");
		Document after = training("'token': { 'masked': true }, 'name': { 'value': 'me' }");
		assertThat(difference(before, after)).hasToString("~ training.name: null → me");
	}

	@Test
	void longListsThatShareNothingAreCompared() {
		int[] first = new int[5000];
		int[] second = new int[5000];
		for (int i = 0; i < first.length; i++) {
			first[i] = i;
			second[i] = i + first.length;
		}
		assertThat(difference(list(first), list(second))).hasSize(5000);
	}

	@Property(tries = 500)
	void whatDiffersLaidOnTheFirstGivesTheSecond(@ForAll("trees") Object before, @ForAll("trees") Object after) {
		assertRoundTrip(before, after);
	}

	@Property(tries = 500)
	void whatDiffersInAListLaidOnTheFirstGivesTheSecond(@ForAll("lists") Object before, @ForAll("lists") Object after) {
		assertRoundTrip(before, after);
	}

	private static void assertRoundTrip(Object before, Object after) {
		Document first = document(before);
		Document second = document(after);
		Document result = first
			.withNodes(between(first, second).applyTo(first.nodes(), (problem) -> Assertions.fail(problem.sentence())));
		assertThat(between(result, second)).isEmpty();
		assertThat(result.fingerprint()).isEqualTo(second.withNodes(second.nodes()).fingerprint());
	}

	@Provide
	Arbitrary<Object> trees() {
		return tree();
	}

	@Provide
	Arbitrary<Object> lists() {
		return tree().list().ofMaxSize(8).map((items) -> Map.of("items", items));
	}

	private static Arbitrary<Object> tree() {
		Arbitrary<Object> value = Arbitraries.of(1, 2, 2.5, "a", "b", true).map((plain) -> Map.of("value", plain));
		Arbitrary<Object> ref = Arbitraries.of("x", "y").map((target) -> Map.of("ref", target));
		Arbitrary<Object> masked = Arbitraries.just(Map.of("masked", true));
		Arbitrary<Object> leaf = Arbitraries
			.frequencyOf(List.of(Tuple.of(6, value), Tuple.of(1, ref), Tuple.of(1, masked)));
		return Arbitraries.recursive(() -> leaf, DocumentDifferenceTests::around, 0, 3);
	}

	private static Arbitrary<Object> around(Arbitrary<Object> inner) {
		Arbitrary<Map<String, Object>> members = Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), inner)
			.ofMaxSize(3)
			.map(LinkedHashMap::new);
		Arbitrary<Object> object = Combinators
			.combine(Arbitraries.of("linear", "neural"),
					Arbitraries.of("sha256:1111111111111111111111111111111111111111111111111111111111111111",
							"sha256:2222222222222222222222222222222222222222222222222222222222222222"),
					members)
			.as((type, code, properties) -> Map.of("type", type, "class", "demo." + type, "code", code, "properties",
					properties));
		Arbitrary<Object> map = members.map((entries) -> Map.of("entries", entries));
		Arbitrary<Object> list = inner.list().ofMaxSize(5).map((items) -> Map.of("items", items));
		return Arbitraries.oneOf(inner, object, map, list);
	}

	private static DocumentDifference between(Document before, Document after) {
		return DocumentDifference.between(before.nodes(), after.nodes(), Hidden.NOTHING);
	}

	private static Document document(Object node) {
		return read(JsonMapper.shared().writeValueAsString(Map.of("node", node)));
	}

	private static DocumentDifference difference(Document before, Document after) {
		return between(before, after);
	}

	private static Document list(int... layers) {
		List<String> items = new ArrayList<>();
		for (int layer : layers) {
			items.add(NET.formatted(layer));
		}
		return training("'layers': { 'items': [" + String.join(", ", items) + "] }");
	}

	private static Document training(String properties) {
		return read("{" + properties.replace('\'', '"') + "}");
	}

	private static Document read(String properties) {
		return Document.read(new StringReader(
				"""
						{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
						  "configurations": { "training": { "class": "demo.Training", "properties": %s } } }
						"""
					.formatted(properties)),
				"run.json");
	}

}
