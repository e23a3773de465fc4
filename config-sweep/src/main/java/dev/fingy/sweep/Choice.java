package dev.fingy.sweep;

import java.util.List;
import java.util.OptionalInt;

import dev.fingy.TypeName;

/**
 * Values that are listed, each equally likely. A grid has them all.
 *
 * @param values the values: texts, numbers, booleans, or maps and lists of these
 */
@TypeName
record Choice(List<Object> values) implements Distribution {

	Choice {
		Arguments.require(!values.isEmpty(), "values is empty");
		values = values.stream().map(NestedLists::in).toList();
	}

	@Override
	public Object at(double quantile) {
		return this.values.get((int) (quantile * this.values.size()));
	}

	@Override
	public List<Object> grid(int points) {
		return this.values.stream().distinct().toList();
	}

	@Override
	public OptionalInt size() {
		return OptionalInt.of(grid(1).size());
	}

}
