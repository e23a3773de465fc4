package dev.fingy.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.cloud.Jobs.JobProperties;
import dev.fingy.cloud.Jobs.Neural;
import dev.fingy.cloud.Jobs.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of a refresh with files, of which Spring Cloud keeps the property sources when
 * they are emptied or deleted.
 */
@Timeout(120)
class FileRefreshTests {

	private static final String REMOVED = ("[{'path':'training.model','kind':'removed','before':{'type':'linear'}},"
			+ "{'path':'training.rounds','kind':'changed','before':20,'after':10}]")
		.replace('\'', '"');

	@TempDir
	private Path directory;

	@Test
	void fileThatIsEmptiedIsGoneForTheNextStart() throws IOException {
		Path file = Files.writeString(this.directory.resolve("app.yml"),
				"training: { rounds: 20, model.type: linear }");
		try (Client client = Client.start(RefreshTests.Application.class, "optional:file:" + file)) {
			Files.writeString(file, "");
			assertThat(client.refresh()).isEqualTo("[]");
			assertThat(changes(client)).isEqualTo(REMOVED);
			Files.writeString(file, "training: { rounds: 20, model.type: linear }");
			client.refresh();
			assertThat(client.json("/actuator/fingy").has("pending")).isFalse();
		}
	}

	@Test
	void fileThatIsDeletedIsGoneForTheNextStart() throws IOException {
		Path file = Files.writeString(this.directory.resolve("app.yml"),
				"training: { rounds: 20, model.type: linear }");
		try (Client client = Client.start(RefreshTests.Application.class, "optional:file:" + file)) {
			Files.delete(file);
			assertThat(client.refresh()).isEqualTo("[]");
			assertThat(changes(client)).isEqualTo(REMOVED);
			assertThat(client.refresh()).isEqualTo("[]");
			assertThat(changes(client)).isEqualTo(REMOVED);
		}
	}

	@Test
	void documentThatIsRemovedFromAFileIsGoneForTheNextStart() throws IOException {
		Path file = Files.writeString(this.directory.resolve("app.yml"), """
				training: { rounds: 20 }
				---
				training: { rounds: 30 }
				""");
		try (Client client = Client.start(RefreshTests.Application.class, "file:" + file)) {
			Files.writeString(file, "training: { rounds: 20 }");
			client.refresh();
			assertThat(changes(client))
				.isEqualTo("[{'path':'training.rounds','kind':'changed','before':30,'after':20}]".replace('\'', '"'));
		}
	}

	@Test
	void plainPropertiesOfAJavaBeanFollowAsTheyDoWithoutNodes() throws IOException {
		Path file = Files.writeString(this.directory.resolve("app.yml"),
				"job: { name: first, model.type: linear }\nplain.name: first");
		try (Client client = Client.start(RefreshTests.Application.class, "optional:file:" + file)) {
			Files.delete(file);
			client.refresh();
			// Spring Cloud keeps the value
			assertThat(client.bean(Jobs.PlainProperties.class).getName()).isEqualTo("first");
			assertThat(client.bean(JobProperties.class).getName()).isEqualTo("first");
			assertThat(changes(client)).contains("job.name", "job.model");
		}
	}

	@Test
	void sourcesThatAreNoFilesAreKept() throws IOException {
		Path file = Files.writeString(this.directory.resolve("app.yml"), "training: { model.type: linear }");
		System.setProperty("training.rounds", "50");
		try (Client client = Client.start(RefreshTests.Application.class, "optional:file:" + file,
				"--training.model.size=3")) {
			client.refresh();
			assertThat(client.json("/actuator/fingy").has("pending")).isFalse();
		}
		finally {
			System.clearProperty("training.rounds");
		}
	}

	@Test
	void mountedConfigMapIsSwappedAtOnce() throws IOException {
		ConfigMap map = new ConfigMap(this.directory);
		map.swap(Map.of("training.model.type", "neural", "training.model.units", "8", "job.name", "first",
				"job.model.type", "linear"));
		try (Client client = Client.start(RefreshTests.Application.class, "configtree:" + this.directory + "/")) {
			JobProperties job = client.bean(JobProperties.class);
			map.swap(Map.of("training.model.type", "neural", "training.model.units", "9", "job.name", "second",
					"job.model.type", "linear"));
			client.refresh();
			assertThat(job.getName()).isEqualTo("second");
			assertThat(client.bean(TrainingProperties.class).model().get()).isEqualTo(new Neural(8, "none"));
			assertThat(changes(client)).isEqualTo(
					"[{'path':'training.model.units','kind':'changed','before':8,'after':9}]".replace('\'', '"'));
			map.swap(Map.of("training.model.type", "nueral", "job.name", "third", "job.model.type", "linear"));
			client.refresh();
			assertThat(job.getName()).isEqualTo("third");
			assertThat(client.json("/actuator/fingy").at("/pending/problems/0/reason").asString())
				.isEqualTo("unknown type 'nueral'");
			assertThat(client.json("/actuator/fingy").at("/pending/problems/0/origin").asString())
				.contains("training.model.type");
			map.swap(Map.of("training.model.type", "neural", "training.model.units", "8", "job.name", "first",
					"job.model.type", "linear"));
			client.refresh();
			assertThat(client.json("/actuator/fingy").has("pending")).isFalse();
		}
	}

	private static String changes(Client client) {
		return client.json("/actuator/fingy").at("/pending/changes").toString();
	}

	/**
	 * A directory as Kubernetes mounts it: links through one link, which is replaced at
	 * once.
	 */
	private static final class ConfigMap {

		private final Path directory;

		private int version;

		ConfigMap(Path directory) {
			this.directory = directory;
		}

		void swap(Map<String, String> content) throws IOException {
			Path next = Files.createDirectory(this.directory.resolve("..version" + ++this.version));
			for (Map.Entry<String, String> entry : content.entrySet()) {
				Files.writeString(next.resolve(entry.getKey()), entry.getValue());
				Path link = this.directory.resolve(entry.getKey());
				if (!Files.isSymbolicLink(link)) {
					Files.createSymbolicLink(link, Path.of("..data", entry.getKey()));
				}
			}
			Path link = Files.createSymbolicLink(this.directory.resolve("..data_tmp"), next.getFileName());
			Files.move(link, this.directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
			try (Stream<Path> links = Files.list(this.directory)) {
				for (Path each : links.filter(Files::isSymbolicLink).filter(Files::notExists).toList()) {
					Files.delete(each);
				}
			}
		}

	}

}
