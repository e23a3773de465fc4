package dev.fingy.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import dev.fingy.Change;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.document.DocumentNode.OfRef;

/**
 * Assertions on what was resolved. Those that take a path look at that place, and those
 * without one go on there:
 * {@code hasValue("model.hidden-units", 16).cameFrom("application.yaml")}. Nothing is
 * created. Paths are whole names, or names below what is asserted.
 */
public final class FingyAssert extends AbstractAssert<FingyAssert, @Nullable Fingy> {

	private static final int LONGEST_EXPECTED = 200;

	private final String place;

	FingyAssert(@Nullable Fingy actual) {
		this(actual, "");
	}

	private FingyAssert(@Nullable Fingy actual, String place) {
		super(actual, FingyAssert.class);
		this.place = place;
	}

	/**
	 * Go on with what is at a path.
	 * @param path the path
	 * @return assertions on that place
	 */
	public FingyAssert at(String path) {
		Places places = places();
		if (places.find(path) == null) {
			throw problem(places.missing(path));
		}
		FingyAssert at = new FingyAssert(this.actual, path);
		at.info.description(this.info.description());
		return at;
	}

	/**
	 * Verify that nothing is at a path.
	 * @param path the path
	 * @return this assertion
	 */
	public FingyAssert doesNotHave(String path) {
		Place found = places().find(path);
		if (found != null) {
			throw problem(found.problem("should not be there"));
		}
		return this;
	}

	/**
	 * Verify the value at a path. Numbers are compared as numbers, other values by the
	 * text that would be in YAML, so that {@code "30s"} is
	 * {@code Duration.ofSeconds(30)}.
	 * @param path the path
	 * @param expected the value; a list or map for what holds several
	 * @return assertions on that place
	 */
	public FingyAssert hasValue(String path, @Nullable Object expected) {
		return at(path).hasValue(expected);
	}

	private FingyAssert hasValue(@Nullable Object expected) {
		// What is secret in the application is so in the report
		verify((place) -> !place.isMasked(), "is masked, so that its value cannot be compared");
		return verify((place) -> Values.areEqual(place.value(), expected), "is not " + quoted(expected));
	}

	private static String quoted(@Nullable Object expected) {
		String text = String.valueOf(expected);
		String known = (text.length() > LONGEST_EXPECTED) ? text.substring(0, LONGEST_EXPECTED) + "…" : text;
		return (expected instanceof CharSequence) ? "'" + known + "'" : known;
	}

	/**
	 * Verify the type of the object at a path.
	 * @param path the path
	 * @param name the name of the type, no alias
	 * @return assertions on that place
	 */
	public FingyAssert hasType(String path, String name) {
		return at(path).verify((place) -> name.equals(place.type()), "is not of the type '" + name + "'");
	}

	/**
	 * Verify where the value or the object comes from, or the value of its placeholder.
	 * @param origin a part of the origin, such as a file name or an environment variable
	 * @return this assertion
	 */
	public FingyAssert cameFrom(String origin) {
		return verify((place) -> place.origins().stream().anyMatch((text) -> text.contains(origin)),
				"does not come from '" + origin + "'");
	}

	/**
	 * Verify that no source gives it.
	 * @return this assertion
	 */
	public FingyAssert isDefault() {
		return verify(Place::isDefault, "is no default");
	}

	/**
	 * Verify that the value lies over one of another source.
	 * @param origin a part of the origin of what is overridden
	 * @return this assertion
	 */
	public FingyAssert overrides(String origin) {
		return verify(
				(place) -> place.overridden()
					.stream()
					.anyMatch((other) -> other.origin() != null && other.origin().contains(origin)),
				"overrides nothing from '" + origin + "'");
	}

	/**
	 * Verify that no other source gives a value.
	 * @return this assertion
	 */
	public FingyAssert overridesNothing() {
		return verify((place) -> place.overridden().isEmpty(), "overrides something");
	}

	/**
	 * Verify that a method computes the value.
	 * @return this assertion
	 */
	public FingyAssert isDerived() {
		return verify(Place::isDerived, "is not derived");
	}

