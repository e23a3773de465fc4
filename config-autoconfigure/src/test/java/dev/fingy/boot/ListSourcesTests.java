package dev.fingy.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

import dev.fingy.Discriminated;
import dev.fingy.FingyBinder;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sources that patch a list of nodes and those that replace it, as Spring makes them.
 */
class ListSourcesTests {

	private static final String FILE = "spring.config.location=classpath:lists/list-sources.yaml";

	private static T run(Map<String, Object> defaults, String... arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.properties(defaults)
			.run(arguments)) {
			return context.getBean(T.class);
		}
	}

	@Test
	void commandLineAndInlineJsonPatch() {
		T bound = run(Map.of(), "--" + FILE, "--t.layers[0].size=64",
				"--spring.application.json={\"t\":{\"layers[1].size\":65,\"tags[0]\":\"z\"}}");
		assertThat(bound).isEqualTo(new T(List.of(new Wide(64), new Wide(65), new Wide(3)), List.of("z")));
	}

	@Test
	void mountedTreesReplace(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("t.layers[0].type"), "wide");
		Files.writeString(folder.resolve("t.tags[0]"), "z");
		T bound = run(Map.of(), "--" + FILE + ",configtree:" + folder + "/");
		assertThat(bound).isEqualTo(new T(List.of(new Wide(0)), List.of("z")));
	}

	@Test
	void defaultPropertiesAreReplaced() {
		T bound = run(Map.of("t.layers[0].type", "wide", "t.layers[0].size", "7", "t.layers[3].size", "8"),
				"--" + FILE);
		assertThat(bound.layers()).containsExactly(new Wide(1), new Wide(2), new Wide(3));
	}

	@Test
	void servletParametersPatch() {
		MockServletContext context = new MockServletContext();
		context.addInitParameter("t.layers[0].size", "64");
		MockServletConfig config = new MockServletConfig(context);
		config.addInitParameter("t.layers[1].size", "65");
		StandardServletEnvironment environment = new StandardServletEnvironment();
		environment.initPropertySources(context, config);
		environment.getPropertySources()
			.addLast(new MapPropertySource("map", Map.of("t.layers[0].type", "wide", "t.layers[1].type", "wide")));
		TypeRegistry types = TypeRegistry.builder().add(Wide.class).build();
		assertThat(FingyBinder.get(environment).withTypes(types).bind("t", Layers.class).layers())
			.containsExactly(new Wide(64), new Wide(65));
	}

	@Nested
	@SpringBootTest(classes = Application.class, args = "--t.layers[1].size=65",
			properties = { FILE, "t.layers[0].size=64", "t.tags[0]=z" })
	class PropertiesOfTests {

		@DynamicPropertySource
		static void register(DynamicPropertyRegistry registry) {
			registry.add("t.layers[2].size", () -> 66);
		}

		@Test
		void patch(@Autowired T bound) {
			assertThat(bound).isEqualTo(new T(List.of(new Wide(64), new Wide(65), new Wide(66)), List.of("z")));
		}

	}

	@Nested
	@SpringBootTest(classes = Application.class, properties = FILE)
	@TestPropertySource(locations = "classpath:lists/test.properties", properties = "t.layers[0].size=10")
	class FilesOfTests {

		@Test
		void replace(@Autowired T bound) {
			assertThat(bound).isEqualTo(new T(List.of(new Wide(10)), List.of("z")));
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableConfigurationProperties(T.class)
	@ImportAutoConfiguration(FingyAutoConfiguration.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Wide.class);
		}

	}

	@ConfigurationProperties("t")
	record T(List<Layer> layers, List<String> tags) {

	}

	record Layers(List<Layer> layers) {

	}

	@Discriminated
	interface Layer {

	}

	@TypeName("wide")
	record Wide(@DefaultValue("0") int size) implements Layer {

	}

}
