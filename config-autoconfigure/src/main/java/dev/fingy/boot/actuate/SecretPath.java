package dev.fingy.boot.actuate;

import java.util.Arrays;
import java.util.List;

import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.source.Names;

/**
 * A name by which somebody else knows a property.
 *
 * @param elements the elements of the name in uniform form; an environment variable has
 * more of them than the property, as its dashes separate like its dots
 */
record SecretPath(List<String> elements) {

	static SecretPath ofProperty(String name) {
		return new SecretPath(Names.elements(name).stream().map(RelaxedName::uniform).toList());
	}

	static SecretPath ofVariable(String name) {
		return new SecretPath(Arrays.stream(name.split("_")).map(RelaxedName::uniform).toList());
	}

	/**
	 * Return the rest of the name.
	 * @param count how many elements to leave out
	 * @return the other elements
	 */
	SecretPath after(int count) {
		return new SecretPath(this.elements.subList(count, this.elements.size()));
	}

	/**
	 * Return the index of an element of a list.
	 * @return the number that the name begins with, or -1
	 */
	int index() {
		String element = this.elements.isEmpty() ? "" : this.elements.get(0);
		boolean isIndex = !element.isEmpty() && element.length() < 10 && element.chars().allMatch(SecretPath::isDigit);
		return isIndex ? Integer.parseInt(element) : -1;
	}

	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

}
