package dev.fingy.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Output;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;

/**
 * Writes a document as Java.
 */
@Command(name = "transpile", header = "Write a document as Java.",
		description = "The Java makes the same objects, with no configuration.", footerHeading = "%nExamples:%n",
		footer = { "  fingy transpile run.json", "  fingy transpile run.json -o Training.java" })
final class TranspileCommand implements Callable<Integer> {

	private final Documents documents;

	private final Terminal terminal;

	@Parameters(paramLabel = "FILE", description = FingyCommand.SOURCE)
	private String source = "";

	@Mixin
	private Output output = new Output();

	TranspileCommand(Documents documents, Terminal terminal) {
		this.documents = documents;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		this.output.text(this.documents.read(this.source).toJava(), this.terminal);
		return ExitCodes.OK;
	}

}
