package dev.fingy.internal.processor.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;

/**
 * What a module provides for the compilers of others: an interface without a source,
 * which holds the names of its classes and its reference as constants. A compiler reads
 * one file of a name from its class path, but it lists every class of a package.
 *
 * @param classes the canonical names of the classes that are relevant to Fingy
 * @param reference what is known of them, as JSON
 */
public record Summary(String classes, String reference) {

	/**
	 * The package in which every module has its summary.
	 */
	static final String PACKAGE = "dev.fingy.modules";

	private static final String CLASSES = "CLASSES_";

	private static final String REFERENCE = "REFERENCE_";

	// A constant has 65,535 bytes at most, of which a character takes three at most
	private static final int LENGTH = 20_000;

	/**
	 * Return where a summary is.
	 * @param first the canonical name of a class that no other module has
	 * @return the name of the class file
	 */
	public static String location(String first) {
		return internalName(first) + ".class";
	}

	private static String internalName(String first) {
		return PACKAGE.replace('.', '/') + "/" + first.replace('.', '_');
	}

	/**
	 * Write the interface.
	 * @param first the class that it is named by
	 * @return the content of the class file
	 */
	public byte[] write(String first) {
		ClassWriter writer = new ClassWriter(0);
		writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
				internalName(first), null, "java/lang/Object", null);
		write(writer, CLASSES, this.classes);
		write(writer, REFERENCE, this.reference);
		writer.visitEnd();
		return writer.toByteArray();
	}

	private static void write(ClassWriter writer, String name, String text) {
		for (int i = 0; i * LENGTH < text.length(); i++) {
			String part = text.substring(i * LENGTH, Math.min((i + 1) * LENGTH, text.length()));
			writer
				.visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, name + i, "Ljava/lang/String;",
						null, part)
				.visitEnd();
		}
	}

	/**
	 * Read the interface.
	 * @param written the interface, as a compiler sees it
	 * @return the summary, which is empty if it is something else
	 */
	static Summary read(TypeElement written) {
		Map<String, String> constants = ElementFilter.fieldsIn(written.getEnclosedElements())
			.stream()
			.collect(Collectors.toMap((field) -> field.getSimpleName().toString(),
					(field) -> String.valueOf(field.getConstantValue())));
		return new Summary(read(constants, CLASSES), read(constants, REFERENCE));
	}

	private static String read(Map<String, String> constants, String name) {
		return Stream.iterate(0, (i) -> constants.containsKey(name + i), (i) -> i + 1)
			.map((i) -> constants.get(name + i))
			.collect(Collectors.joining());
	}

	/**
	 * Return the names one by one.
	 * @return the canonical names of the classes
	 */
	public List<String> names() {
		return this.classes.lines().toList();
	}

}
