package dev.fingy.internal.codehash;

import java.lang.reflect.Array;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ConstantDynamic;
import org.springframework.asm.Handle;
import org.springframework.asm.Type;

/**
 * Texts of what instructions and annotations carry. Texts of different constants differ.
 */
final class Constants {

	/**
	 * Encloses a reference to a lambda's method, whose name is only a number.
	 */
	static final char REFERENCE = '\uE000';

	private static final String LAMBDA = "lambda$";

	private Constants() {
	}

	static String text(@Nullable Object constant) {
		if (constant == null) {
			return "null";
		}
		if (constant instanceof String string) {
			return quote(string);
		}
		if (constant instanceof Handle handle) {
			return handle.getTag() + " " + method(handle.getOwner(), handle.getName(), handle.getDesc())
					+ (handle.isInterface() ? " interface" : "");
		}
		if (constant instanceof ConstantDynamic dynamic) {
			return dynamic(dynamic);
		}
		return constant.getClass().isArray() ? array(constant)
				: ((constant instanceof Type) ? "Type" : constant.getClass().getSimpleName()) + " " + constant;
	}

	private static String quote(String string) {
		return string.length() + ":" + string.replace(String.valueOf(REFERENCE), "\\uE000");
	}

	private static String dynamic(ConstantDynamic dynamic) {
		StringBuilder text = new StringBuilder(
				dynamic.getName() + " " + dynamic.getDescriptor() + " " + text(dynamic.getBootstrapMethod()));
		for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
			text.append(' ').append(text(dynamic.getBootstrapMethodArgument(i)));
		}
		return text.toString();
	}

	private static String array(Object array) {
		StringBuilder text = new StringBuilder("[");
		for (int i = 0; i < Array.getLength(array); i++) {
			text.append(text(Array.get(array, i))).append(' ');
		}
		return text.append(']').toString();
	}

	static String method(String owner, String name, String descriptor) {
		return (name.startsWith(LAMBDA) || KotlinClass.isLambda(name))
				? REFERENCE + owner + "." + name + descriptor + REFERENCE : owner + "." + name + descriptor;
	}

}
