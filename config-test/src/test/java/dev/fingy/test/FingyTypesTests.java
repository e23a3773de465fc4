package dev.fingy.test;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;
import dev.fingy.test.app.TrainingApplication;
import dev.fingy.test.shapes.ShapesApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FingyTypes}.
 */
class FingyTypesTests {

	private static final String SHAPES = ShapesApplication.class.getName();

	private static final String UNUSABLE = SHAPES
			+ "$Spline has several constructors: put @ConstructorBinding on the one that configuration calls";

	private static final Map<String, String> RIGHT = Map.of("Circle", "kind: circle\nradius: 2\ncolour: red", "Frame",
			"shape: { kind: circle, radius: '${unset:3}', colour: red }\nwidth: 1", "Dot", "point");

	private final Thread thread = Thread.currentThread();

	private final ClassLoader loader = this.thread.getContextClassLoader();

	private final FingyTypes shapes = FingyTypes.of(ShapesApplication.class)
		.withPropertyValues("spring.config.location=optional:classpath:none/");

	@TempDir
	private Path documentation;

	@BeforeEach
	void findDocumentation() throws IOException {
		URL[] urls = { this.documentation.toUri().toURL() };
		this.thread.setContextClassLoader(new URLClassLoader(urls, this.loader));
	}

	@AfterEach
	void restoreLoader() throws IOException {
		((URLClassLoader) this.thread.getContextClassLoader()).close();
		this.thread.setContextClassLoader(this.loader);
	}

	@Test
	void everyTypeIsATest() throws IOException {
		document(RIGHT);
		assertThat(outcomes(this.shapes)).isEqualTo(Map.of("circle (ShapesApplication.Shape)", Outcomes.PASSED,
				"dot (ShapesApplication.Shape)", Outcomes.PASSED, "frame (ShapesApplication.Shape)", Outcomes.PASSED,
				"spline (ShapesApplication.Shape)", "spline (ShapesApplication.Shape): " + UNUSABLE));
	}

	@Test
	void typesThatNeedNothingNeedNoExample() {
		assertThat(outcomes(FingyTypes.of(TrainingApplication.class)))
			.isEqualTo(Map.of("linear (TrainingApplication.Model)", Outcomes.PASSED,
					"neural (TrainingApplication.Model)", Outcomes.PASSED));
	}

	@Test
	void typeThatNeedsArgumentsNeedsAnExample() {
		assertThat(outcomes(this.shapes)).containsEntry("dot (ShapesApplication.Shape)", Outcomes.PASSED)
			.containsEntry("circle (ShapesApplication.Shape)",
					"circle (ShapesApplication.Shape): needs 'radius', 'colour' and has no example; show one in a "
							+ "<pre class=\"example\"> in the Javadoc of " + SHAPES + "$Circle");
	}

	@Test
	void typesAreExcused() {
		assertThat(outcomes(this.shapes.withoutExamples("frame", "circle")))
			.isEqualTo(Map.of("circle (ShapesApplication.Shape)", Outcomes.PASSED, "dot (ShapesApplication.Shape)",
					Outcomes.PASSED, "frame (ShapesApplication.Shape)", Outcomes.PASSED,
					"spline (ShapesApplication.Shape)", "spline (ShapesApplication.Shape): " + UNUSABLE));
	}

	@Test
	void excuseThatIsNotNeededFails() throws IOException {
		document(RIGHT);
		assertThat(outcomes(this.shapes.withoutExamples("circle", "dot", "oval", "spline")))
			.isEqualTo(Map.of("circle (ShapesApplication.Shape)", Outcomes.PASSED, "dot (ShapesApplication.Shape)",
					Outcomes.PASSED, "frame (ShapesApplication.Shape)", Outcomes.PASSED,
					"spline (ShapesApplication.Shape)", "spline (ShapesApplication.Shape): " + UNUSABLE, "circle",
					"circle: is excused, but no type of this name lacks an example", "dot",
					"dot: is excused, but no type of this name lacks an example", "oval",
					"oval: is excused, but no type of this name lacks an example", "spline",
					"spline: is excused, but no type of this name lacks an example"));
	}

	@Test
	void wrongExamplesFailWithTheirReports() throws IOException {
		document(Map.of("Circle", "kind: circle\nradius: -2\ncolor: red", "Frame", "kind: dot", "Dot", "a: b: c"));
		Map<String, String> outcomes = outcomes(this.shapes);
		assertThat(outcomes.get("circle (ShapesApplication.Shape)")).isEqualTo("""
				circle (ShapesApplication.Shape): 3 problems in its example:

				  example.color: 'circle' has no such property
				      Origin: the example of 'circle' - 3:8
				      Properties: radius, colour
				      Did you mean 'colour'?

				  example: needs 'colour'
				      Origin: the example of 'circle' - 1:7

				  example.radius: must be greater than 0
				      Value:  -2
				      Origin: the example of 'circle' - 2:9""");
		assertThat(outcomes.get("frame (ShapesApplication.Shape)"))
			.isEqualTo("frame (ShapesApplication.Shape): has an example of 'dot', which is another type");
		assertThat(outcomes.get("dot (ShapesApplication.Shape)")).isEqualTo("""
				dot (ShapesApplication.Shape): has an example that is no YAML: mapping values are not allowed here
				 in 'string', line 1, column 5:
				    a: b: c
				        ^
				""");
	}

	@Test
	void referencesOfExamplesLeadElsewhere() throws IOException {
		document(Map.of("Frame", "width: 1\nshape: { ref: drawing.shape }"));
		assertThat(outcomes(this.shapes)).containsEntry("frame (ShapesApplication.Shape)", Outcomes.PASSED);
	}

	@Test
	void exampleIsNoReference() throws IOException {
		document(Map.of("Dot", "ref: drawing.shape"));
		assertThat(outcomes(this.shapes).get("dot (ShapesApplication.Shape)")).isEqualTo("""
				dot (ShapesApplication.Shape): 1 problem in its example:

				  example.ref: is next to 'kind', but a reference excludes every other property
				      Origin: the example of 'dot' - 1:6""");
	}

	@Test
	void applicationHasToResolve() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.shapes.withPropertyValues("drawing.shape=dott").tests())
			.withMessage("""
					no profile: 1 problem in the configuration of 'drawing':

					  drawing.shape: unknown type 'dott'
					      Value:  dott
					      Origin: "drawing.shape" from property source "test"
					      Types:  circle, dot (point), frame, spline
					      Did you mean 'dot'?""");
	}

	// As the processor leaves it on the class path
	private void document(Map<String, String> examples) throws IOException {
		List<TypeEntry> types = examples.entrySet()
			.stream()
			.map((each) -> new TypeEntry(each.getKey(), List.of(), SHAPES + "$" + each.getKey(), "", "", "", "", "",
					each.getValue(), "", List.of()))
			.toList();
		BaseEntry base = new BaseEntry("Shape", "Shape", "kind", "", "", false, false, types);
		Path file = this.documentation.resolve("META-INF/fingy/types.json");
		Files.createDirectories(file.getParent());
		Files.writeString(file, TypeReference.of(List.of(), List.of(base), List.of()).toJson());
	}

	private static Map<String, String> outcomes(FingyTypes types) {
		return Outcomes.of(types.tests());
	}

}
