package dev.fingy.boot.sweep;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.sweep.SweepExecution;

/**
 * Handles Ctrl-C while a sweep runs on the command line: the first lets trials that were
 * started end, the second interrupts them, the third ends the process. The class of the
 * JDK for signals is not part of its API, so that it is used by reflection; without it,
 * Ctrl-C ends the process as it always does.
 */
final class Interrupts implements AutoCloseable {

	/**
	 * How shells show that a process was ended by Ctrl-C.
	 */
	static final int EXIT_CODE = 130;

	private static final Log logger = LogFactory.getLog(Interrupts.class);

	private static final String INTERRUPT = "INT";

	private final Supplier<@Nullable SweepExecution> execution;

	private final AtomicInteger count = new AtomicInteger();

	private @Nullable Object before;

	private Interrupts(Supplier<@Nullable SweepExecution> execution) {
		this.execution = execution;
	}

	static Interrupts handle(Supplier<@Nullable SweepExecution> execution) {
		Interrupts interrupts = new Interrupts(execution);
		try {
			Class<?> handler = Class.forName("sun.misc.SignalHandler");
			interrupts.before = install(
					Proxy.newProxyInstance(Interrupts.class.getClassLoader(), new Class<?>[] { handler },
							(proxy, method, arguments) -> interrupts.called(proxy, method, arguments)));
		}
		catch (ReflectiveOperationException | IllegalArgumentException ex) {
			logger.debug("Ctrl-C cannot be handled", ex);
		}
		return interrupts;
	}

	private @Nullable Object called(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
		return switch (method.getName()) {
			case "handle" -> interrupt();
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			default -> "Interrupts";
		};
	}

	private static Object install(@Nullable Object handler) throws ReflectiveOperationException {
		Class<?> signals = Class.forName("sun.misc.Signal");
		Class<?> handlers = Class.forName("sun.misc.SignalHandler");
		Object signal = signals.getConstructor(String.class).newInstance(INTERRUPT);
		return signals.getMethod("handle", signals, handlers).invoke(null, signal, handler);
	}

	private @Nullable Object interrupt() {
		SweepExecution current = this.execution.get();
		int number = this.count.incrementAndGet();
		if (current == null || number > 2) {
			Runtime.getRuntime().halt(EXIT_CODE);
		}
		else if (number == 1) {
			logger.warn("Interrupted: no further trial is started. Press Ctrl-C again to interrupt those that run.");
			current.stop("it was interrupted");
		}
		else {
			current.abort("it was interrupted");
		}
		return null;
	}

	boolean isInterrupted() {
		return this.count.get() > 0;
	}

	@Override
	public void close() {
		if (this.before != null) {
			try {
				install(this.before);
			}
			catch (ReflectiveOperationException ex) {
				logger.debug("Ctrl-C cannot be handled as before", ex);
			}
		}
	}

}