	/**
	 * Verify that the value is not shown.
	 * @return this assertion
	 */
	public FingyAssert isMasked() {
		return verify(Place::isMasked, "is not masked");
	}

	/**
	 * Verify that the object is the one that another path holds.
	 * @param path the whole name of the other
	 * @return this assertion
	 */
	public FingyAssert refersTo(String path) {
		return verify((place) -> place.node() instanceof OfRef ref && ref.target().equals(path),
				"does not refer to '" + path + "'");
	}

	/**
	 * Verify that the object is created when somebody asks for it.
	 * @return this assertion
	 */
	public FingyAssert isLazy() {
		return verify((place) -> place.created() != null, "is not lazy");
	}

	/**
	 * Verify that the lazy object was created.
	 * @return this assertion
	 */
	public FingyAssert isCreated() {
		return isLazy().verify((place) -> Boolean.TRUE.equals(place.created()), "was not created");
	}

	/**
	 * Verify that the lazy object was not created.
	 * @return this assertion
	 */
	public FingyAssert isNotCreated() {
		return isLazy().verify((place) -> Boolean.FALSE.equals(place.created()), "was created");
	}

	/**
	 * Verify that no lazy object of the whole configuration was created.
	 * @return this assertion
	 */
	public FingyAssert hasCreatedNothing() {
		List<Problem> created = places().all()
			.stream()
			.filter((place) -> Boolean.TRUE.equals(place.created()))
			.map((place) -> place.problem("was created"))
			.toList();
		if (!created.isEmpty()) {
			throw problem(created);
		}
		return this;
	}

	/**
	 * Verify that the whole configuration is equal to another one, wherever their values
	 * come from.
	 * @param other the other configuration
	 * @return this assertion
	 */
	public FingyAssert hasSameFingerprintAs(Fingy other) {
		Fingy known = known();
		if (!known.fingerprint().equals(other.fingerprint())) {
			throw differs("is not the configuration that it is compared with", other.diff(known).changes());
		}
		return this;
	}

	/**
	 * Verify that the whole configuration is that of a saved document. Code that has
	 * changed since makes no difference. Of a document with more configurations, only
	 * this one is compared.
	 * @param document the file
	 * @return this assertion
	 */
	public FingyAssert matchesDocument(Path document) {
		return matches(Fingy.read(document), document.toString());
	}

	/**
	 * Verify that the whole configuration is that of a saved document, as in
	 * {@link #matchesDocument(Path)}.
	 * @param document the document
	 * @return this assertion
	 */
	public FingyAssert matchesDocument(Resource document) {
		return matches(DocumentFingy.of(SavedDocuments.document(document)), SavedDocuments.name(document));
	}

	private FingyAssert matches(Fingy document, String name) {
		List<Change> changes = SavedDocuments.changes(document, known());
		if (!changes.isEmpty()) {
			throw differs("differs from the document '" + name + "'", changes);
		}
		return this;
	}

	private FingyAssert verify(Predicate<Place> holds, String reason) {
		Place found = found();
		if (!holds.test(found)) {
			throw problem(found.problem(reason));
		}
		return this;
	}

	private Place found() {
		Places places = places();
		Place found = places.find(this.place);
		if (found == null) {
			throw problem(places.missing(this.place));
		}
		return found;
	}

	private Places places() {
		return Places.of(known());
	}

	private Fingy known() {
		isNotNull();
		return Objects.requireNonNull(this.actual);
	}

	private AssertionError problem(Problem problem) {
		return problem(List.of(problem));
	}

	private AssertionError problem(List<Problem> problems) {
		return failure("%s", Application.report(new FingyException(subject(), problems)));
	}

	private AssertionError differs(String reason, List<Change> changes) {
		return failure("%s %s:%n%n%s", subject(), reason,
				changes.stream().map(Change::toString).collect(Collectors.joining("\n")));
	}

	private String subject() {
		String path = known().path();
		return path.isEmpty() ? "the description" : "'" + path + "'";
	}

}
