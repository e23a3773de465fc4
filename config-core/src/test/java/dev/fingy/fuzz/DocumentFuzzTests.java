package dev.fingy.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.SplittableRandom;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import dev.fingy.Change;
import dev.fingy.Fingy;
import dev.fingy.FingyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Documents that somebody spoiled are refused with a {@link FingyException}, or they can
 * be used like any other. The system property {@code fingy.fuzz.tries} says how many.
 */
class DocumentFuzzTests {

	private static final List<String> DOCUMENTS = List
		.of("internal/document/values", "internal/document/all-masked", "internal/document/objects",
				"internal/document/live-objects", "internal/document/secrets", "internal/document/root",
				"internal/document/several", "documents/every-feature", "documents/beans")
		.stream()
		.map(DocumentFuzzTests::document)
		.toList();

	private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(resource("META-INF/fingy/document-1.schema.json"), InputFormat.JSON);

	private static String document(String name) {
		return resource("dev/fingy/" + name + ".json")
			.replace("\"captured\": \"*\"", "\"captured\": \"2026-11-22T16:00:00Z\"")
			.replace("sha256:*", "sha256:" + "0".repeat(64));
	}

	private static String resource(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Example
	void unspoiledDocumentsAreRead() {
		DOCUMENTS.forEach((json) -> {
			Fingy fingy = Fingy.read(json);
			assertThatNoException().isThrownBy(() -> use(fingy));
		});
	}

	@Property(tries = 3000, shrinking = ShrinkingMode.OFF)
	void spoiledDocumentsAreRefusedOrUsable(@ForAll long seed) {
		tryOut(seed);
	}

	@Property(tries = 1000, shrinking = ShrinkingMode.OFF)
	void whatIsReadIsWrittenAsTheSchemaSays(@ForAll long seed) {
		try {
			assertThat(SCHEMA.validate(Fingy.read(spoiled(new Random(seed))).toJson(), InputFormat.JSON)).isEmpty();
		}
		catch (FingyException ex) {
			assertThat(ex.problems()).isNotEmpty();
		}
	}

	// Without jqwik, which keeps what it tries
	@Example
	void asManyAsAreAskedFor() {
		long tries = Long.getLong("fingy.fuzz.tries", 0);
		SplittableRandom seeds = new SplittableRandom(Long.getLong("fingy.fuzz.seed", System.nanoTime()));
		long read = seeds.longs(tries).parallel().filter(DocumentFuzzTests::tryOut).count();
		assertThat(read).isLessThanOrEqualTo(tries);
	}

	private static boolean tryOut(long seed) {
		String json = spoiled(new Random(seed));
		try {
			Fingy fingy;
			try {
				fingy = Fingy.read(json);
			}
			catch (FingyException ex) {
				assertThat(ex.problems()).isNotEmpty();
				return false;
			}
			use(fingy);
			return true;
		}
		catch (Throwable ex) {
			String shown = (json.length() > 20_000) ? json.substring(0, 20_000) + "…" : json;
			throw new AssertionError("Seed " + seed + " makes\n" + shown, ex);
		}
	}

	private static String spoiled(Random random) {
		String json = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
		Mutation[] mutations = Mutation.values();
		for (int i = random.nextInt(4); i >= 0; i--) {
			json = mutations[random.nextInt(mutations.length)].apply(json, random);
		}
		return json;
	}

	private static void use(Fingy fingy) {
		String json = fingy.toJson();
		Fingy again = Fingy.read(json);
		assertThat(again.toJson()).isEqualTo(json);
		assertThat(again).isEqualTo(fingy);
		assertThat(fingy.diff(fingy)).isEmpty();
		assertThat(fingy.diff(again)).isEmpty();
		assertThat(fingy.fingerprint()).isNotNull();
		assertThat(fingy.codeFingerprint()).isNotNull();
		write(fingy);
		Fingy empty = Fingy
			.read("""
					{ "fingy": 1, "captured": "2026-11-22T16:00:00Z",
					  "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" }, "configurations": {} }
					""");
		List<String> paths = new ArrayList<>(
				List.of("", "t", "model", "t.model", "t.layers[0]", "t.list[99]", "[", "a]"));
		for (Change change : empty.diff(fingy)) {
			assertThat(change.toString()).isNotNull();
			paths.add(change.path());
		}
		paths.forEach((path) -> at(fingy, path));
	}

	private static void write(Fingy fingy) {
		try {
			load(fingy.toYaml());
			load(fingy.toProperties(), new Properties());
		}
		catch (FingyException ex) {
			assertThat(ex.problems()).isNotEmpty()
				.allSatisfy((problem) -> assertThat(problem.reason())
					.contains("write the description as JSON or Java instead"));
		}
	}

	private static void load(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setNestingDepthLimit(1000);
		options.setAllowDuplicateKeys(false);
		new Yaml(new SafeConstructor(options)).load(yaml);
	}

	private static void load(String text, Properties properties) {
		try {
			properties.load(new StringReader(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void at(Fingy fingy, String path) {
		try {
			Fingy part = fingy.at(path);
			assertThat(part.toJson()).isNotEmpty();
			assertThat(part.toYaml()).isNotNull();
			// The whole has the fingerprint that is written there
			assertThat((part != fingy) ? part.fingerprint() : "sha256:").startsWith("sha256:");
		}
		catch (FingyException ex) {
			assertThat(ex.problems()).isNotEmpty();
		}
		try {
			fingy.with(path, 1).without(path);
		}
		catch (FingyException ex) {
			assertThat(ex.problems()).isNotEmpty();
		}
	}

}
