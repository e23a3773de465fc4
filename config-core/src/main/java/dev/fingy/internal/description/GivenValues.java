package dev.fingy.internal.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.document.WrittenForm;
import dev.fingy.internal.sanitize.PlainValue;
import dev.fingy.internal.source.GivenChanges;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * The values of a change. A {@link Lazy}, a {@link Fingy} or an object that Fingy created
 * represents what describes it, as in {@code Lazy.of}; what it refers to comes along.
 */
public final class GivenValues {

	private final RelocatedNodes relocated = new RelocatedNodes();

	private final List<Problem> problems = new ArrayList<>();

	private final ArgumentOrder order;

	private boolean named;

	/**
	 * Create values of which none is given.
	 * @param order the order in which they are described
	 */
	public GivenValues(ArgumentOrder order) {
		this.order = order;
	}

	/**
	 * Return whether the order of names has decided which argument holds an object.
	 * @param several whether several values were described
	 * @return {@code true} if an object is given twice, and arguments are given by name
	 */
	public boolean dependsOnOrder(boolean several) {
		return (several || this.named) && this.relocated.isShared();
	}

	/**
	 * Return what cannot be described.
	 * @return the problems
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * Return what describes a value.
	 * @param value what code gives
	 * @param at its whole name
	 * @return the value with a tree for each object that is described
	 */
	public @Nullable Object described(@Nullable Object value, PropertyPath at) {
		if (value == null || PlainValue.isScalar(value)) {
			return value;
		}
		if (value instanceof Optional<?> optional) {
			return described(optional.orElse(null), at);
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> described = new LinkedHashMap<>();
			this.named = true;
			this.order.sorted(at, IterationOrder.entries(map), (entry) -> List.of(String.valueOf(entry.getKey())))
				.forEach((entry) -> described.put(entry.getKey(),
						described(entry.getValue(), at.entry(String.valueOf(entry.getKey())))));
			return described;
		}
		if (value instanceof Collection<?> items) {
			List<@Nullable Object> described = new ArrayList<>(items.size());
			for (Object item : IterationOrder.items(items)) {
				described.add(described(item, at.index(described.size())));
			}
			return described;
		}
		DescribedFingy fingy = find(value);
		return (fingy != null) ? described(value, fingy, at) : value;
	}

	/**
	 * Return the description of an object.
	 * @param value what code gives
	 * @return its description, or {@code null} if nothing describes it
	 */
	public static @Nullable DescribedFingy find(Object value) {
		Fingy found = (value instanceof Lazy<?> lazy) ? lazy.fingy()
				: (value instanceof Fingy fingy) ? fingy : KnownObjects.find(value);
		return (found != null) ? DescribedFingy.of(found) : null;
	}

	private @Nullable Object described(Object value, DescribedFingy fingy, PropertyPath at) {
		if (fingy instanceof TreeFingy tree) {
			return (tree.node() instanceof ObjectNode object) ? this.relocated.relocate(value, tree, object, at)
					: this.relocated.relocate(tree, at);
		}
		return literal(written(fingy, at, this.problems));
	}

	/**
	 * Return what a document contains as somebody would write it.
	 * @param fingy its description
	 * @param at the place that it is for
	 * @param problems takes what its document does not have
	 * @return a map, a list or a value
	 */
	public static @Nullable Object written(DescribedFingy fingy, PropertyPath at, List<Problem> problems) {
		DocumentNode part = part(fingy, at, problems);
		if (part == null) {
			return null;
		}
		Masks.paths(at.toString(), part)
			.forEach((path) -> problems.add(Problem.of(path, "is a secret that the given document does not hold")));
		return WrittenForm.DESCRIBED.of(part);
	}

	/**
	 * Return a document's node for another place.
	 * @param fingy its description
	 * @param to the place
	 * @param problems takes why there is none
	 * @return the node with what it refers to, or {@code null} after a problem
	 */
	static @Nullable DocumentNode part(DescribedFingy fingy, PropertyPath to, List<Problem> problems) {
		Map<String, DocumentNode> nodes = fingy.nodes();
		if (nodes.size() != 1) {
			problems.add(Problem.of(to.toString(), "is given several configurations; take one of them with 'at'"));
			return null;
		}
		return RelocatedDocument.closed(fingy.path(), nodes.values().iterator().next(), to.toString(), fingy::outside);
	}

	// What looks like a placeholder is none
	private static @Nullable Object literal(@Nullable Object written) {
		if (written instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> literal = new LinkedHashMap<>();
			map.forEach((key, each) -> literal.put(key, literal(each)));
			return literal;
		}
		if (written instanceof List<?> list) {
			List<@Nullable Object> literal = new ArrayList<>();
			list.forEach((each) -> literal.add(literal(each)));
			return literal;
		}
		return (written instanceof String text && text.contains("${"))
				? new ValueNode(text, text, null, GivenChanges.ORIGIN, null, List.of(), ValueNode.Kind.SET, false)
				: written;
	}

}
