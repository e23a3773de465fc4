package dev.fingy.internal.construction;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * What a class file shows of Lombok's annotations, which are not there at run time. It is
 * read when something is absent.
 */
final class LombokBuilder extends ClassVisitor {

	private static final String GENERATED = "Llombok/Generated;";

	private static final String NON_NULL = "Llombok/NonNull;";

	private static final ClassValue<LombokBuilder> KNOWN = new ClassValue<>() {

		@Override
		protected LombokBuilder computeValue(Class<?> type) {
			return read(type);
		}

	};

	private final Set<String> generated = new HashSet<>();

	private final Set<String> nonNull = new HashSet<>();

	private boolean whole;

	private LombokBuilder() {
		super(Opcodes.ASM9);
	}

	static LombokBuilder of(Class<?> type) {
		return KNOWN.get(type);
	}

	private static LombokBuilder read(Class<?> type) {
		LombokBuilder found = new LombokBuilder();
		try (InputStream stream = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (stream != null) {
				new ClassReader(stream).accept(found, ClassReader.SKIP_CODE);
			}
		}
		catch (IOException ex) {
			return new LombokBuilder(); // Nothing is known of it
		}
		return found;
	}

	/**
	 * Return whether Lombok has generated the whole class.
	 * @return {@code true} if nothing in it is written by hand
	 */
	boolean isGenerated() {
		return this.whole;
	}

	/**
	 * Return whether Lombok has generated a method.
	 * @param method a method of the class
	 * @return {@code true} if it is not written by hand
	 */
	boolean isGenerated(Method method) {
		return this.generated.contains(key(method.getName(), Type.getMethodDescriptor(method)));
	}

	/**
	 * Return whether a method refuses {@code null}.
	 * @param method a method with one parameter
	 * @return {@code true} under Lombok's {@code @NonNull}
	 */
	boolean refusesNull(Method method) {
		return this.nonNull.contains(key(method.getName(), Type.getMethodDescriptor(method)));
	}

	private static String key(String name, String descriptor) {
		return name + descriptor;
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		this.whole = this.whole || descriptor.equals(GENERATED);
		return null;
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		return new MethodVisitor(Opcodes.ASM9) {

			@Override
			public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
				if (annotation.equals(GENERATED)) {
					LombokBuilder.this.generated.add(key(name, descriptor));
				}
				return null;
			}

			@Override
			public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String annotation,
					boolean visible) {
				if (annotation.equals(NON_NULL)) {
					LombokBuilder.this.nonNull.add(key(name, descriptor));
				}
				return null;
			}

		};
	}

}
