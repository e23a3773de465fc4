package dev.fingy.internal.codehash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.RecordComponentVisitor;
import org.springframework.asm.TypePath;

/**
 * Writes a class file as a text that is the same for the same code: its members sorted,
 * lambdas in the place where they are used.
 */
final class ClassText extends ClassVisitor {

	private static final Pattern REFERENCES = Pattern
		.compile(Constants.REFERENCE + "([^" + Constants.REFERENCE + "]*)" + Constants.REFERENCE);

	private static final int VISIBLE_ACCESS = 0xFFFF;

	private static final String DESERIALIZE_LAMBDA = "$deserializeLambda$";

	private final List<String> supertypes = new ArrayList<>();

	private final List<String> nested = new ArrayList<>();

	private final List<String> components = new ArrayList<>();

	private final List<String> members = new ArrayList<>();

	private final Map<String, String> lambdas = new HashMap<>();

	private String name = "";

	private String head = "";

	private KotlinModule module;

	private ClassText(KotlinModule around) {
		super(Opcodes.ASM9);
		this.module = around;
	}

	/**
	 * Read a class file.
	 * @param bytes the class file
	 * @param around the module of the class around it, if Kotlin compiled it
	 * @return its text
	 */
	static ClassText of(byte[] bytes, KotlinModule around) {
		ClassText text = new ClassText(around);
		KotlinClass plain = new KotlinClass(text, around);
		new ClassReader(bytes).accept(plain, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		text.module = plain.module();
		return text;
	}

	KotlinModule module() {
		return this.module;
	}

	String name() {
		return this.name;
	}

	List<String> supertypes() {
		return this.supertypes;
	}

	List<String> nested() {
		return this.nested;
	}

	String text() {
		List<String> sorted = new ArrayList<>(this.members.size());
		for (String member : this.members) {
			sorted.add(withLambdas(member, new HashSet<>()));
		}
		Collections.sort(sorted);
		return this.head + "\n" + this.components + "\n" + String.join("\n", sorted);
	}

	private String withLambdas(String text, Set<String> within) {
		Matcher references = REFERENCES.matcher(text);
		StringBuilder whole = new StringBuilder();
		while (references.find()) {
			references.appendReplacement(whole, Matcher.quoteReplacement(lambda(references.group(1), within)));
		}
		return references.appendTail(whole).toString();
	}

	private String lambda(String reference, Set<String> within) {
		String body = this.lambdas.get(reference);
		if (body == null || !within.add(reference)) {
			return reference;
		}
		String text = "{" + withLambdas(body, within) + "}";
		within.remove(reference);
		return text;
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String[] interfaces) {
		this.name = name;
		this.supertypes.addAll(List.of(interfaces));
		if (superName != null) {
			this.supertypes.add(superName);
		}
		this.head = "class " + name + " " + (access & VISIBLE_ACCESS) + " " + signature + " " + superName + " "
				+ List.of(interfaces);
	}

	@Override
	public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
		if (name.startsWith(this.name + "$")) {
			this.nested.add(name);
		}
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		return AnnotationText.of("@" + descriptor, visible, this.members);
	}

	@Override
	public @Nullable AnnotationVisitor visitTypeAnnotation(int typeRef, @Nullable TypePath path, String descriptor,
			boolean visible) {
		return AnnotationText.of("@" + descriptor + " on " + typeRef + " " + path, visible, this.members);
	}

	@Override
	public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
		this.components.add(name + " " + descriptor + " " + signature);
		return new ComponentText(name, this.members);
	}

	@Override
	public FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
			@Nullable Object value) {
		String field = "field " + (access & VISIBLE_ACCESS) + " " + name + " " + descriptor + " " + signature;
		this.members.add(field + " " + Constants.text(value));
		return new FieldText(field, this.members);
	}

	@Override
	public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		if (name.equals(DESERIALIZE_LAMBDA)) {
			return null;
		}
		String key = Constants.method(this.name, name, descriptor);
		String head = descriptor + " " + (access & VISIBLE_ACCESS) + " " + signature + " "
				+ ((exceptions != null) ? List.of(exceptions) : List.of()) + "\n";
		boolean lambda = key.charAt(0) == Constants.REFERENCE
				&& ((access & Opcodes.ACC_SYNTHETIC) != 0 || KotlinClass.isLambda(access, name));
		return lambda ? new MethodText(this, head, key.substring(1, key.length() - 1))
				: new MethodText(this, "method " + name + head, null);
	}

	void add(String method, @Nullable String lambda) {
		if (lambda != null) {
			this.lambdas.put(lambda, method);
		}
		else {
			this.members.add(method);
		}
	}

	/**
	 * Writes the annotations of a field, which are all that remains of it to write.
	 */
	private static final class FieldText extends FieldVisitor {

		private final String field;

		private final List<String> target;

		FieldText(String field, List<String> target) {
			super(Opcodes.ASM9);
			this.field = field;
			this.target = target;
		}

		@Override
		public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			return AnnotationText.of(this.field + " @" + descriptor, visible, this.target);
		}

		@Override
		public @Nullable AnnotationVisitor visitTypeAnnotation(int typeRef, @Nullable TypePath path, String descriptor,
				boolean visible) {
			return AnnotationText.of(this.field + " @" + descriptor + " on " + typeRef + " " + path, visible,
					this.target);
		}

	}

	/**
	 * Writes the annotations of a record component.
	 */
	private static final class ComponentText extends RecordComponentVisitor {

		private final String component;

		private final List<String> target;

		ComponentText(String component, List<String> target) {
			super(Opcodes.ASM9);
			this.component = component;
			this.target = target;
		}

		@Override
		public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			return AnnotationText.of("component " + this.component + " @" + descriptor, visible, this.target);
		}

	}

}
