package dev.fingy.internal.processor.element;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Exceptions of the processor, which become errors at the element that it was looking at.
 * Other elements are looked at all the same, and the compiler goes on.
 */
public final class Failures {

	private final Mirrors mirrors;

	private final Messager messager;

	private final Set<Element> found = new HashSet<>();

	/**
	 * Create without failures.
	 * @param mirrors provides names
	 * @param messager who is notified of failures
	 */
	public Failures(Mirrors mirrors, Messager messager) {
		this.mirrors = mirrors;
		this.messager = messager;
	}

	/**
	 * Return whether anything failed.
	 * @return {@code true} if an error was reported
	 */
	public boolean found() {
		return !this.found.isEmpty();
	}

	/**
	 * Do something for an element.
	 * @param element the element
	 * @param action what is done
	 */
	public void run(Element element, Runnable action) {
		get(element, true, () -> {
			action.run();
			return true;
		});
	}

	/**
	 * Return what is known of an element.
	 * @param <T> what it is
	 * @param element the element
	 * @param otherwise what is returned after a failure
	 * @param answer finds it
	 * @return the answer
	 */
	public <T> T get(Element element, T otherwise, Supplier<T> answer) {
		try {
			return answer.get();
		}
		catch (RuntimeException | StackOverflowError | AssertionError | LinkageError ex) {
			if (this.found.add(element)) {
				this.messager.printMessage(Diagnostic.Kind.ERROR, message(name(element), ex), element);
			}
			return otherwise;
		}
	}

	private String name(Element element) {
		try {
			return this.mirrors.name(Mirrors.around(element));
		}
		catch (RuntimeException ex) {
			return element.toString();
		}
	}

	/**
	 * Return how a failure is reported.
	 * @param name what was looked at
	 * @param failure the exception
	 * @return the message
	 */
	public static String message(String name, Throwable failure) {
		String reason = (failure.getMessage() != null) ? ": " + failure.getMessage() : "";
		return "Fingy's processor fails at " + name + " with " + failure.getClass().getName() + reason
				+ "; leave fingy-processor out to compile without it, and please report this";
	}

}
