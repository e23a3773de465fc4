package dev.fingy.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * The headings of a reference, and links to them. Headings have anchors as GitHub gives
 * them: the text without punctuation, and a number where another has the same.
 */
final class Headings {

	static final String FIRST = "Types";

	private static final Pattern QUALIFIERS = Pattern.compile("[\\w$]+[.$](?=\\w)", Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\w -]", Pattern.UNICODE_CHARACTER_CLASS);

	private final Map<String, String> titles = new HashMap<>();

	private final Map<Object, String> anchors = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	Headings(TypeReference reference) {
		name(Stream.concat(reference.bases().stream().map(BaseEntry::declared),
				reference.objects().stream().map(ObjectEntry::declared)));
		newAnchor(FIRST);
		reference.configurations().forEach((configuration) -> newAnchor("Configuration " + configuration.prefix()));
		reference.bases().forEach((base) -> {
			add(base.declared(), title(base.declared()));
			base.types().forEach((type) -> add(type, type.name()));
		});
		reference.objects().forEach((object) -> add(object.declared(), title(object.declared())));
	}

	private void name(Stream<String> declared) {
		declared.collect(Collectors.groupingBy(Headings::simple))
			.forEach(
					(simple, same) -> same.forEach((each) -> this.titles.put(each, (same.size() > 1) ? each : simple)));
	}

	private void add(Object target, String title) {
		if (!this.anchors.containsKey(target)) {
			this.anchors.put(target, newAnchor(title));
		}
	}

	private String newAnchor(String title) {
		String plain = NOT_IN_ANCHORS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
		String anchor = plain;
		for (int i = 1; !this.taken.add(anchor); i++) {
			anchor = plain + "-" + i;
		}
		return anchor;
	}

	/**
	 * Return a class as it is called in Java where it is imported.
	 * @param declared a class with its type arguments, by binary names
	 * @return the same by simple names
	 */
	static String simple(String declared) {
		return QUALIFIERS.matcher(declared).replaceAll("");
	}

	/**
	 * Return the title of a base or plain class.
	 * @param declared as it is declared
	 * @return its simple name, unless others have that too
	 */
	String title(String declared) {
		return this.titles.getOrDefault(declared, simple(declared));
	}

	/**
	 * Link to a base or plain class.
	 * @param declared as it is declared
	 * @return its title, linked if it has a chapter
	 */
	String link(String declared) {
		return link(declared, title(declared));
	}

	String link(TypeEntry type) {
		return link(type, type.name());
	}

	private String link(Object target, String title) {
		String anchor = this.anchors.get(target);
		return (anchor != null) ? "[" + Inline.code(title) + "](#" + anchor + ")" : Inline.code(title);
	}

}
