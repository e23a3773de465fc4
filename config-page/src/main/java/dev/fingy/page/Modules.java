package dev.fingy.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one script of several modules, since a page that opens from disk can load none.
 * The rule: a module follows those that it imports, its import lines are dropped, and so
 * is the word {@code export} where a line begins with it. A module has to follow three
 * conventions:
 * <ul>
 * <li>an import is one line, {@code import { a, b } from "../c.js";}, and renames
 * nothing;</li>
 * <li>an export is a declaration, {@code export function a() {}};</li>
 * <li>no two modules declare the same name at their top level.</li>
 * </ul>
 */
final class Modules {

	private static final Pattern IMPORT = Pattern
		.compile("^import (?:\\{[^}\n]*} from )?\"(\\.{1,2}/[\\w./-]+\\.js)\";\n", Pattern.MULTILINE);

	private static final Pattern EXPORT = Pattern.compile("^export (?=(async |)(function|class|const|let) )",
			Pattern.MULTILINE);

	private final UnaryOperator<String> texts;

	private final Map<String, String> joined = new LinkedHashMap<>();

	private final List<String> open = new ArrayList<>();

	private Modules(UnaryOperator<String> texts) {
		this.texts = texts;
	}

	/**
	 * Join a module and all that it imports.
	 * @param first the name of the module
	 * @param texts the modules by their names
	 * @return one script
	 */
	static String join(String first, UnaryOperator<String> texts) {
		Modules modules = new Modules(texts);
		modules.add(first);
		return String.join("\n", modules.joined.values());
	}

	private void add(String name) {
		if (this.joined.containsKey(name)) {
			return;
		}
		if (this.open.contains(name)) {
			throw new IllegalStateException("The modules import each other: " + this.open + " and " + name);
		}
		this.open.add(name);
		String text = this.texts.apply(name);
		Matcher imports = IMPORT.matcher(text);
		while (imports.find()) {
			add(URI.create(name).resolve(imports.group(1)).getPath());
		}
		this.open.remove(name);
		this.joined.put(name, EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll(""));
	}

}
