package dev.fingy.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.internal.cli.output.ChangeFormat;
import dev.fingy.internal.cli.output.ChangeText;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;

/**
 * Shows in what two documents differ.
 */
@Command(name = "diff", header = "Compare two documents.",
		description = { "+ is added, - is removed, ~ is another value, ! is another type, # is the same",
				"type with other code, ? marks values that are masked. What is too long for a",
				"line is on the lines below it, the old value after -, the new one after +. Where",
				"values come from makes no difference." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy diff yesterday.json today.json",
				"  fingy diff run.json http://localhost:8080/actuator/fingy",
				"  ssh host cat run.json | fingy diff run.json -",
				"  fingy diff --exit-code tested.json deployed.json || echo 'Not what was tested'" })
final class DiffCommand implements Callable<Integer> {

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
	private ChangeFormat format = ChangeFormat.TEXT;

	DiffCommand(Documents documents, Terminal terminal) {
		this.documents = documents;
		this.terminal = terminal;
	}

	DiffCommand(Documents documents, Terminal terminal, String before, String after) {
		this(documents, terminal);
		this.before = before;
		this.after = after;
	}

	@Override
	public Integer call() {
		Fingy first = this.documents.read(this.before);
		Difference difference = first.diff(this.documents.read(this.after));
		if (this.format == ChangeFormat.JSON) {
			this.terminal.print(difference.toJson());
		}
		else {
			ChangeText.print(difference, this.terminal);
		}
		return (this.exitCode && !difference.isEmpty()) ? ExitCodes.DIFFERENT : ExitCodes.OK;
	}

}
