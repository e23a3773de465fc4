package dev.fingy.internal.codehash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.TypePath;

/**
 * Writes a method, an instruction a line. The targets of jumps are numbered in the order
 * in which they are first named.
 */
final class MethodText extends MethodVisitor {

	private final ClassText owner;

	private final String head;

	private final @Nullable String lambda;

	private final List<String> annotations = new ArrayList<>();

	private final StringBuilder code = new StringBuilder();

	private final Map<Label, Integer> labels = new HashMap<>();

	private int last;

	/**
	 * Create the text of a method.
	 * @param owner where to add it
	 * @param head what it begins with
	 * @param lambda what refers to it, or {@code null} if it is not the body of a lambda
	 */
	MethodText(ClassText owner, String head, @Nullable String lambda) {
		super(Opcodes.ASM9);
		this.owner = owner;
		this.head = head;
		this.lambda = lambda;
	}

	private void line(Object... words) {
		this.last = this.code.length();
		for (Object word : words) {
			this.code.append((word instanceof Label label) ? label(label) : word).append(' ');
		}
		this.code.append('\n');
	}

	private String label(Label label) {
		Integer number = this.labels.get(label);
		if (number == null) {
			number = this.labels.size();
			this.labels.put(label, number);
		}
		return "L" + number;
	}

	private List<String> labels(Label[] targets) {
		List<String> labels = new ArrayList<>(targets.length);
		for (Label target : targets) {
			labels.add(label(target));
		}
		return labels;
	}

	@Override
	public AnnotationVisitor visitAnnotationDefault() {
		return Objects.requireNonNull(AnnotationText.of("default", true, this.annotations));
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		return AnnotationText.of("@" + descriptor, visible, this.annotations);
	}

	@Override
	public @Nullable AnnotationVisitor visitTypeAnnotation(int typeRef, @Nullable TypePath path, String descriptor,
			boolean visible) {
		return AnnotationText.of("@" + descriptor + " on " + typeRef + " " + path, visible, this.annotations);
	}

	@Override
	public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
		return AnnotationText.of("@" + descriptor + " on parameter " + parameter, visible, this.annotations);
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
		if (KotlinMethod.isCheck(owner, name)) {
			this.code.setLength(this.last);
		}
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
		this.owner.add(this.head + this.annotations + "\n" + this.code, this.lambda);
	}

}
