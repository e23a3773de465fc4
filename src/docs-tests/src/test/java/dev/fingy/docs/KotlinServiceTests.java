package dev.fingy.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service in Kotlin is compiled with the processor as the reference says, serves its
 * configuration, and is started again with what it served.
 */
@Timeout(900)
class KotlinServiceTests {

	private static final Path RESOURCES = Path.of("src/test/resources/kotlin-service");

	@TempDir
	private Path folder;

	@Test
	void serviceIsCompiledWithTheProcessorAndReplayed() throws IOException, InterruptedException {
		write();
		OutsideBuild.prepare().run(this.folder, List.of("-q", "package", "-DskipTests"));
		assertThat(jarEntry("META-INF/fingy/types")).isEqualTo(
				"""
						# fingy types 1
						com.example.icecream.LinearModel		linear		com.example.icecream.Model	com.example.icecream.LinearModel	learning-rate,epochs\t
						com.example.icecream.NearestModel		nearest		com.example.icecream.Model	com.example.icecream.NearestModel	neighbours\t
						com.example.icecream.Scale$Linear				com.example.icecream.Scale		factor,shift	permitted
						com.example.icecream.Scale$Same				com.example.icecream.Scale			permitted
						com.example.icecream.ScalesKt							functions
						com.example.icecream.Steps							functions
						com.example.icecream.Steps		steps		com.example.icecream.Scale	com.example.icecream.Steps	step,unit,note,every\t
						com.example.icecream.Steps$Companion							functions
						""");
		String[] given = { "--scales.first.type=linear", "--scales.first.factor=3", "--scales.by-name.a.type=steps",
				"--scales.by-name.a.step=2", "--scales.by-name.a.unit=x", "--scales.by-name.b=tens",
				"--scales.by-name.c=dozens", "--scales.by-name.d=same", "--training.model.type=nearest" };
		JsonNode first = served(given);
		assertThat(first.at("/configurations/scales/properties/first/properties/shift").toString())
			.isEqualTo("{\"value\":0.75,\"default\":true,\"unmentioned\":true}");
		assertThat(first.at("/configurations/scales/properties/limit/value").longValue()).isEqualTo(4_000_000_000L);
		Path run = Files.writeString(this.folder.resolve("run.json"), first.toString());
		JsonNode second = served("--spring.config.import=fingy:" + run);
		assertThat(second.get("fingerprint")).isEqualTo(first.get("fingerprint"));
		assertThat(second.at("/configurations/scales/properties/by-name/entries/b/type").stringValue())
			.isEqualTo("tens");
		JsonNode third = served("--spring.config.import=fingy:" + run, "--scales.first.factor=4");
		assertThat(third.at("/configurations/scales/properties/first/properties/shift/value").doubleValue())
			.isEqualTo(1);
		assertThat(third.at("/fingerprint/config")).isNotEqualTo(first.at("/fingerprint/config"));
	}

	private void write() throws IOException {
		for (Map.Entry<String, String> file : TutorialPage.read("first-service-kotlin").files().entrySet()) {
			Path path = this.folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		Path pom = this.folder.resolve("pom.xml");
		Files.writeString(pom, Files.readString(pom)
			.replaceFirst("(?s)(<artifactId>kotlin-maven-plugin</artifactId>.*?)(<dependencies>)", "$1<executions>"
					+ Files.readString(RESOURCES.resolve("kapt.xml")).replace("$", "\\$") + "</executions>$2"));
		Files.copy(RESOURCES.resolve("Scales.kt"),
				this.folder.resolve("src/main/kotlin/com/example/icecream/Scales.kt"));
	}

	private String jarEntry(String name) throws IOException {
		try (ZipFile jar = new ZipFile(this.folder.resolve("target/ice-cream.jar").toFile());
				InputStream in = jar.getInputStream(jar.getEntry(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private JsonNode served(String... arguments) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(List.of("java", "-jar", "target/ice-cream.jar"));
		words.addAll(List.of(arguments));
		try (Service service = Service.start(this.folder, words)) {
			URI uri = URI.create("http://localhost:" + service.awaitPort() + "/actuator/fingy");
			return JsonMapper.shared()
				.readTree(HttpClient.newHttpClient()
					.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
					.body());
		}
	}

}
