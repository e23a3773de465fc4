package dev.fingy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import dev.fingy.internal.cli.output.Terminal;

/**
 * Runs the commands that take little time once. The classes that they load are those that
 * the launcher archives. Others are left out, as Java 25 loads all of an archive.
 */
public final class Training {

	private Training() {
	}

	/**
	 * Run the commands, whose output is of no use.
	 * @param arguments none
	 * @throws IOException if there is no folder for temporary files
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Files.createTempDirectory("fingy");
		Path before = Files.writeString(folder.resolve("before.json"), document());
		Path after = Files.writeString(folder.resolve("after.json"),
				document().replace("\"value\": 2", "\"value\": 3"));
		try {
			run("show", before.toString());
			run("diff", before.toString(), after.toString());
		}
		finally {
			Files.delete(before);
			Files.delete(after);
			Files.delete(folder);
		}
	}

	private static String document() throws IOException {
		try (InputStream json = Objects.requireNonNull(Training.class.getResourceAsStream("training.json"))) {
			return new String(json.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void run(String... arguments) {
		Main.execute(Terminal.ofProcess(), arguments);
	}

}
