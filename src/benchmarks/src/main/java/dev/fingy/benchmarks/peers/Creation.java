package dev.fingy.benchmarks.peers;

import java.io.IOException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;

import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.benchmarks.Sources;

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
		DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
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
		return () -> {
			for (int i = 0; i < size; i++) {
				factory.getBean("layer-" + i);
			}
			return factory;
		};
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
			Layers.LazyTree bound = Objects.requireNonNull(this.tree);
			bound.nodes().forEach(Lazy::get);
			return bound;
		}

	}

}
