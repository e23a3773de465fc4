package dev.fingy.internal.codehash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.Opcodes;

/**
 * The module that a class of Kotlin is compiled in. Its name is part of the names of
 * internal members: {@code size$module}.
 */
final class KotlinModule {

	private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{Digit}]");

	/**
	 * The module of a compiler that is not given a name.
	 */
	static final KotlinModule MAIN = new KotlinModule("main");

	private final Pattern inNames;

	private final Pattern inSignatures;

	private KotlinModule(String name) {
		String suffix = "\\$(?:main|" + Pattern.quote(NOT_IN_NAMES.matcher(name).replaceAll("_")) + ")";
		this.inNames = Pattern.compile(suffix + "(?=\\$|$)");
		this.inSignatures = Pattern.compile(suffix + "(?=\\()");
	}

	/**
	 * Return the name of a method without that of the module.
	 * @param method such as {@code size$module$default}
	 * @return such as {@code size$$default}
	 */
	String inName(String method) {
		return without(this.inNames, method);
	}

	/**
	 * Return a constant without the name of the module, if it is a signature, as in
	 * references to methods.
	 * @param constant such as {@code size$module()I}
	 * @return such as {@code size$()I}
	 */
	String inSignature(String constant) {
		return without(this.inSignatures, constant);
	}

	private static String without(Pattern suffix, String text) {
		return (text.indexOf('$') > 0) ? suffix.matcher(text).replaceAll(Matcher.quoteReplacement("$")) : text;
	}

	/**
	 * Reads the name of the module from {@code kotlin.Metadata}. Metadata of anonymous
	 * classes and lambdas do not have it.
	 */
	static final class Reader extends AnnotationVisitor {

		private static final String MESSAGE = "d1";

		private static final String STRINGS = "d2";

		private final Consumer<KotlinModule> found;

		private final Map<String, List<String>> arrays = new HashMap<>();

		Reader(Consumer<KotlinModule> found) {
			super(Opcodes.ASM9);
			this.found = found;
		}

		@Override
		public AnnotationVisitor visitArray(@Nullable String name) {
			List<String> elements = new ArrayList<>();
			this.arrays.put(String.valueOf(name), elements);
			return new AnnotationVisitor(Opcodes.ASM9) {

				@Override
				public void visit(@Nullable String none, Object value) {
					elements.add(String.valueOf(value));
				}

			};
		}

		@Override
		public void visitEnd() {
			int index = new KotlinMessage(String.join("", this.arrays.getOrDefault(MESSAGE, List.of()))).moduleName();
			List<String> strings = this.arrays.getOrDefault(STRINGS, List.of());
			if (index >= 0 && index < strings.size()) {
				this.found.accept(new KotlinModule(strings.get(index)));
			}
		}

	}

}
