package dev.fingy.internal.construction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

import dev.fingy.internal.construction.HeldArguments.Call;
import dev.fingy.internal.construction.HeldArguments.FieldName;

/**
 * Follows the arguments of a constructor or method to the fields that hold them. Where
 * the code branches, nothing is known of what was computed before.
 */
final class ArgumentTracer extends MethodVisitor {

	static final String CONSTRUCTOR = "<init>";

	private final Calls calls;

	private final Map<Integer, Operand> locals = new HashMap<>();

	private final Deque<Operand> stack = new ArrayDeque<>();

	private final @Nullable Made self;

	private @Nullable HeldArguments returned;

	ArgumentTracer(int access, String name, String descriptor, Calls calls) {
		super(SpringAsmInfo.ASM_VERSION);
		this.calls = calls;
		this.self = name.equals(CONSTRUCTOR) ? new Made() : null;
		boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
		if (this.self != null) {
			this.locals.put(0, this.self);
		}
		int slot = isStatic ? 0 : 1;
		Type[] types = Type.getArgumentTypes(descriptor);
		for (int i = 0; i < types.length; i++) {
			this.locals.put(slot, new Argument(i));
			slot += types[i].getSize();
		}
	}

	/**
	 * Return what holds the arguments.
	 * @return the fields of the object that the constructor creates, or that the method
	 * returns
	 */
	HeldArguments held() {
		return (this.self != null) ? this.self.held() : (this.returned != null) ? this.returned : HeldArguments.NONE;
	}

	private Operand pop() {
		Operand operand = this.stack.pollLast();
		return (operand != null) ? operand : Other.INSTANCE;
	}

	private void push(Operand operand) {
		this.stack.addLast(operand);
	}

	@Override
	public void visitVarInsn(int opcode, int index) {
		if (opcode <= Opcodes.ALOAD) {
			push(this.locals.getOrDefault(index, Other.INSTANCE));
		}
		else {
			pop();
			this.locals.remove(index);
		}
	}

	@Override
	public void visitIincInsn(int index, int increment) {
		this.locals.remove(index);
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		if (opcode == Opcodes.NEW) {
			push(new Made());
		}
		else if (opcode != Opcodes.CHECKCAST) {
			pop();
			push(Other.INSTANCE);
		}
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		if (opcode == Opcodes.PUTFIELD) {
			Operand value = pop();
			if (pop() instanceof Made made) {
				made.store(new FieldName(owner, name), value);
			}
			else if (this.self != null) {
				this.self.store(new FieldName(owner, name), Other.INSTANCE);
			}
			return;
		}
		if (opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTSTATIC) {
			pop();
		}
		if (opcode != Opcodes.PUTSTATIC) {
			push(Other.INSTANCE);
		}
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		Call call = new Call(opcode, owner, name, descriptor);
		@Nullable Integer[] passed = passed(descriptor);
		Operand receiver = (opcode != Opcodes.INVOKESTATIC) ? pop() : Other.INSTANCE;
		if (call.isConstructor() && receiver instanceof Made made) {
			made.addAll(this.calls.held(call).passed(passed));
		}
		else if (Type.getReturnType(descriptor) != Type.VOID_TYPE) {
			push(new Result(call, passed));
		}
	}

	private @Nullable Integer[] passed(String descriptor) {
		@Nullable Integer[] passed = new Integer[Type.getArgumentTypes(descriptor).length];
		for (int i = passed.length - 1; i >= 0; i--) {
			passed[i] = (pop() instanceof Argument argument) ? argument.index() : null;
		}
		return passed;
	}

	@Override
	public void visitInsn(int opcode) {
		if (opcode == Opcodes.ARETURN) {
			HeldArguments held = held(pop());
			this.returned = (this.returned != null) ? this.returned.and(held) : held;
		}
		else if (opcode == Opcodes.DUP) {
			Operand operand = pop();
			push(operand);
			push(operand);
		}
		else if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
			push(Other.INSTANCE);
		}
		else if (opcode != Opcodes.NOP && opcode != Opcodes.RETURN) {
			this.stack.clear();
		}
	}

	private HeldArguments held(Operand operand) {
		if (operand instanceof Result result) {
			return this.calls.held(result.call()).passed(result.passed());
		}
		return (operand instanceof Made made) ? made.held() : HeldArguments.NONE;
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		if (opcode == Opcodes.NEWARRAY) {
			pop();
		}
		push(Other.INSTANCE);
	}

	@Override
	public void visitLdcInsn(Object value) {
		push(Other.INSTANCE);
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
		passed(descriptor);
		push(Other.INSTANCE);
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		this.stack.clear();
	}

	@Override
	public void visitLabel(Label label) {
		this.stack.clear();
	}

	@Override
	public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
		this.stack.clear();
	}

	@Override
	public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
		this.stack.clear();
	}

	@Override
	public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
		this.stack.clear();
	}

	/**
	 * Finds what holds the arguments of a call.
	 */
	interface Calls {

		/**
		 * Return what holds the arguments of a call.
		 * @param call the call
		 * @return the fields of the object that is created or returned
		 */
		HeldArguments held(Call call);

	}

	/**
	 * What is computed.
	 */
	private sealed interface Operand {

	}

	/**
	 * Anything of which nothing is known.
	 */
	private enum Other implements Operand {

		INSTANCE

	}

	private record Argument(int index) implements Operand {

	}

	private record Result(Call call, @Nullable Integer[] passed) implements Operand {

	}

	/**
	 * An object that is created.
	 */
	private static final class Made implements Operand {

		private final Map<FieldName, @Nullable Integer> fields = new LinkedHashMap<>();

		void store(FieldName field, Operand value) {
			Integer index = (value instanceof Argument argument) ? argument.index() : null;
			this.fields.put(field, this.fields.containsKey(field) ? null : index);
		}

		void addAll(HeldArguments held) {
			this.fields.putAll(held.fields());
		}

		HeldArguments held() {
			return new HeldArguments(this.fields);
		}

	}

}
