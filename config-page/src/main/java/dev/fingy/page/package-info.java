/**
 * Documents as one HTML page that opens from disk: a tree, a graph, a comparison, and the
 * texts to take away.
 * <p>
 * Begin with {@link dev.fingy.page.Page}; {@link dev.fingy.page.TypesPage} shows which
 * types there are. The browser runs the modules in {@code script}, which begin with
 * {@code main.js} and {@code typesmain.js}; {@code Modules} joins them to one script.
 * There is a folder for each view, {@code frame} for what surrounds them, {@code shared}
 * for what several use, and {@code core} for what repeats fingy-core: of each script
 * there, such as {@code core/differ.js}, a test such as {@code DifferScriptTests}
 * compares the results with those of Java.
 */
@NullMarked
package dev.fingy.page;

import org.jspecify.annotations.NullMarked;
