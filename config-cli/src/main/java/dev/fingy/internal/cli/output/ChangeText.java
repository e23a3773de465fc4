package dev.fingy.internal.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

import dev.fingy.Change;

/**
 * Changes as people read them: in one line, and what is too long for it below each other,
 * as in YAML.
 */
public final class ChangeText {

	private static final int WIDTH = 100;

	private static final int HASH = "sha256:".length() + 12;

	private ChangeText() {
	}

	/**
	 * Write changes, coloured where that is possible.
	 * @param changes the changes
	 * @param terminal where they are written
	 */
	public static void print(Iterable<Change> changes, Terminal terminal) {
		changes.forEach((change) -> lines(change).forEach((line) -> terminal.print(coloured(line, terminal) + "\n")));
	}

	private static String coloured(String line, Terminal terminal) {
		Style style = style(line.charAt(0));
		return terminal.isColoured() ? style.on() + line + style.off() : line;
	}

	private static Style style(char sign) {
		return switch (sign) {
			case '+' -> Style.fg_green;
			case '-' -> Style.fg_red;
			case '~' -> Style.fg_yellow;
			case '!' -> Style.fg_magenta;
			case '?' -> Style.fg_blue;
			default -> Style.fg_cyan;
		};
	}

	/**
	 * Return the lines of a change. Each begins with a sign: that of the change, or
	 * {@code -} and {@code +} for what was and is there.
	 * @param change the change
	 * @return at least one line
	 */
	static List<String> lines(Change change) {
		if (change.kind() == Change.Kind.CODE) {
			return List.of(oneLine(
					new Change(change.path(), change.kind(), shortened(change.before()), shortened(change.after()))));
		}
		String line = oneLine(change);
		boolean structure = isStructure(change.before()) || isStructure(change.after());
		return (structure && line.length() > WIDTH) ? block(change) : List.of(line);
	}

	private static @Nullable Object shortened(@Nullable Object hash) {
		return (hash instanceof String text && text.length() > HASH) ? text.substring(0, HASH) : hash;
	}

	private static String oneLine(Change change) {
		return Terminal.escaped(change.toString());
	}

	private static List<String> block(Change change) {
		List<String> lines = new ArrayList<>();
		lines.add(change.kind().sign() + " " + Terminal.escaped(change.path()) + ":");
		addValue("-   ", change.before(), lines);
		addValue("+   ", change.after(), lines);
		return lines;
	}

	private static void addValue(String sign, @Nullable Object given, List<String> lines) {
		if (given != null) {
			below(given).forEach((line) -> lines.add(sign + line));
		}
	}

	private static List<String> below(@Nullable Object given) {
		List<String> lines = new ArrayList<>();
		if (given instanceof Map<?, ?> map && !map.isEmpty()) {
			map.forEach((key, value) -> addMember(Terminal.escaped(String.valueOf(key)) + ":", value, lines));
		}
		else if (given instanceof List<?> list && !list.isEmpty()) {
			list.forEach((item) -> addItem(below(item), lines));
		}
		else {
			lines.add((given instanceof Map) ? "{}" : Terminal.escaped(String.valueOf(given)));
		}
		return lines;
	}

	private static void addMember(String name, @Nullable Object value, List<String> lines) {
		List<String> below = below(value);
		boolean nested = (value instanceof Map<?, ?> map && !map.isEmpty())
				|| (value instanceof List<?> list && !list.isEmpty());
		lines.add(nested ? name : name + " " + String.join("", below));
		if (nested) {
			below.forEach((line) -> lines.add("  " + line));
		}
	}

	private static void addItem(List<String> item, List<String> lines) {
		for (int i = 0; i < item.size(); i++) {
			lines.add(((i == 0) ? "- " : "  ") + item.get(i));
		}
	}

	private static boolean isStructure(@Nullable Object given) {
		return given instanceof Map || given instanceof List;
	}

}
