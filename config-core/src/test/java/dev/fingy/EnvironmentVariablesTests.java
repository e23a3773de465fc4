package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Environment variables next to nodes: which of them belong to a node, and what becomes
 * of the others.
 */
class EnvironmentVariablesTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.add(Http.class, File.class, Linear.class, Neural.class, Oak.class));
	}

	private static TestSources environment(String... namesAndValues) {
		return yaml().underEnvironment(namesAndValues);
	}

	private static final String NOTHING = "0 problems in the configuration of 't':\n";

	@Test
	void aVariableThatNamesAnotherPropertyWithoutDashesIsNoNodes() {
		assertThat(environment("T_TRACKER_URI", "x").bind("t", Tracked.class))
			.isEqualTo(new Tracked(Optional.empty(), "x"));
		TestSources sources = yaml("t:", "  tracker: {type: http, uri: a}").underEnvironment("T_TRACKER_URI", "x");
		assertThat(sources.bind("t", Tracked.class)).isEqualTo(new Tracked(Optional.of(new Http("a", 80)), "x"));
		assertThat(sources.warnings(Tracked.class)).isEqualTo(NOTHING);
		assertThat(environment("T_TRACKERURI", "y", "T_TRACKER_TYPE", "file").bind("t", Tracked.class))
			.isEqualTo(new Tracked(Optional.of(new File(null)), "y"));
	}

	@Test
	void aVariableThatTheOtherPropertyCannotTakeIsTheNodes() {
		assertThat(environment("T_TRACKER_TYPE", "paths", "T_TRACKER_URI_PATH", "p", "T_TRACKER_URI", "x")
			.with((types) -> types.add(Paths.class))
			.bind("t", Tracked.class)).isEqualTo(new Tracked(Optional.of(new Paths("p")), "x"));
	}

	@Test
	void theLongestNameOfANodeTakesTheVariable() {
		TestSources sources = yaml("t:", "  tracker: {type: http, uri: a}", "  tracker-backup: {type: http, uri: b}")
			.underEnvironment("T_TRACKER_BACKUP_URI", "x", "T_TRACKER_PORT", "1");
		assertThat(sources.bind("t", Backed.class)).isEqualTo(new Backed(new Http("a", 1), new Http("x", 80)));
		assertThat(sources.warnings(Backed.class)).isEqualTo(NOTHING);
	}

	@Test
	void aNeighbourMakesNoNodeOfTheDefaultType() {
		TestSources sources = environment("T_MODEL_DIR", "/models");
		assertThat(sources.bind("t", Models.class)).isEqualTo(new Models(null, null, null));
		assertThat(sources.warnings(Models.class)).isEqualTo(NOTHING);
		assertThat(sources.unmatched(Models.class)).containsExactly(
				"t.model.dir: 'linear' has no such property [\"T_MODEL_DIR\" from property source \"systemEnvironment\"]");
		assertThat(environment("T_MODEL_NUM_FEATURES", "3").bind("t", Models.class).model())
			.isEqualTo(new Linear(3, null));
	}

	@Test
	void anAbsentNodeComesIntoBeingByItsTypeItsReferenceItsShortFormOrAnArgumentOfItsDefault() {
		assertThat(environment("T_MODEL_TYPE", "neural").bind("t", Models.class).model()).isEqualTo(new Neural(1, 2));
		assertThat(environment("T_MODEL", "neural").bind("t", Models.class).model()).isEqualTo(new Neural(1, 2));
		assertThat(environment("T_MODEL_NUMFEATURES", "3").bind("t", Models.class).model())
			.isEqualTo(new Linear(3, null));
		Models shared = yaml("t:", "  map: {a: neural}").underEnvironment("T_MODEL_REF", "t.map.a")
			.bind("t", Models.class);
		assertThat(shared.model()).isSameAs(java.util.Objects.requireNonNull(shared.map()).get("a"));
	}

	@Test
	void aVariableThatMatchesIsJudgedLikeAnyOtherSource() {
		assertThat(environment("T_MODEL_NUM_FEATURES", "many", "T_MODEL_TYPE", "neurall").problems(Models.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.model.type: unknown type 'neurall'
					      Value:  neurall
					      Origin: "T_MODEL_TYPE" from property source "systemEnvironment"
					      Types:  linear, neural
					      Did you mean 'neural'?
					""");
		assertThat(environment("T_MODEL_NUM_FEATURES", "many").problems(Models.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.num-features: is not an int
				      Value:  many
				      Origin: "T_MODEL_NUM_FEATURES" from property source "systemEnvironment"
				""");
	}

	@Test
	void aTypoBelowANodeIsAWarningWithTheNearestName() {
		TestSources sources = yaml("t:", "  model: {type: neural, num-layers: 3}")
			.underEnvironment("T_MODEL_NUM_LAYRES", "9", "T_MODEL_HIDEN_UNITS", "8");
		assertThat(sources.bind("t", Models.class).model()).isEqualTo(new Neural(3, 2));
		assertThat(sources.warnings(Models.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.model.num-layres: 'neural' has no such property
				      Value:  9
				      Origin: "T_MODEL_NUM_LAYRES" from property source "systemEnvironment"
				      Properties: num-layers, hidden-units
				      Did you mean 'num-layers'?

				  t.model.hiden-units: 'neural' has no such property
				      Value:  8
				      Origin: "T_MODEL_HIDEN_UNITS" from property source "systemEnvironment"
				      Properties: num-layers, hidden-units
				      Did you mean 'hidden-units'?
				""");
	}

	@Test
	void aVariableOfATypeThatAHigherSourceReplacesIsSetAside() {
		TestSources sources = environment("T_MODEL_TYPE", "neural", "T_MODEL_NUM_LAYERS", "9", "T_MODEL_NUM_LAYRES",
				"8")
			.under("--t.model.type=linear");
		assertThat(sources.bind("t", Models.class).model()).isEqualTo(new Linear(1, null));
		assertThat(sources.warnings(Models.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.model: is 'linear' now, so 'num-layers' of the type before is set aside
				      Origin: "T_MODEL_NUM_LAYERS" from property source "systemEnvironment"

				  t.model.num-layres: 'linear' has no such property
				      Value:  8
				      Origin: "T_MODEL_NUM_LAYRES" from property source "systemEnvironment"
				      Properties: num-features, pool
				""");
	}

	@Test
	void aNeighbourOfAListIsNoElement() {
		TestSources sources = environment("T_MODELS_MAX", "3");
		assertThat(sources.bind("t", Lists.class)).isEqualTo(new Lists(null, 3, null, 0));
		TestSources both = yaml("t:", "  models: [neural]", "  tags: [a]").underEnvironment("T_MODELS_MAX", "3",
				"T_TAGS_MAX", "4", "T_MODELS_FOO", "5");
		assertThat(both.bind("t", Lists.class)).isEqualTo(new Lists(List.of(new Neural(1, 2)), 3, List.of("a"), 4));
		assertThat(both.warnings(Lists.class)).isEqualTo(NOTHING);
		assertThat(both.unmatched(Lists.class)).containsExactly(
				"t.models-foo: a Lists has no such property; did you mean 'models'? [\"T_MODELS_FOO\" from property "
						+ "source \"systemEnvironment\"]");
	}

	@Test
	void aPatchBeyondTheEndOfAListIsAnError() {
		TestSources sources = yaml("t:", "  models: [neural]", "  trackers: [file]")
			.underEnvironment("T_MODELS_1_NUM_LAYERS", "3", "T_TRACKERS_4_URI", "x");
		assertThat(sources.problems(Trackers.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.trackers[4]: is beyond the end: the list has 1 element
				      Origin: "T_TRACKERS_4_URI" from property source "systemEnvironment"
				""");
		assertThat(sources.problems(Lists.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.models[1]: is beyond the end: the list has 1 element
				      Origin: "T_MODELS_1_NUM_LAYERS" from property source "systemEnvironment"
				""");
	}

	@Test
	void aNeighbourOfAMapMakesNoEntry() {
		TestSources sources = yaml("t:", "  map: {my-key: neural}").underEnvironment("T_MAP_MAX", "3",
				"T_MAP_OTHER_DIR", "/x", "T_MAP_MY_KEY_NUM_LAYERS", "7");
		assertThat(sources.bind("t", Maps.class)).isEqualTo(new Maps(Map.of("my-key", new Neural(7, 2)), 3));
		assertThat(sources.warnings(Maps.class)).isEqualTo(NOTHING);
		assertThat(sources.unmatched(Maps.class)).containsExactly("t.map.other.dir: 'linear' has no such property "
				+ "[\"T_MAP_OTHER_DIR\" from property source \"systemEnvironment\"]");
		assertThat(environment("T_MAP_ONE_TYPE", "neural", "T_MAP_TWO", "neural", "T_MAP_THREE_NUMFEATURES", "3")
			.bind("t", Maps.class)
			.map()).isEqualTo(Map.of("one", new Neural(1, 2), "two", new Neural(1, 2), "three", new Linear(3, null)));
	}

	@Test
	void variablesOfAKubernetesServiceAreNoNodes() {
		TestSources sources = environment("T_TRACKER_SERVICE_HOST", "10.0.0.1", "T_TRACKER_SERVICE_PORT", "80",
				"T_TRACKER_SERVICE_PORT_HTTP", "80", "T_TRACKER_PORT", "tcp://10.0.0.1:80", "T_TRACKER_PORT_80_TCP",
				"tcp://10.0.0.1:80", "T_TRACKER_PORT_80_TCP_PROTO", "tcp", "T_TRACKER_PORT_80_TCP_PORT", "80",
				"T_TRACKER_PORT_80_TCP_ADDR", "10.0.0.1");
		assertThat(sources.bind("t", Tracked.class)).isEqualTo(new Tracked(Optional.empty(), null));
		assertThat(sources.warnings(Tracked.class)).isEqualTo(NOTHING);
		assertThat(sources.unmatched(Tracked.class)).hasSize(8)
			.first()
			.isEqualTo("t.tracker.service-host: is ignored, as it belongs to a service of Kubernetes "
					+ "[\"T_TRACKER_SERVICE_HOST\" from property source \"systemEnvironment\"]");
		sources.andYaml("application.yaml", "t:", "  tracker: {type: http, uri: a}");
		assertThat(sources.bind("t", Tracked.class)).isEqualTo(new Tracked(Optional.of(new Http("a", 80)), null));
		assertThat(sources.warnings(Tracked.class)).isEqualTo(NOTHING);
	}

	@Test
	void variablesOfAKubernetesServiceAreNoElementsAndNoEntries() {
		assertThat(environment("T_MAP_SERVICE_HOST", "10.0.0.1", "T_MAP_SERVICE_PORT", "80", "T_MAP_PORT",
				"udp://10.0.0.1:80", "T_MAP_PORT_80_UDP_ADDR", "10.0.0.1")
			.bind("t", Maps.class)).isEqualTo(new Maps(null, 0));
		assertThat(environment("T_MODELS_SERVICE_HOST", "10.0.0.1", "T_MODELS_SERVICE_PORT", "80", "T_MODELS_PORT",
				"sctp://10.0.0.1:80", "T_MODELS_PORT_80_SCTP", "sctp://10.0.0.1:80")
			.bind("t", Lists.class)).isEqualTo(new Lists(null, 0, null, 0));
		assertThat(environment("T_SERVICE_HOST", "10.0.0.1", "T_SERVICE_PORT", "80", "T_PORT", "tcp://10.0.0.1:80")
			.bind("t", Served.class)).isEqualTo(new Served(null, null));
	}

	@Test
	void anArgumentNamedPortIsSetByAnyOtherValue() {
		TestSources sources = yaml("t:", "  tracker: {type: http, uri: a}").underEnvironment("T_TRACKER_PORT", "8080");
		assertThat(sources.bind("t", Tracked.class).tracker()).contains(new Http("a", 8080));
		assertThat(yaml("t:", "  tracker: {type: http, uri: a}").underEnvironment("T_TRACKER_PORT", "http://x")
			.problems(Tracked.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.tracker.port: is not an int
					      Value:  http://x
					      Origin: "T_TRACKER_PORT" from property source "systemEnvironment"
					""");
	}

	@Test
	void nodesInPlainObjectsAreMatchedAsWell() {
		TestSources sources = environment("T_INNER_TRACKER_URI", "x", "T_INNER_MODEL_DIR", "y", "T_INNER_TRACKER_FOO",
				"z");
		assertThat(sources.bind("t", Outer.class))
			.isEqualTo(new Outer(new Inner(Optional.empty(), null, "x"), List.of(), null));
		TestSources more = yaml("t:", "  inners: [{tracker: file}]").underEnvironment("T_INNERS_0_TRACKER_URI", "x",
				"T_INNER_TRACKER", "file");
		assertThat(more.bind("t", Outer.class))
			.isEqualTo(new Outer(null, List.of(new Inner(Optional.of(new File(null)), null, "x")), "file"));
	}

	@Test
	void argumentsOfANodeThatAreNodesAreMatchedAsWell() {
		TestSources sources = yaml("t:", "  model: {num-features: 2}").underEnvironment("T_MODEL_POOL_SIZ", "3",
				"T_MODEL_POOL_TRACKER_URI", "x");
		assertThat(sources.bind("t", Models.class).model()).isEqualTo(new Linear(2, null));
		assertThat(sources.warnings(Models.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.model.pool.tracker.uri: is ignored, as no type is named here
				      Value:  x
				      Origin: "T_MODEL_POOL_TRACKER_URI" from property source "systemEnvironment"

				  t.model.pool.siz: a Pool has no such property
				      Value:  3
				      Origin: "T_MODEL_POOL_SIZ" from property source "systemEnvironment"
				      Properties: size, tracker
				      Did you mean 'size'?
				""");
		assertThat(yaml("t:", "  model: {num-features: 2}").underEnvironment("T_MODEL_POOL_SIZE", "3")
			.bind("t", Models.class)
			.model()).isEqualTo(new Linear(2, new Pool(3, null)));
	}

	@Test
	void lazyPlainObjectsAreMadeByTheirPropertiesOnly() {
		assertThat(environment("T_POOL_DIR", "x").bind("t", Pools.class)).isEqualTo(new Pools(null));
		assertThat(
				java.util.Objects.requireNonNull(environment("T_POOL_SIZE", "4").bind("t", Pools.class).pool()).get())
			.isEqualTo(new Pool(4, null));
	}

	@Test
	void theDiscriminatorMayHaveAnotherName() {
		assertThat(environment("T_PLANT_TYPE", "x", "T_PLANT_PLANT_KIND", "oak", "T_PLANT_LEAF_COUNT", "7").bind("t",
				Garden.class))
			.isEqualTo(new Garden(new Oak(7)));
		assertThat(environment("T_PLANT_TYPE", "oak").bind("t", Garden.class)).isEqualTo(new Garden(null));
	}

	@Test
	void aNameWithoutUnderscoresGoesBeforeOneWithThem() {
		TestSources sources = environment("T_MODEL_NUM_FEATURES", "3", "T_MODEL_NUMFEATURES", "4");
		assertThat(sources.bind("t", Models.class).model()).isEqualTo(new Linear(4, null));
		assertThat(sources.warnings(Models.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.num-features: is ignored, as it is also set without underscores
				      Value:  3
				      Origin: "T_MODEL_NUM_FEATURES" from property source "systemEnvironment"
				""");
	}

	@Test
	void prefixesMayHaveSeveralElementsAndDashes() {
		for (String name : List.of("MY_APP_TRAINING_MODEL_NUM_FEATURES", "MYAPP_TRAINING_MODEL_NUMFEATURES")) {
			TestSources sources = environment(name, "3", "MY_APP_TRAINING_MODEL_DIR", "x");
			assertThat(sources.bind("my-app.training", Models.class).model()).isEqualTo(new Linear(3, null));
		}
	}

	@Discriminated
	interface Tracker {

	}

	@TypeName("http")
	record Http(String uri, @DefaultValue("80") int port) implements Tracker {

	}

	@TypeName("file")
	record File(@Nullable String path) implements Tracker {

	}

	@TypeName("paths")
	record Paths(@Nullable String uriPath) implements Tracker {

	}

	@Discriminated(defaultType = "linear")
	interface Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("1") int numFeatures, @Nullable Pool pool) implements Model {

	}

	@TypeName("neural")
	record Neural(@DefaultValue("1") int numLayers, @DefaultValue("2") int hiddenUnits) implements Model {

	}

	@Discriminated(property = "plant-kind")
	interface Plant {

	}

	@TypeName("oak")
	record Oak(int leafCount) implements Plant {

	}

	record Pool(int size, @Nullable Tracker tracker) {

	}

	record Tracked(Optional<Tracker> tracker, @Nullable String trackerUri) {

	}

	record Backed(Tracker tracker, Tracker trackerBackup) {

	}

	record Models(@Nullable Model model, @Nullable List<Model> list, @Nullable Map<String, Model> map) {

	}

	record Lists(@Nullable List<Model> models, int modelsMax, @Nullable List<String> tags, int tagsMax) {

	}

	record Trackers(@Nullable List<Tracker> trackers) {

	}

	record Maps(@Nullable Map<String, Model> map, int mapMax) {

	}

	record Served(@Nullable Model service, @Nullable Tracker port) {

	}

	record Inner(Optional<Tracker> tracker, @Nullable Model model, @Nullable String trackerUri) {

	}

	record Outer(@Nullable Inner inner, @DefaultValue List<Inner> inners, @Nullable String innerTracker) {

	}

	record Pools(@Nullable Lazy<Pool> pool) {

	}

	record Garden(@Nullable Plant plant) {

	}

}
