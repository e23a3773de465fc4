package dev.fingy;

/**
 * The resolved, typed, immutable description of a configured object: its type, its
 * arguments, each value's origin, and a hash of the code behind it.
 */
public interface Fingy {

	/**
	 * Return the whole property name of what this describes.
	 * @return the path, such as {@code training.model}
	 */
	String path();

	/**
	 * Return the description of a part.
	 * @param path the whole property name, or the path below this one
	 * @return the part
	 * @throws FingyException if there is nothing at the path
	 */
	Fingy at(String path);

	/**
	 * Return the fingerprint of the configuration: equal configurations have equal
	 * fingerprints, wherever their values come from.
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	String fingerprint();

	/**
	 * Return the fingerprint of the code behind the types that are used.
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	String codeFingerprint();

	/**
	 * Return the document of this description.
	 * @return the JSON text, with secrets masked
	 */
	String toJson();

	/**
	 * Return the description of an object that Fingy bound or created.
	 * @param object a bound configuration, a {@link Lazy}, or an object that was created
	 * from a node
	 * @return its description
	 * @throws FingyException if the object is not one of those
	 */
	static Fingy of(Object object) {
		return FingyProvider.get().describe(object);
	}

}
