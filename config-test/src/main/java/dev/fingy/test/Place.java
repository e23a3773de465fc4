package dev.fingy.test;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;
import dev.fingy.internal.document.WrittenForm;

/**
 * What is at one path of a document.
 *
 * @param path the whole name
 * @param node what is there
 */
record Place(String path, DocumentNode node) {

	/**
	 * Look behind the mark of what configuration does not mention.
	 */
	Place {
		node = (node instanceof OfUnmentioned unmentioned) ? unmentioned.node() : node;
	}

	/**
	 * Return the value.
	 * @return a value, or maps and lists as they would be in YAML; {@code null} where
	 * none is shown
	 */
	@Nullable Object value() {
		return (this.node instanceof OfDerived derived) ? derived.value() : WrittenForm.COMPLETE.of(this.node);
	}

	boolean isMasked() {
		return this.node instanceof OfMasked;
	}

	boolean isDerived() {
		return this.node instanceof OfDerived || (this.node instanceof OfMasked masked && masked.derived());
	}

	boolean isDefault() {
		return (this.node instanceof OfValue value && value.isDefault())
				|| (this.node instanceof OfMasked masked && masked.isDefault())
				|| (this.node instanceof OfList list && list.isDefault())
				|| (this.node instanceof OfMap map && map.isDefault())
				|| (this.node instanceof OfObject object && object.origin() == null);
	}

	@Nullable String type() {
		return (this.node instanceof OfObject object) ? object.type() : null;
	}

	/**
	 * Return whether the object was created.
	 * @return {@code null} if it is not lazy
	 */
	@Nullable Boolean created() {
		return (this.node instanceof OfObject object) ? object.created() : null;
	}

	/**
	 * Return where the value is, and where its placeholder leads.
	 * @return the origins, none for a default
	 */
	List<String> origins() {
		return Stream.of(origin(), (this.node instanceof OfValue value) ? value.from() : null)
			.filter((text) -> text != null)
			.map(String::valueOf)
			.toList();
	}

	private @Nullable String origin() {
		if (this.node instanceof OfObject object) {
			return object.origin();
		}
		if (this.node instanceof OfMasked masked) {
			return masked.origin();
		}
		if (this.node instanceof OfAbsent absent) {
			return absent.origin();
		}
		return (this.node instanceof OfValue value) ? value.plain().origin() : null;
	}

	List<Plain> overridden() {
		if (this.node instanceof OfMasked masked) {
			return masked.overrides();
		}
		return (this.node instanceof OfValue value) ? value.overrides() : List.of();
	}

	/**
	 * Return what is wrong here, with what is here.
	 * @param reason what is wrong
	 * @return a problem
	 */
	Problem problem(String reason) {
		Origin origin = !origins().isEmpty() ? new DocumentedPlace(String.join(", from ", origins()))
				: (isDefault() ? DocumentedPlace.DEFAULT : null);
		return Problem.of(this.path, reason)
			.at(text(), origin)
			.known("Overrides", overridden().stream().map(Place::text).toList(), null);
	}

	private static String text(Plain overridden) {
		return (overridden.masked() ? "masked" : overridden.value()) + " [" + overridden.origin() + "]";
	}

	private @Nullable String text() {
		if (this.node instanceof OfObject object) {
			return object.type();
		}
		return (isMasked() || this.node instanceof DocumentNode.OfInjected) ? null : String.valueOf(value());
	}

}
