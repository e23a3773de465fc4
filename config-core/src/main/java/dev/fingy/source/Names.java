package dev.fingy.source;

/**
 * Element names as {@code ConfigurationPropertyName} compares them.
 */
final class Names {

	private Names() {
	}

	static String uniform(String element) {
		StringBuilder uniform = new StringBuilder(element.length());
		for (int i = 0; i < element.length(); i++) {
			char ch = element.charAt(i);
			if (Character.isLetterOrDigit(ch)) {
				uniform.append(Character.toLowerCase(ch));
			}
		}
		return uniform.toString();
	}

}
