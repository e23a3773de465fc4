package dev.fingy.boot.command;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

import dev.fingy.boot.WorkFailedEvent;
import dev.fingy.internal.boot.CommandLineWork;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.registry.TypeCatalog;

/**
 * Runs the node of the command that was given, and gives its result to whoever asks for
 * the exit code. It waits until the application is ready: runners without an order run in
 * any, and the node may need what one of them prepares.
 * <p>
 * A {@code main} that passes {@link SpringApplication#exit} to {@link System#exit} asks
 * itself. Most only start the application, so another thread awaits the end of theirs and
 * asks then. Neither happens in a test, whose thread is not the process. A failure is
 * thrown: Spring Boot reports it, maps it to an exit code and closes the application.
 */
final class CommandRunner
		implements ApplicationListener<ApplicationReadyEvent>, ExitCodeGenerator, DisposableBean, Ordered {

	private final ApplicationContext context;

	private final Commands commands;

	private final List<String> words;

	private final ObjectProvider<CommandLineWork> works;

	private final @Nullable CommandLineWork work;

	private final @Nullable Invocation given;

	private volatile int exitCode;

	private volatile @Nullable Thread end;

	CommandRunner(ApplicationContext context, @Nullable ApplicationArguments arguments,
			ObjectProvider<CommandLineWork> works) {
		this.context = context;
		this.commands = Commands.of(context.getEnvironment());
		this.words = (arguments != null) ? arguments.getNonOptionArgs() : List.of();
		this.works = works;
		this.work = given(works, this.words);
		this.given = (this.work == null) ? this.commands.given(this.words) : null;
	}

	private static @Nullable CommandLineWork given(Iterable<CommandLineWork> works, List<String> words) {
		for (CommandLineWork work : works) {
			if (work.isGiven(words)) {
				return work;
			}
		}
		return null;
	}

	void check() {
		if (!this.commands.all().isEmpty()) {
			nodes().check(this.commands, this.given);
		}
		for (CommandLineWork each : this.works) {
			each.check(this.words, false);
		}
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		if (event.getApplicationContext() == this.context && (this.given != null || this.work != null)) {
			this.exitCode = run();
			endAfter(Thread.currentThread());
		}
	}

	private int run() {
		try {
			return reported();
		}
		catch (ClassCastException ex) {
			// Spring would take it for that of a listener to other events, and ignore it
			throw failure(ex);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw failure(ex);
		}
	}

	private int reported() throws Exception {
		try {
			return (this.given != null) ? nodes().run(this.given.command())
					: Objects.requireNonNull(this.work).run(this.words);
		}
		catch (Exception | Error ex) {
			this.context.publishEvent(new WorkFailedEvent(this.context, ex));
			throw ex;
		}
	}

	private IllegalStateException failure(Exception cause) {
		String what = (this.given != null) ? this.given.command().path() : String.join(" ", this.words);
		return new IllegalStateException("Failed to run '" + what + "'", cause);
	}

	@Override
	public boolean supportsAsyncExecution() {
		return false;
	}

	private CommandNodes nodes() {
		return new CommandNodes(this.context.getBean(Configurations.class), this.context.getBean(TypeCatalog.class));
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
