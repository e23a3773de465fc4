package dev.fingy.internal.codehash;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.springframework.asm.Type;

/**
 * The hash of the code behind a class. It is the same in every run, on every machine and
 * after every compilation of the same source by the same compiler, and it changes with
 * anything that the class does.
 * <p>
 * <strong>What counts</strong> is the bytecode, with its generic signatures, constants
 * and annotations that are visible at run time, of
 * <ul>
 * <li>the class itself,</li>
 * <li>its supertypes up to the application's boundary: those that come from the same jar
 * or directory, or whose packages share their first two elements with the class's own
 * ({@code com.acme}), so that an application that is started from directories and the
 * same application as a jar have one hash,</li>
 * <li>the nested, local and anonymous classes of all these, except those that extend the
 * supertype that they are nested in: they are other types.</li>
 * </ul>
 * <strong>What does not count:</strong> line numbers, names of local variables and
 * parameters, names of source files, the version of the class file, which types a sealed
 * base permits, and the order of methods, fields and nested classes. javac numbers
 * lambdas and anonymous classes by their place in the file, therefore their numbers do
 * not count either.
 * <p>
 * Of classes of Kotlin, the name of the module, which is part of the names of internal
 * members, and {@code kotlin.Metadata} do not count. Default arguments are code, and do.
 * <p>
 * <strong>What is not covered:</strong> collaborators are not followed, and moving fields
 * that have initializers, or enums that are switched over, changes the order in which
 * code runs and with it the hash.
 * <p>
 * A class without class file, such as a proxy, a lambda's or another hidden class, is
 * hashed by its name, without what is numbered at run time, and by its supertypes within
 * the boundary. A class of the Java platform is hashed by its name.
 */
public final class CodeHash {

	private static final ClassValue<String> HASHES = new ClassValue<>() {

		@Override
		protected String computeValue(Class<?> type) {
			return compute(type);
		}

	};

	private CodeHash() {
	}

	/**
	 * Return the hash of a class.
	 * @param type the class
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String of(Class<?> type) {
		return HASHES.get(type);
	}

	/**
	 * Return the hash of what a static factory method creates: the code of the class that
	 * declares the method, and that of the class that it declares to return.
	 * @param factory the factory method
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String of(Method factory) {
		return of(factory, factory.getReturnType());
	}

	/**
	 * Return the hash of what a static factory method creates, or a builder that it
	 * returns.
	 * @param factory the factory method
	 * @param created the class of the objects, whose code counts if a builder creates
	 * them
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String of(Method factory, Class<?> created) {
		String hash = Sha256
			.of(String.join("\n", "factory " + ClassFamily.name(factory) + Type.getMethodDescriptor(factory),
					of(factory.getDeclaringClass()), of(factory.getReturnType())));
		return (created == factory.getReturnType()) ? hash : Sha256.of(hash + "\n" + of(created));
	}

	private static String compute(Class<?> type) {
		List<String> hashes = new ArrayList<>();
		hashes.add(ClassFamily.hash(type, true));
		for (Class<?> supertype : Boundary.supertypes(type)) {
			hashes.add(ClassFamily.hash(supertype, false));
		}
		return Sha256.of(String.join("\n", hashes));
	}

}
