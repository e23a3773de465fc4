package dev.fingy.compare;

import java.util.List;

import dev.fingy.document.DocumentNode;
import dev.fingy.document.DocumentNode.OfList;

/**
 * The elements of a list that are compared.
 *
 * @param list the list
 * @param indexes their indexes in the list
 * @param contents a number for each, equal for equal content that is not masked
 */
record Items(OfList list, List<Integer> indexes, List<Integer> contents) {

	int size() {
		return this.indexes.size();
	}

	Integer content(int position) {
		return this.contents.get(position);
	}

	DocumentNode get(int position) {
		return this.list.items().get(this.indexes.get(position));
	}

	/**
	 * Return where an element is in the list.
	 * @param position its position among those that are compared
	 * @return its index, or the size of the list after the last of them
	 */
	int index(int position) {
		return (position < size()) ? this.indexes.get(position) : this.list.items().size();
	}

}
