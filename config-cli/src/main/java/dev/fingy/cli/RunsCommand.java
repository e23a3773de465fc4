package dev.fingy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Everything about runs.
 */
@Command(name = "runs", header = "List, show, compare and replay what ran.",
		description = { "An application records each of its starts and commands as a run, in .fingy/runs:",
				"its configuration, how it ended, and its metrics. Nothing is changed there." },
		synopsisSubcommandLabel = "COMMAND", footerHeading = "%nExamples:%n",
		footer = { "  fingy runs list", "  fingy runs diff best:accuracy latest",
				"  fingy runs replay best:accuracy -- java -jar app.jar train",
				"  fingy runs list --in http://localhost:8080/actuator/fingyruns" })
final class RunsCommand {

	@Option(names = "--in", paramLabel = "WHERE", scope = ScopeType.INHERIT,
			defaultValue = "${env:FINGY_RUNS_DIRECTORY:-.fingy/runs}",
			description = "The directory of the runs, or the URL of an application's endpoint 'fingyruns'. "
					+ "Default: $$FINGY_RUNS_DIRECTORY, or .fingy/runs.")
	private String where = "";

	RunSource source() {
		return RunSource.of(this.where);
	}

}
