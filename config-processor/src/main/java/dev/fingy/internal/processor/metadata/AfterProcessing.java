package dev.fingy.internal.processor.metadata;

import javax.annotation.processing.ProcessingEnvironment;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;

/**
 * Runs an action when all processors have written what they write. Only javac notifies of
 * that.
 *
 * @param action what to do
 */
record AfterProcessing(Runnable action) implements TaskListener {

	/**
	 * Run an action after all processors, or at once where nothing notifies of their end.
	 * @param environment the environment of a processor
	 * @param action what to do
	 */
	static void run(ProcessingEnvironment environment, Runnable action) {
		try {
			JavacTask.instance(unwrap(environment)).addTaskListener(new AfterProcessing(action));
		}
		catch (IllegalArgumentException | LinkageError ex) {
			action.run();
		}
	}

	/**
	 * Find the compiler behind IntelliJ IDEA, in the way that its documentation names.
	 */
	private static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
		try {
			Object compiler = Class
				.forName("org.jetbrains.jps.javac.APIWrappers", true, environment.getClass().getClassLoader())
				.getMethod("unwrap", Class.class, Object.class)
				.invoke(null, ProcessingEnvironment.class, environment);
			return (compiler != null) ? (ProcessingEnvironment) compiler : environment;
		}
		catch (ReflectiveOperationException ex) {
			return environment;
		}
	}

	@Override
	public void finished(TaskEvent event) {
		if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
			this.action.run();
		}
	}

}
