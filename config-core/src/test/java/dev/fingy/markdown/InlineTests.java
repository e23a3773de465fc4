package dev.fingy.markdown;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts of others, as a reader of Markdown understands them.
 */
class InlineTests {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	@Property
	void textIsReadAsItIs(@ForAll @Hostile String text) {
		String expected = text.strip().replaceAll("\\s+", " ");
		assertThat(cells(Inline.text(text))).isEqualTo(List.of("a", "b", expected, "end"));
	}

	@Property
	void codeIsReadAsItIs(@ForAll @Hostile String text) {
		String expected = (text.isEmpty() || !text.equals(text.strip())) ? '"' + text + '"' : text;
		assertThat(cells(Inline.code(text))).isEqualTo(List.of("a", "b", expected, "end"));
	}

	@Property
	void paragraphIsReadAsOne(@ForAll @Hostile String text) {
		Node first = PARSER.parse(Inline.paragraph(text)).getFirstChild();
		String expected = text.strip().replaceAll("\\s+", " ");
		assertThat((first == null) || first instanceof Paragraph).isTrue();
		assertThat((first != null) ? text(first) : "").isEqualTo(expected);
	}

	@Test
	void whatOneDoesNotSeeIsShown() {
		assertThat(Inline.text("a\u001b[2Jb\u202ec\nd")).isEqualTo("a\\\\u001b\\[2Jb\\\\u202ec d");
		assertThat(Inline.code("a\u001b[2Jb\u202ec\nd")).isEqualTo("`a\\u001b[2Jb\\u202ec\\u000ad`");
		assertThat(Inline.lines("a: \u001b\n\n  b: 2\n\n")).isEqualTo("a: \\u001b\n\n  b: 2");
	}

	private static List<String> cells(String cell) {
		List<String> cells = new ArrayList<>();
		PARSER.parse("| a | b |\n| --- | --- |\n| " + cell + " | end |\n").accept(new AbstractVisitor() {

			@Override
			public void visit(CustomNode node) {
				if (node instanceof TableCell) {
					cells.add(text(node));
				}
				super.visit(node);
			}

		});
		return cells;
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

	/**
	 * A text of what means something in Markdown, and little else.
	 */
	@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Chars({ '\\', '`', '*', '_', '[', ']', '(', ')', '<', '>', '|', '&', '~', '#', '-', '+', '=', '.', '!', '1', ';',
			':', '/', '"', '\'', ' ', 'a', 'é' })
	@interface Hostile {

	}

}
