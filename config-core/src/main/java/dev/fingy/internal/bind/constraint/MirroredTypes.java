package dev.fingy.internal.bind.constraint;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.function.BiConsumer;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.TypePath;
import org.springframework.asm.TypeReference;
import org.springframework.core.ResolvableType;

/**
 * The generic types of the parameters of a factory method, and the annotations of their
 * type arguments, for its mirror. Type variables become what bounds them.
 */
final class MirroredTypes {

	private MirroredTypes() {
	}

	/**
	 * Return the generic signature of a constructor with the parameters of a method.
	 * @param factory the method
	 * @param types the types of the parameters, those of the method or others
	 * @return the signature
	 */
	static String signature(Executable factory, Class<?>[] types) {
		StringBuilder signature = new StringBuilder("(");
		Type[] generic = factory.getGenericParameterTypes();
		for (int i = 0; i < generic.length; i++) {
			boolean isOwn = generic.length != types.length || types[i] == factory.getParameterTypes()[i];
			signature.append(isOwn ? signature(generic[i]) : types[i].descriptorString());
		}
		return signature.append(")V").toString();
	}

	private static String signature(Type type) {
		if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
			String descriptor = raw.descriptorString();
			StringBuilder signature = new StringBuilder(descriptor.substring(0, descriptor.length() - 1)).append('<');
			for (Type argument : parameterized.getActualTypeArguments()) {
				signature.append(argument(argument));
			}
			return signature.append(">;").toString();
		}
		return (type instanceof GenericArrayType array) ? "[" + signature(array.getGenericComponentType())
				: ResolvableType.forType(type).toClass().descriptorString();
	}

	private static String argument(Type type) {
		if (!(type instanceof WildcardType wildcard)) {
			return signature(type);
		}
		return (wildcard.getLowerBounds().length > 0) ? "-" + signature(wildcard.getLowerBounds()[0])
				: "+" + signature(wildcard.getUpperBounds()[0]);
	}

	/**
	 * Write the annotations of the types of the parameters.
	 * @param factory the method
	 * @param mirror the constructor that mirrors it
	 * @param writer writes the attributes of an annotation
	 */
	static void write(Executable factory, MethodVisitor mirror, BiConsumer<AnnotationVisitor, Annotation> writer) {
		AnnotatedType[] parameters = factory.getAnnotatedParameterTypes();
		for (int i = 0; i < parameters.length; i++) {
			int reference = TypeReference.newFormalParameterReference(i).getValue();
			write(parameters[i], "",
					(path, annotation) -> writer
						.accept(mirror.visitTypeAnnotation(reference, path.isEmpty() ? null : TypePath.fromString(path),
								annotation.annotationType().descriptorString(), true), annotation));
		}
	}

	private static void write(AnnotatedType type, String path, BiConsumer<String, Annotation> writer) {
		for (Annotation annotation : type.getAnnotations()) {
			writer.accept(path, annotation);
		}
		if (type instanceof AnnotatedArrayType array) {
			write(array.getAnnotatedGenericComponentType(), path + "[", writer);
		}
		else if (type instanceof AnnotatedParameterizedType parameterized) {
			AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
			for (int i = 0; i < arguments.length; i++) {
				write(arguments[i], path + i + ";", writer);
			}
		}
		else if (type instanceof AnnotatedWildcardType wildcard && wildcard.getAnnotatedUpperBounds().length > 0) {
			write(wildcard.getAnnotatedUpperBounds()[0], path + "*", writer);
		}
	}

}
