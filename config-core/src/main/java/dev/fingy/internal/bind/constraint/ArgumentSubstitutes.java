package dev.fingy.internal.bind.constraint;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Arguments as a constructor will get them, for a check before the objects among them are
 * created. Each of those is {@code null}, also in an {@link Optional}, a list or a map.
 */
final class ArgumentSubstitutes {

	private ArgumentSubstitutes() {
	}

	/**
	 * Return the argument of a tree.
	 * @param declared the declared type
	 * @param node the tree
	 * @param values returns the object of a value
	 * @return the argument, with {@code null} in the place of what has to be created
	 */
	static @Nullable Object of(ResolvableType declared, Node node, Function<ValueNode, @Nullable Object> values) {
		if (declared.toClass() == Optional.class) {
			return (node instanceof ValueNode value && value.value() instanceof Optional<?> optional) ? optional
					: Optional.ofNullable(of(declared.getGeneric(0), node, values));
		}
		if (node instanceof ValueNode value) {
			return values.apply(value);
		}
		if (node instanceof ListNode list) {
			return ofList(declared, list, values);
		}
		if (node instanceof MapNode map) {
			ResolvableType value = Aggregates.value(declared);
			return Aggregates.map(declared, map, (key, entry) -> of(value, entry, values));
		}
		return null;
	}

	private static @Nullable Object ofList(ResolvableType declared, ListNode list,
			Function<ValueNode, @Nullable Object> values) {
		if (list.set() && isIn(list)) {
			Class<?> type = declared.toClass();
			boolean replaceable = !SortedSet.class.isAssignableFrom(type) && type.isAssignableFrom(Uncreated.class);
			return replaceable ? new Uncreated(list.items().size()) : null;
		}
		ResolvableType element = Aggregates.element(declared);
		return Aggregates.list(declared, list, (index) -> of(element, list.items().get(index), values));
	}

	/**
	 * Return whether an object has to be created for an argument, or for a part of it.
	 * @param node the tree of the argument
	 * @return {@code true} if one has
	 */
	static boolean isIn(Node node) {
		return node instanceof ObjectNode || node instanceof RefNode
				|| node.children().stream().anyMatch(ArgumentSubstitutes::isIn);
	}

	/**
	 * Return whether a violation does not apply to the argument that will be there.
	 * @param node the tree of the argument
	 * @param violation a violation below it
	 * @return {@code true} if it is about something that has to be created
	 */
	static boolean isViolatedBy(Node node, ConstraintViolation<?> violation) {
		Node found = at(node, violation.getPropertyPath());
		Object invalid = violation.getInvalidValue();
		if (found instanceof ListNode || found instanceof MapNode) {
			return isIn(found) && (invalid == null || !isAboutSize(violation));
		}
		return isIn(found) && (invalid == null || invalid instanceof Optional<?>);
	}

	private static boolean isAboutSize(ConstraintViolation<?> violation) {
		Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
		return constraint == Size.class || constraint == NotEmpty.class;
	}

	/**
	 * Return the part of an argument that a violation is about.
	 * @param node the tree of the argument
	 * @param violated the path from the parameter to what is violated
	 * @return the part, a collection as a whole where its elements have no index
	 */
	static Node at(Node node, Path violated) {
		Node found = node;
		for (Path.Node element : violated) {
			found = inner(found, element);
		}
		return found;
	}

	private static Node inner(Node node, Path.Node element) {
		Node found = null;
		if (node instanceof MapNode map && element.getKey() != null) {
			found = entry(map, element.getKey());
		}
		else if (node instanceof ListNode list && element.getIndex() != null) {
			found = list.items().get(element.getIndex());
		}
		return (found != null) ? found : node;
	}

	private static @Nullable Node entry(MapNode map, Object key) {
		return map.entries()
			.values()
			.stream()
			.filter((entry) -> key.equals(entry.key()))
			.map(MapNode.Entry::value)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A set of objects that are not created yet, of which only their number is known.
	 */
	private static final class Uncreated extends LinkedHashSet<@Nullable Object> {

		private static final long serialVersionUID = 1L;

		private final int size;

		private Uncreated(int size) {
			this.size = size;
		}

		@Override
		public int size() {
			return this.size;
		}

		@Override
		public boolean isEmpty() {
			return this.size == 0;
		}

		@Override
		public Iterator<@Nullable Object> iterator() {
			Collection<@Nullable Object> items = Collections.nCopies(this.size, null);
			return items.iterator();
		}

	}

}
