package dev.fingy.internal.boot;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import dev.fingy.internal.boot.Configurations.Key;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.TypeReference;

/**
 * What configuration can contain to an application. It takes a while to find out, so that
 * it is described when somebody asks, and then once.
 */
public final class ApplicationTypes {

	private final TypeCatalog types;

	private final ConfigurableListableBeanFactory beanFactory;

	private Set<Key> described = Set.of();

	private @Nullable TypeReference reference;

	/**
	 * Create one.
	 * @param types the registered types
	 * @param beanFactory where the configurations are
	 */
	public ApplicationTypes(TypeCatalog types, ConfigurableListableBeanFactory beanFactory) {
		this.types = types;
		this.beanFactory = beanFactory;
	}

	/**
	 * Return the reference of what is registered and bound. It holds no values, and is
	 * there before any is resolved.
	 * @return the reference
	 */
	public synchronized TypeReference reference() {
		Set<Key> configurations = configurations();
		TypeReference known = this.reference;
		if (known == null || !this.described.equals(configurations)) {
			known = describe(configurations);
			this.described = configurations;
			this.reference = known;
		}
		return known;
	}

	private Set<Key> configurations() {
		return (this.beanFactory.getSingleton(Configurations.class.getName()) instanceof Configurations resolved)
				? resolved.keys() : holders();
	}

	private Set<Key> holders() {
		NodeTypes nodeTypes = new NodeTypes(this.types);
		return Declarations.of(this.beanFactory)
			.stream()
			.filter((key) -> nodeTypes.isHolder(key.type()))
			.collect(Collectors.toUnmodifiableSet());
	}

	private TypeReference describe(Set<Key> configurations) {
		TypeDescriber describer = new TypeDescriber(this.types, this.beanFactory.getBeanClassLoader());
		return describer.describe(configurations.stream()
			.map((key) -> new TypeDescriber.Configuration(key.prefix(), key.type()))
			.toList());
	}

}
