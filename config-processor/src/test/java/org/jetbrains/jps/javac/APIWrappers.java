package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/**
 * Stands for the class of this name in IntelliJ IDEA.
 */
public final class APIWrappers {

	private APIWrappers() {
	}

	public static <T> @Nullable T unwrap(Class<T> type, Object wrapper) {
		return (Proxy.isProxyClass(wrapper.getClass())
				&& Proxy.getInvocationHandler(wrapper) instanceof Wrapper handler) ? type.cast(handler.wrapped())
						: null;
	}

	/**
	 * Knows what it wraps.
	 */
	public interface Wrapper extends InvocationHandler {

		Object wrapped();

	}

}
