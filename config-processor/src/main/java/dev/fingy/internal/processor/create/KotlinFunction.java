package dev.fingy.internal.processor.create;

import java.util.List;

import javax.lang.model.element.AnnotationMirror;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Nullness;

/**
 * A constructor or function as Kotlin declares it.
 *
 * @param name the name, empty for a constructor
 * @param primary whether it is the primary constructor
 * @param parameters its parameters
 * @param hidden what is known of a function with annotations that stubs do not show
 */
record KotlinFunction(String name, boolean primary, List<Value> parameters, @Nullable HiddenFunction hidden) {

	/**
	 * A parameter.
	 *
	 * @param name its name, which need not be one of Java
	 * @param type the name of its class, with dots
	 * @param nullness whether it can be {@code null}
	 * @param defaulted whether the code has a default for it
	 * @param annotations its annotations, where metadata contain them
	 */
	record Value(String name, String type, Nullness nullness, boolean defaulted, List<AnnotationMirror> annotations) {

	}

}
