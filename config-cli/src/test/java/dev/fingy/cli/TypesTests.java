package dev.fingy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.markdown.Markdown;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for where {@code fingy types} reads from.
 */
class TypesTests {

	private static final Path FILE = Run.FOLDER.resolve("types.json");

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
		Path jar = this.folder.resolve("app.jar");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
			zip.putNextEntry(new ZipEntry(entry));
			Files.copy(FILE, zip);
		}
		return jar;
	}

}
