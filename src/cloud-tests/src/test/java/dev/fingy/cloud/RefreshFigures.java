package dev.fingy.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.cloud.Jobs.Model;
import dev.fingy.cloud.Jobs.PlainProperties;

/**
 * Measures a refresh with 1,000 nodes, and one with 1,000 JavaBeans without Fingy's
 * share. It is no test, and is run by its name.
 */
class RefreshFigures {

	private static final int SIZE = 1000;

	private static final int ROUNDS = 40;

	@TempDir
	private Path directory;

	@Test
	void measure() throws IOException {
		report("no nodes and no beans", Empty.class, (round) -> "plain.name: name" + round);
		report("1,000 beans that Spring binds again", Beans.class,
				(round) -> "plain: { name: name" + round + ", retries: 7 }");
		report("the same with the file of the nodes", Beans.class,
				(round) -> "plain: { name: name" + round + ", retries: 7 }\n" + nodes((i) -> i));
		report("1,000 nodes, one of which differs", Nodes.class, (round) -> nodes((i) -> (i == 0) ? round : i));
		report("1,000 nodes, all of which differ", Nodes.class, (round) -> nodes((i) -> i + round));
		report("1,000 nodes, one of which is wrong", Nodes.class, (round) -> nodes((i) -> i)
				+ "\n    last: { type: neural, units: " + ((round > 0) ? "x" : "") + round + " }");
	}

	private static String nodes(java.util.function.IntUnaryOperator units) {
		return IntStream.range(0, SIZE)
			.mapToObj((i) -> "    n" + i + ": { type: neural, units: " + units.applyAsInt(i) + " }")
			.collect(Collectors.joining("\n", "farm:\n  nodes:\n", ""));
	}

	private void report(String what, Class<?> application, java.util.function.IntFunction<String> content)
			throws IOException {
		Path file = Files.writeString(this.directory.resolve("app.yml"), content.apply(0));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
			.web(WebApplicationType.NONE)
			.run("--spring.config.import=file:" + file, "--spring.main.banner-mode=off", "--logging.level.root=off")) {
			ContextRefresher refresher = context.getBean(ContextRefresher.class);
			List<Double> times = new ArrayList<>();
			for (int round = 1; round <= ROUNDS; round++) {
				Files.writeString(file, content.apply(round));
				long start = System.nanoTime();
				refresher.refresh();
				times.add((System.nanoTime() - start) / 1e6);
			}
			List<Double> warm = times.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
			System.out.printf(Locale.ROOT, "%-38s %6.1f ms (%.1f to %.1f)%n", what, warm.get(warm.size() / 2),
					warm.get(0), warm.get(warm.size() - 1));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Empty {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties
	@Import(Registrar.class)
	static class Beans {

	}

	static class Registrar implements ImportBeanDefinitionRegistrar {

		@Override
		public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
			for (int i = 0; i < SIZE; i++) {
				registry.registerBeanDefinition("plain" + i, new RootBeanDefinition(PlainProperties.class));
			}
		}

	}

	@ConfigurationProperties("farm")
	record FarmProperties(Map<String, Lazy<Model>> nodes) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(FarmProperties.class)
	static class Nodes {

		@Bean
		static TypeContributor types() {
			return Jobs.TYPES;
		}

	}

}
