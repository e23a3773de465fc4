package dev.fingy.internal.bind.conversion;

import java.lang.annotation.Annotation;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.tree.Aggregates;

/**
 * What a value is converted to.
 *
 * @param type the declared type
 * @param parameter the parameter that declares it, {@code null} for elements and entries
 * @param inNode whether configuration chooses the object that gets the value
 */
public record ConversionTarget(ResolvableType type, @Nullable Parameter parameter, boolean inNode) {

	ConversionTarget element() {
		return new ConversionTarget(Aggregates.element(this.type), this.parameter, this.inNode);
	}

	Annotation[] annotations() {
		List<Annotation> annotations = (this.parameter != null) ? this.parameter.annotations() : List.of();
		return annotations.toArray(Annotation[]::new);
	}

}
