package dev.fingy.boot.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Finds what is wrong in a page: links and anchors that lead nowhere, tables whose rows
 * have different widths, code outside of fences, and snippets that are not what their
 * source says.
 */
final class PageCheck extends AbstractVisitor {

	// Links to other sites are theirs to keep
	private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");

	private static final Pattern FROM = Pattern.compile("<!-- from: (\\S+) -->");

	// Of a line without its code spans: it ends as Java does, or begins as YAML, JSON,
	// properties or a shell do
	private static final Pattern CODE = Pattern.compile(".*\\{|.*(\\w\\(.*\\)| = .*);|[})\\]]+[;,)]*|"
			+ "(import|package|private|protected|public|final|static|return|throw) .*;|@[A-Z]\\w+(\\(.*)?|"
			+ "[a-z][\\w.-]*:( [^ ].*)?|[{\\[] ?\".*|\"[^\"]*\": .*|[a-z][\\w-]*(\\.[\\w-]+)+=.*|"
			+ "\\$ .*|(java -|mvn |curl ).*");

	private final Path root;

	private final MarkdownPage page;

	private final boolean sourced;

	private final TreeMap<Integer, List<String>> problems = new TreeMap<>();

	private PageCheck(Path root, MarkdownPage page, boolean sourced) {
		this.root = root;
		this.page = page;
		this.sourced = sourced;
	}

	/**
	 * Check a page.
	 * @param root the folder that sources of snippets are named from
	 * @param file the page
	 * @param sourced whether each snippet in a language has to name its source
	 * @return the problems, each with file and line
	 */
	static List<String> problems(Path root, Path file, boolean sourced) throws IOException {
		PageCheck check = new PageCheck(root, MarkdownPage.of(file), sourced);
		check.page.document().accept(check);
		return check.problems.values().stream().flatMap(List::stream).toList();
	}

	private void report(Node node, String problem) {
		report(MarkdownPage.line(node), problem);
	}

	private void report(int line, String problem) {
		this.problems.computeIfAbsent(line, (absent) -> new ArrayList<>())
			.add(this.root.relativize(this.page.file()) + ":" + line + ": " + problem);
	}

	@Override
	public void visit(Link link) {
		checkTarget(link, link.getDestination());
		visitChildren(link);
	}

	@Override
	public void visit(Image image) {
		checkTarget(image, image.getDestination());
		visitChildren(image);
	}

	private void checkTarget(Node node, String link) {
		if (ELSEWHERE.matcher(link).matches()) {
			return;
		}
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? this.page.file() : this.page.file().resolveSibling(parts[0]).normalize();
		if (!exists(target)) {
			report(node, "'" + link + "' leads nowhere");
		}
		else if (parts.length > 1 && !hasAnchor(target, parts[1])) {
			report(node, "'" + link + "' names a heading that is not there");
		}
	}

	// Also where a file system does not distinguish case
	private boolean exists(Path target) {
		try {
			return target.startsWith(this.root)
					&& target.toRealPath().endsWith(this.root.toAbsolutePath().relativize(target.toAbsolutePath()));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean hasAnchor(Path target, String anchor) {
		try {
			return target.toString().endsWith(".md") && MarkdownPage.of(target).anchors().contains(anchor);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock) {
			String header = source(block);
			int width = cells(header);
			for (int i = 0; i < block.getSourceSpans().size(); i++) {
				int cells = cells(this.page.lines().get(MarkdownPage.line(block) - 1 + i));
				if (cells != width) {
					report(MarkdownPage.line(block) + i,
							"the row has " + cells + " cells, and the first row of the table " + width);
				}
			}
		}
		visitChildren(block);
	}

	private String source(Node node) {
		return this.page.lines().get(MarkdownPage.line(node) - 1);
	}

	private static int cells(String row) {
		String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
		return inner.split("(?<!\\\\)\\|", -1).length;
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableRow) {
			checkText(node);
		}
		visitChildren(node);
	}

	@Override
	public void visit(Paragraph paragraph) {
		checkText(paragraph);
		visitChildren(paragraph);
	}

	private void checkText(Node node) {
		String[] lines = WithoutCode.of(node).split("\n");
		for (int i = 0; i < lines.length; i++) {
			int line = MarkdownPage.line(node) + i;
			if (CODE.matcher(lines[i].strip()).matches()) {
				report(line, "'" + lines[i].strip() + "' is code outside of a fence");
			}
			if (lines[i].strip().matches("\\|.*\\|")) {
				report(line, "a row outside of a table");
			}
			if (lines[i].contains("`")) {
				report(line, "a backtick that no other closes");
			}
			if (lines[i].matches(".*\\]\\[.*|.*\\]\\(.*")) {
				report(line, "a link that is none");
			}
		}
	}

	@Override
	public void visit(IndentedCodeBlock block) {
		report(block, "'" + block.getLiteral().lines().findFirst().orElse("").strip() + "' is code outside of a fence");
	}

	@Override
	public void visit(HtmlInline html) {
		report(html, "'" + html.getLiteral() + "' is code outside of a fence");
	}

	@Override
	public void visit(HtmlBlock html) {
		String literal = html.getLiteral().strip();
		if (!literal.startsWith("<!--")) {
			report(html, "'" + literal.lines().findFirst().orElse("") + "' is code outside of a fence");
		}
		else if (literal.contains("from:") && !isSnippet(html)) {
			report(html, "'" + literal + "' is not before a snippet");
		}
	}

	private static boolean isSnippet(HtmlBlock html) {
		return FROM.matcher(html.getLiteral().strip()).matches() && html.getNext() instanceof FencedCodeBlock code
				&& MarkdownPage.line(code) == MarkdownPage.line(html) + 1;
	}

	@Override
	public void visit(FencedCodeBlock code) {
		if (code.getClosingFenceLength() == null) {
			report(code, "the fence is not closed");
		}
		String source = (code.getPrevious() instanceof HtmlBlock html && isSnippet(html)) ? source(html) : null;
		if (source != null) {
			checkSnippet(code, source);
		}
		else if (this.sourced && code.getInfo().matches("java|yaml|json|diff|text")) {
			report(code, "the snippet does not name its source");
		}
	}

	private void checkSnippet(FencedCodeBlock code, String comment) {
		Matcher from = FROM.matcher(comment);
		Path source = this.root.resolve(from.matches() ? from.group(1) : "");
		if (!Files.isRegularFile(source)) {
			report(code, "'" + from.group(1) + "' is no file");
		}
		else if (!trimmed(source).contains(trimmed(code.getLiteral().lines().toList()))) {
			report(code, "the snippet is not what '" + from.group(1) + "' says");
		}
	}

	private static String trimmed(Path source) {
		try {
			return trimmed(Files.readAllLines(source));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Whole lines, indented as the page needs it
	private static String trimmed(List<String> lines) {
		return lines.stream().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
	}

	/**
	 * The text of a paragraph or a row, with nothing in the place of code.
	 */
	private static final class WithoutCode extends AbstractVisitor {

		private final StringBuilder text = new StringBuilder();

		static String of(Node node) {
			WithoutCode visitor = new WithoutCode();
			node.accept(visitor);
			return visitor.text.toString();
		}

		@Override
		public void visit(Text part) {
			this.text.append(part.getLiteral());
		}

		@Override
		public void visit(Code part) {
			this.text.append('…');
		}

		@Override
		public void visit(SoftLineBreak line) {
			this.text.append('\n');
		}

	}

}
