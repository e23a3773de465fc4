package dev.fingy.internal.bind.constraint;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.Constraint;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

import dev.fingy.internal.construction.Creator;

/**
 * Lets Bean Validation see the constraints of a static factory method, which it ignores
 * by specification, of constructors that compilers add, and of unsigned numbers of
 * Kotlin: a class is made whose constructor has the same parameters under the same
 * annotations, those of type arguments included. The constructor is never called.
 */
final class FactoryMirror extends ClassLoader {

	private static final String NAME = FactoryMirror.class.getPackageName() + ".Mirror";

	// With the class, which they must not outlive
	private static final ClassValue<Map<AnnotatedElement, Constructor<?>>> MIRRORS = new ClassValue<>() {

		@Override
		protected Map<AnnotatedElement, Constructor<?>> computeValue(Class<?> type) {
			return new ConcurrentHashMap<>();
		}

	};

	private FactoryMirror(ClassLoader parent) {
		super(parent);
	}

	/**
	 * Return the mirror of a factory method or constructor, or of the properties of a
	 * JavaBean.
	 * @param creator how an object is created
	 * @return a constructor with its parameters
	 */
	static Constructor<?> of(Creator creator) {
		Executable factory = creator.executable();
		Class<?> owner = (factory != null) ? factory.getDeclaringClass() : creator.javaType();
		return MIRRORS.get(owner).computeIfAbsent((factory != null) ? factory : owner, (key) -> create(creator, owner));
	}

	private static Constructor<?> create(Creator creator, Class<?> owner) {
		byte[] bytes = write(creator);
		FactoryMirror loader = new FactoryMirror(owner.getClassLoader());
		return loader.defineClass(NAME, bytes, 0, bytes.length).getDeclaredConstructors()[0];
	}

	private static byte[] write(Creator creator) {
		Executable factory = creator.executable();
		Class<?>[] types = UnsignedArguments.types(creator);
		ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
		type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, NAME.replace('.', '/'), null,
				"java/lang/Object", null);
		String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE,
				Arrays.stream(types).map(Type::getType).toArray(Type[]::new));
		MethodVisitor constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", descriptor,
				(factory != null) ? MirroredTypes.signature(factory, types) : null, null);
		for (Annotation annotation : (factory != null) ? factory.getAnnotations() : new Annotation[0]) {
			if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
				write(constructor.visitAnnotation(Type.getDescriptor(annotation.annotationType()), true), annotation);
			}
		}
		if (factory != null) {
			MirroredTypes.write(factory, constructor, FactoryMirror::write);
		}
		Annotation[][] annotations = UnsignedArguments.annotations(creator);
		for (int i = 0; i < annotations.length; i++) {
			for (Annotation annotation : annotations[i]) {
				String kind = Type.getDescriptor(annotation.annotationType());
				write(constructor.visitParameterAnnotation(i, kind, true), annotation);
			}
		}
		constructor.visitCode();
		constructor.visitVarInsn(Opcodes.ALOAD, 0);
		constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
		constructor.visitInsn(Opcodes.RETURN);
		constructor.visitMaxs(0, 0);
		constructor.visitEnd();
		type.visitEnd();
		return type.toByteArray();
	}

	private static void write(AnnotationVisitor visitor, Annotation annotation) {
		for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
			if (attribute.getParameterCount() == 0) {
				write(visitor, attribute.getName(), value(annotation, attribute));
			}
		}
		visitor.visitEnd();
	}

	private static Object value(Annotation annotation, Method attribute) {
		try {
			attribute.setAccessible(true);
			return attribute.invoke(annotation);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("cannot read " + attribute, ex);
		}
	}

	private static void write(AnnotationVisitor visitor, String name, Object value) {
		if (value instanceof Class<?> type) {
			visitor.visit(name, Type.getType(type));
		}
		else if (value instanceof Enum<?> constant) {
			visitor.visitEnum(name, Type.getDescriptor(constant.getDeclaringClass()), constant.name());
		}
		else if (value instanceof Annotation nested) {
			write(visitor.visitAnnotation(name, Type.getDescriptor(nested.annotationType())), nested);
		}
		else if (value.getClass().isArray()) {
			AnnotationVisitor array = visitor.visitArray(name);
			for (int i = 0; i < Array.getLength(value); i++) {
				write(array, name, Array.get(value, i));
			}
			array.visitEnd();
		}
		else {
			visitor.visit(name, value);
		}
	}

}
