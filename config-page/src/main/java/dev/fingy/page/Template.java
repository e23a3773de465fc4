package dev.fingy.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page without its documents: all that is the same in every page.
 *
 * @param text the HTML, with names in double braces for the rest
 * @param parts what stands for those names, in every page
 */
record Template(String text, Map<String, String> parts) {

	/**
	 * The template of the page.
	 */
	static final Template PAGE = new Template(Assets.read("page.html"),
			Map.of("style", Assets.read("page.css"), "plot-style", Assets.library("uplot-style"), "cytoscape",
					Assets.library("cytoscape"), "dagre", Assets.library("dagre"), "uplot", Assets.library("uplot"),
					"script", Modules.join("main.js", Assets::read)));

	/**
	 * The template of the page of types.
	 */
	static final Template TYPES = new Template(Assets.read("types.html"),
			Map.of("style", Assets.read("page.css"), "script", Modules.join("typesmain.js", Assets::read)));

	private static final Pattern NAME = Pattern.compile("\\{\\{([a-z-]+)}}");

	private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);

	private static final List<String> SCRIPTS = List.of("script", "cytoscape", "dagre", "uplot");

	/**
	 * Return a page.
	 * @param values what stands for the names that differ from page to page
	 * @return the HTML
	 */
	String fill(Map<String, String> values) {
		Map<String, String> all = new HashMap<>(this.parts);
		all.putAll(values);
		return filled(all);
	}

	// In one pass: what a document says is never read as a name
	private String filled(Map<String, String> values) {
		return NAME.matcher(this.text)
			.replaceAll((name) -> Matcher.quoteReplacement(String.valueOf(values.get(name.group(1)))));
	}

	/**
	 * Return the scripts that the page runs.
	 * @return their texts
	 */
	List<String> scripts() {
		return SCRIPTS.stream().filter(this.parts::containsKey).map(this.parts::get).toList();
	}

	/**
	 * Return the styles of the page.
	 * @return their texts
	 */
	List<String> styles() {
		return STYLE.matcher(filled(this.parts)).results().map((style) -> style.group(1)).toList();
	}

}
