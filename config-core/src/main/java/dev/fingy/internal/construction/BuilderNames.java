package dev.fingy.internal.construction;

import java.util.List;

import org.springframework.util.StringUtils;

/**
 * Names of the methods of builders. The rules are the same for reflection and for
 * compilers.
 */
public final class BuilderNames {

	/**
	 * What the names of the methods begin with in which Lombok puts the defaults of
	 * fields.
	 */
	public static final String DEFAULT = "$default$";

	private static final List<String> PREFIXES = List.of("set", "with");

	private static final List<String> ADDERS = List.of("add", "addAll", "put", "putAll");

	private BuilderNames() {
	}

	/**
	 * Return the name of a property.
	 * @param method the name of a method that sets it
	 * @return the name without {@code set} or {@code with}
	 */
	public static String property(String method) {
		return PREFIXES.stream()
			.filter((prefix) -> follows(prefix, method))
			.findFirst()
			.map((prefix) -> StringUtils.uncapitalizeAsProperty(method.substring(prefix.length())))
			.orElse(method);
	}

	/**
	 * Return whether a method is named as those of JavaBeans, which need not return the
	 * builder.
	 * @param method the name of the method
	 * @return {@code true} if it begins with {@code set}
	 */
	public static boolean isSetter(String method) {
		return follows(PREFIXES.get(0), method);
	}

	/**
	 * Return whether a method adds elements to what it names.
	 * @param name the name of the method
	 * @return {@code true} for {@code addTag} and {@code putAllOptions}
	 */
	public static boolean isAdder(String name) {
		return ADDERS.stream().anyMatch((prefix) -> name.equals(prefix) || follows(prefix, name));
	}

	/**
	 * Return the method that empties a collection of Lombok's builders.
	 * @param property the name of the collection
	 * @return such as {@code clearTags}
	 */
	public static String clearing(String property) {
		return "clear" + StringUtils.capitalize(property);
	}

	/**
	 * Return the fields of a builder that can hold a property.
	 * @param property the name of the property
	 * @return the names, as Java and Lombok give them
	 */
	public static List<String> fields(String property) {
		return List.of(property, property + "$value", property + "$key");
	}

	/**
	 * Return what a field of a builder holds.
	 * @param field the name of the field
	 * @return the name of a property
	 */
	public static String ofField(String field) {
		int end = field.indexOf('$');
		return (end > 0) ? field.substring(0, end) : field;
	}

	static List<String> getters(String property) {
		String name = StringUtils.capitalize(property);
		return List.of("get" + name, "is" + name, property);
	}

	private static boolean follows(String prefix, String name) {
		return name.startsWith(prefix) && name.length() > prefix.length()
				&& Character.isUpperCase(name.charAt(prefix.length()));
	}

}
