package dev.fingy.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.fingy.Change;
import dev.fingy.Difference;
import dev.fingy.Fingy;

/**
 * Tells in what two documents differ.
 */
@Command(name = "diff", header = "Tell in what two documents differ.",
		description = { "One line a change: + is added, - is removed, ~ is another value,",
				"! is another type, # is the same type with other code, ? tells of values that",
				"are masked. Where values come from makes no difference." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy diff yesterday.json today.json",
				"  fingy diff run.json http://localhost:8080/actuator/fingy",
				"  ssh host cat run.json | fingy diff run.json -",
				"  fingy diff --exit-code tested.json deployed.json || echo 'Not what was tested'" })
final class DiffCommand implements Callable<Integer> {

	// What moves the cursor, turns the direction of text or begins a line
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private final Documents documents;

	private final Terminal terminal;

	@Parameters(index = "0", paramLabel = "A", description = "The document before. " + FingyCommand.SOURCE)
	private String before = "";

	@Parameters(index = "1", paramLabel = "B", description = "The document after.")
	private String after = "";

	@Option(names = "--exit-code", description = "Exit with 1 if the documents differ.")
	private boolean exitCode;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
	private Shape format = Shape.TEXT;

	DiffCommand(Documents documents, Terminal terminal) {
		this.documents = documents;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Fingy first = this.documents.read(this.before);
		Difference difference = first.diff(this.documents.read(this.after));
		if (this.format == Shape.JSON) {
			this.terminal.print(difference.toJson());
		}
		else {
			difference.forEach((change) -> this.terminal.print(line(change) + "\n"));
		}
		return (this.exitCode && !difference.isEmpty()) ? FingyCommand.DIFFERENT : FingyCommand.OK;
	}

	private String line(Change change) {
		String text = CONTROLS.matcher(change.toString())
			.replaceAll((control) -> Matcher.quoteReplacement(escape(control.group())));
		Style style = style(change.kind());
		return this.terminal.ansi().enabled() ? style.on() + text + style.off() : text;
	}

	private static String escape(String control) {
		if (control.equals("\n")) {
			return "\\n";
		}
		StringBuilder escaped = new StringBuilder();
		control.chars().forEach((ch) -> escaped.append(String.format(Locale.ROOT, "\\u%04x", ch)));
		return escaped.toString();
	}

	private static Style style(Change.Kind kind) {
		return switch (kind) {
			case ADDED -> Style.fg_green;
			case REMOVED -> Style.fg_red;
			case CHANGED -> Style.fg_yellow;
			case REPLACED -> Style.fg_magenta;
			case CODE -> Style.fg_cyan;
			case MASKED -> Style.fg_blue;
		};
	}

	/**
	 * What differences are written as.
	 */
	enum Shape {

		/**
		 * Lines for people.
		 */
		TEXT,

		/**
		 * An array for programs.
		 */
		JSON;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
