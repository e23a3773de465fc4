package dev.fingy.internal.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.fingy.internal.document.Content;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfList;

/**
 * The elements of a list that are compared.
 *
 * @param list the list
 * @param indexes their indexes in the list
 * @param contents a number for each, equal for equal content that is not masked
 */
record Items(OfList list, List<Integer> indexes, List<Integer> contents) {

	/**
	 * Return elements of a list.
	 * @param list the list
	 * @param content what gives the content of elements
	 * @param start the index of the first element
	 * @param contents the numbers of what is known of other lists, which is added to
	 * @param compared whether an element is compared
	 * @return the elements
	 */
	static Items of(OfList list, Content content, int start, Map<Object, Integer> contents,
			Predicate<DocumentNode> compared) {
		Items items = new Items(list, new ArrayList<>(), new ArrayList<>());
		for (int i = start; i < list.items().size(); i++) {
			DocumentNode item = list.items().get(i);
			if (compared.test(item)) {
				items.indexes().add(i);
				items.contents().add(contents.computeIfAbsent(content(item, content), (key) -> contents.size()));
			}
		}
		return items;
	}

	// What is masked may be anything, and what does not count equals nothing
	private static Object content(DocumentNode item, Content of) {
		return Content.counts(item) ? Optional.ofNullable(of.of(item)) : new Object();
	}

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

	/**
	 * Return the elements that are there before.
	 * @return the index of the first equal element by the index of each
	 */
	Map<Integer, Integer> repeated() {
		Map<Integer, Integer> first = new HashMap<>();
		Map<Integer, Integer> repeated = new LinkedHashMap<>();
		for (int i = 0; i < size(); i++) {
			Integer known = first.putIfAbsent(content(i), index(i));
			if (known != null) {
				repeated.put(index(i), known);
			}
		}
		return repeated;
	}

}
