package dev.fingy.boot.aot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.util.FileSystemUtils;

import dev.fingy.internal.registry.IndexedType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application is processed ahead of time where nothing is configured, compiled, and
 * started where something is.
 */
class ProcessedApplicationTests {

	@TempDir
	private static Path directory;

	@Test
	void environmentDecidesWhenTheApplicationStarts() throws Exception {
		assertThat(start("--kitchen.dish.type=stew", "--kitchen.dish.cut=fine"))
			.isEqualTo("Stew, one object: true\n[FINE in kitchen]\n[FINE in kitchen, washed, closed]\n");
		assertThat(start("--kitchen.dish.type=soup", "--kitchen.dish.salt=3", "--kitchen.dish.spices=pepper"))
			.isEqualTo("Soup, one object: true\n[]\n[]\n");
	}

	@Test
	void buildersAreCalled() throws Exception {
		assertThat(start("--kitchen.dish.type=cake", "--kitchen.dish.layers=2", "--kitchen.dish.cream.fat=20"))
			.isEqualTo("Cake, one object: true\n2 layers with 20 % fat\n[]\n");
		assertThat(start("--kitchen.dish=cake")).isEqualTo("Cake, one object: true\n3 layers with 30 % fat\n[]\n");
	}

	@Test
	void mistakesAreReportedWhenTheApplicationStarts() throws Exception {
		assertThat(start("--kitchen.dish.type=soap").replaceFirst("(?s)^.*?Description:\n\n", "")).isEqualTo("""
				1 problem in the configuration of 'kitchen':

				  kitchen.dish.type: unknown type 'soap'
				      Value:  soap
				      Origin: "kitchen.dish.type" from property source "commandLineArgs"
				      Types:  cake, endless, soup, stew
				      Did you mean 'soup'?

				Action:

				Correct what is named above, and start again.

				""");
	}

	@Test
	void commandsAreCheckedAndConfigurationsPrintedWhenTheApplicationStarts() throws Exception {
		assertThat(start("--kitchen.dish.type=stew", "--kitchen.dish.cut=fine", "--fingy.commands.cook=kitchen.dish")
			.replaceFirst("(?s)^.*?Description:\n\n", "")).startsWith("""
					1 problem in the commands:

					  fingy.commands.cook: names the Stew at 'kitchen.dish', which is neither a Runnable nor \
					a Callable<Integer>
					""");
		assertThat(start("--kitchen.dish.type=stew", "--kitchen.dish.cut=fine", "--fingy.print")).isEqualTo("""
				kitchen:
				  dish:
				    type: stew
				    cut: FINE
				""");
	}

	@Test
	void typesThatTheBuildFoundAreRead() throws Exception {
		start("--kitchen.dish.type=stew", "--kitchen.dish.cut=fine");
		Path found = directory.resolve("classes").resolve(IndexedType.PROCESSED_LOCATION);
		String text = Files.readString(found);
		assertThat(text.lines().filter((line) -> !line.startsWith("dev.fingy.sweep.")).toList()).hasSize(6)
			.containsExactlyElementsOf(
					"""
							# fingy types 1
							dev.fingy.boot.aot.Kitchen$Cake		cake		dev.fingy.boot.aot.Kitchen$Dish		layers,cream\t
							dev.fingy.boot.aot.Kitchen$EndlessDish		endless		dev.fingy.boot.aot.Kitchen$Dish		first,boxes\t
							dev.fingy.boot.aot.Kitchen$Shelf		shelf		dev.fingy.boot.aot.Kitchen$Place		height	permitted
							dev.fingy.boot.aot.Kitchen$Soup		soup		dev.fingy.boot.aot.Kitchen$Dish		salt,spices,pots\t
							dev.fingy.boot.aot.Kitchen$Stew		stew		dev.fingy.boot.aot.Kitchen$Dish		cut\t
							"""
						.lines()
						.toList());
		try {
			Files.writeString(found, text.replace("\tstew\t", "\tbroth\t"));
			assertThat(start("--kitchen.dish.type=soap")).contains("Types:  broth, cake, endless, soup, stew\n");
		}
		finally {
			Files.writeString(found, text);
		}
	}

	@Test
	void referencesLeadToOtherConfigurations() throws Exception {
		String[] arguments = { "--kitchen.dish.type=stew", "--kitchen.dish.cut=fine",
				"--pantry.stored.ref=kitchen.dish", "--pantry.eager.ref=pantry.stored" };
		assertThat(start(PantryApplication.class, arguments)).isEqualTo("""
				one object: true
				pantry:
				  stored:
				    ref: kitchen.dish
				  eager:
				    ref: kitchen.dish
				kitchen:
				  dish:
				    type: stew
				    cut: FINE
				""");
		String missing = start(PantryApplication.class, "--kitchen.dish.type=stew", "--kitchen.dish.cut=fine",
				"--pantry.stored.ref=kitchen.dsh");
		assertThat(missing).contains("pantry.stored: refers to 'kitchen.dsh', where there is no node",
				"Did you mean 'kitchen.dish'?");
	}

	private static String start(String... arguments) throws IOException, InterruptedException {
		return start(KitchenApplication.class, arguments);
	}

	private static String start(Class<?> application, String... arguments) throws IOException, InterruptedException {
		Path classes = directory.resolve((application == KitchenApplication.class) ? "classes" : "others");
		if (!Files.exists(classes)) {
			process(application, classes);
		}
		return run(application, classes, arguments);
	}

	// What the environment of the build says, is wrong everywhere else
	private static void process(Class<?> application, Path classes) throws IOException {
		Path sources = directory.resolve("sources");
		AbstractAotProcessor.Settings settings = AbstractAotProcessor.Settings.builder()
			.sourceOutput(sources)
			.resourceOutput(classes)
			.classOutput(classes)
			.groupId("dev.fingy")
			.artifactId("kitchen")
			.build();
		String[] arguments = { "--kitchen.dish.type=missing", "--fingy.check", "--fingy.commands.cook=nowhere" };
		new SpringApplicationAotProcessor(application, settings, arguments).process();
		compile(sources, classes);
	}

	private static void compile(Path sources, Path classes) throws IOException {
		List<String> command = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
		try (Stream<Path> files = Files.walk(sources)) {
			files.map(Path::toString).filter((file) -> file.endsWith(".java")).forEach(command::add);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new))).isZero();
		FileSystemUtils.deleteRecursively(sources);
	}

	private static String run(Class<?> application, Path classes, String... arguments)
			throws IOException, InterruptedException {
		Path output = directory.resolve("output.txt");
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-Dspring.aot.enabled=true", "-cp",
				classes + File.pathSeparator + System.getProperty("java.class.path"), application.getName(),
				"--spring.main.banner-mode=off", "--logging.level.root=error", "--spring.application.name=kitchen"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended by itself").isTrue();
			return Files.readString(output).replace("\r\n", "\n");
		}
		finally {
			process.destroyForcibly();
		}
	}

}
