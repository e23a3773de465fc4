package dev.fingy.internal.compare;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.WrittenForm;

/**
 * A change with the nodes that it is about.
 *
 * @param place where it is
 * @param kind in what way it differs
 * @param before what was there
 * @param after what is there
 */
record NodeChange(Place place, Change.Kind kind, @Nullable DocumentNode before, @Nullable DocumentNode after) {

	/**
	 * Return the change as users see it.
	 * @return the change
	 */
	Change shown() {
		return new Change(this.place.path().toString(), this.kind, written(this.before), written(this.after));
	}

	private @Nullable Object written(@Nullable DocumentNode node) {
		if (this.kind == Change.Kind.CODE && node instanceof DocumentNode.OfObject object) {
			return object.code();
		}
		if (node instanceof DocumentNode.OfValue value) {
			return value.plain().value();
		}
		return (node != null) ? WrittenForm.BRIEF.of(node) : null;
	}

}
