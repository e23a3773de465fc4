package dev.fingy.internal.cli.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

import dev.fingy.internal.cli.output.Terminal;

/**
 * Cells below each other. A value.
 *
 * @param columns the columns, all of one height
 */
record Table(List<Column> columns) {

	private static final String GAP = "  ";

	Table {
		columns = List.copyOf(columns);
	}

	/**
	 * Return the columns for which there is room.
	 * @param width how many characters fit in a line
	 * @return a table with the first column at least
	 */
	Table fitting(int width) {
		List<Column> fitting = new ArrayList<>();
		int used = -GAP.length();
		for (Column column : this.columns) {
			int after = used + GAP.length() + column.width();
			if (fitting.isEmpty() || after <= width) {
				fitting.add(column);
				used = after;
			}
		}
		return new Table(fitting);
	}

	/**
	 * Return the lines of the table, the headers first.
	 * @param coloured whether they have colours
	 * @return the lines, without blanks at their ends
	 */
	List<String> lines(boolean coloured) {
		int rows = this.columns.isEmpty() ? 0 : this.columns.get(0).cells().size();
		int[] widths = this.columns.stream().mapToInt(Column::width).toArray();
		return IntStream.range(-1, rows).mapToObj((row) -> line(row, widths, coloured)).toList();
	}

	private String line(int row, int[] widths, boolean coloured) {
		StringBuilder line = new StringBuilder();
		int blanks = 0;
		for (int i = 0; i < widths.length; i++) {
			Column column = this.columns.get(i);
			String cell = column.cell(row);
			int padding = widths[i] - width(cell);
			blanks += column.right() ? padding : 0;
			if (!cell.isEmpty()) {
				line.append(" ".repeat(blanks)).append(coloured ? column.coloured(row) : cell);
				blanks = 0;
			}
			blanks += (column.right() ? 0 : padding) + GAP.length();
		}
		return line.toString();
	}

	private static int width(String text) {
		return text.codePointCount(0, text.length());
	}

	/**
	 * Cells of one kind.
	 *
	 * @param header what they are
	 * @param cells their texts, escaped
	 * @param right whether they are numbers
	 * @param style how a cell is coloured, or {@code null} if it is not
	 */
	record Column(String header, List<String> cells, boolean right, @Nullable Function<String, Style> style) {

		private static final int WIDEST = 40;

		Column {
			header = Terminal.escaped(header);
			cells = cells.stream().map(Column::shortened).toList();
		}

		static Column of(String header, List<String> cells) {
			return new Column(header, cells, false, null);
		}

		static Column ofNumbers(String header, List<String> cells) {
			return new Column(header, cells, true, null);
		}

		private static String shortened(String cell) {
			String text = Terminal.escaped(cell);
			return (Table.width(text) <= WIDEST) ? text
					: text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
		}

		int width() {
			return this.cells.stream().mapToInt(Table::width).reduce(Table.width(this.header), Math::max);
		}

		String cell(int row) {
			return (row < 0) ? this.header : this.cells.get(row);
		}

		// What ends bold text alone, terminals take for a double underline
		String coloured(int row) {
			Style style = (row < 0) ? Style.bold : (this.style != null) ? this.style.apply(cell(row)) : Style.reset;
			return (style != Style.reset) ? style.on() + cell(row) + Style.reset.on() : cell(row);
		}

	}

}
