package dev.fingy.boot.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GitCommit}.
 */
@Timeout(60)
class GitCommitTests {

	@TempDir
	private Path directory;

	private final Resource none = new FileSystemResource("missing.properties");

	private String git(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"));
		command.addAll(List.of(arguments));
		Process git = new ProcessBuilder(command).directory(this.directory.toFile()).redirectErrorStream(true).start();
		String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(git.waitFor()).as(output).isZero();
		return output.strip();
	}

	private @Nullable GitCommit commit() throws IOException {
		return GitCommit.of(this.none, Files.createDirectories(this.directory.resolve("module")));
	}

	@Test
	void commitOfTheWorkingTreeIsFoundFromAFolderInIt() throws Exception {
		git("init");
		Path file = Files.writeString(this.directory.resolve("file"), "first");
		assertThat(commit()).as("no commit").isNull();
		git("add", "file");
		git("commit", "-m", "first");
		git("tag", "-a", "v1", "-m", "first");
		String head = git("rev-parse", "HEAD");
		Files.createFile(this.directory.resolve("not-tracked"));
		assertThat(commit()).isEqualTo(new GitCommit(head, false));
		Files.writeString(file, "second");
		assertThat(commit()).isEqualTo(new GitCommit(head, true));
	}

	@Test
	void whatIsNotInAWorkingTreeHasNoCommit() throws Exception {
		assertThat(commit()).isNull();
		Files.createDirectories(this.directory.resolve(".git"));
		assertThat(commit()).isNull();
	}

	@Test
	void commitOfTheBuildIsThatOfTheApplication() {
		assertThat(commit("git.commit.id=c0ffee\ngit.dirty=true\n")).isEqualTo(new GitCommit("c0ffee", true));
		assertThat(commit("git.commit.id.full=c0ffee\ngit.commit.id=c0f\ngit.dirty=false\n"))
			.isEqualTo(new GitCommit("c0ffee", false));
		assertThat(commit("git.commit.id=c0ffee\n")).isEqualTo(new GitCommit("c0ffee", null));
		assertThat(commit("git.branch=main\n")).isNull();
	}

	private @Nullable GitCommit commit(String properties) {
		return GitCommit.of(new ByteArrayResource(properties.getBytes(StandardCharsets.UTF_8)), this.directory);
	}

}
