package dev.fingy.boot.command;

import java.util.Set;
import java.util.concurrent.Callable;

import org.springframework.core.ResolvableType;

/**
 * What a command can run.
 */
final class Runnables {

	private static final Set<Class<?>> RESULTS = Set.of(Integer.class, Void.class);

	private Runnables() {
	}

	static boolean canRun(ResolvableType type) {
		return Runnable.class.isAssignableFrom(type.toClass()) || isCallable(type);
	}

	// What a raw type returns is known when it has returned
	static boolean isCallable(ResolvableType type) {
		ResolvableType callable = type.as(Callable.class);
		Class<?> result = callable.resolveGeneric(0);
		return callable != ResolvableType.NONE && (result == null || RESULTS.contains(result));
	}

}
