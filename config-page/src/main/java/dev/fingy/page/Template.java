package dev.fingy.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page without its documents, which is the same for all of them.
 *
 * @param text the HTML, with names in double braces for the rest
 * @param parts the texts that replace names in every page
 */
record Template(String text, Map<String, String> parts) {

	private static final Pattern NAME = Pattern.compile("\\{\\{([a-z-]+)}}");

	private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);

	private static final List<String> SCRIPTS = List.of("script", "cytoscape", "dagre", "uplot");

	/**
	 * The template of the page.
	 */
	static final Template PAGE = of("page.html", Assets.read("libraries.html"),
			List.of("colors", "base", "frame", "rows", "detail", "graph", "compare", "export", "runs", "types"),
			"main.js");

	/**
	 * The template of the page of types.
	 */
	static final Template TYPES = of("types.html", "", List.of("colors", "base", "frame", "rows", "types"),
			"typesmain.js");

	private static Template of(String header, String libraries, List<String> styles, String script) {
		String text = Assets.read("frame.html")
			.replace("{{libraries}}", libraries)
			.replace("{{header}}", Assets.read(header));
		Map<String, String> parts = new HashMap<>();
		parts.put("style", styles.stream().map(Assets::style).collect(Collectors.joining("\n")));
		parts.put("script", Modules.join(script, Assets::script));
		names(libraries).forEach((name) -> parts.put(name, Assets.library(name)));
		return new Template(text, Map.copyOf(parts));
	}

	private static Stream<String> names(String text) {
		return NAME.matcher(text).results().map((name) -> name.group(1));
	}

	/**
	 * Return a page.
	 * @param values the texts that replace the other names on this page
	 * @return the HTML
	 */
	String fill(Map<String, String> values) {
		Map<String, String> all = new HashMap<>(this.parts);
		all.putAll(values);
		return filled(all);
	}

	// In one pass: the content of a document is never read as a name
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
