package dev.fingy.internal.names;

import java.util.Locale;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

import dev.fingy.internal.source.Names;

/**
 * Names in the forms that Spring Boot knows: compared without case and punctuation,
 * written in kebab case.
 */
public final class RelaxedName {

	private RelaxedName() {
	}

	/**
	 * Return the form in which two spellings of one name are equal.
	 * @param name a name
	 * @return its letters and digits in lower case
	 */
	public static String uniform(String name) {
		return Names.uniform(name);
	}

	/**
	 * Return the form in which two spellings of the name of a type are equal. It keeps
	 * every other character, since nothing else may be read as a registered name.
	 * @param name a name
	 * @return the name in lower case, without dashes and underscores
	 */
	public static String uniformType(String name) {
		return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
	}

	/**
	 * Return the canonical form of a Java name.
	 * @param javaName such as {@code numFeatures} or {@code NeuralNet}
	 * @return such as {@code num-features} or {@code neural-net}
	 */
	public static String kebab(String javaName) {
		String dashed = DataObjectPropertyName.toDashedForm(javaName);
		return dashed.startsWith("-") ? dashed.substring(1) : dashed;
	}

	/**
	 * Return the canonical name of a class that is registered without one.
	 * @param type the class
	 * @param base its base
	 * @return the name in kebab case, without the base's name or {@code Config} as suffix
	 */
	public static String ofType(Class<?> type, Class<?> base) {
		return ofType(type.getSimpleName(), base.getSimpleName());
	}

	/**
	 * Return the canonical name of a class that is registered without one.
	 * @param type the simple name of the class
	 * @param base the simple name of the base
	 * @return the name in kebab case, without the base's name or {@code Config} as suffix
	 */
	public static String ofType(String type, String base) {
		String name = withoutSuffix(type, base);
		name = withoutSuffix(name, "Config");
		name = withoutSuffix(name, withoutSuffix(base, "Config"));
		return kebab(name);
	}

	private static String withoutSuffix(String name, String suffix) {
		return (name.length() > suffix.length() && name.endsWith(suffix))
				? name.substring(0, name.length() - suffix.length()) : name;
	}

}
