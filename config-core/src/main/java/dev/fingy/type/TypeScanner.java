package dev.fingy.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

import dev.fingy.TypeName;

/**
 * Finds annotated classes in packages. Class files are read as resources; only classes
 * that carry the annotation are loaded, and none is initialised.
 */
final class TypeScanner extends ClassPathScanningCandidateComponentProvider {

	private static final Set<String> ANNOTATIONS = Set.of(TypeName.class.getName(), TypeName.Names.class.getName());

	TypeScanner() {
		super(false);
		addIncludeFilter((reader, factory) -> carriesName(reader.getAnnotationMetadata()));
	}

	private static boolean carriesName(AnnotationMetadata metadata) {
		return ANNOTATIONS.stream()
			.anyMatch((annotation) -> metadata.isAnnotated(annotation) || metadata.hasAnnotatedMethods(annotation));
	}

	@Override
	protected boolean isCandidateComponent(AnnotatedBeanDefinition beanDefinition) {
		return true;
	}

	List<Class<?>> find(String packageName) {
		List<Class<?>> found = new ArrayList<>();
		findCandidateComponents(packageName).stream()
			.map((definition) -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()),
					getResourceLoader().getClassLoader()))
			.forEach(found::add);
		return found;
	}

}
