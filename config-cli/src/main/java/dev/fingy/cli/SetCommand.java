package dev.fingy.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Output;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;

/**
 * Changes values of a document.
 */
@Command(name = "set", header = "Change values of a document.",
		description = { "Values are YAML: 8, true, text, [1, 2], {type: adam}, or nothing for null.",
				"The document that was read stays as it is, unless it is OUT as well." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy set run.json training.model.num-layers=3 -o next.json",
				"  fingy set run.json 'training.optimiser={type: adam, rate: 0.1}' -o run.json",
				"  fingy set run.json training.epochs=5 | fingy diff run.json -" })
final class SetCommand implements Callable<Integer> {

	private final Documents documents;

	private final Terminal terminal;

	@Parameters(index = "0", paramLabel = "FILE", description = FingyCommand.SOURCE)
	private String source = "";

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH=VALUE", converter = Assignment.Converter.class,
			description = "The whole name of a property, and its value.")
	private List<Assignment> assignments = new ArrayList<>();

	@Mixin
	private Output output = new Output();

	SetCommand(Documents documents, Terminal terminal) {
		this.documents = documents;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		this.assignments.forEach((assignment) -> values.put(assignment.path(), assignment.value()));
		this.output.document(this.documents.read(this.source).with(values), this.terminal);
		return ExitCodes.OK;
	}

}
