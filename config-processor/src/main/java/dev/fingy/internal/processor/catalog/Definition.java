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
	 * Return whether it has a name.
	 * @param uniform the name in its uniform form
	 * @return {@code true} if it is the canonical name or an alias
	 */
	public boolean isNamed(String uniform) {
		return Stream.concat(Stream.of(this.name), aliases().stream())
			.anyMatch((each) -> RelaxedName.uniformType(each).equals(uniform));
	}

	// A factory method may declare no more than the base of its objects
	boolean isOfClass(String uniform) {
		boolean named = this.registration.factory() == null || !this.registration.type().equals(this.base);
		return named && RelaxedName.uniformType(this.registration.type().getSimpleName().toString()).equals(uniform);
	}

	boolean isSameAs(Definition other) {
		return this.registration.source().equals(other.registration.source()) && this.name.equals(other.name);
	}

}
