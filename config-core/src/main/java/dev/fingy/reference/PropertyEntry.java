package dev.fingy.reference;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * A property of a configuration, type or plain class.
 *
 * @param name the name in kebab case
 * @param shape what can be there; of what is injected, what Java declares
 * @param description the text of its documentation, or an empty text
 * @param defaults the texts of its default value, one for each element where it is a
 * list, none where it is never written, or {@code null} without a default
 * @param defaultType the type of a node that is absent or names none, or an empty text
 * @param constraints what a value must fulfil
 * @param kind how it comes by its value
 * @param secret whether its value is never written
 * @param deprecation what to do instead, or an empty text if it is not deprecated
 */
@JsonIgnoreProperties(value = "required", allowGetters = true)
public record PropertyEntry(String name, Shape shape, String description,
		@JsonInclude(JsonInclude.Include.NON_NULL) @JsonSetter(nulls = Nulls.SET) @Nullable List<String> defaults,
		String defaultType, List<ConstraintEntry> constraints, Kind kind, boolean secret, String deprecation) {

	/**
	 * Return whether configuration has to mention it in an object that it chooses, or in
	 * a part of one.
	 * @return {@code true} if there is no object without it, or a constraint forbids what
	 * its absence means
	 */
	public boolean isRequired() {
		return isRequired(true);
	}

	/**
	 * Return whether configuration has to mention it. Where Spring Boot alone decides, it
	 * is zero or {@code null} without a value.
	 * @param chosen whether configuration chooses the object or what it is part of
	 * @return {@code true} if its absence is an error
	 */
	public boolean isRequired(boolean chosen) {
		return (chosen && this.kind == Kind.REQUIRED) || ((this.kind == Kind.CONFIGURED || this.kind == Kind.REQUIRED)
				&& this.defaults == null && this.defaultType.isEmpty() && this.constraints.stream()
					.anyMatch(isPrimitive() ? ConstraintEntry::forbidsZero : ConstraintEntry::forbidsAbsence));
	}

	// Java has zero or false where nothing is given
	private boolean isPrimitive() {
		return this.shape instanceof Shape.Scalar scalar && scalar.declared().indexOf('.') < 0;
	}

	/**
	 * Return whether configuration can mention it.
	 * @return {@code true} if it is neither injected nor derived
	 */
	@JsonIgnore
	public boolean isConfigurable() {
		return this.kind == Kind.CONFIGURED || this.kind == Kind.REQUIRED || this.kind == Kind.PRESET;
	}

	/**
	 * How a property comes by its value.
	 */
	public enum Kind {

		/**
		 * Configuration sets it.
		 */
		CONFIGURED,

		/**
		 * Configuration sets it. No object that configuration chooses, or that is part of
		 * one, can be created without it.
		 */
		REQUIRED,

		/**
		 * Configuration may set it; otherwise it stays as its class made it, which the
		 * class alone knows.
		 */
		PRESET,

		/**
		 * The container provides it; it cannot be set.
		 */
		INJECTED,

		/**
		 * It is computed from others; it cannot be set.
		 */
		DERIVED

	}

}
