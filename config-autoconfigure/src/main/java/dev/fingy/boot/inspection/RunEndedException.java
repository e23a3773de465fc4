package dev.fingy.boot.inspection;

import java.lang.Thread.UncaughtExceptionHandler;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;

/**
 * Ends a run that has done what it was asked for. Spring Boot hands it on as it is; where
 * the application does not catch it, the process ends with its exit code. It has no stack
 * trace, as it is no failure.
 */
final class RunEndedException extends AbandonedRunException {

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	private RunEndedException(int exitCode) {
		this.exitCode = exitCode;
	}

	/**
	 * Return the exception that ends the run of this thread.
	 * @param exitCode how the process ends
	 * @return an exception to throw
	 */
	static RunEndedException ofThisThread(int exitCode) {
		Thread thread = Thread.currentThread();
		thread.setUncaughtExceptionHandler(new Ending(thread.getUncaughtExceptionHandler()));
		return new RunEndedException(exitCode);
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

	/**
	 * Ends the process. Shutdown hooks run, as nothing is locked any more.
	 *
	 * @param others handles other exceptions
	 */
	private record Ending(UncaughtExceptionHandler others) implements UncaughtExceptionHandler {

		@Override
		public void uncaughtException(Thread thread, Throwable thrown) {
			RunEndedException end = end(thrown);
			if (end != null) {
				System.exit(end.exitCode);
			}
			this.others.uncaughtException(thread, thrown);
		}

		// The launcher of executable jars wraps it
		private static @Nullable RunEndedException end(@Nullable Throwable thrown) {
			return (thrown instanceof RunEndedException end) ? end : (thrown != null) ? end(thrown.getCause()) : null;
		}

	}

}
