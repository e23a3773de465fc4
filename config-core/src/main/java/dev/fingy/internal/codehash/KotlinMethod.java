package dev.fingy.internal.codehash;

import java.util.Set;

import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Leaves out of a method what {@link KotlinClass} leaves out of its class.
 */
final class KotlinMethod extends MethodVisitor {

	private static final String INTRINSICS = "kotlin/jvm/internal/Intrinsics";

	private static final Set<String> CHECKS = Set.of("checkNotNullParameter", "checkNotNullExpressionValue");

	private final KotlinClass owner;

	KotlinMethod(MethodVisitor next, KotlinClass owner) {
		super(Opcodes.ASM9, next);
		this.owner = owner;
	}

	/**
	 * Return whether the argument of a method is the name of a parameter or the text of
	 * an expression, for the message of an exception.
	 * @param owner the class of the method
	 * @param name the name of the method
	 * @return {@code true} for checks that Kotlin's compiler adds
	 */
	static boolean isCheck(String owner, String name) {
		return owner.equals(INTRINSICS) && CHECKS.contains(name);
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		super.visitFieldInsn(opcode, owner, this.owner.field(owner, name), descriptor);
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		super.visitMethodInsn(opcode, owner, this.owner.module().inName(name), descriptor, isInterface);
	}

	@Override
	public void visitLdcInsn(Object value) {
		super.visitLdcInsn((value instanceof String text) ? this.owner.module().inSignature(text) : value);
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
		Object[] plain = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			plain[i] = (arguments[i] instanceof Handle handle) ? plain(handle) : arguments[i];
		}
		super.visitInvokeDynamicInsn(name, descriptor, bootstrap, plain);
	}

	private Handle plain(Handle handle) {
		return new Handle(handle.getTag(), handle.getOwner(), this.owner.module().inName(handle.getName()),
				handle.getDesc(), handle.isInterface());
	}

}
