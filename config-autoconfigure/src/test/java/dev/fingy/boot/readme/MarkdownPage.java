package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of the documentation.
 *
 * @param file where it is
 * @param lines its lines
 * @param document the same, parsed
 */
record MarkdownPage(Path file, List<String> lines, Node document) {

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(TablesExtension.create()))
		.includeSourceSpans(IncludeSourceSpans.BLOCKS)
		.build();

	static MarkdownPage of(Path file) throws IOException {
		String text = Files.readString(file);
		return new MarkdownPage(file, text.lines().toList(), PARSER.parse(text));
	}

	/**
	 * Return the number of the line that a node begins with.
	 */
	static int line(Node node) {
		Node block = node;
		while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
			block = block.getParent();
		}
		return block.getSourceSpans().get(0).getLineIndex() + 1;
	}

	/**
	 * Return the anchors of the headings, as GitHub derives them.
	 */
	Set<String> anchors() {
		Map<String, Integer> seen = new LinkedHashMap<>();
		Set<String> anchors = new LinkedHashSet<>();
		for (String heading : headings()) {
			String anchor = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
			int before = seen.merge(anchor, 1, Integer::sum) - 1;
			anchors.add((before > 0) ? anchor + "-" + before : anchor);
		}
		return anchors;
	}

	private List<String> headings() {
		List<String> headings = new ArrayList<>();
		this.document.accept(new AbstractVisitor() {

			@Override
			public void visit(Heading heading) {
				headings.add(text(heading));
			}

		});
		return headings;
	}

	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {

			@Override
			public void visit(Text part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(Code part) {
				text.append(part.getLiteral());
			}

		});
		return text.toString();
	}

}
