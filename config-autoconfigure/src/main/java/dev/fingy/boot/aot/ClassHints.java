package dev.fingy.boot.aot;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What is read of a class once there are objects of it: its fields, the components of a
 * record, how it ends, and the class files that its code is hashed from.
 */
final class ClassHints {

	private final RuntimeHints hints;

	private final Set<Class<?>> seen = new HashSet<>();

	ClassHints(RuntimeHints hints) {
		this.hints = hints;
	}

	/**
	 * Add a class and its supertypes.
	 * @param type the class
	 */
	void add(@Nullable Class<?> type) {
		if (type == null || type.getName().startsWith("java.") || !this.seen.add(type)) {
			return;
		}
		this.hints.reflection().registerType(type, MemberCategory.ACCESS_DECLARED_FIELDS);
		addClassFiles(type);
		if (type.isRecord()) {
			Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).forEach(this::invoke);
		}
		// As the container infers how a bean ends
		Stream.of("close", "shutdown").map((name) -> ReflectionUtils.findMethod(type, name)).forEach(this::invoke);
		add(type.getSuperclass());
		Stream.of(type.getInterfaces()).forEach(this::add);
	}

	private void addClassFiles(Class<?> type) {
		String name = ClassUtils.convertClassNameToResourcePath(type.getName());
		this.hints.resources().registerPattern(name + ClassUtils.CLASS_FILE_SUFFIX);
		this.hints.resources().registerPattern(name + "$*" + ClassUtils.CLASS_FILE_SUFFIX);
	}

	private void invoke(@Nullable Method method) {
		if (method != null) {
			this.hints.reflection().registerMethod(method, ExecutableMode.INVOKE);
		}
	}

}
