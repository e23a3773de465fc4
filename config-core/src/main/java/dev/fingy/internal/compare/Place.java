package dev.fingy.internal.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.PropertyPath;

/**
 * Where something is in a document, by the names and indexes that lead there.
 *
 * @param parent what holds it, or {@code null} at the top
 * @param step a name, or an index
 * @param path the whole name
 */
record Place(@Nullable Place parent, Object step, PropertyPath path) {

	static Place of(String prefix) {
		return new Place(null, prefix, PropertyPath.of(prefix));
	}

	Place property(String name) {
		return new Place(this, name, this.path.property(name));
	}

	Place entry(String key) {
		return new Place(this, key, this.path.entry(key));
	}

	/**
	 * Return the place of an element of a list.
	 * @param step its index in the list that the changes make of the first, or in the
	 * first for one that is removed
	 * @param index the index that the path has
	 * @return the place
	 */
	Place item(int step, int index) {
		return new Place(this, step, this.path.index(index));
	}

	/**
	 * Return the way from the top.
	 * @return the steps, the prefix first
	 */
	List<Object> steps() {
		Deque<Object> steps = new ArrayDeque<>();
		for (Place place = this; place != null; place = place.parent) {
			steps.addFirst(place.step);
		}
		return List.copyOf(steps);
	}

}
