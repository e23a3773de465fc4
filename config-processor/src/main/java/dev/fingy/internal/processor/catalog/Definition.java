package dev.fingy.internal.processor.catalog;

import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.element.TypeElement;

import dev.fingy.internal.names.RelaxedName;

/**
 * A type under its name for one base.
 *
 * @param base the base
 * @param name the canonical name
 * @param registration what registers it
 */
public record Definition(TypeElement base, String name, Registration registration) {

	static Stream<Definition> of(Registration registration) {
		return registration.bases().stream().map((base) -> new Definition(base, registration.name(base), registration));
	}

	/**
	 * Return its other names.
	 * @return the names as they are written
	 */
	public List<String> aliases() {
		return this.registration.aliases();
	}

	/**
	 * Return what names it.
	 * @return the uniform forms of its canonical name and aliases, each once
	 */
	public List<String> uniformNames() {
		return Stream.concat(Stream.of(this.name), aliases().stream())
			.map(RelaxedName::uniformType)
			.distinct()
			.toList();
	}

	// A factory method may declare no more than the base of its objects
	Stream<String> uniformClassName() {
		boolean named = this.registration.factory() == null || !this.registration.type().equals(this.base);
		return named ? Stream.of(RelaxedName.uniformType(this.registration.type().getSimpleName().toString()))
				: Stream.empty();
	}

	boolean isSameAs(Definition other) {
		return this.registration.source().equals(other.registration.source()) && this.name.equals(other.name);
	}

}
