package dev.fingy.boot.command;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;

import dev.fingy.boot.Configurations;

/**
 * Runs the node of the command that was given, after everything else that runs at
 * startup, and gives its result to whoever asks for the exit code.
 * <p>
 * A {@code main} that passes {@link SpringApplication#exit} to {@link System#exit} asks
 * itself. Most only start the application, so another thread awaits the end of theirs and
 * asks then. Neither happens in a test, whose thread is not the process. A failure is
 * thrown: Spring Boot reports it, maps it to an exit code and closes the application.
 */
final class CommandRunner implements ApplicationRunner, ExitCodeGenerator, DisposableBean, Ordered {

	private final ApplicationContext context;

	private final Commands commands;

	private final @Nullable Invocation given;

	private volatile int exitCode;

	private volatile @Nullable Thread end;

	CommandRunner(ApplicationContext context, @Nullable ApplicationArguments arguments) {
		this.context = context;
		this.commands = Commands.of(context.getEnvironment());
		this.given = (arguments != null) ? this.commands.given(arguments.getNonOptionArgs()) : null;
	}

	void check() {
		if (!this.commands.all().isEmpty()) {
			nodes().check(this.commands, this.given);
		}
	}

	@Override
	public void run(ApplicationArguments arguments) throws Exception {
		if (this.given != null) {
			this.exitCode = nodes().run(this.given.command());
			endAfter(Thread.currentThread());
		}
	}

	private CommandNodes nodes() {
		return new CommandNodes(this.context.getBean(Configurations.class));
	}

	private void endAfter(Thread main) {
		if (isMain(main)) {
			Thread thread = new Thread(() -> exitAfter(main), "fingy-command-end");
			thread.setDaemon(false);
			this.end = thread;
			thread.start();
		}
	}

	// As Spring Boot decides whether a failure is the end of the process
	private static boolean isMain(Thread thread) {
		ThreadGroup group = thread.getThreadGroup();
		return (thread.getName().equals("main") || thread.getName().equals("restartedMain")) && group != null
				&& group.getName().equals("main");
	}

	private void exitAfter(Thread main) {
		try {
			main.join();
		}
		catch (InterruptedException ex) {
			return; // Somebody closed the application, and knows why
		}
		System.exit(SpringApplication.exit(this.context));
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	@Override
	public void destroy() {
		Thread thread = this.end;
		if (thread != null && thread != Thread.currentThread()) {
			thread.interrupt();
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
