package dev.fingy.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Output;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;
import dev.fingy.page.Page;

/**
 * Shows documents in the browser.
 */
@Command(name = "viz", header = "Show documents in the browser.",
		description = { "A page with a tree, a graph, a comparison, and texts to take away. With OUT",
				"it is one file that needs no network. Without, it is served to this machine", "alone, until Ctrl+C." },
		footerHeading = "%nExamples:%n",
		footer = { "  fingy viz run.json", "  fingy viz yesterday.json http://localhost:8080/actuator/fingy",
				"  fingy viz run.json -o run.html", "  fingy viz run.json --port 8090 --no-open" })
final class VizCommand implements Callable<Integer> {

	private final Documents documents;

	private final Terminal terminal;

	@Parameters(arity = "1..*", paramLabel = "FILE|URL",
			description = FingyCommand.SOURCE + " The first is compared with the second.")
	private List<String> sources = new ArrayList<>();

	@Option(names = { "-o", "--output" }, paramLabel = "OUT",
			description = "The file to write, such as run.html; '-' is the standard output.")
	private @Nullable String output;

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
			description = "The port to serve on. Default: one that is free.")
	private int port;

	@Option(names = "--no-open", description = "Do not open the browser.")
	private boolean closed;

	VizCommand(Documents documents, Terminal terminal) {
		this.documents = documents;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Page page = page();
		if (this.output != null) {
			new Output(this.output).text(page.toHtml(), this.terminal);
			return ExitCodes.OK;
		}
		serve(page);
		return ExitCodes.OK;
	}

	private Page page() {
		Page page = null;
		for (String source : this.sources) {
			Fingy fingy = this.documents.read(source);
			String name = Documents.shownName(source);
			page = (page != null) ? page.with(name, fingy) : Page.of(name, fingy);
		}
		if (page == null) {
			throw new IllegalStateException("picocli asks for a document");
		}
		return page;
	}

	private void serve(Page page) {
		try (PageServer server = PageServer.start(page, this.port)) {
			this.terminal.print(server.address() + "\n");
			if (!this.closed) {
				Desktop.open(server.address());
			}
			server.await();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new FingyException("the page",
					List.of(Problem.of("--port " + this.port, "cannot be served on: " + ex.getMessage())), ex);
		}
	}

}
