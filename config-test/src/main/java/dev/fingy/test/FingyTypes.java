package dev.fingy.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

import dev.fingy.TypeRegistry;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.TypeReference;

/**
 * Every type that configuration of one application can choose. In a {@code @TestFactory},
 * each is a test of its own:
 * {@code return FingyTypes.of(TrainingApplication.class).tests();}
 * <p>
 * Each is bound from the example in its documentation, a node as YAML in a {@code pre} of
 * the class {@code example}, which {@code fingy-processor} leaves on the class path.
 * Where there is none, its name alone has to do. Nothing is created, and where references
 * lead is not looked at.
 * <p>
 * A value; each method returns a new one.
 */
public final class FingyTypes {

	private final Application application;

	private final Set<String> excused;

	private FingyTypes(Application application, Set<String> excused) {
		this.application = application;
		this.excused = excused;
	}

	/**
	 * Return the types of an application.
	 * @param application the class that {@code SpringApplication} starts
	 * @return its types
	 */
	public static FingyTypes of(Class<?> application) {
		return new FingyTypes(new Application(application, List.of()), Set.of());
	}

	/**
	 * Return these types of the application with properties that a machine would add,
	 * where it does not start without them.
	 * @param pairs such as {@code "DB_PASSWORD=none"}
	 * @return new types
	 */
	public FingyTypes withPropertyValues(String... pairs) {
		return new FingyTypes(this.application.with(pairs), this.excused);
	}

	/**
	 * Return these types, of which some need no example, such as those of a library.
	 * @param names the names of types that need arguments
	 * @return new types
	 */
	public FingyTypes withoutExamples(String... names) {
		Set<String> excused = new TreeSet<>(this.excused);
		excused.addAll(Arrays.asList(names));
		return new FingyTypes(this.application, excused);
	}

	/**
	 * Return a test of each type, which fails with what is wrong with its example.
	 * @return the tests, ordered by base and name
	 * @throws AssertionError if the application itself does not resolve
	 */
	public Stream<DynamicNode> tests() {
		return this.application.resolve(Application.name(List.of()), this::tests).stream();
	}

	private List<DynamicNode> tests(Configurations configurations, ConfigurableListableBeanFactory beanFactory) {
		Set<String> unused = new TreeSet<>(this.excused);
		List<DynamicNode> tests = new ArrayList<>();
		for (Example example : examples(reference(configurations, beanFactory))) {
			String problem = example.problem(configurations,
					ClassUtils.resolveClassName(example.base().className(), beanFactory.getBeanClassLoader()));
			boolean excused = problem != null && example.isMissing() && this.excused.contains(example.type().name());
			if (excused) {
				unused.remove(example.type().name());
			}
			tests.add(test(example.name(), excused ? null : problem));
		}
		unused.forEach((name) -> tests.add(test(name, "is excused, but no type of this name lacks an example")));
		return tests;
	}

	private static DynamicNode test(String name, @Nullable String problem) {
		return DynamicTest.dynamicTest(name, () -> {
			if (problem != null) {
				throw new AssertionError(name + ": " + problem);
			}
		});
	}

	private static TypeReference reference(Configurations configurations, ConfigurableListableBeanFactory beanFactory) {
		TypeCatalog catalog = TypeCatalog.of(beanFactory.getBean(TypeRegistry.class));
		return new TypeDescriber(catalog, beanFactory.getBeanClassLoader()).describe(configurations.all()
			.stream()
			.map((each) -> new TypeDescriber.Configuration(each.prefix(), each.root().javaType()))
			.toList());
	}

	// A type can be at more than one place
	// A type with variables has an entry wherever it can be, and one example
	private static List<Example> examples(TypeReference reference) {
		Map<List<String>, Example> examples = new LinkedHashMap<>();
		reference.bases()
			.forEach((base) -> base.types()
				.forEach((type) -> examples.putIfAbsent(
						List.of(type.name(), type.className(), type.factory(), type.registered()),
						new Example(base, type))));
		return List.copyOf(examples.values());
	}

}
