package dev.fingy.internal.describe;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.RelaxedName;

import org.springframework.util.ReflectionUtils;

/**
 * What is on a parameter, and on the component of a record, whose constructor need not
 * repeat it.
 */
final class DeclaredAnnotations {

	private DeclaredAnnotations() {
	}

	static List<Annotation> of(Creator creator, Parameter parameter) {
		Set<Annotation> annotations = new LinkedHashSet<>(parameter.annotations());
		if (creator.javaType().isRecord() && creator.executable() instanceof Constructor<?>) {
			ReflectionUtils.doWithLocalFields(creator.javaType(), (field) -> {
				if (RelaxedName.uniform(field.getName()).equals(parameter.uniformName())) {
					annotations.addAll(List.of(field.getAnnotations()));
				}
			});
		}
		return List.copyOf(annotations);
	}

}
