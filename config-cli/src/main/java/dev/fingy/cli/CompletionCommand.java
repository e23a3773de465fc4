package dev.fingy.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

import dev.fingy.internal.cli.output.ExitCodes;
import dev.fingy.internal.cli.output.Terminal;

/**
 * Writes a script that completes the command in Bash and Zsh.
 */
@Command(name = "completion", header = "Write a script that completes the command in Bash and Zsh.",
		footerHeading = "%nExamples:%n", footer = "  source <(fingy completion)")
final class CompletionCommand implements Callable<Integer> {

	private final Terminal terminal;

	CompletionCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		this.terminal.print(AutoComplete.bash("fingy", FingyCommand.commandLine(this.terminal)));
		return ExitCodes.OK;
	}

}
