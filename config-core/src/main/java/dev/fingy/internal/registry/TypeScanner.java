package dev.fingy.internal.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;

import dev.fingy.TypeName;

/**
 * Finds annotated classes in packages. Class files are read as resources; only classes
 * that carry the annotation are loaded, and none is initialised. What is next to an index
 * is left to it.
 */
final class TypeScanner extends ClassPathScanningCandidateComponentProvider {

	private static final Set<String> ANNOTATIONS = Set.of(TypeName.class.getName(), TypeName.Names.class.getName());

	private final TypeIndex index;

	private TypeScanner(TypeIndex index) {
		super(false);
		this.index = index;
		addIncludeFilter((reader, factory) -> carriesName(reader.getAnnotationMetadata()));
	}

	private static boolean carriesName(AnnotationMetadata metadata) {
		return ANNOTATIONS.stream()
			.anyMatch((annotation) -> metadata.isAnnotated(annotation) || metadata.hasAnnotatedMethods(annotation));
	}

	@Override
	protected boolean isCandidateComponent(MetadataReader reader) throws IOException {
		return !this.index.covers(reader.getResource().getURL()) && super.isCandidateComponent(reader);
	}

	@Override
	protected boolean isCandidateComponent(AnnotatedBeanDefinition beanDefinition) {
		return true;
	}

	/**
	 * Find annotated classes.
	 * @param packageName a package, which is searched with those below it
	 * @param index what need not be searched
	 * @return the classes
	 */
	static List<Class<?>> find(String packageName, TypeIndex index) {
		return index.coversPackage(packageName) ? List.of() : new TypeScanner(index).find(packageName);
	}

	private List<Class<?>> find(String packageName) {
		List<Class<?>> found = new ArrayList<>();
		findCandidateComponents(packageName).stream()
			.map((definition) -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()),
					getResourceLoader().getClassLoader()))
			.forEach(found::add);
		return found;
	}

}
