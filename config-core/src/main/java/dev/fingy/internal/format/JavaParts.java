package dev.fingy.internal.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

/**
 * Methods of a class that is written. None is larger than the compiler allows: of a list
 * or map that is, parts become methods of their own.
 */
final class JavaParts {

	// A character is at most four bytes of code, and a method 64 KB
	private static final int MOST_CHARACTERS = 8_000;

	private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierPart}+");

	// Methods of every object
	private final Set<String> names = new HashSet<>(
			Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"));

	private final List<MethodSpec> methods = new ArrayList<>();

	JavaParts() {
		this.names.addAll(JavaHelpers.names());
	}

	/**
	 * Return a name that no other method has.
	 * @param wanted the name that it should be
	 * @return the name, with a number where it is taken
	 */
	String name(String wanted) {
		String name = wanted;
		for (int i = 2; !this.names.add(name); i++) {
			name = wanted + i;
		}
		return name;
	}

	/**
	 * Return the parts.
	 * @return a method for each
	 */
	List<MethodSpec> methods() {
		return this.methods;
	}

	/**
	 * Return a list or map of items.
	 * @param factory what is called with the items
	 * @param joining what is called with the parts, if they are too large
	 * @param type what both return
	 * @param items the items, each one argument or more
	 * @param secrets the parameters that items may name
	 * @return an expression
	 */
	CodeBlock of(CodeBlock factory, CodeBlock joining, TypeName type, List<CodeBlock> items, List<String> secrets) {
		List<List<CodeBlock>> groups = groups(items);
		if (groups.size() == 1 && (items.size() > 1 || isSmall(items.get(0)))) {
			return call(factory, items);
		}
		return joined(joining, type, parts(groups, factory, type, secrets), secrets);
	}

	// Calls that name many secrets can be as large as what they call
	private CodeBlock joined(CodeBlock joining, TypeName type, List<CodeBlock> calls, List<String> secrets) {
		List<List<CodeBlock>> groups = groups(calls);
		return (groups.size() == 1 || groups.size() == calls.size()) ? call(joining, calls)
				: joined(joining, type, parts(groups, joining, type, secrets), secrets);
	}

	private List<CodeBlock> parts(List<List<CodeBlock>> groups, CodeBlock function, TypeName type,
			List<String> secrets) {
		return groups.stream().map((group) -> part(type, call(function, group), secrets)).toList();
	}

	// What holds more of its kind is easier to read with a line for each
	private static CodeBlock call(CodeBlock function, List<CodeBlock> items) {
		boolean nested = items.stream().anyMatch((item) -> item.toString().contains("("));
		return nested ? CodeBlock.of("$L(\n$>$L$<)", function, CodeBlock.join(items, ",\n"))
				: CodeBlock.of("$L($L)", function, CodeBlock.join(items, ",$W"));
	}

	private static List<List<CodeBlock>> groups(List<CodeBlock> items) {
		List<List<CodeBlock>> groups = new ArrayList<>();
		int size = MOST_CHARACTERS;
		for (CodeBlock item : items) {
			int length = item.toString().length();
			if (size + length > MOST_CHARACTERS) {
				groups.add(new ArrayList<>());
				size = 0;
			}
			groups.get(groups.size() - 1).add(item);
			size += length;
		}
		return groups;
	}

	/**
	 * Return whether an expression is small enough for any method.
	 * @param code the expression
	 * @return {@code true} if it is
	 */
	static boolean isSmall(CodeBlock code) {
		return code.toString().length() <= MOST_CHARACTERS;
	}

	private CodeBlock part(TypeName type, CodeBlock code, List<String> secrets) {
		Set<String> words = WORD.matcher(code.toString())
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toUnmodifiableSet());
		List<String> named = secrets.stream().filter(words::contains).toList();
		MethodSpec.Builder method = MethodSpec.methodBuilder(name("part"))
			.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
			.returns(type)
			.addStatement("return $L", code);
		named.forEach((secret) -> method.addParameter(ClassName.OBJECT, secret));
		this.methods.add(method.build());
		return CodeBlock.of("$N($L)", method.build(), String.join(", ", named));
	}

}
