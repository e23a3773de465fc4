package dev.fingy.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.FingyException;
import dev.fingy.markdown.Markdown;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for where {@code fingy types} reads from.
 */
class TypesTests {

	private static final Path FILE = Run.FOLDER.resolve("types.json");

	private static final Path LIBRARY = Run.FOLDER.resolve("types-of-library.json");

	@TempDir
	private Path folder;

	private TypeReference types;

	private Run expected;

	@BeforeEach
	void read() throws IOException {
		this.types = TypeReference.read(Files.readString(FILE));
		this.expected = new Run(0, Markdown.of(this.types), "");
	}

	@Test
	void classesHaveItBesideThem() throws IOException {
		Path beside = this.folder.resolve(TypeReference.RESOURCE);
		Files.createDirectories(beside.getParent());
		Files.copy(FILE, beside);
		assertThat(Run.of("types", this.folder.toString())).isEqualTo(this.expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "BOOT-INF/classes/", "WEB-INF/classes/" })
	void jarsHaveItInThem(String prefix) throws IOException {
		Path jar = jar(prefix + TypeReference.RESOURCE);
		assertThat(Run.of("types", jar.toString())).isEqualTo(this.expected);
	}

	@Test
	void jarsWithoutItSaySo() throws IOException {
		Path jar = jar("BOOT-INF/lib/" + TypeReference.RESOURCE);
		assertThat(Run.of("types", jar.toString())).isEqualTo(new Run(128, "", """
				1 problem in the types of '%1$s':

				  %1$s: holds no META-INF/fingy/types.json, which 'fingy-processor' writes
				""".formatted(jar)));
	}

	@ParameterizedTest
	@CsvSource({ "BOOT-INF/lib/, 0", "BOOT-INF/lib/, 8", "WEB-INF/lib/, 0", "WEB-INF/lib-provided/, 8" })
	void executableJarsHaveTheTypesOfTheirLibraries(String place, int compression) throws IOException {
		Path jar = jar(compression, Map.of("BOOT-INF/classes/" + TypeReference.RESOURCE, Files.readAllBytes(FILE),
				place + "plain-1.0.jar", library("plain/Plain.class", new byte[0]), place + "trees-1.0.jar",
				library(TypeReference.RESOURCE, Files.readAllBytes(LIBRARY)), place + "trees-1.0.pom", new byte[0]));
		assertThat(Run.of("types", jar.toString(), "--base", "Model")).isEqualTo(new Run(0,
				"""
						# Types

						## `Model<Rain>`

						`demo.Model<demo.Rain>`

						Predicts.

						`type` names the type. Without it, the type is `linear`. More types may be registered when an application runs.

						| Type | Description |
						| --- | --- |
						| [`forest`](#forest) | Many trees. |
						| [`linear`](#linear) | A weighted sum. |

						### `forest`

						Many trees.

						- Class: `trees.Forest`
						- Registered: `@TypeName on trees.Forest`

						| Property | Type | Default | Constraints | Description |
						| --- | --- | --- | --- | --- |
						| `trees` | `int` |  |  | How many. |

						### `linear`

						A weighted sum.

						- Other names: `lin`
						- Class: `demo.Linear`
						- Registered: `@TypeName on demo.Linear`

						| Property | Type | Default | Constraints | Description |
						| --- | --- | --- | --- | --- |
						| `epochs` | `int` | `5` | ≥ 1 | How often it sees each day. |
						| `parts` | list of [`Limits`](#limits) |  |  |  |

						## `Limits`

						`demo.Limits`

						| Property | Type | Default | Constraints | Description |
						| --- | --- | --- | --- | --- |
						| `most` | `long` |  |  |  |
						""",
				""));
		assertThat(Run.of("types", jar.toString()).out()).contains("## Configuration `training`");
	}

	@Test
	void librariesAloneAreEnough() throws IOException {
		Path jar = jar(0,
				Map.of("BOOT-INF/lib/trees.jar", library(TypeReference.RESOURCE, Files.readAllBytes(LIBRARY))));
		TypeReference library = TypeReference.read(Files.readString(LIBRARY));
		assertThat(Run.of("types", jar.toString())).isEqualTo(new Run(0, Markdown.of(library), ""));
	}

