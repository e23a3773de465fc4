package dev.fingy.boot.aot;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is registered of the library, through {@code aot.factories} as Spring
 * does it.
 */
class LibraryHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	LibraryHintsTests() {
		AotServices.factories()
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter((registrar) -> registrar.getClass().getName().startsWith("dev.fingy."))
			.forEach((registrar) -> registrar.registerHints(this.hints, getClass().getClassLoader()));
	}

	@Test
	void everyResourceOfTheLibraryIsRead() throws IOException {
		List<String> names = new ArrayList<>();
		for (String pattern : List.of("dev/fingy/page/**", "dev/fingy/boot/**/*.sql", "META-INF/fingy/*")) {
			names.addAll(names(pattern));
		}
		assertThat(names).contains("dev/fingy/page/script/main.js", "dev/fingy/page/script/core/differ.js",
				"dev/fingy/boot/runs/jdbc/schema-h2.sql", "META-INF/fingy/document-1.schema.json");
		assertThat(names).allMatch(this::isRead);
	}

	// Assets.library
	@Test
	void librariesOfThePageAreReadWithTheirLicenses() throws IOException {
		Properties libraries = PropertiesLoaderUtils
			.loadProperties(new ClassPathResource("dev/fingy/page/libraries.properties"));
		assertThat(libraries).isNotEmpty();
		assertThat(libraries.values().stream().map((file) -> file.toString().substring(1)))
			.allMatch((file) -> isRead(file) && isRead(file.substring(0, file.indexOf("dist/")) + "LICENSE"));
	}

	@Test
	void otherResourcesAreNotRead() {
		assertThat(List.of("application.yaml", "dev/fingy/page/Page.class", "META-INF/resources/webjars/other/a.js"))
			.noneMatch(this::isRead);
	}

	// Binder.bindOrCreate, before there are beans
	@Test
	void propertiesOfTheLibraryAreBound() throws ReflectiveOperationException {
		for (String name : List.of("internal.boot.FingyProperties", "boot.command.CommandProperties",
				"boot.inspection.PrintProperties", "boot.replay.ReplayProperties")) {
			Class<?> type = Class.forName("dev.fingy." + name);
			assertThat(type).hasAnnotation(ConfigurationProperties.class);
			assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(type.getDeclaredConstructors()[0]))
				.accepts(this.hints);
		}
	}

	// LazyForm.readResolve and FingyForm.readResolve
	@Test
	void formsOfDescriptionsAreSerialized() {
		assertThat(List.of("dev.fingy.internal.standalone.LazyForm", "dev.fingy.internal.description.FingyForm"))
			.allMatch((form) -> RuntimeHintsPredicates.reflection()
				.onJavaSerialization(TypeReference.of(form), true)
				.test(this.hints));
	}

	// ReferenceJson
	@ParameterizedTest
	@ValueSource(classes = { dev.fingy.reference.TypeReference.class, ConfigurationEntry.class, BaseEntry.class,
			TypeEntry.class, ObjectEntry.class, PropertyEntry.class, ConstraintEntry.class, Shape.Scalar.class,
			Shape.Node.class, Shape.Plain.class, Shape.Many.class, Shape.Entries.class })
	void recordsOfReferencesAreReadAndWritten(Class<?> type) {
		assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(type.getDeclaredConstructors()[0]))
			.accepts(this.hints);
		for (RecordComponent component : type.getRecordComponents()) {
			assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(component.getAccessor()))
				.accepts(this.hints);
		}
	}

	// The one that is no component
	@Test
	void whatIsRequiredIsWritten() throws NoSuchMethodException {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(PropertyEntry.class.getMethod("isRequired")))
			.accepts(this.hints);
	}

	private boolean isRead(String name) {
		return RuntimeHintsPredicates.resource().forResource(name).test(this.hints);
	}

	private static List<String> names(String pattern) throws IOException {
		List<String> names = new ArrayList<>();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
			if (resource.isReadable() && !String.valueOf(resource.getFilename()).endsWith(".class")) {
				names.add(name(resource.getURL(), pattern));
			}
		}
		return names;
	}

	private static String name(URL url, String pattern) {
		String root = pattern.substring(0, pattern.indexOf('*'));
		return url.toString().substring(url.toString().lastIndexOf(root));
	}

}
