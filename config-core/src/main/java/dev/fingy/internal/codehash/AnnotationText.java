package dev.fingy.internal.codehash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes an annotation, its attributes in the order of their names.
 */
final class AnnotationText extends AnnotationVisitor {

	private final String head;

	private final boolean array;

	private final Consumer<String> target;

	private final List<String> parts = new ArrayList<>();

	private AnnotationText(String head, boolean array, Consumer<String> target) {
		super(Opcodes.ASM9);
		this.head = head;
		this.array = array;
		this.target = target;
	}

	static @Nullable AnnotationVisitor of(String head, boolean visible, Consumer<String> target) {
		return visible ? new AnnotationText(head, false, target) : null;
	}

	@Override
	public void visit(@Nullable String name, Object value) {
		this.parts.add(name + "=" + Constants.text(value));
	}

	@Override
	public void visitEnum(@Nullable String name, String descriptor, String value) {
		this.parts.add(name + "=" + descriptor + value);
	}

	@Override
	public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
		return new AnnotationText(name + "=@" + descriptor, false, this.parts::add);
	}

	@Override
	public AnnotationVisitor visitArray(@Nullable String name) {
		return new AnnotationText(name + "=", true, this.parts::add);
	}

	@Override
	public void visitEnd() {
		if (!this.array) {
			Collections.sort(this.parts);
		}
		this.target.accept(this.head + this.parts);
	}

}
