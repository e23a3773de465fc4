package dev.fingy.internal.processor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Definition;
import dev.fingy.internal.processor.catalog.ModuleClasses;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Checks that no two types of a base have one name.
 */
final class NameChecks {

	private final Mirrors mirrors;

	private final Catalog catalog;

	NameChecks(Mirrors mirrors, Catalog catalog) {
		this.mirrors = mirrors;
		this.catalog = catalog;
	}

	/**
	 * Check the types of a base.
	 * @param base the base
	 * @param classes the module, in which one of two types is
	 * @return a complaint for each name that two types claim; two libraries that do are
	 * for the application to report
	 */
	Stream<Complaint> of(TypeElement base, ModuleClasses classes) {
		List<Complaint> found = new ArrayList<>();
		Map<String, List<Definition>> named = new HashMap<>();
		for (Definition type : this.catalog.typesOf(base)) {
			List<String> names = type.uniformNames();
			names.stream()
				.flatMap((name) -> named.getOrDefault(name, List.of()).stream())
				.distinct()
				.forEach((other) -> {
					Definition own = isOwn(type, classes) ? type : other;
					if (classes.contain(base) || isOwn(own, classes)) {
						addTo(found, (own == type) ? other : type, own);
					}
				});
			names.forEach((name) -> named.computeIfAbsent(name, (key) -> new ArrayList<>()).add(type));
		}
		return found.stream();
	}

	private static boolean isOwn(Definition type, ModuleClasses classes) {
		return classes.contain(Mirrors.around(type.registration().source()));
	}

	private void addTo(List<Complaint> found, Definition first, Definition second) {
		List<String> taken = first.uniformNames();
		String name = names(second).filter((each) -> taken.contains(RelaxedName.uniformType(each)))
			.findFirst()
			.orElse(null);
		if (name != null && asBase(first).equals(asBase(second))) {
			found.add(complaint(first, second, name));
		}
	}

	private static Stream<String> names(Definition type) {
		return Stream.concat(Stream.of(type.name()), type.aliases().stream());
	}

	// A generic base may have one name for each of its type arguments
	private String asBase(Definition type) {
		DeclaredType found = this.mirrors.as(type.registration().generic(), type.base());
		return (found != null) ? this.mirrors.text(found) : "";
	}

	private Complaint complaint(Definition first, Definition second, String name) {
		AnnotationMirror annotation = second.registration().annotation();
		String message = "'" + written(second, name) + "' names both " + first.registration().describe(this.mirrors)
				+ " and " + second.registration().describe(this.mirrors) + " of " + this.mirrors.name(first.base())
				+ "; give one of them another name";
		return (annotation != null)
				? Complaint.at(second.registration().source(), annotation, attribute(second, name), message)
				: Complaint.at(second.registration().source(), message);
	}

	private static String written(Definition type, String name) {
		String given = type.registration().givenName();
		return (type.name().equals(name) && !given.isEmpty()) ? given : name;
	}

	private static String attribute(Definition type, @Nullable String name) {
		return type.name().equals(name) ? "value" : "aliases";
	}

}
