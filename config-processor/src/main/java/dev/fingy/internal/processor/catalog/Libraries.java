package dev.fingy.internal.processor.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.reference.TypeReference;

/**
 * The summaries of other modules on the class path. A module has one if the processor ran
 * when it was compiled.
 */
public final class Libraries {

	private final List<Summary> summaries;

	private final List<TypeElement> types;

	private final Set<TypeElement> opted;

	/**
	 * Create the libraries.
	 * @param mirrors lists and finds classes
	 * @param isOwn matches the classes of the module, whose own summary may be found as
	 * well
	 * @param failures what fails
	 */
	public Libraries(Mirrors mirrors, Predicate<TypeElement> isOwn, Failures failures) {
		PackageElement found = mirrors.elements().getPackageElement(Summary.PACKAGE);
		this.summaries = (found != null)
				? ElementFilter.typesIn(found.getEnclosedElements()).stream().map(Summary::read).toList() : List.of();
		this.types = this.summaries.stream()
			.flatMap((summary) -> summary.names().stream())
			.distinct()
			.map(mirrors::find)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.filter(isOwn.negate())
			.toList();
		this.opted = ModuleClasses.ofLibraries(mirrors, this.types, failures).opted();
	}

	List<TypeElement> types() {
		return this.types;
	}

	Set<TypeElement> opted() {
		return this.opted;
	}

	/**
	 * Return what the summaries describe.
	 * @return the reference of each that this version understands
	 */
	public List<TypeReference> references() {
		return this.summaries.stream().map(Summary::reference).flatMap(Libraries::reference).toList();
	}

	/**
	 * Read what was written when something was compiled.
	 * @param written a reference as JSON
	 * @return the reference, if it is one
	 */
	public static Stream<TypeReference> reference(String written) {
		try {
			return written.isEmpty() ? Stream.empty() : Stream.of(TypeReference.read(written));
		}
		catch (IllegalArgumentException ex) {
			return Stream.empty();
		}
	}

}
