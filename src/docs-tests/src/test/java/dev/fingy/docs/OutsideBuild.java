package dev.fingy.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * Maven for projects outside of this build. Its local repository is below {@code target}:
 * it has the artifacts of this build as {@code mvn install} would have put them there,
 * and takes those of others from the local repository of this build, or from where that
 * has them.
 */
final class OutsideBuild {

	private static final Path TARGET = Path.of("target/outside").toAbsolutePath();

	private static final Path REPOSITORY = TARGET.resolve("repository");

	private static final Pattern ARTIFACT = Pattern
		.compile("<artifactId>([^<]+)</artifactId>\\s*(?:<version>[^<]+</version>)?\\s*(?:<packaging>|<name>)");

	private static final Pattern VERSION = Pattern
		.compile("<artifactId>fingy-(?:parent|bom)</artifactId>\\s*<version>([^<]+)</version>");

	private static final Pattern UNREACHABLE = Pattern
		.compile("Could not transfer|Unknown host|Network is unreachable|Connection refused");

	private OutsideBuild() {
	}

	static OutsideBuild prepare() throws IOException {
		install(TutorialPage.ROOT);
		try (Stream<Path> folders = Files.list(TutorialPage.ROOT)) {
			for (Path module : folders.filter((folder) -> Files.exists(folder.resolve("pom.xml"))).toList()) {
				install(module);
			}
		}
		Files.writeString(TARGET.resolve("settings.xml"), settings());
		return new OutsideBuild();
	}

	private static void install(Path module) throws IOException {
		String pom = Files.readString(module.resolve("pom.xml"));
		String artifact = group(ARTIFACT, pom);
		String version = group(VERSION, pom);
		Path folder = Files.createDirectories(REPOSITORY.resolve("dev/fingy/" + artifact + "/" + version));
		String name = artifact + "-" + version;
		copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"));
		Path jar = module.resolve("target/" + name + ".jar");
		if (Files.exists(jar)) {
			copy(jar, folder.resolve(name + ".jar"));
		}
	}

	private static String group(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as(text).isTrue();
		return matcher.group(1);
	}

	private static void copy(Path source, Path target) throws IOException {
		Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
	}

	private static String settings() {
		String repository = "<id>outer</id><url>" + Path.of(System.getProperty("outer.repository")).toUri() + "</url>";
		return """
				<settings>
					<profiles>
						<profile>
							<id>outer</id>
							<repositories>
								<repository>%1$s</repository>
							</repositories>
							<pluginRepositories>
								<pluginRepository>%1$s</pluginRepository>
							</pluginRepositories>
						</profile>
					</profiles>
					<activeProfiles>
						<activeProfile>outer</activeProfile>
					</activeProfiles>
				</settings>
				""".formatted(repository);
	}

	/**
	 * Run Maven, which has to succeed.
	 * @param project the folder of the project
	 * @param arguments the command line after {@code mvn}
	 */
	void run(Path project, List<String> arguments) throws IOException, InterruptedException {
		Path log = TARGET.resolve("maven.log");
		ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(project.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment()
			.merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", (given, flags) -> given + " " + flags);
		builder.environment().remove("MAVEN_ARGS");
		Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try {
			assertThat(process.waitFor(9, TimeUnit.MINUTES)).as("ended by itself").isTrue();
			String output = Files.readString(log);
			assumeFalse(process.exitValue() != 0 && UNREACHABLE.matcher(output).find()
					&& !"all".equals(System.getenv("FINGY_TESTS")), output);
			assertThat(process.exitValue()).as(output).isZero();
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static List<String> command(List<String> arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("maven.home"), "bin/mvn").toString(), "--batch-mode", "--settings",
						TARGET.resolve("settings.xml").toString(), "-Dmaven.repo.local=" + REPOSITORY));
		Path settings = Path.of(System.getProperty("user.home"), ".m2/settings.xml");
		if (Files.exists(settings)) {
			command.addAll(List.of("--global-settings", settings.toString()));
		}
		command.addAll(arguments);
		return command;
	}

}
