package dev.fingy.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/**
 * The environment of an application with one YAML file: the file comes after the system
 * properties and the environment of the process.
 */
public final class Sources {

	private Sources() {
	}

	/**
	 * Load a YAML file.
	 * @param yaml the text of the file
	 * @return an environment with the file
	 * @throws IOException if it cannot be loaded
	 */
	public static ConfigurableEnvironment yaml(String yaml) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader()
			.load("application.yaml", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
			.forEach(environment.getPropertySources()::addLast);
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	static ConfigurableEnvironment nodes(int count, IntFunction<String> node) throws IOException {
		return yaml(IntStream.range(0, count).mapToObj(node).collect(Collectors.joining("\n", "tree.nodes:\n", "\n")));
	}

}
