package dev.fingy.internal.processor.catalog;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.lang.model.element.TypeElement;

/**
 * What a contributor of types adds to, as far as its source shows.
 *
 * @param isComplete whether it adds to nothing else
 * @param named the simple names of the bases, of every class that is mentioned if it is
 * not complete
 */
public record Contribution(boolean isComplete, SortedSet<String> named) {

	/**
	 * Where a module keeps what its contributors add to.
	 */
	public static final String LOCATION = "META-INF/fingy/contributors";

	static final Contribution UNKNOWN = new Contribution(false, new TreeSet<>());

	/**
	 * Read what was written before.
	 * @param text the text of the file
	 * @return the contributions by the names of the classes
	 */
	public static Map<String, Contribution> read(String text) {
		return text.lines()
			.map((line) -> line.split("\t", -1))
			.filter((fields) -> fields.length == 3)
			.collect(Collectors.toMap((fields) -> fields[0], (fields) -> of(fields[1], fields[2]),
					(first, same) -> first));
	}

	private static Contribution of(String kind, String named) {
		return new Contribution(kind.equals("complete"),
				new TreeSet<>(named.isEmpty() ? Set.of() : Arrays.asList(named.split(","))));
	}

	String line(TypeElement contributor) {
		return contributor.getQualifiedName() + "\t" + (this.isComplete ? "complete" : "open") + "\t"
				+ String.join(",", this.named) + "\n";
	}

	boolean mayAddTo(TypeElement base) {
		return !this.isComplete || this.named.contains(base.getSimpleName().toString());
	}

	// A contributor may mention a class of Java for any reason
	boolean names(TypeElement base) {
		return this.named.contains(base.getSimpleName().toString())
				&& (this.isComplete || !base.getQualifiedName().toString().startsWith("java."));
	}

}
