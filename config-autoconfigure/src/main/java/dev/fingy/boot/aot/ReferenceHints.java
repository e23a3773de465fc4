package dev.fingy.boot.aot;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeReference;

/**
 * The reference of types, which is read and written as JSON.
 */
final class ReferenceHints implements RuntimeHintsRegistrar {

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		this.binding.registerReflectionHints(hints.reflection(), TypeReference.class);
		this.binding.registerReflectionHints(hints.reflection(), Shape.class.getPermittedSubclasses());
	}

}
