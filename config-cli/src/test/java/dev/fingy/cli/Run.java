package dev.fingy.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import picocli.CommandLine.Help.Ansi;

import dev.fingy.internal.cli.output.Terminal;

/**
 * What the command wrote, and how it ended.
 */
record Run(int exitCode, String out, String err) {

	static final Path FOLDER = Path.of("src/test/resources/dev/fingy/cli");

	static final String BEFORE = FOLDER.resolve("before.json").toString();

	static final String AFTER = FOLDER.resolve("after.json").toString();

	static Run of(String... arguments) {
		return with(Ansi.OFF, new byte[0], arguments);
	}

	static Run withInput(byte[] input, String... arguments) {
		return with(Ansi.OFF, input, arguments);
	}

	static Run with(Ansi ansi, byte[] input, String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Terminal terminal = new Terminal(new ByteArrayInputStream(input), new PrintWriter(out), new PrintWriter(err),
				ansi::enabled, () -> 200,
				() -> Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneId.of("Europe/Berlin")));
		int exitCode = Main.execute(terminal, arguments);
		return new Run(exitCode, out.toString(), err.toString());
	}

	static String before() throws IOException {
		return Files.readString(Path.of(BEFORE));
	}

}
