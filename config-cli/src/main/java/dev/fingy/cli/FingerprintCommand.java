package dev.fingy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;
import dev.fingy.internal.cli.source.Endpoint;

/**
 * Shows the fingerprints of documents.
 */
@Command(name = "fingerprint", header = "Show the fingerprints of documents.",
		description = { "Equal configurations have equal fingerprints, wherever their values come from.",
				"Secrets take no part in it." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy fingerprint runs/*.json | sort", "  fingy fingerprint --code tested.json deployed.json" })
final class FingerprintCommand implements Callable<Integer> {

	private final Documents documents;

	private final Terminal terminal;

	@Parameters(arity = "1..*", paramLabel = "FILE", description = FingyCommand.SOURCE)
	private List<String> sources = new ArrayList<>();

	@Option(names = "--code", description = "Of the code behind the types instead.")
	private boolean code;

	FingerprintCommand(Documents documents, Terminal terminal) {
		this.documents = documents;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		int result = ExitCodes.OK;
		for (String source : this.sources) {
			try {
				Fingy fingy = this.documents.read(source).verify();
				this.terminal.print((this.code ? fingy.codeFingerprint() : fingy.fingerprint()) + "  "
						+ Endpoint.withoutUser(source) + "\n");
			}
			catch (FingyException ex) {
				this.terminal.problem(String.valueOf(ex.getMessage()));
				result = ExitCodes.FAILED;
			}
		}
		return result;
	}

}
