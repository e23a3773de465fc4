package dev.fingy.sweep;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * Counts through the combinations of values: the next point has the next value of the
 * last parameter that has one, and the first values of those after it.
 */
final class GridPoints implements Iterator<Point> {

	private final Space space;

	private final List<Parameter> parameters;

	private final String[] paths;

	private final List<List<Object>> values;

	/**
	 * Which of its values each parameter has, -1 if it does not exist.
	 */
	private final int[] indexes;

	private final Map<String, Object> chosen = new LinkedHashMap<>();

	private boolean hasNext = true;

	GridPoints(Space space, List<List<Object>> values) {
		this.space = space;
		this.parameters = space.parameters();
		this.paths = this.parameters.stream().map(Parameter::path).toArray(String[]::new);
		this.values = values;
		this.indexes = new int[values.size()];
		chooseFrom(0);
	}

	@Override
	public boolean hasNext() {
		return this.hasNext;
	}

	@Override
	public Point next() {
		if (!this.hasNext) {
			throw new NoSuchElementException();
		}
		Point point = point();
		advance();
		return point;
	}

	private Point point() {
		@Nullable Object[] values = new Object[this.indexes.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = (this.indexes[i] < 0) ? null : this.values.get(i).get(this.indexes[i]);
		}
		return new Point(this.paths, values);
	}

	private void advance() {
		int last = this.indexes.length - 1;
		while (last >= 0 && !hasFurther(last)) {
			this.chosen.remove(this.paths[last]);
			last--;
		}
		this.hasNext = last >= 0;
		if (this.hasNext) {
			choose(last, this.indexes[last] + 1);
			chooseFrom(last + 1);
		}
	}

	private boolean hasFurther(int i) {
		return this.indexes[i] >= 0 && this.indexes[i] + 1 < this.values.get(i).size();
	}

	private void chooseFrom(int first) {
		for (int i = first; i < this.indexes.length; i++) {
			if (this.space.applies(this.parameters.get(i), Collections.unmodifiableMap(this.chosen))) {
				choose(i, 0);
			}
			else {
				this.indexes[i] = -1;
			}
		}
	}

	private void choose(int i, int index) {
		this.indexes[i] = index;
		this.chosen.put(this.paths[i], this.values.get(i).get(index));
	}

}
