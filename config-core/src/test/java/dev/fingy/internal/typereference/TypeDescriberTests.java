package dev.fingy.internal.typereference;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.TypeContributor;
import dev.fingy.internal.codehash.CodeHash;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The reference that classes tell.
 */
class TypeDescriberTests {

	@Test
	void describesAllThatCanBeDeclared() throws IOException {
		assertThat(withoutHashes(describe().toJson())).isEqualTo(resource("weather.json"));
	}

	@Test
	void documentationOfTheClassPathIsTaken() throws IOException {
		URL documented = new ClassPathResource("documented/", getClass()).getURL();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { documented }, null)) {
			assertThat(withoutHashes(describeYard(loader).toJson())).isEqualTo(resource("documented.json"));
		}
	}

	@Test
	void documentationThatCannotBeReadIsLeftOut(@TempDir Path directory) throws IOException {
		Path file = directory.resolve(TypeReference.RESOURCE);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "{\"fingyTypes\": 2}");
		try (URLClassLoader loader = loader(directory)) {
			assertThat(describeYard(loader)).isEqualTo(describeYard(null));
		}
	}

	@Test
	void codeIsThatOfTheClassOrOfTheFactoryMethod() throws NoSuchMethodException {
		BaseEntry forecasts = describe()
			.base(Weather.Forecast.class.getName() + "<" + Weather.Rain.class.getName() + ">");
		assertThat(forecasts).isNotNull();
		assertThat(forecasts.types()).extracting(TypeEntry::name, TypeEntry::code)
			.containsExactly(
					tuple("almanac",
							CodeHash
								.of(Weather.Forecast.class.getDeclaredMethod("almanac", int.class, String[].class))),
					tuple("mean", CodeHash.of(Weather.Mean.class)),
					tuple("mixed", CodeHash.of(Weather.deprecatedForecast())));
	}

	@Test
	void contributorsAreNamedWhateverTheyAre() {
		TypeContributor lambda = (types) -> types.type(Sink.class, "lambda", Sink.FileSink.class);
		TypeCatalog catalog = new TypeCatalogBuilder().contributed(lambda)
			.type(Sink.class, "code", Sink.FileSink.class)
			.build();
		TypeReference reference = new TypeDescriber(catalog, null).describe(List.of());
		assertThat(reference.bases()).singleElement()
			.satisfies((base) -> assertThat(base.types()).extracting(TypeEntry::name, TypeEntry::registered)
				.containsExactly(tuple("code", ""),
						tuple("lambda", "TypeContributor dev.fingy.internal.typereference.TypeDescriberTests")));
	}

	@Test
	void configurationsAreOrderedByPrefix() {
		TypeReference reference = new TypeDescriber(new TypeCatalogBuilder().build(), null).describe(List
			.of(new TypeDescriber.Configuration("b", Plain.class), new TypeDescriber.Configuration("a", Plain.class)));
		assertThat(reference.configurations()).extracting("prefix").containsExactly("a", "b");
	}

	@Test
	void typeArgumentsThatGrowWithoutAnEndEndSomewhere() {
		TypeReference reference = new TypeDescriber(Weather.types(), null)
			.describe(List.of(new TypeDescriber.Configuration("a", Wrapped.class)));
		assertThat(reference.objects()).hasSize(10);
		assertThat(reference.objects().get(0).declared()).isEqualTo(Wrapped.class.getName() + "<?>");
	}

	private static TypeReference describe() {
		return new TypeDescriber(Weather.types(), null)
			.describe(List.of(new TypeDescriber.Configuration("weather", Weather.class)));
	}

	private static TypeReference describeYard(ClassLoader loader) {
		TypeCatalog catalog = new TypeCatalogBuilder().base(Weather.Sensor.class)
			.type(Weather.Sensor.class, "gauge", Weather.Gauge.class)
			.factory(Weather.Sensor.class, "made", TypeDescriberTests.class, "gauge")
			.build();
		return new TypeDescriber(catalog, loader)
			.describe(List.of(new TypeDescriber.Configuration("yard", Yard.class)));
	}

	@Deprecated
	static Weather.Gauge gauge() {
		return new Weather.Gauge();
	}

	private static URLClassLoader loader(Path directory) throws MalformedURLException {
		return new URLClassLoader(new URL[] { directory.toUri().toURL() }, null);
	}

	private static String withoutHashes(String json) {
		return json.replaceAll("sha256:[0-9a-f]{64}", "sha256:*");
	}

	private String resource(String name) throws IOException {
		return new ClassPathResource(name, getClass()).getContentAsString(StandardCharsets.UTF_8);
	}

	record Wrapped<T>(Wrapped<List<T>> next) {

	}

	record Yard(Weather.Sensor sensor, Weather.Pair<Integer, Weather.Sensor> pair) {

	}

	record Plain(int a) {

	}

}
