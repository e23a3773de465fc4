package dev.fingy.internal.source;

import org.jspecify.annotations.Nullable;

/**
 * The whole name of a property, as messages and documents write it:
 * {@code training.layers[0].size}.
 */
public final class PropertyPath {

	private final @Nullable PropertyPath parent;

	private final Kind kind;

	private final String element;

	private final int index;

	private final int depth;

	private PropertyPath(@Nullable PropertyPath parent, Kind kind, String element) {
		this(parent, kind, element, -1);
	}

	private PropertyPath(@Nullable PropertyPath parent, Kind kind, String element, int index) {
		this.parent = parent;
		this.kind = kind;
		this.element = element;
		this.index = index;
		this.depth = (parent != null) ? parent.depth + 1 : 0;
	}

	/**
	 * Return a path that begins with a prefix.
	 * @param prefix such as {@code training} or {@code app.training}
	 * @return the path
	 */
	public static PropertyPath of(String prefix) {
		return new PropertyPath(null, Kind.PREFIX, prefix);
	}

	/**
	 * Return the path of a property below this one.
	 * @param name the name in kebab case
	 * @return the path
	 */
	public PropertyPath property(String name) {
		return new PropertyPath(this, this.isRootless() ? Kind.PREFIX : Kind.PROPERTY, name);
	}

	/**
	 * Return the path of an element of a list.
	 * @param index the index, from zero
	 * @return the path
	 */
	public PropertyPath index(int index) {
		return new PropertyPath(this, Kind.INDEX, "", index);
	}

	/**
	 * Return the path of an entry of a map.
	 * @param key the key as it is written
	 * @return the path; keys that are no plain names are in brackets
	 */
	public PropertyPath entry(String key) {
		return isPlain(key) ? property(key) : new PropertyPath(this, Kind.BRACKETED, key);
	}

	/**
	 * Return the path of what has the same name in another place.
	 * @param owner the path of what holds it
	 * @return the path
	 */
	public PropertyPath in(PropertyPath owner) {
		return (this.kind == Kind.BRACKETED || this.kind == Kind.INDEX)
				? new PropertyPath(owner, this.kind, this.element, this.index) : owner.property(this.element);
	}

	/**
	 * Return the path of an entry whose key must not be shown.
	 * @return a path that is written as this one
	 */
	public PropertyPath hidden() {
		return new PropertyPath(this, Kind.HIDDEN, "");
	}

	/**
	 * Return how many elements lie below the prefix.
	 * @return zero for the prefix itself
	 */
	public int depth() {
		return this.depth;
	}

	private boolean isRootless() {
		return this.parent == null && this.element.isEmpty();
	}

	private static boolean isPlain(String key) {
		if (key.startsWith("-")) {
			return false;
		}
		for (int i = 0; i < key.length(); i++) {
			char ch = key.charAt(i);
			if (!Character.isLetterOrDigit(ch) && ch != '-' && ch != '_') {
				return false;
			}
		}
		return !key.isEmpty();
	}

	@Override
	public String toString() {
		StringBuilder path = new StringBuilder((this.depth + 1) * 16);
		append(path);
		return path.toString();
	}

	private void append(StringBuilder path) {
		if (this.parent != null) {
			this.parent.append(path);
		}
		switch (this.kind) {
			case PREFIX -> path.append(this.element);
			case PROPERTY -> path.append('.').append(this.element);
			case HIDDEN -> {
			}
			case BRACKETED -> path.append('[').append(this.element).append(']');
			case INDEX -> path.append('[').append(this.index).append(']');
		}
	}

	/**
	 * How an element is written after those before it.
	 */
	private enum Kind {

		PREFIX, PROPERTY, BRACKETED, INDEX, HIDDEN

	}

}
