package dev.fingy.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.docs.TutorialPage.Step;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tutorial works: its files, written to an empty folder, are built by Maven, and its
 * commands, run in the order of the page, show what the page shows.
 */
@Timeout(900)
class FirstServiceTests {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

	@TempDir
	private Path folder;

	private Service service;

	@AfterEach
	void stop() {
		if (this.service != null) {
			this.service.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "first-service", "first-service-kotlin" })
	void commandsShowWhatThePageShows(String name) throws IOException, InterruptedException {
		TutorialPage page = TutorialPage.read(name);
		for (Map.Entry<String, String> file : page.files().entrySet()) {
			Path path = this.folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		List<String> done = new ArrayList<>();
		for (Step step : page.steps()) {
			done.add(run(step));
		}
		assertThat(done).containsExactly("install", "mvn", "java", "curl", "jq", "jq", "java", "log", "curl", "java");
	}

	private String run(Step step) throws IOException, InterruptedException {
		List<String> words = WORD.matcher(step.command())
			.results()
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.toList();
		if (words.isEmpty()) {
			return log(step.output());
		}
		if (words.get(0).equals("mvn")) {
			OutsideBuild.prepare().run(this.folder, words.subList(1, words.size()));
			return "mvn";
		}
		return words.get(0).equals("curl") ? curl(words, step.output()) : java(words, step.output());
	}

	private String log(String lines) throws IOException {
		if (lines.startsWith("mvn -q install ")) {
			return "install";
		}
		assertThat(this.service.log()).contains(lines.strip());
		return "log";
	}

	private String java(List<String> words, String output) throws IOException, InterruptedException {
		stop();
		this.service = Service.start(this.folder, words);
		if (output.isBlank()) {
			this.service.awaitPort();
		}
		else {
			assertThat(this.service.failure()).contains(output).doesNotContain("\tat ");
		}
		return "java";
	}

	private String curl(List<String> words, String output) throws IOException, InterruptedException {
		String url = words.stream().filter((word) -> word.startsWith("localhost:")).findFirst().orElseThrow();
		URI uri = URI.create("http://" + url.replace(":8080", ":" + this.service.awaitPort()));
		String body = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
			.body();
		if (!words.contains("jq")) {
			assertThat(body).isEqualTo(output.strip());
			return "curl";
		}
		JsonNode actual = JsonMapper.shared()
			.readTree(body.replaceAll("sha256:[0-9a-f]{64}", "sha256:…"))
			.at(pointer(words.get(words.size() - 1)));
		assertThat(actual).isEqualTo(JsonMapper.shared().readTree(output));
		return "jq";
	}

	// .runs[0].metrics is /runs/0/metrics
	private static String pointer(String path) {
		Matcher index = Pattern.compile("\\[(\\d+)]").matcher(path.replace('.', '/'));
		return index.replaceAll("/$1");
	}

}
