package dev.fingy.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.io.Resource;

import dev.fingy.Fingy;
import dev.fingy.internal.description.DocumentFingy;

/**
 * Every configuration that a project holds of one application: without a profile, with
 * each of its profiles, and with each saved document. In a {@code @TestFactory}, each is
 * a test of its own:
 * {@code return FingyConfigurations.of(TrainingApplication.class).tests();}
 * <p>
 * Each is bound as the application would bind it, from the files of the application.
 * Nothing is created, and no server is started. Variables of the environment are left
 * out, so that the tests have the same result on every machine; system properties are
 * not.
 * <p>
 * A value; each method returns a new one.
 */
public final class FingyConfigurations {

	private static final List<String> DOCUMENTS = List.of("src/main/resources", "src/test/resources");

	private final Application application;

	private final List<List<String>> combinations;

	private final List<String> documents;

	private FingyConfigurations(Application application, List<List<String>> combinations, List<String> documents) {
		this.application = application;
		this.combinations = combinations;
		this.documents = documents;
	}

	/**
	 * Return the configurations of an application.
	 * @param application the class that {@code SpringApplication} starts
	 * @return its configurations
	 */
	public static FingyConfigurations of(Class<?> application) {
		return new FingyConfigurations(new Application(application, List.of()), List.of(), List.of());
	}

	/**
	 * Return these configurations with properties that a machine would add, such as what
	 * placeholders name and secrets that documents mask. They lie over all others.
	 * @param pairs such as {@code "DB_PASSWORD=none"}
	 * @return new configurations
	 */
	public FingyConfigurations withPropertyValues(String... pairs) {
		return new FingyConfigurations(this.application.with(pairs), this.combinations, this.documents);
	}

	/**
	 * Return these configurations and one of several profiles that are active together,
	 * or of one that is not found.
	 * @param profiles the profiles
	 * @return new configurations
	 */
	public FingyConfigurations withProfiles(String... profiles) {
		return new FingyConfigurations(this.application, and(this.combinations, List.of(profiles)), this.documents);
	}

	/**
	 * Return these configurations with documents from elsewhere than
	 * {@code src/main/resources} and {@code src/test/resources}.
	 * @param location a file, a directory, or a pattern such as
	 * {@code classpath:runs/*.json}
	 * @return new configurations
	 */
	public FingyConfigurations withDocuments(String location) {
		return new FingyConfigurations(this.application, this.combinations, and(this.documents, location));
	}

	private static <T> List<T> and(List<T> some, T another) {
		return Stream.concat(some.stream(), Stream.of(another)).toList();
	}

	/**
	 * Return a test of each configuration, which fails with the whole report of what is
	 * wrong with it.
	 * @return the tests
	 */
	public Stream<DynamicNode> tests() {
		Set<List<String>> combinations = new LinkedHashSet<>(List.of(List.of()));
		Profiles.of(this.application.locations()).forEach((profile) -> combinations.add(List.of(profile)));
		combinations.addAll(this.combinations);
		List<DynamicNode> tests = new ArrayList<>();
		combinations.forEach((profiles) -> tests
			.add(DynamicTest.dynamicTest(Application.name(profiles), () -> this.application.bind(profiles))));
		for (String location : !this.documents.isEmpty() ? this.documents : DOCUMENTS) {
			tests.addAll(tests(location));
		}
		return tests.stream();
	}

	private List<DynamicNode> tests(String location) {
		List<Resource> found = SavedDocuments.in(location);
		if (found.isEmpty() && !this.documents.isEmpty()) {
			return List.of(DynamicTest.dynamicTest("documents " + location, () -> {
				throw new AssertionError("There is no document of configurations at '" + location + "'");
			}));
		}
		return found.stream().map(this::test).toList();
	}

	private DynamicNode test(Resource document) {
		return DynamicTest.dynamicTest(Application.name(document), () -> this.application.replay(document));
	}

	/**
	 * Bind one of the configurations, to assert what it contains.
	 * @param profiles the profiles that are active, possibly none
	 * @return every configuration of the application; nothing is created
	 * @throws AssertionError with the whole report, if something is wrong with it
	 */
	public Fingy bind(String... profiles) {
		return DocumentFingy.of(this.application.bind(List.of(profiles)));
	}

}