	@Test
	void librariesThatCannotBeReadAreReportedTogether() throws IOException {
		byte[] cut = library(TypeReference.RESOURCE, Files.readAllBytes(LIBRARY));
		Path jar = jar(0, Map.of(TypeReference.RESOURCE, Files.readAllBytes(FILE), "BOOT-INF/lib/cut.jar",
				Arrays.copyOf(cut, cut.length - 40), "BOOT-INF/lib/empty.jar", new byte[0], "BOOT-INF/lib/newer.jar",
				library(TypeReference.RESOURCE, "{ \"fingyTypes\": 2 }".getBytes(StandardCharsets.UTF_8)),
				"BOOT-INF/lib/text.jar", "no jar at all".getBytes(StandardCharsets.UTF_8)));
		assertThat(Run.of("types", jar.toString())).isEqualTo(new Run(128, "", """
				4 problems in the types of '%s':

				  BOOT-INF/lib/cut.jar: cannot be read: zip END header not found

				  BOOT-INF/lib/empty.jar: cannot be read: zip file is empty

				  BOOT-INF/lib/newer.jar: is a type reference of version 2, of which only 1 is known

				  BOOT-INF/lib/text.jar: cannot be read: zip END header not found
				""".formatted(jar)));
	}

	@Test
	void whatIsTooLargeIsNotRead() throws IOException {
		byte[] large = new byte[(1 << 20) + 1];
		Arrays.fill(large, (byte) ' ');
		Path jar = jar(8, Map.of(TypeReference.RESOURCE, large, "BOOT-INF/lib/large.jar", large));
		try (ZipFile opened = new ZipFile(jar.toFile())) {
			JarTypes types = new JarTypes("app.jar", opened, new JarTypes.Limits(1 << 20, 1 << 20));
			assertThatExceptionOfType(FingyException.class).isThrownBy(types::read).withMessage("""
					2 problems in the types of 'app.jar':

					  app.jar: META-INF/fingy/types.json is larger than 1 MB

					  BOOT-INF/lib/large.jar: is larger than 1 MB
					""");
			JarTypes.Limits enough = new JarTypes.Limits(large.length, large.length);
			assertThatExceptionOfType(FingyException.class).isThrownBy(new JarTypes("app.jar", opened, enough)::read)
				.withMessageNotContaining("larger");
		}
	}

	@Test
	void applicationsAreAsked() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/actuator/fingytypes", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			try (OutputStream body = exchange.getResponseBody()) {
				Files.copy(FILE, body);
			}
		});
		server.start();
		try {
			String url = "http://localhost:" + server.getAddress().getPort();
			assertThat(Run.of("types", url + "/actuator/fingytypes")).isEqualTo(this.expected);
			assertThat(Run.of("types", url + "/other")).isEqualTo(new Run(128, "", """
					1 problem in the document '%1$s/other':

					  %1$s/other: answered 404: 'fingytypes' may be missing in management.endpoints.web.exposure.include
					""".formatted(url)));
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void referenceIsWrittenAsItIsRead() {
		assertThat(Run.of("types", FILE.toString(), "--json")).isEqualTo(new Run(0, this.types.toJson(), ""));
		assertThat(Run.of("types", FILE.toString(), "--schema")).isEqualTo(new Run(0, Schema.of(this.types), ""));
	}

	private Path jar(String entry) throws IOException {
		return jar(ZipEntry.DEFLATED, Map.of(entry, Files.readAllBytes(FILE)));
	}

	private Path jar(int compression, Map<String, byte[]> entries) throws IOException {
		Path jar = this.folder.resolve("app.jar");
		Files.write(jar, zip(compression, entries));
		return jar;
	}

	private static byte[] library(String entry, byte[] content) throws IOException {
		return zip(ZipEntry.DEFLATED, Map.of(entry, content));
	}

	private static byte[] zip(int compression, Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(entry(compression, entry.getKey(), entry.getValue()));
				zip.write(entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

	// What is stored as it is has to be known before
	private static ZipEntry entry(int compression, String name, byte[] content) {
		CRC32 checksum = new CRC32();
		checksum.update(content);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(compression);
		entry.setSize(content.length);
		entry.setCrc(checksum.getValue());
		return entry;
	}

}
