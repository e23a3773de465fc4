package dev.fingy.boot.readme;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.boot.readme.Datasets.CsvFile;
import dev.fingy.boot.readme.Datasets.EvaluationProperties;
import dev.fingy.boot.readme.Datasets.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference names every annotation and every public type of {@code dev.fingy}, and
 * its example does what the tables say.
 */
class AnnotationsTests {

	private static final Path PAGE = Path.of("../src/docs/reference/annotations.md");

	private static final Pattern ATTRIBUTE = Pattern.compile("`(\\w+)`: ");

	private static List<String> rows = List.of();

	@BeforeAll
	static void readRows() throws IOException {
		rows = Files.readAllLines(PAGE).stream().filter((line) -> line.startsWith("| `")).toList();
	}

	static Stream<Class<?>> annotations() throws IOException {
		return publicTypes().filter(Class::isAnnotation);
	}

	static Stream<Class<?>> otherTypes() throws IOException {
		return publicTypes().filter((type) -> !type.isAnnotation());
	}

	// Of the vocabulary that applications write, and of nothing below it
	private static Stream<Class<?>> publicTypes() throws IOException {
		Resource[] classes = new PathMatchingResourcePatternResolver().getResources("classpath*:dev/fingy/*.class");
		return Arrays.stream(classes)
			.map((file) -> "dev.fingy." + String.valueOf(file.getFilename()).replace(".class", ""))
			.filter((name) -> !name.contains("$") && !name.endsWith("package-info"))
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
			.filter((type) -> Modifier.isPublic(type.getModifiers()))
			.sorted((one, other) -> one.getName().compareTo(other.getName()));
	}

	@ParameterizedTest
	@MethodSource("annotations")
	void annotationHasARowWithItsAttributes(Class<?> annotation) {
		String row = rowOf("@" + annotation.getSimpleName());
		assertThat(ATTRIBUTE.matcher(row).results().map((match) -> match.group(1))).containsExactlyInAnyOrderElementsOf(
				Arrays.stream(annotation.getDeclaredMethods()).map(Method::getName).toList());
	}

	private static String rowOf(String name) {
		List<String> named = rows.stream().filter((row) -> row.startsWith("| `" + name + "`")).toList();
		assertThat(named).as(name).hasSize(1);
		return named.get(0);
	}

	@ParameterizedTest
	@MethodSource("otherTypes")
	void typeHasARow(Class<?> type) {
		assertThat(rowOf(type.getSimpleName())).isNotEmpty();
	}

	@Test
	void annotationsOfTheExampleMeanWhatTheTableSays() throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("annotations.yaml", new ClassPathResource("readme/annotations.yaml"))
			.forEach(environment.getPropertySources()::addLast);

		EvaluationProperties properties = FingyBinder.get(environment).bind("evaluation", EvaluationProperties.class);
		Fingy fingy = Fingy.of(properties);

		assertThat(properties.dataset().get()).isEqualTo(new CsvFile("data/rain.csv", "mine", "day"));
		assertThat(properties.source()).isEqualTo(new CsvFile("data/sun.csv", null, null));
		assertThat(properties.fallback()).isEqualTo(new Rows(List.of()));
		assertThat(fingy.toYaml()).isEqualTo(Files.readString(Path.of("src/test/resources/readme/annotations.txt")));
		assertThat(fingy.toJson()).contains("\"derived\": true", "\"value\": \"sun.csv\"").doesNotContain("mine");
	}

}
