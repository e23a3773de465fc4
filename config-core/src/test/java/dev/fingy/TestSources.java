package dev.fingy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import dev.fingy.internal.bind.UnmatchedVariable;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An environment of given sources and nothing else. Those added first win.
 */
public final class TestSources {

	private final StandardEnvironment environment = new StandardEnvironment();

	private int count;

	private TypeContributor more = (types) -> {
	};

	private TestSources() {
		this.environment.getPropertySources()
			.forEach((source) -> this.environment.getPropertySources().remove(source.getName()));
	}

	public static TestSources of() {
		return new TestSources();
	}

	public static TestSources yaml(String... lines) {
		return new TestSources().andYaml("application.yaml", lines);
	}

	public TestSources andYaml(String name, String... lines) {
		ByteArrayResource resource = new ByteArrayResource(String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
				name) {
			@Override
			public String toString() {
				return name;
			}
		};
		try {
			new YamlPropertySourceLoader().load(name + this.count++, resource)
				.forEach(this.environment.getPropertySources()::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	public TestSources under(String... arguments) {
		this.environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
		return this;
	}

	public TestSources underEnvironment(String... namesAndValues) {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			variables.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					variables));
		return this;
	}

	public TestSources underSystemProperties(Map<String, Object> properties) {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, properties));
		return this;
	}

	public TestSources underMap(Map<String, Object> properties) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("map" + this.count++, properties));
		return this;
	}

	/**
	 * Add inline JSON as {@code SPRING_APPLICATION_JSON} does.
	 * @param json the JSON, with single quotes
	 * @return these sources
	 */
	public TestSources underJson(String json) {
		MapPropertySource source = new MapPropertySource("inline",
				Map.of("spring.application.json", json.replace('\'', '"')));
		this.environment.getPropertySources().addFirst(source);
		new SpringApplicationJsonEnvironmentPostProcessor().postProcessEnvironment(this.environment,
				new SpringApplication());
		this.environment.getPropertySources().remove(source.getName());
		return this;
	}

	public TestSources underProperties(String... lines) {
		try {
			new PropertiesPropertySourceLoader()
				.load("application.properties" + this.count++,
						new ByteArrayResource(String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
								"application.properties"))
				.forEach(this.environment.getPropertySources()::addFirst);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	public StandardEnvironment environment() {
		ConfigurationPropertySources.attach(this.environment);
		return this.environment;
	}

	/**
	 * Offer further types beside those of the zoo.
	 * @param more registers them
	 * @return these sources
	 */
	public TestSources with(TypeContributor more) {
		this.more = more;
		return this;
	}

	private TypeRegistry types(Class<?> type) {
		TypeRegistry.Builder types = TypeRegistry.builder().scan("dev.fingy.zoo").add(type);
		this.more.contribute(types);
		return types.build();
	}

	/**
	 * Return a binder for several configurations, with the types of the zoo.
	 * @return a binder that has bound nothing
	 */
	public FingyBinder binder() {
		return FingyBinder.get(environment()).withTypes(types(Object.class));
	}

	public <T> T bind(String prefix, Class<T> type) {
		return FingyBinder.get(environment()).withTypes(types(type)).bind(prefix, type);
	}

	/**
	 * Resolve the configuration below {@code t}.
	 * @param type its class
	 * @param settings what the application decides
	 * @return what is found, problems and warnings included
	 */
	public Resolution resolve(Class<?> type, Settings settings) {
		return new ConfigurationResolver((TypeCatalog) types(type), settings).resolve("t", type,
				BindingSources.of(environment()));
	}

	/**
	 * Return what is wrong with the configuration below {@code t}.
	 * @param type its class
	 * @return the whole report
	 */
	public String problems(Class<?> type) {
		return text(resolve(type, Settings.DEFAULT).problems(), "t");
	}

	/**
	 * Return what is told of the configuration below {@code t}, in which nothing is
	 * wrong.
	 * @param type its class
	 * @return the warnings as a report would show them
	 */
	public String warnings(Class<?> type) {
		Resolution resolution = resolve(type, Settings.DEFAULT);
		assertThat(resolution.problems()).isEmpty();
		return text(warnings(resolution), "t");
	}

	static List<Problem> warnings(Resolution resolution) {
		List<Problem> warnings = new ArrayList<>(resolution.warnings());
		resolution.unmatched()
			.stream()
			.filter(UnmatchedVariable::belowNode)
			.map(UnmatchedVariable::problem)
			.forEach(warnings::add);
		return warnings;
	}

	/**
	 * Return what is told of the variables of the environment that set no property, and
	 * are not below a node.
	 * @param type the class of the configuration below {@code t}
	 * @return a line for each
	 */
	public List<String> unmatched(Class<?> type) {
		return resolve(type, Settings.DEFAULT).unmatched()
			.stream()
			.filter((variable) -> !variable.belowNode())
			.map((variable) -> variable.problem().sentence())
			.toList();
	}

	static String text(List<Problem> problems, String prefix) {
		return new FingyException("the configuration of '" + prefix + "'", problems).getMessage();
	}

}
