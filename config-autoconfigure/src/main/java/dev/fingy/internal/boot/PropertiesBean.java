package dev.fingy.internal.boot;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.boot.Configurations.Key;

/**
 * A bean that configuration is bound to.
 *
 * @param name its name
 * @param key what is bound to it
 * @param isCreatable whether it is created without another bean
 * @param isOfApplication whether the application declares it
 * @param completion the annotation by which the container completes it once it is
 * created, {@code null} if there is none
 */
record PropertiesBean(String name, Key key, boolean isCreatable, boolean isOfApplication, @Nullable String completion) {

	String prefix() {
		return this.key.prefix();
	}

	String reason() {
		return "is bound to the bean '" + this.name + "', which is not created";
	}

	/**
	 * Return what is not done when the bean is created without others.
	 * @return the reason, or {@code null} if nothing is left out
	 */
	@Nullable String incompleteness() {
		return (this.completion != null) ? "has @" + this.completion + ", which is not processed" : null;
	}

}
