package dev.fingy.benchmarks.peers;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.benchmarks.Sources;
import dev.fingy.boot.FingyAutoConfiguration;

/**
 * The creation of every object, each for the first time.
 */
final class Creation {

	private Creation() {
	}

	static Work fingy(int size) throws IOException {
		return new FirstGets(Sources.yaml(Layers.yaml(size)));
	}

	static Work prototype(int size) {
		return prototype(size, new DefaultListableBeanFactory());
	}

	static Work prototypeInContext(int size) {
		return new FirstPrototypes(size);
	}

	private static Work prototype(int size, DefaultListableBeanFactory factory) {
		register(size, factory);
		return () -> created(size, factory);
	}

	private static void register(int size, DefaultListableBeanFactory factory) {
		for (int i = 0; i < size; i++) {
			factory.registerBeanDefinition("layer-" + i,
					BeanDefinitionBuilder.genericBeanDefinition(Layers.Dense.class)
						.setScope("prototype")
						.addConstructorArgValue("layer-" + i)
						.addConstructorArgValue(i)
						.addConstructorArgValue(0.5)
						.addConstructorArgValue(true)
						.getBeanDefinition());
		}
	}

	private static Object created(int size, BeanFactory factory) {
		for (int i = 0; i < size; i++) {
			factory.getBean("layer-" + i);
		}
		return factory;
	}

	static Work inContext(int size) throws IOException {
		return new FirstGetsInContext(Sources.yaml(Layers.yaml(size)));
	}

	private static Object created(List<Lazy<Layers.Layer>> nodes) {
		nodes.forEach(Lazy::get);
		return nodes;
	}

	private static final class FirstGets implements Work {

		private final ConfigurableEnvironment environment;

		private Layers.@Nullable LazyTree tree;

		FirstGets(ConfigurableEnvironment environment) {
			this.environment = environment;
		}

		@Override
		public void prepare() {
			this.tree = FingyBinder.get(this.environment).withTypes(Binding.TYPES).bind("tree", Layers.LazyTree.class);
		}

		@Override
		public Object run() {
			return created(Objects.requireNonNull(this.tree).nodes());
		}

	}

	/**
	 * In an application context, where each node is a bean.
	 */
	private static final class FirstGetsInContext implements Work {

		private final ConfigurableEnvironment environment;

		private @Nullable AnnotationConfigApplicationContext context;

		FirstGetsInContext(ConfigurableEnvironment environment) {
			this.environment = environment;
		}

		@Override
		public void prepare() {
			if (this.context != null) {
				this.context.close();
			}
			this.context = new AnnotationConfigApplicationContext();
			this.context.setEnvironment(this.environment);
			this.context.register(Application.class);
			this.context.refresh();
		}

		@Override
		public Object run() {
			return created(Objects.requireNonNull(this.context).getBean(Nodes.class).nodes());
		}

	}

	/**
	 * In an application context, each of a definition of its own.
	 */
	private static final class FirstPrototypes implements Work {

		private final int size;

		private @Nullable AnnotationConfigApplicationContext context;

		FirstPrototypes(int size) {
			this.size = size;
		}

		@Override
		public void prepare() {
			if (this.context != null) {
				this.context.close();
			}
			this.context = new AnnotationConfigApplicationContext();
			this.context.register(Plain.class);
			register(this.size, this.context.getDefaultListableBeanFactory());
			this.context.refresh();
		}

		@Override
		public Object run() {
			return created(this.size, Objects.requireNonNull(this.context));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Nodes.class)
	@ImportAutoConfiguration(FingyAutoConfiguration.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Layers.Dense.class);
		}

	}

	@ConfigurationProperties("tree")
	record Nodes(List<Lazy<Layers.Layer>> nodes) {

	}

}
