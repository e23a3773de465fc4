package dev.fingy.internal.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in the order of the text. Nearly all objects of a document
 * have a handful, for which a search takes less time and memory than a hash table. Where
 * a value is becomes an object only for those who ask.
 */
final class Members {

	static final Members NONE = new Members("");

	private static final int FEW = 10;

	private final String text;

	private String[] names = new String[4];

	private @Nullable Object[] values = new Object[4];

	// Line and column of each value
	private int[] places = new int[8];

	private int size;

	// Only for objects with more than a few
	private @Nullable Map<String, Integer> indexes;

	/**
	 * Create an object without members.
	 * @param text what the text is called
	 */
	Members(String text) {
		this.text = text;
	}

	/**
	 * Add a member.
	 * @param name a name that no other has
	 * @param value the value
	 * @param line the line of the value, from one
	 * @param column the column of the value, from one
	 */
	void add(String name, @Nullable Object value, int line, int column) {
		if (this.size == this.names.length) {
			this.names = Arrays.copyOf(this.names, 2 * this.size);
			this.values = Arrays.copyOf(this.values, 2 * this.size);
			this.places = Arrays.copyOf(this.places, 4 * this.size);
		}
		this.names[this.size] = name;
		this.values[this.size] = value;
		this.places[2 * this.size] = line;
		this.places[2 * this.size + 1] = column;
		this.size++;
		index(name);
	}

	private void index(String name) {
		if (this.indexes != null) {
			this.indexes.put(name, this.size - 1);
		}
		else if (this.size > FEW) {
			this.indexes = new HashMap<>();
			for (int i = 0; i < this.size; i++) {
				this.indexes.put(this.names[i], i);
			}
		}
	}

	/**
	 * Return the index of a member.
	 * @param name its name
	 * @return the index, or -1 if there is none
	 */
	int indexOf(String name) {
		if (this.indexes != null) {
			return this.indexes.getOrDefault(name, -1);
		}
		for (int i = 0; i < this.size; i++) {
			if (this.names[i].equals(name)) {
				return i;
			}
		}
		return -1;
	}

	String name(int index) {
		return this.names[index];
	}

	@Nullable Object plain(int index) {
		return this.values[index];
	}

	LocatedJson value(int index) {
		return new LocatedJson(this.values[index], this.text, this.places[2 * index], this.places[2 * index + 1]);
	}

	int size() {
		return this.size;
	}

	void forEach(BiConsumer<String, LocatedJson> action) {
		for (int i = 0; i < this.size; i++) {
			action.accept(this.names[i], value(i));
		}
	}

}
