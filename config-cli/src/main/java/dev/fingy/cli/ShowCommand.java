package dev.fingy.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.fingy.Fingy;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Format;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;

/**
 * Shows a document, or a part of it.
 */
@Command(name = "show", header = "Show a document, or a part of it.",
		description = { "YAML and properties are written as somebody would have: without what is default,",
				"and without secrets. JSON is the document, with origins and defaults." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy show run.json", "  fingy show run.json --at training.model --format json",
				"  fingy show http://localhost:8080/actuator/fingy --format properties",
				"  curl -s localhost:8080/actuator/fingy | fingy show -" })
final class ShowCommand implements Callable<Integer> {

	private final Documents documents;

	private final Terminal terminal;

	@Parameters(paramLabel = "FILE|URL", description = FingyCommand.SOURCE)
	private String source = "";

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "yaml",
			description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
	private Format format = Format.YAML;

	@Option(names = "--at", paramLabel = "PATH", description = "The part to show, by its whole name.")
	private @Nullable String path;

	ShowCommand(Documents documents, Terminal terminal) {
		this.documents = documents;
		this.terminal = terminal;
	}

	ShowCommand(Documents documents, Terminal terminal, String source) {
		this(documents, terminal);
		this.source = source;
	}

	@Override
	public Integer call() {
		Fingy whole = this.documents.read(this.source);
		String text = this.format.of((this.path != null) ? whole.at(this.path) : whole);
		if (text.isEmpty()) {
			this.terminal.problem("All of it is default, or secret. '--format json' shows it.");
		}
		this.terminal.print(text);
		return ExitCodes.OK;
	}

}
