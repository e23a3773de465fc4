package dev.fingy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * An environment of given sources and nothing else. Those added first win.
 */
public final class TestSources {

	private final StandardEnvironment environment = new StandardEnvironment();

	private int count;

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

	public TestSources underMap(Map<String, Object> properties) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("map" + this.count++, properties));
		return this;
	}

	public StandardEnvironment environment() {
		ConfigurationPropertySources.attach(this.environment);
		return this.environment;
	}

	public <T> T bind(String prefix, Class<T> type) {
		return FingyBinder.get(environment())
			.withTypes(TypeRegistry.builder().scan("dev.fingy.zoo").add(type).build())
			.bind(prefix, type);
	}

}
