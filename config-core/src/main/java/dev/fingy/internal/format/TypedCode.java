package dev.fingy.internal.format;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import dev.fingy.Lazy;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Trees as Java that the compiler checks: {@code Lazy.of(NeuralNet::new, 8, 4, 2)}. What
 * cannot be written so is {@code null}, and with it what holds it.
 */
final class TypedCode {

	private static final int MOST_ARGUMENTS = 12;

	private final String packageName;

	private final boolean references;

	/**
	 * Create what writes a class.
	 * @param packageName its package
	 * @param references whether it may refer to constructors
	 */
	TypedCode(String packageName, boolean references) {
		this.packageName = packageName;
		this.references = references;
	}

	/**
	 * Return the lazy of an object.
	 * @param node the object
	 * @return an expression, or {@code null}
	 */
	@Nullable CodeBlock lazy(ObjectNode node) {
		Executable executable = node.creator().executable();
		if (executable == null || !node.creator().callsExecutable() || !this.references || !isReferable(executable)) {
			return null;
		}
		String method = (executable instanceof Method factory) ? factory.getName() : "new";
		CodeBlock arguments = arguments(node);
		return (arguments != null) ? CodeBlock.of(arguments.isEmpty() ? "$T.of($T::$L$L)" : "$T.of($T::$L,$W$L)",
				Lazy.class, executable.getDeclaringClass(), method, arguments) : null;
	}

	// The parameters of an only one give the arguments their types
	private boolean isReferable(Executable executable) {
		Class<?> owner = executable.getDeclaringClass();
		boolean only = (executable instanceof Method factory) ? Arrays.stream(owner.getMethods())
			.filter((each) -> each.getName().equals(factory.getName()))
			.count() <= 1
				&& Arrays.stream(owner.getDeclaredMethods())
					.filter((each) -> each.getName().equals(factory.getName()))
					.count() == 1
				: owner.getDeclaredConstructors().length == 1;
		return only && isAccessible(owner) && isAccessible(owner, executable.getModifiers()) && !executable.isVarArgs()
				&& executable.getTypeParameters().length == 0
				&& (executable instanceof Method || owner.getTypeParameters().length == 0)
				&& executable.getParameterCount() <= MOST_ARGUMENTS;
	}

	/**
	 * Return whether the written class can name another.
	 * @param type the other class
	 * @return {@code true} if it can
	 */
	boolean isAccessible(Class<?> type) {
		return isAccessible(type, type.getModifiers()) && type.getCanonicalName() != null
				&& (type.getEnclosingClass() == null || isAccessible(type.getEnclosingClass()));
	}

	private boolean isAccessible(Class<?> owner, int modifiers) {
		return Modifier.isPublic(modifiers)
				|| (!Modifier.isPrivate(modifiers) && owner.getPackageName().equals(this.packageName));
	}

	private @Nullable CodeBlock arguments(ObjectNode node) {
		List<CodeBlock> arguments = new ArrayList<>();
		for (Parameter parameter : node.creator().parameters()) {
			Node child = node.properties().get(parameter.name());
			CodeBlock argument = (child == null || parameter.isInjected() || parameter.isSensitive()) ? null
					: of(child, parameter.type());
			if (argument == null) {
				return null;
			}
			arguments.add(argument);
		}
		return CodeBlock.join(arguments, ",$W");
	}

	private @Nullable CodeBlock of(Node node, ResolvableType declared) {
		Class<?> type = declared.toClass();
		if (node.secret()) {
			return null;
		}
		if (type == Optional.class) {
			boolean empty = node instanceof ValueNode value
					&& (value.value() == null || Optional.empty().equals(value.value()));
			CodeBlock inner = empty ? null : of(unwrapped(node), declared.getGeneric(0));
			return empty ? CodeBlock.of("$T.empty()", Optional.class)
					: (inner != null) ? CodeBlock.of("$T.of($L)", Optional.class, inner) : null;
		}
		if (node instanceof ValueNode value) {
			return (value.kind() != ValueNode.Kind.INJECTED) ? value(value.value(), type) : null;
		}
		if (node instanceof ObjectNode object) {
			return (type == Lazy.class) ? lazyIn(object, declared) : record(object);
		}
		if (node instanceof ListNode list) {
			return list(list, declared);
		}
		return (node instanceof MapNode map && type == Map.class) ? map(map, declared) : null;
	}

