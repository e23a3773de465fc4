/**
 * Documents as one HTML page that opens from disk: a tree, a graph, a comparison, and the
 * texts to take away.
 * <p>
 * Begin with {@link dev.fingy.page.Page}; {@link dev.fingy.page.TypesPage} shows which
 * types there are. What the browser runs are the modules next to these classes, of which
 * {@code main.js} and {@code typesmain.js} are the first; {@code Modules} defines how
 * they become one script.
 */
@NullMarked
package dev.fingy.page;

import org.jspecify.annotations.NullMarked;
