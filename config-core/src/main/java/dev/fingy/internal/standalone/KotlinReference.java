package dev.fingy.internal.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * What a reference to a constructor or function of Kotlin refers to. Its compiler makes a
 * method of each reference, which does nothing but call what is referred to, with its
 * defaults for arguments at the end.
 */
final class KotlinReference extends MethodVisitor {

	private static final String DEFAULT = "$default";

	private static final String MARKER = "kotlin.jvm.internal.DefaultConstructorMarker";

	private final int parameters;

	private int loaded;

	private int next;

	private boolean plain = true;

	private int nextBefore;

	private boolean plainBefore = true;

	private boolean checking;

	private int constants;

	private int mask;

	private @Nullable Call call;

	private final boolean captures;

	private KotlinReference(Method method, boolean captures) {
		super(SpringAsmInfo.ASM_VERSION);
		this.parameters = method.getParameterCount();
		this.captures = captures;
	}

	/**
	 * Return what a method calls that the compiler made of a reference.
	 * @param method the method
	 * @param captures whether its first parameter is the object of a function
	 * @return the constructor or static method, or {@code null} if the method is that of
	 * a lambda that does more
	 * @throws ReflectiveOperationException if it cannot be found
	 */
	static @Nullable Executable target(Method method, boolean captures) throws ReflectiveOperationException {
		KotlinReference reference = new KotlinReference(method, captures);
		Class<?> owner = method.getDeclaringClass();
		try (InputStream bytes = owner.getResourceAsStream(ClassUtils.getClassFileName(owner))) {
			if (bytes == null) {
				return null;
			}
			new ClassReader(bytes).accept(reference.in(method), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		}
		catch (IOException ex) {
			return null;
		}
		Call found = reference.call;
		boolean isOnlyCall = reference.plain && reference.loaded == reference.parameters;
		return (found != null && isOnlyCall) ? found.executable(owner.getClassLoader(), reference) : null;
	}

	private ClassVisitor in(Method method) {
		return new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				return (name.equals(method.getName()) && descriptor.equals(Type.getMethodDescriptor(method)))
						? KotlinReference.this : null;
			}

		};
	}

	@Override
	public void visitVarInsn(int opcode, int index) {
		this.plainBefore = this.plain;
		this.nextBefore = this.next;
		if (this.captures && this.next == 0 && index == 1) {
			this.next = 1;
			this.loaded = 1;
		}
		boolean isNext = opcode <= Opcodes.ALOAD && index == this.next && this.call == null;
		this.plain = this.plain && isNext;
		this.loaded++;
		this.next += (opcode == Opcodes.LLOAD || opcode == Opcodes.DLOAD) ? 2 : 1;
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		if (this.checking || name.equals("unbox-impl") || name.equals("box-impl")) {
			this.plain = this.plain && (!this.checking || owner.equals("kotlin/jvm/internal/Intrinsics"));
			this.checking = false;
			return;
		}
		this.plain = this.plain && this.call == null && opcode != Opcodes.INVOKEINTERFACE;
		this.call = new Call(owner, name, descriptor);
	}

	@Override
	public void visitInsn(int opcode) {
		if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
			boolean isInt = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5;
			constant(isInt ? opcode - Opcodes.ICONST_0 : this.mask);
		}
		else {
			this.plain = this.plain && (opcode == Opcodes.DUP || opcode == Opcodes.ARETURN);
		}
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		this.plain = this.plain && opcode != Opcodes.NEWARRAY;
		constant(operand);
	}

	@Override
	public void visitLdcInsn(Object value) {
		if (value instanceof String) {
			passOverCheck();
		}
		else {
			constant((value instanceof Integer number) ? number : this.mask);
		}
	}

	// An argument is loaded with its name to be checked first
	private void passOverCheck() {
		this.plain = this.plainBefore;
		this.next = this.nextBefore;
		this.loaded--;
		this.checking = true;
	}

	// Defaults are for what is left out, and so at the end
	private void constant(int value) {
		this.plain = this.plain && this.loaded == this.parameters && this.call == null;
		this.constants++;
		this.mask = value;
	}

	/**
	 * Return whether all that is passed is the arguments and what compilers add.
	 * @param count the number of parameters of what is called
	 * @param marked whether compilers add an empty parameter
	 * @return {@code false} if the method passes something of its own
	 */
	private boolean passesAll(int count, boolean marked) {
		return given() == count && this.constants == (marked ? 1 : 0);
	}

	/**
	 * Return whether all that is not passed is left to defaults.
	 * @param count the number of parameters of what is called
	 * @return {@code false} if the method passes something of its own
	 */
	private boolean leavesRest(int count) {
		int given = given();
		long rest = ((1L << count) - 1) & -(1L << given);
		return count <= Integer.SIZE && this.constants == count - given + 2 && this.mask == (int) rest;
	}

	private int given() {
		return this.parameters - (this.captures ? 1 : 0);
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		this.plain = this.plain && opcode == Opcodes.NEW;
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		this.plain = false;
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		this.plain = false;
	}

	/**
	 * A call of a constructor or method.
	 */
	private record Call(String owner, String name, String descriptor) {

		@Nullable Executable executable(@Nullable ClassLoader loader, KotlinReference reference)
				throws ReflectiveOperationException {
			Class<?> type = Class.forName(ClassUtils.convertResourcePathToClassName(this.owner), false, loader);
			Class<?>[] types = MethodType.fromMethodDescriptorString(this.descriptor, loader).parameterArray();
			boolean isOfCompanion = types.length > 0 && types[0] == type;
			Class<?>[] own = isOfCompanion ? Arrays.copyOfRange(types, 1, types.length) : types;
			boolean isConstructor = this.name.equals("<init>");
			if (isDefault(own, isConstructor ? MARKER : "java.lang.Object")
					&& (isConstructor ? reference.given() < own.length - 2 : this.name.endsWith(DEFAULT))) {
				Class<?>[] declared = Arrays.copyOf(own, own.length - 2);
				return !reference.leavesRest(declared.length) ? null
						: isConstructor ? type.getDeclaredConstructor(declared)
								: method(type, this.name.substring(0, this.name.length() - DEFAULT.length()), declared);
			}
			boolean marked = isConstructor && own.length > 0 && own[own.length - 1].getName().equals(MARKER);
			return !reference.passesAll(marked ? own.length - 1 : own.length, marked) ? null
					: isConstructor ? type.getDeclaredConstructor(own) : method(type, this.name, own);
		}

		private static boolean isDefault(Class<?>[] types, String last) {
			return types.length > 1 && types[types.length - 2] == int.class
					&& types[types.length - 1].getName().equals(last);
		}

		// A function of a companion under @JvmStatic is one of the class around it, too
		private static @Nullable Executable method(Class<?> type, String name, Class<?>[] types)
				throws ReflectiveOperationException {
			if (name.equals("constructor-impl")) {
				return type.getDeclaredConstructor(types);
			}
			Method method = type.getDeclaredMethod(name, types);
			if (Modifier.isStatic(method.getModifiers())) {
				return method;
			}
			Class<?> around = type.getDeclaringClass();
			return (around != null) ? Arrays.stream(around.getDeclaredMethods())
				.filter((each) -> Modifier.isStatic(each.getModifiers()) && each.getName().equals(name)
						&& Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
				.findFirst()
				.orElse(null) : null;
		}

	}

}
