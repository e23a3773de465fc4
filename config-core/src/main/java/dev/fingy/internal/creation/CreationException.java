package dev.fingy.internal.creation;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.FactoryBean;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.SecretTexts;

/**
 * Thrown when a constructor of an object that holds a secret has failed.
 */
final class CreationException extends FingyException {

	private static final long serialVersionUID = 1L;

	private final String shareable;

	/**
	 * Create an exception.
	 * @param subject what could not be created
	 * @param problem why, in the words of the constructor
	 * @param shareable why, without its words
	 * @param cause what the constructor threw, without secrets
	 */
	CreationException(String subject, Problem problem, Problem shareable, Throwable cause) {
		super(subject, List.of(problem), cause);
		this.shareable = String.valueOf(new FingyException(subject, List.of(shareable)).getMessage());
	}

	/**
	 * Return what is thrown for a failure. One that was reported already passes as it is,
	 * also out of a container, and so does one of the virtual machine that is not about
	 * this object.
	 * @param node the object that could not be created
	 * @param path its whole name
	 * @param cause what its constructor threw
	 * @param scope knows the secrets that its message may quote
	 * @return what to throw
	 */
	static FingyException of(ObjectNode node, PropertyPath path, Throwable cause, Scope scope) {
		FingyException reported = reported(cause);
		if (reported != null) {
			return reported;
		}
		FingyException cycle = cycle(node, path, cause);
		if (cycle != null) {
			return cycle;
		}
		if (cause instanceof VirtualMachineError error && !(cause instanceof StackOverflowError)) {
			throw error;
		}
		String what = (node.type() != null) ? "'" + node.type().name() + "'" : node.javaType().getName();
		String subject = path.toString().isEmpty() ? node.javaType().getSimpleName() : path.toString();
		String failed = what + " could not be created: " + cause.getClass().getSimpleName();
		String creation = "the creation of '" + subject + "'";
		String message = cause.getMessage();
		SecretTexts secrets = scope.secretTexts();
		Throwable shown = MaskedCause.of(cause, secrets::maskedIn);
		if (message == null) {
			return new FingyException(creation, List.of(Problem.of(subject, failed).at(null, node.origin())), shown);
		}
		String masked = secrets.maskedIn(message);
		Problem problem = Problem.of(subject, failed + ": " + masked).at(null, node.origin());
		boolean mayQuote = !masked.equals(message) || !scope.secrets(node).isEmpty();
		return mayQuote
				? new CreationException(creation, problem, Problem.of(subject, failed).at(null, node.origin()), shown)
				: new FingyException(creation, List.of(problem), shown);
	}

	/**
	 * Return what is thrown for an object that needs itself by way of a container.
	 * @param node the object
	 * @param path its whole name
	 * @param cause what the container throws
	 * @return what to throw, or {@code null} if the failure is another one
	 */
	static @Nullable FingyException cycle(ObjectNode node, PropertyPath path, Throwable cause) {
		String cycle = isProducedAgain(node.javaType(), cause) ? path + " → " + path
				: WaitCycle.of(path.toString(), cause);
		return (cycle != null) ? new FingyException("the creation of '" + path + "'", List
			.of(Problem.of(path.toString(), "needs itself while it is created: " + cycle).at(null, node.origin())),
				cause) : null;
	}

	// A container calls a factory that asks it for its own product again and again
	private static boolean isProducedAgain(Class<?> factory, Throwable cause) {
		return FactoryBean.class.isAssignableFrom(factory) && cause instanceof StackOverflowError
				&& Arrays.stream(cause.getStackTrace())
					.filter((frame) -> frame.getMethodName().equals("getObject") && isOf(frame, factory))
					.count() > 1;
	}

	private static boolean isOf(StackTraceElement frame, Class<?> type) {
		return frame.getClassName().equals(type.getName())
				|| (type.getSuperclass() != null && isOf(frame, type.getSuperclass()));
	}

	private static @Nullable FingyException reported(Throwable cause) {
		Throwable each = cause;
		while (each instanceof BeansException && each.getCause() != null) {
			each = each.getCause();
		}
		return (each instanceof FingyException reported) ? reported : null;
	}

	@Override
	public String shareableMessage() {
		return this.shareable;
	}

}
