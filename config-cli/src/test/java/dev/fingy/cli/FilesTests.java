package dev.fingy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what no transcript can show: files that are written, and colours.
 */
class FilesTests {

	@Test
	void setWritesAnotherFileAndLeavesTheFirst(@TempDir Path folder) throws IOException {
		Path next = folder.resolve("next.json");
		String before = Run.before();
		Run run = Run.of("set", Run.BEFORE, "training.model.num-layers=3", "-o", next.toString());
		assertThat(run).isEqualTo(new Run(0, "", ""));
		assertThat(Run.before()).isEqualTo(before);
		assertThat(Run.of("diff", Run.BEFORE, next.toString()))
			.isEqualTo(new Run(0, "~ training.model.num-layers: 2 → 3\n", ""));
	}

	@Test
	void setWritesTheFileThatItRead(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("run.json"), Run.before());
		Run run = Run.of("set", file.toString(), "training.motto=", "-o", file.toString());
		assertThat(run).isEqualTo(new Run(0, "", ""));
		assertThat(Run.of("diff", Run.BEFORE, file.toString()))
			.isEqualTo(new Run(0, "- training.motto: früh\\nwarm\n", ""));
	}

	@Test
	void foldersAreNotReplaced(@TempDir Path folder) {
		Run run = new Run(128, "", """
				1 problem in the file '%1$s':

				  %1$s: cannot be written: Is a directory
				""".formatted(folder));
		assertThat(Run.of("set", Run.BEFORE, "training.motto=late", "-o", folder.toString())).isEqualTo(run);
		assertThat(Run.of("transpile", Run.BEFORE, "-o", folder.toString())).isEqualTo(run);
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void linksAndDevicesStayWhatTheyAre(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("run.json"), Run.before());
		Path link = Files.createSymbolicLink(folder.resolve("latest.json"), file);
		assertThat(Run.of("set", link.toString(), "training.motto=late", "-o", link.toString()))
			.isEqualTo(new Run(0, "", ""));
		assertThat(link).isSymbolicLink();
		assertThat(Files.readString(file)).contains("\"value\": \"late\"");
		Path device = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
		assertThat(Run.of("set", Run.BEFORE, "training.motto=late", "-o", device.toString()))
			.isEqualTo(new Run(0, "", ""));
		assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
		assertThat(device).isSymbolicLink();
	}

	@Test
	void differencesAreColouredOnTerminals() {
		assertThat(Run.with(Ansi.ON, new byte[0], "diff", Run.BEFORE, Run.AFTER).out().replace('\u001b', '^'))
			.isEqualTo("""
					^[36m# training.model: sha256:333333333333 → sha256:777777777777^[39m
					^[33m~ training.model.num-layers: 2 → 3^[39m
					^[32m+ training.sizes[1]: 48^[39m
					^[35m! training.optimiser: {type: sgd, rate: 0.1} → {type: adam, rate: 0.01}^[39m
					^[33m~ training.motto: früh\\nwarm → spät\\n\\u001b[2J^[39m
					""");
	}

	@Test
	void foldersAreNoDocuments(@TempDir Path folder) {
		assertThat(Run.of("show", folder.toString())).isEqualTo(new Run(128, "", """
				1 problem in the document '%1$s':

				  %1$s: cannot be read: Is a directory
				""".formatted(folder)));
	}

	@Test
	void completionKnowsEveryCommand() {
		Run run = Run.of("completion");
		assertThat(run.exitCode()).isZero();
		assertThat(run.out()).startsWith("#!/usr/bin/env bash\n")
			.contains("local commands=\"show transpile diff set fingerprint viz types runs completion help\"");
	}

}
