package dev.fingy.internal.codehash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.Opcodes;

/**
 * Writes an annotation, its attributes in the order of their names.
 */
final class AnnotationText extends AnnotationVisitor {

	private final String head;

	private final boolean array;

	private final List<String> target;

	private final List<String> parts = new ArrayList<>();

	private AnnotationText(String head, boolean array, List<String> target) {
		super(Opcodes.ASM9);
		this.head = head;
		this.array = array;
		this.target = target;
	}

	static @Nullable AnnotationVisitor of(String head, boolean visible, List<String> target) {
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
		return new AnnotationText(name + "=@" + descriptor, false, this.parts);
	}

	@Override
	public AnnotationVisitor visitArray(@Nullable String name) {
		return new AnnotationText(name + "=", true, this.parts);
	}

	@Override
	public void visitEnd() {
		if (!this.array) {
			Collections.sort(this.parts);
		}
		this.target.add(this.head + this.parts);
	}

}
