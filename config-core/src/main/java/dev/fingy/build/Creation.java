package dev.fingy.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.Reading;
import dev.fingy.tree.SecretTexts;

/**
 * The components that a thread is creating, each while the one before is created, and
 * what is said when that fails.
 */
final class Creation {

	private static final ThreadLocal<List<Component<?>>> RUNNING = ThreadLocal.withInitial(ArrayList::new);

	private Creation() {
	}

	/**
	 * Create the object of a component.
	 * @param component the component
	 * @param constructor runs the constructor
	 * @return the object
	 */
	static Object of(Component<?> component, Supplier<Object> constructor) {
		Reading.refuse(component.path());
		List<Component<?>> running = RUNNING.get();
		running.add(component);
		try {
			return constructor.get();
		}
		finally {
			running.remove(running.size() - 1);
			if (running.isEmpty()) {
				RUNNING.remove();
			}
		}
	}

	/**
	 * Check that a component is not asked for while it is created.
	 * @param component the component
	 * @throws FingyException if this thread is in its constructor
	 */
	static void assertNotRunning(Component<?> component) {
		List<Component<?>> running = RUNNING.get();
		int start = running.indexOf(component);
		if (start >= 0) {
			StringBuilder cycle = new StringBuilder();
			running.subList(start, running.size()).forEach((each) -> cycle.append(each.path()).append(" → "));
			Problem problem = Problem.of(component.path(),
					"needs itself while it is created: " + cycle + component.path());
			throw new FingyException("the creation of '" + component.path() + "'",
					List.of(problem.at(null, component.node().origin())));
		}
	}

	/**
	 * Return what is thrown for a failure. One that was told already passes as it is, and
	 * so does one of the virtual machine that is not about this object.
	 * @param node the object that could not be created
	 * @param path its whole name
	 * @param cause what its constructor threw
	 * @param secrets the secrets that its message may quote
	 * @return what to throw
	 */
	static FingyException failure(ObjectNode node, PropertyPath path, Throwable cause, Supplier<SecretTexts> secrets) {
		if (cause instanceof FingyException told) {
			return told;
		}
		if (cause instanceof VirtualMachineError error && !(cause instanceof StackOverflowError)) {
			throw error;
		}
		String what = (node.type() != null) ? "'" + node.type().name() + "'" : node.javaType().getName();
		String subject = path.toString().isEmpty() ? node.javaType().getSimpleName() : path.toString();
		String failed = what + " could not be created: " + cause.getClass().getSimpleName();
		String creation = "the creation of '" + subject + "'";
		SecretTexts held = (cause.getMessage() != null) ? secrets.get() : SecretTexts.NONE;
		String reason = (cause.getMessage() != null) ? failed + ": " + held.maskedIn(cause.getMessage()) : failed;
		Problem problem = Problem.of(subject, reason).at(null, node.origin());
		return held.isEmpty() ? new FingyException(creation, List.of(problem), cause)
				: new CreationException(creation, problem, Problem.of(subject, failed).at(null, node.origin()), cause);
	}

}
