package dev.fingy.boot.aot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import dev.fingy.TypeRegistry;
import dev.fingy.internal.registry.IndexedType;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;

/**
 * Contributes hints for all that configuration can choose from, chosen or not: which of
 * it is, the environment decides when the application starts. Writes what was found as
 * well, so that nothing is searched for then.
 */
final class NodeHintsProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		TypeRegistry registry = beanFactory.getBeanProvider(TypeRegistry.class).getIfAvailable();
		return (registry != null) ? contribution(TypeCatalog.of(registry), configurations(beanFactory)) : null;
	}

	private static BeanFactoryInitializationAotContribution contribution(TypeCatalog types,
			List<Class<?>> configurations) {
		NodeTypes nodeTypes = new NodeTypes(types);
		return (context, code) -> {
			NodeHints hints = new NodeHints(context.getRuntimeHints(), types);
			types.all().forEach(hints::add);
			configurations.stream()
				.filter(nodeTypes::isHolder)
				.forEach((type) -> hints.add(ResolvableType.forClass(type)));
			context.getGeneratedFiles()
				.addResourceFile(IndexedType.PROCESSED_LOCATION, IndexedType.write(types.found()));
		};
	}

	private static List<Class<?>> configurations(ConfigurableListableBeanFactory beanFactory) {
		return Arrays.stream(beanFactory.getBeanNamesForAnnotation(ConfigurationProperties.class))
			.map((name) -> beanFactory.getType(name, false))
			.filter(Objects::nonNull)
			.<Class<?>>map(ClassUtils::getUserClass)
			.toList();
	}

}
