package dev.fingy.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.names.Nearest;
import dev.fingy.markdown.Markdown;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

/**
 * Describes what configuration can contain.
 */
@Command(name = "types", header = "Show what can be configured.",
		description = { "The types that can be put anywhere, with their properties, defaults, constraints",
				"and documentation, as Markdown. An application that runs knows all of them; a",
				"module knows those that were compiled with 'fingy-processor', and an",
				"executable jar those of its libraries as well. Nothing of them is run." },
		footerHeading = "%nExamples:%n", footer = { "  fingy types http://localhost:8080/actuator/fingytypes",
				"  fingy types target/classes --base Model", "  fingy types app.jar --schema > schema.json" })
final class TypesCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Parameters(paramLabel = "SOURCE",
			description = "The URL of an endpoint 'fingytypes', a jar, a directory of classes, a file, "
					+ "or '-' for the standard input.")
	private String source = "";

	@Option(names = "--base", paramLabel = "NAME", description = "One base alone, by its simple or whole name.")
	private @Nullable String base;

	@ArgGroup
	private Form form = new Form();

	TypesCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		if (this.base != null && this.form.schema) {
			throw new ParameterException(this.command.commandLine(),
					"A schema is of the whole: '--base' cannot be given with '--schema'");
		}
		TypeReference types = new TypeReferences(this.terminal.in()).read(this.source);
		this.terminal.print(this.form.write((this.base != null) ? part(types, this.base) : types));
		return ExitCodes.OK;
	}

	private TypeReference part(TypeReference types, String name) {
		List<BaseEntry> bases = types.bases().stream().filter((base) -> names(base).anyMatch(name::equals)).toList();
		if (bases.isEmpty()) {
			throw unknown(types, name);
		}
		return types.part(bases);
	}

	private FingyException unknown(TypeReference types, String name) {
		List<String> known = types.bases().stream().map((base) -> simple(base.className())).distinct().toList();
		String nearest = Nearest.to(simple(name), known);
		return TypeReferences.failure(this.source,
				Problem.of(name, "no base has that name").known("Bases", known, nearest));
	}

	private static Stream<String> names(BaseEntry base) {
		return Stream.of(simple(base.className()), base.className(), base.className().replace('$', '.'),
				base.declared());
	}

	private static String simple(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

	/**
	 * The format in which it is written.
	 */
	private static final class Form {

		@Option(names = "--json", description = "The reference as JSON.")
		private boolean json;

		@Option(names = "--schema", description = "A JSON Schema for editors.")
		private boolean schema;

		String write(TypeReference types) {
			return this.json ? types.toJson() : this.schema ? Schema.of(types) : Markdown.of(types);
		}

	}

}