	private static Node unwrapped(Node node) {
		return (node instanceof ValueNode value && value.value() instanceof Optional<?> optional)
				? new ValueNode(optional.orElse(null), value.source(), null, value.origin(), null, List.of(),
						value.kind(), value.secret())
				: node;
	}

	private @Nullable CodeBlock lazyIn(ObjectNode node, ResolvableType declared) {
		return declared.getGeneric(0).toClass().isAssignableFrom(node.javaType()) ? lazy(node) : null;
	}

	private @Nullable CodeBlock value(@Nullable Object value, Class<?> declared) {
		if (value == null) {
			return declared.isPrimitive() ? null : CodeBlock.of("null");
		}
		Class<?> type = value.getClass();
		if (value instanceof Enum<?> constant) {
			Class<?> owner = constant.getDeclaringClass();
			return (owner == declared && isAccessible(owner)) ? CodeBlock.of("$T.$L", owner, constant.name()) : null;
		}
		if (value instanceof Duration && declared == Duration.class) {
			return CodeBlock.of("$T.parse($S)", Duration.class, value.toString());
		}
		return (ClassUtils.resolvePrimitiveIfNecessary(declared) == type) ? Literals.of(value) : null;
	}

	// An equal record is described by what its accessors return
	private @Nullable CodeBlock record(ObjectNode node) {
		Class<?> type = node.javaType();
		boolean canonical = type.isRecord() && node.creator().executable() instanceof Constructor<?> constructor
				&& isReferable(constructor);
		CodeBlock arguments = canonical ? arguments(node) : null;
		return (arguments != null) ? CodeBlock.of("new $T($L)", type, arguments) : null;
	}

	private @Nullable CodeBlock list(ListNode node, ResolvableType declared) {
		Class<?> type = declared.toClass();
		boolean array = declared.isArray();
		if (!array && type != List.class && type != Collection.class && type != Set.class) {
			return null;
		}
		ResolvableType element = array ? declared.getComponentType() : declared.asCollection().getGeneric(0);
		List<CodeBlock> items = new ArrayList<>();
		for (Node item : node.items()) {
			CodeBlock code = of(item, element);
			if (code == null || code.toString().equals("null")) {
				return null;
			}
			items.add(code);
		}
		CodeBlock joined = CodeBlock.join(items, ",$W");
		if (array) {
			boolean nameable = element.toClass().isPrimitive()
					|| (!element.hasGenerics() && isAccessible(element.toClass()));
			return nameable ? CodeBlock.of("new $T[] { $L }", element.toClass(), joined) : null;
		}
		CodeBlock list = CodeBlock.of("$T.of($L)", List.class, joined);
		return (type == Set.class) ? CodeBlock.of("new $T<>($L)", LinkedHashSet.class, list) : list;
	}

	private @Nullable CodeBlock map(MapNode node, ResolvableType declared) {
		List<CodeBlock> entries = new ArrayList<>();
		for (MapNode.Entry entry : node.entries().values()) {
			CodeBlock key = value(entry.key(), declared.getGeneric(0).toClass());
			CodeBlock value = of(entry.value(), declared.getGeneric(1));
			if (key == null || value == null || value.toString().equals("null")) {
				return null;
			}
			entries.add(CodeBlock.of("$T.entry($L, $L)", Map.class, key, value));
		}
		return entries.isEmpty() ? CodeBlock.of("$T.of()", Map.class)
				: CodeBlock.of("entries($L)", CodeBlock.join(entries, ",$W"));
	}

}
