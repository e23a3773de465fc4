package dev.fingy.internal.processor.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.RecordComponentVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.asm.TypePath;
import org.springframework.asm.TypeReference;

/**
 * Reads the annotations of the types of parameters and record components from a class
 * file. As with reflection, only those count that are there at run time.
 */
final class TypeAnnotations extends ClassVisitor {

	private final Map<String, List<String>> names = new HashMap<>();

	private TypeAnnotations() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	/**
	 * Read a class file.
	 * @param content the content of the file
	 * @return the annotations in it
	 */
	static TypeAnnotations read(byte[] content) {
		TypeAnnotations annotations = new TypeAnnotations();
		new ClassReader(content).accept(annotations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
		return annotations;
	}

	/**
	 * Return the annotations of the type of a parameter.
	 * @param executable the name and the descriptor of the parameters
	 * @param index the index of the parameter
	 * @param path the path within the type
	 * @return the canonical names of the annotations
	 */
	List<String> ofParameter(String executable, int index, String path) {
		return this.names.getOrDefault(executable + index + path, List.of());
	}

	/**
	 * Return the annotations of the type of a record component.
	 * @param name the name of the component
	 * @param path the path within the type
	 * @return the canonical names of the annotations
	 */
	List<String> ofComponent(String name, String path) {
		return this.names.getOrDefault(name + path, List.of());
	}

	@Override
	public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
		return new RecordComponentVisitor(this.api) {

			@Override
			public @Nullable AnnotationVisitor visitTypeAnnotation(int target, @Nullable TypePath path,
					String annotation, boolean visible) {
				add(name, path, annotation, visible);
				return null;
			}

		};
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		String executable = name + descriptor.substring(0, descriptor.indexOf(')') + 1).replace('/', '.');
		return new MethodVisitor(this.api) {

			@Override
			public @Nullable AnnotationVisitor visitTypeAnnotation(int target, @Nullable TypePath path,
					String annotation, boolean visible) {
				TypeReference reference = new TypeReference(target);
				if (reference.getSort() == TypeReference.METHOD_FORMAL_PARAMETER) {
					add(executable + reference.getFormalParameterIndex(), path, annotation, visible);
				}
				return null;
			}

		};
	}

	private void add(String place, @Nullable TypePath path, String annotation, boolean visible) {
		if (visible) {
			this.names.computeIfAbsent((path != null) ? place + path : place, (key) -> new ArrayList<>())
				.add(Type.getType(annotation).getClassName().replace('$', '.'));
		}
	}

}
