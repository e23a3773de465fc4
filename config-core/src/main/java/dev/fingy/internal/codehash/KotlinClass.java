package dev.fingy.internal.codehash;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Leaves out of a class file what Kotlin's compiler adds to it that is not code: its
 * metadata, the name of the module, and names of parameters. Other class files pass
 * unchanged.
 */
final class KotlinClass extends ClassVisitor {

	private static final String METADATA = "Lkotlin/Metadata;";

	private static final String DEBUG_METADATA = "Lkotlin/coroutines/jvm/internal/DebugMetadata;";

	private static final String LAMBDA = "$lambda$";

	private final Map<String, String> captured = new HashMap<>();

	private KotlinModule module;

	private boolean kotlin;

	private String name = "";

	/**
	 * Create a filter.
	 * @param next what reads the class file
	 * @param around the module of the class around this one, of which metadata of
	 * anonymous classes do not have the name
	 */
	KotlinClass(ClassVisitor next, KotlinModule around) {
		super(Opcodes.ASM9, next);
		this.module = around;
	}

	KotlinModule module() {
		return this.module;
	}

	/**
	 * Return whether a method is the body of a lambda.
	 * @param access the access flags of the method
	 * @param name its name
	 * @return {@code true} for what {@code invokedynamic} refers to, which is numbered
	 */
	static boolean isLambda(int access, String name) {
		return (access & Opcodes.ACC_STATIC) != 0 && isLambda(name);
	}

	/**
	 * Return whether a name is that of the body of a lambda.
	 * @param name the name of a method
	 * @return {@code true} for names that Kotlin's compiler numbers
	 */
	static boolean isLambda(String name) {
		return name.contains(LAMBDA);
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String[] interfaces) {
		this.name = name;
		super.visit(version, access, name, signature, superName, interfaces);
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		if (descriptor.equals(METADATA)) {
			this.kotlin = true;
			return new KotlinModule.Reader((found) -> this.module = found);
		}
		return descriptor.equals(DEBUG_METADATA) ? null : super.visitAnnotation(descriptor, visible);
	}

	@Override
	public @Nullable FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
			@Nullable Object value) {
		if (this.kotlin && isCaptured(access, name)) {
			this.captured.put(name, "$" + this.captured.size());
		}
		return super.visitField(access, this.captured.getOrDefault(name, name), descriptor, signature, value);
	}

	// What an object or local class uses of the function around it
	private static boolean isCaptured(int access, String name) {
		return name.startsWith("$") && (access & Opcodes.ACC_SYNTHETIC) != 0 && (access & Opcodes.ACC_STATIC) == 0;
	}

	@Override
	public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		MethodVisitor next = super.visitMethod(access, this.kotlin ? this.module.inName(name) : name, descriptor,
				signature, exceptions);
		return (this.kotlin && next != null) ? new KotlinMethod(next, this) : next;
	}

	String field(String owner, String name) {
		return owner.equals(this.name) ? this.captured.getOrDefault(name, name) : name;
	}

}
