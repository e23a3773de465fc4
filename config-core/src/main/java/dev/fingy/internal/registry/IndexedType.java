package dev.fingy.internal.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the index {@value #LOCATION}: what one annotation registers, or what a sealed
 * base permits without one. Classes are named as class files name them.
 *
 * @param className the class of the objects; of a factory method what it returns
 * @param factory the factory method as {@code demo.Trainers#linearSgd(int,double)}, or an
 * empty text where a constructor creates the objects
 * @param name the canonical name, or an empty text where it follows from class and base
 * @param aliases the further names
 * @param bases the bases it is registered for
 * @param others supertypes that it is registered for as well if a contributor opts them
 * in
 * @param parameters the names of what it is created with
 * @param marks {@link #DEPRECATED}, {@link #PERMITTED} and {@link #FUNCTIONS}, where they
 * hold
 */
public record IndexedType(String className, String factory, String name, List<String> aliases, List<String> bases,
		List<String> others, List<String> parameters, Set<String> marks) implements Comparable<IndexedType> {

	/**
	 * Where an index is in a module.
	 */
	public static final String LOCATION = "META-INF/fingy/types";

	/**
	 * Where is what was found when an application was processed ahead of time.
	 */
	public static final String PROCESSED_LOCATION = "META-INF/fingy/processed-types";

	/**
	 * The first line of an index.
	 */
	public static final String HEADER = "# fingy types 1";

	/**
	 * Marks what users are asked to move on from.
	 */
	public static final String DEPRECATED = "deprecated";

	/**
	 * Marks what is no annotation's work, but that of a sealed base.
	 */
	public static final String PERMITTED = "permitted";

	/**
	 * Marks a class with functions of Kotlin that only the class itself shows, so that it
	 * is for no base.
	 */
	public static final String FUNCTIONS = "functions";

	private static final int FIELDS = 8;

	/**
	 * Read a line.
	 * @param line a line of an index, which is no comment
	 * @return what it contains
	 * @throws IllegalArgumentException if it is no such line
	 */
	public static IndexedType parse(String line) {
		String[] fields = line.split("\t", -1);
		if (fields.length != FIELDS) {
			throw new IllegalArgumentException(
					"'" + line + "' has " + fields.length + " fields where " + FIELDS + " are expected");
		}
		return new IndexedType(fields[0], fields[1], fields[2], list(fields[3]), list(fields[4]), list(fields[5]),
				list(fields[6]), new TreeSet<>(list(fields[7])));
	}

	private static List<String> list(String field) {
		return field.isEmpty() ? List.of() : Arrays.asList(field.split(","));
	}

	/**
	 * Write an index.
	 * @param types its lines
	 * @return the text, the lines in their order
	 */
	public static String write(Stream<IndexedType> types) {
		return types.sorted().map(IndexedType::line).distinct().collect(Collectors.joining("\n", HEADER + "\n", "\n"));
	}

	/**
	 * Write the line.
	 * @return the line, without its end
	 */
	public String line() {
		return String.join("\t", this.className, this.factory, this.name, String.join(",", this.aliases),
				String.join(",", this.bases), String.join(",", this.others), String.join(",", this.parameters),
				String.join(",", new TreeSet<>(this.marks)));
	}

	/**
	 * Return the class that registers it.
	 * @return the class itself, or the one that declares the factory method
	 */
	String holder() {
		return this.factory.isEmpty() ? this.className : this.factory.substring(0, this.factory.indexOf('#'));
	}

	/**
	 * Compare in the order of the lines of an index.
	 */
	@Override
	public int compareTo(IndexedType other) {
		return line().compareTo(other.line());
	}

}
