package dev.fingy.page;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the scripts of the page follow the rules of {@code eslint.config.js}. ESLint
 * is installed below {@code target} by npm, and skipped where there is none, unless the
 * environment variable {@code FINGY_TESTS} is {@code all}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LintTests {

	private static final String VERSION = "9.39.5";

	private static final Path FOLDER = Path.of("target/eslint").toAbsolutePath();

	private static final Path PACKAGES = FOLDER.resolve("node_modules");

	@BeforeAll
	@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	static void install() throws IOException, InterruptedException {
		if (!isInstalled("npm")) {
			skip("npm is not found: 'apt-get install nodejs npm' installs it");
		}
		// Written last, so that an interrupted installation is repeated
		Path installed = FOLDER.resolve("installed");
		if (Files.exists(installed) && Files.readString(installed).equals(VERSION)) {
			return;
		}
		Files.createDirectories(FOLDER);
		Files.deleteIfExists(PACKAGES.resolve("eslint/package.json"));
		String output = run("", "npm", "install", "--prefix", FOLDER.toString(), "--no-audit", "--no-fund",
				"--ignore-scripts", "--loglevel=error", "eslint@" + VERSION, "@eslint/js@" + VERSION);
		boolean complete = Stream.of("eslint", "@eslint/js")
			.allMatch((name) -> Files.exists(PACKAGES.resolve(name + "/package.json")));
		if (!complete) {
			skip("npm installs no eslint: " + output);
		}
		Files.writeString(installed, VERSION);
	}

	@Test
	void scriptsFollowTheRules() throws Exception {
		assertThat(eslint("", "src/main/resources")).isEmpty();
	}

	@Test
	void otherScriptsAreRefused() throws Exception {
		assertThat(eslint("var a = 1;\nif (a == 2) { undeclared(); }\n", "--stdin", "--stdin-filename",
				"src/main/resources/a.js"))
			.contains("no-var", "eqeqeq", "no-undef");
	}

	private static String eslint(String input, String... arguments) throws IOException, InterruptedException {
		return run(input,
				Stream
					.concat(Stream.of("node", PACKAGES.resolve("eslint/bin/eslint.js").toString()),
							Stream.of(arguments))
					.toArray(String[]::new));
	}

	private static String run(String input, String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		// The configuration requires packages from there
		builder.environment().put("NODE_PATH", PACKAGES.toString());
		Process process = builder.start();
		process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int exitCode = process.waitFor();
		return (exitCode != 0 && output.isEmpty()) ? "exit code " + exitCode : output;
	}

	private static void skip(String reason) {
		if ("all".equals(System.getenv("FINGY_TESTS"))) {
			throw new AssertionError(reason);
		}
		throw new TestAbortedException(reason);
	}

	private static boolean isInstalled(String program) {
		return Pattern.compile(File.pathSeparator)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

}
