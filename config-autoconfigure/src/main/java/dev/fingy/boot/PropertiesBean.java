package dev.fingy.boot;

import dev.fingy.boot.Configurations.Key;

/**
 * A bean that configuration is bound to.
 *
 * @param name its name
 * @param key what is bound to it
 * @param isCreatable whether it is created without another bean
 * @param isOfApplication whether the application declares it
 */
record PropertiesBean(String name, Key key, boolean isCreatable, boolean isOfApplication) {

	String prefix() {
		return this.key.prefix();
	}

	String reason() {
		return "is bound to the bean '" + this.name + "', which is not created";
	}

}
