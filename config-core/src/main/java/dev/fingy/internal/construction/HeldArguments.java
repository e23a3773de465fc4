package dev.fingy.internal.construction;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Which fields hold the arguments of a constructor or method as they are passed. A field
 * of the same name may hold what was computed of an argument.
 *
 * @param fields the fields by what they hold, {@code null} where that is anything else
 */
record HeldArguments(Map<FieldName, @Nullable Integer> fields) {

	static final HeldArguments NONE = new HeldArguments(Map.of());

	// Constructors call those of superclasses, and functions may call others
	private static final int DEEPEST = 8;

	/**
	 * Return the fields that hold the arguments of a constructor or method.
	 * @param executable the constructor, or a static method that returns the object
	 * @return the fields, none if the code cannot be read
	 */
	static HeldArguments of(Executable executable) {
		Class<?> owner = executable.getDeclaringClass();
		boolean isConstructor = executable instanceof Constructor<?>;
		return of(owner.getClassLoader(),
				new Call(Opcodes.INVOKESTATIC, Type.getInternalName(owner),
						isConstructor ? ArgumentTracer.CONSTRUCTOR : executable.getName(),
						isConstructor ? Type.getConstructorDescriptor((Constructor<?>) executable)
								: Type.getMethodDescriptor((Method) executable)),
				0);
	}

	static HeldArguments of(@Nullable ClassLoader loader, Call call, int depth) {
		if (depth > DEEPEST || loader == null || call.owner().startsWith("java/")) {
			return NONE;
		}
		try (InputStream bytes = loader.getResourceAsStream(call.owner() + ".class")) {
			if (bytes != null) {
				CalledMethod method = new CalledMethod(call, (next) -> of(loader, next, depth + 1));
				new ClassReader(bytes).accept(method, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
				return method.held();
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			// Nothing is known of it
		}
		return NONE;
	}

	/**
	 * Return the field that holds an argument.
	 * @param index the index of the parameter
	 * @param type the class of the object
	 * @return the field, or {@code null} if none is known to
	 */
	@Nullable Field field(int index, Class<?> type) {
		for (Map.Entry<FieldName, @Nullable Integer> each : this.fields.entrySet()) {
			Field field = Objects.equals(each.getValue(), index) ? each.getKey().in(type) : null;
			if (field != null) {
				return field;
			}
		}
		return null;
	}

	/**
	 * Return what holds the arguments of a method that passes them on.
	 * @param passed the indexes of the method's own parameters, {@code null} for anything
	 * else, in the order in which they are passed
	 * @return the fields by the parameters of the method
	 */
	HeldArguments passed(@Nullable Integer[] passed) {
		Map<FieldName, @Nullable Integer> own = new LinkedHashMap<>();
		this.fields.forEach((field, index) -> own.put(field, (index != null) ? passed[index] : null));
		return new HeldArguments(own);
	}

	/**
	 * Return what holds the same arguments in either case.
	 * @param other what holds them in the other case
	 * @return the fields of both
	 */
	HeldArguments and(HeldArguments other) {
		Map<FieldName, @Nullable Integer> both = new LinkedHashMap<>();
		this.fields
			.forEach((field, index) -> both.put(field, Objects.equals(index, other.fields.get(field)) ? index : null));
		return new HeldArguments(both);
	}

	/**
	 * A field.
	 *
	 * @param owner the internal name of the class that declares it
	 * @param name its name
	 */
	record FieldName(String owner, String name) {

		@Nullable Field in(Class<?> type) {
			for (Class<?> each = type; each != null; each = each.getSuperclass()) {
				if (Type.getInternalName(each).equals(this.owner)) {
					try {
						return each.getDeclaredField(this.name);
					}
					catch (NoSuchFieldException ex) {
						return null;
					}
				}
			}
			return null;
		}

	}

	/**
	 * A call of a constructor or method.
	 *
	 * @param opcode how it is called
	 * @param owner the internal name of the class that it is called in
	 * @param name its name
	 * @param descriptor its parameters and what it returns
	 */
	record Call(int opcode, String owner, String name, String descriptor) {

		boolean isConstructor() {
			return this.name.equals(ArgumentTracer.CONSTRUCTOR);
		}

	}

	/**
	 * Finds what a call leads to in a class.
	 */
	private static final class CalledMethod extends ClassVisitor {

		private final Call call;

		private final ArgumentTracer.Calls calls;

		private boolean extensible;

		private @Nullable ArgumentTracer tracer;

		CalledMethod(Call call, ArgumentTracer.Calls calls) {
			super(SpringAsmInfo.ASM_VERSION);
			this.call = call;
			this.calls = calls;
		}

		@Override
		public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
				String @Nullable [] interfaces) {
			this.extensible = (access & Opcodes.ACC_FINAL) == 0;
		}

		@Override
		public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
				@Nullable String signature, String @Nullable [] exceptions) {
			boolean isCalled = name.equals(this.call.name()) && descriptor.equals(this.call.descriptor());
			boolean isOther = this.extensible
					&& (this.call.opcode() == Opcodes.INVOKEVIRTUAL || this.call.opcode() == Opcodes.INVOKEINTERFACE);
			if (isCalled && !isOther) {
				this.tracer = new ArgumentTracer(access, name, descriptor, this.calls);
			}
			return isCalled ? this.tracer : null;
		}

		HeldArguments held() {
			return (this.tracer != null) ? this.tracer.held() : NONE;
		}

	}

}
