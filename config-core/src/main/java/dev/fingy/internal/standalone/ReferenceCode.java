package dev.fingy.internal.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * Reads the code of a method as steps, as far as Kotlin's compiler writes them for
 * references. Objects of value classes are the same as what they hold.
 */
final class ReferenceCode extends MethodVisitor {

	/**
	 * The name of an argument, with which it is checked.
	 */
	static final Step NAME = new Other();

	private static final Step OTHER = new Other();

	private final List<Step> steps = new ArrayList<>();

	private ReferenceCode() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	/**
	 * Return the steps of a method.
	 * @param method the method
	 * @return its steps, none if they cannot be read
	 */
	static List<Step> of(Method method) {
		ReferenceCode code = new ReferenceCode();
		Class<?> owner = method.getDeclaringClass();
		try (InputStream bytes = owner.getResourceAsStream(ClassUtils.getClassFileName(owner))) {
			if (bytes != null) {
				new ClassReader(bytes).accept(code.in(method), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			}
		}
		catch (IOException ex) {
			return List.of();
		}
		return code.steps;
	}

	private ClassVisitor in(Method method) {
		return new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				return (name.equals(method.getName()) && descriptor.equals(Type.getMethodDescriptor(method)))
						? ReferenceCode.this : null;
			}

		};
	}

	@Override
	public void visitVarInsn(int opcode, int index) {
		this.steps.add((opcode <= Opcodes.ALOAD) ? new Load(index) : OTHER);
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		if (!name.equals("unbox-impl") && !name.equals("box-impl")) {
			this.steps.add(new Call(opcode, owner, name, descriptor));
		}
	}

	@Override
	public void visitInsn(int opcode) {
		if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
			boolean isInt = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5;
			this.steps.add(new Constant(isInt ? opcode - Opcodes.ICONST_0 : null));
		}
		else if (opcode != Opcodes.DUP && opcode != Opcodes.ARETURN) {
			this.steps.add(OTHER);
		}
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		this.steps.add((opcode != Opcodes.NEWARRAY) ? new Constant(operand) : OTHER);
	}

	@Override
	public void visitLdcInsn(Object value) {
		this.steps
			.add((value instanceof String) ? NAME : new Constant((value instanceof Integer number) ? number : null));
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		if (opcode != Opcodes.NEW) {
			this.steps.add(OTHER);
		}
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		this.steps.add(OTHER);
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		this.steps.add(OTHER);
	}

	@Override
	public void visitIincInsn(int index, int increment) {
		this.steps.add(OTHER);
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... arguments) {
		this.steps.add(OTHER);
	}

	/**
	 * What one or more instructions do.
	 */
	sealed interface Step {

	}

	/**
	 * Loads a parameter.
	 *
	 * @param index its place among the variables
	 */
	record Load(int index) implements Step {

	}

	/**
	 * Loads a constant.
	 *
	 * @param value the number, or {@code null} if it is no {@code int}
	 */
	record Constant(@Nullable Integer value) implements Step {

	}

	/**
	 * Calls a constructor or method.
	 *
	 * @param opcode the kind of the call
	 * @param owner the class, as class files name it
	 * @param name the name
	 * @param descriptor the classes of parameters and result
	 */
	record Call(int opcode, String owner, String name, String descriptor) implements Step {

		boolean isOfInterface() {
			return this.opcode == Opcodes.INVOKEINTERFACE;
		}

		boolean isCheck() {
			return this.owner.equals("kotlin/jvm/internal/Intrinsics");
		}

	}

	/**
	 * Does anything else.
	 */
	static final class Other implements Step {

		private Other() {
		}

	}

}
