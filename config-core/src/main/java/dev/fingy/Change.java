package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which two configurations differ.
 *
 * @param path the whole name of what differs. Elements of lists are counted as in the
 * second configuration, and one that is removed as in the first
 * @param kind in what way it differs
 * @param before what the first configuration has: a value, or a map or list as it would
 * be in YAML; {@code null} if it has nothing, or something masked
 * @param after what the second configuration has
 */
public record Change(String path, Kind kind, @Nullable Object before, @Nullable Object after) {

	/**
	 * Return the change in one line.
	 * @return such as {@code ~ training.model.num-layers: 2 → 3}
	 */
	@Override
	public String toString() {
		return switch (this.kind) {
			case ADDED -> "+ " + this.path + ": " + text(this.after);
			case REMOVED -> "- " + this.path + ": " + text(this.before);
			case MASKED -> "? " + (this.path.isEmpty() ? "" : this.path + ": ") + "masked values were not compared";
			default -> this.kind.sign() + " " + this.path + ": " + text(this.before) + " → " + text(this.after);
		};
	}

	/**
	 * Return what the first configuration has, in one line.
	 * @return such as {@code {type: sgd, rate: 1}}
	 */
	public String beforeText() {
		return text(this.before);
	}

	/**
	 * Return what the second configuration has, in one line.
	 * @return such as {@code {type: sgd, rate: 1}}
	 */
	public String afterText() {
		return text(this.after);
	}

	// As YAML writes it in a line
	private static String text(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + ": " + text(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		return (value instanceof List<?> list)
				? list.stream().map(Change::text).collect(Collectors.joining(", ", "[", "]")) : String.valueOf(value);
	}

	/**
	 * The ways in which configurations differ.
	 */
	public enum Kind {

		/**
		 * The second has it, the first has not.
		 */
		ADDED('+'),

		/**
		 * The first has it, the second has not.
		 */
		REMOVED('-'),

		/**
		 * A value or a reference is another.
		 */
		CHANGED('~'),

		/**
		 * Something of another type is there.
		 */
		REPLACED('!'),

		/**
		 * The type is the same, its code is not.
		 */
		CODE('#'),

		/**
		 * Values are masked, and according to the fingerprints they may differ.
		 */
		MASKED('?');

		private final char sign;

		Kind(char sign) {
			this.sign = sign;
		}

		/**
		 * Return what printed differences begin with.
		 * @return one character
		 */
		public char sign() {
			return this.sign;
		}

	}

}
