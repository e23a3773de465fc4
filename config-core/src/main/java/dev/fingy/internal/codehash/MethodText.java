package dev.fingy.internal.codehash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Writes a method, an instruction a line. The targets of jumps are numbered in the order
 * in which they are first named.
 */
final class MethodText extends MethodVisitor {

	private final Consumer<String> target;

	private final List<String> annotations = new ArrayList<>();

	private final StringBuilder code = new StringBuilder();

	private final Map<Label, Integer> labels = new HashMap<>();

	MethodText(Consumer<String> target) {
		super(Opcodes.ASM9);
		this.target = target;
	}

	private void line(Object... words) {
		for (Object word : words) {
			this.code.append((word instanceof Label label) ? label(label) : word).append(' ');
		}
		this.code.append('\n');
	}

	private String label(Label label) {
		return "L" + this.labels.computeIfAbsent(label, (key) -> this.labels.size());
	}

	private List<String> labels(Label[] targets) {
		return Arrays.stream(targets).map(this::label).toList();
	}

	@Override
	public AnnotationVisitor visitAnnotationDefault() {
		return Objects.requireNonNull(AnnotationText.of("default", true, this.annotations::add));
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		return AnnotationText.of("@" + descriptor, visible, this.annotations::add);
	}

	@Override
	public @Nullable AnnotationVisitor visitTypeAnnotation(int typeRef, @Nullable TypePath path, String descriptor,
			boolean visible) {
		return AnnotationText.of("@" + descriptor + " on " + typeRef + " " + path, visible, this.annotations::add);
	}

	@Override
	public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
		return AnnotationText.of("@" + descriptor + " on parameter " + parameter, visible, this.annotations::add);
	}

	@Override
	public void visitInsn(int opcode) {
		line(opcode);
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		line(opcode, operand);
	}

	@Override
	public void visitVarInsn(int opcode, int variable) {
		line(opcode, variable);
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		line(opcode, type);
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		line(opcode, owner, name, descriptor);
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		line(opcode, Constants.method(owner, name, descriptor), isInterface);
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
		line(Opcodes.INVOKEDYNAMIC, name, descriptor, Constants.text(bootstrap), Constants.text(arguments));
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		line(opcode, label);
	}

	@Override
	public void visitLabel(Label label) {
		line(label);
	}

	@Override
	public void visitLdcInsn(Object value) {
		line(Opcodes.LDC, Constants.text(value));
	}

	@Override
	public void visitIincInsn(int variable, int increment) {
		line(Opcodes.IINC, variable, increment);
	}

	@Override
	public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
		line(Opcodes.TABLESWITCH, min, max, otherwise, labels(targets));
	}

	@Override
	public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
		line(Opcodes.LOOKUPSWITCH, otherwise, Constants.text(keys), labels(targets));
	}

	@Override
	public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
		line(Opcodes.MULTIANEWARRAY, descriptor, dimensions);
	}

	@Override
	public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
		line("try", start, end, handler, String.valueOf(type));
	}

	@Override
	public void visitEnd() {
		Collections.sort(this.annotations);
		this.target.accept(this.annotations + "\n" + this.code);
	}

}
