package dev.fingy.benchmarks.peers;

import java.io.IOException;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

import dev.fingy.FingyBinder;
import dev.fingy.TypeRegistry;
import dev.fingy.benchmarks.Sources;

/**
 * From an environment that is loaded to objects.
 */
final class Binding {

	static final TypeRegistry TYPES = TypeRegistry.builder().add(Layers.Dense.class).add(Layers.Deep.class).build();

	private Binding() {
	}

	static Work fingy(int size) throws IOException {
		return fingy(Sources.yaml(Layers.yaml(size)));
	}

	static Work fingyDeep(int size) throws IOException {
		return fingy(Sources.yaml(Layers.yamlWithContainers(size)));
	}

	private static Work fingy(ConfigurableEnvironment environment) {
		return () -> FingyBinder.get(environment).withTypes(TYPES).bind("tree", Layers.Tree.class);
	}

	static Work boot(int size) throws IOException {
		return boot(Sources.yaml(Layers.yaml(size)), Layers.PlainTree.class);
	}

	static Work bootDeep(int size) throws IOException {
		return boot(Sources.yaml(Layers.yamlWithContainers(size)), Layers.PlainDeepTree.class);
	}

	private static Work boot(ConfigurableEnvironment environment, Class<?> tree) {
		return () -> Binder.get(environment).bind("tree", tree).get();
	}

}
