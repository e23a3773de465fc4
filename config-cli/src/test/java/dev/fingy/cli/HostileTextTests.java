package dev.fingy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that would read as others, and documents that begin with a byte order mark.
 */
class HostileTextTests {

	private static final String TURNED = "\u202Elate\u2066";

	@ParameterizedTest
	@ValueSource(strings = { "show - --format yaml", "show - --format json", "show - --format java",
			"show - --format properties", "transpile -", "set - training.model.num-layers=3" })
	void controlsOfDirectionAreEscaped(String command) throws IOException {
		Run run = Run.with(Ansi.OFF, turned(), command.split(" "));
		assertThat(run.exitCode()).isZero();
		assertThat(run.out()).containsIgnoringCase("\\u202elate\\u2066").doesNotContain("\u202E", "\u2066");
	}

	@Test
	void whatIsEscapedIsReadAsItWas() throws IOException {
		byte[] shown = Run.with(Ansi.OFF, turned(), "show", "-", "--format", "json")
			.out()
			.getBytes(StandardCharsets.UTF_8);
		assertThat(Run.with(Ansi.OFF, shown, "diff", Run.BEFORE, "-").out())
			.isEqualTo("~ training.motto: früh\\nwarm → \\u202elate\\u2066\n");
		assertThat(Run.with(Ansi.OFF, shown, "show", "-")).isEqualTo(Run.with(Ansi.OFF, turned(), "show", "-"));
	}

	@Test
	void byteOrderMarkIsReadOver(@TempDir Path folder) throws IOException {
		Path marked = Files.writeString(folder.resolve("marked.json"), "\uFEFF" + Run.before());
		assertThat(Run.of("diff", "--exit-code", Run.BEFORE, marked.toString())).isEqualTo(new Run(0, "", ""));
		assertThat(Run.with(Ansi.OFF, Files.readAllBytes(marked), "show", "-")).isEqualTo(Run.of("show", Run.BEFORE));
		Path types = Run.FOLDER.resolve("types.json");
		Path markedTypes = Files.writeString(folder.resolve("types.json"), "\uFEFF" + Files.readString(types));
		assertThat(Run.of("types", markedTypes.toString())).isEqualTo(Run.of("types", types.toString()));
	}

	private static byte[] turned() throws IOException {
		return Run.before().replace("früh\\nwarm", TURNED).getBytes(StandardCharsets.UTF_8);
	}

}
