package dev.fingy.internal.standalone;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.description.ArgumentOrder;
import dev.fingy.internal.description.DescribedFingy;
import dev.fingy.internal.description.GivenValues;
import dev.fingy.internal.description.IterationOrder;
import dev.fingy.internal.description.RecordValues;
import dev.fingy.internal.description.RelocatedNodes;
import dev.fingy.internal.description.TreeFingy;
import dev.fingy.internal.resolution.Catalogs;
import dev.fingy.internal.sanitize.OptionalNumbers;
import dev.fingy.internal.sanitize.PlainValue;
import dev.fingy.internal.source.CodeOrigin;
import dev.fingy.internal.source.DescribedType;
import dev.fingy.internal.source.GivenChanges;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.TreeSource;
import dev.fingy.internal.tree.ValueNode;

/**
 * Arguments that code gives, in the shape of a property source. Objects are represented
 * by what describes them; one that is given twice is a reference the second time.
 */
final class Arguments {

	private final RelocatedNodes relocated;

	private final List<Problem> problems;

	private final Map<Object, Object> within = new IdentityHashMap<>();

	private final ArgumentOrder order;

	private boolean named;

	Arguments(ArgumentOrder order) {
		this.relocated = new RelocatedNodes();
		this.problems = new ArrayList<>();
		this.order = order;
	}

	/**
	 * Return whether the order of names has decided which argument holds an object.
	 * @return {@code true} if an object is given twice, and arguments are given by name
	 */
	boolean dependsOnOrder() {
		return this.named && this.relocated.isShared();
	}

	/**
	 * Return what cannot be described.
	 * @return the problems
	 */
	List<Problem> problems() {
		return this.problems;
	}

	/**
	 * Add arguments.
	 * @param source what is given for the object so far
	 * @param values the arguments by their names, or by paths below the object
	 */
	void put(SourceNode source, Map<String, ? extends @Nullable Object> values) {
		this.named = true;
		this.order.sorted(PropertyPath.of(""), IterationOrder.entries(values), (each) -> Names.elements(each.getKey()))
			.forEach((each) -> putAt(source, each.getKey(), each.getValue()));
	}

	/**
	 * Add an argument.
	 * @param source what is given for the object so far
	 * @param name the name of the argument, or a path below the object
	 * @param value the argument, {@code null} to add nothing
	 */
	void putAt(SourceNode source, String name, @Nullable Object value) {
		if (GivenChanges.name(name) == null || name.isEmpty()) {
			this.problems.add(Problem.of(name.isEmpty() ? "''" : name, "is no property name"));
		}
		else if (value != null && !Optional.empty().equals(value)) {
			SourceNode at = source;
			PropertyPath path = PropertyPath.of("");
			for (String element : Names.elements(name)) {
				SourceNode known = at.children().get(Names.uniform(element));
				boolean index = element.chars().allMatch(Character::isDigit);
				at = (known != null) ? known : at.child(element, index, SourceKind.REPLACING);
				path = index ? path.index(Integer.parseInt(element)) : path.property(element);
			}
			put(at, path, value);
		}
	}

	private void put(SourceNode at, PropertyPath path, @Nullable Object value) {
		if (value == null || Optional.empty().equals(value)) {
			at.put("", CodeOrigin.GIVEN);
		}
		else if (value instanceof Optional<?> optional) {
			put(at, path, optional.get());
		}
		else if (OptionalNumbers.isOne(value)) {
			put(at, path, OptionalNumbers.number(value));
		}
		else if (value instanceof DescribedType) {
			at.put(value, CodeOrigin.GIVEN);
		}
		else if (PlainValue.isScalar(value)) {
			// What looks like a placeholder is none
			boolean literal = value instanceof String text && text.contains("${");
			at.put(literal
					? new ValueNode(value, value, null, CodeOrigin.GIVEN, null, List.of(), ValueNode.Kind.SET, false)
					: value, CodeOrigin.GIVEN);
		}
		else if (this.within.put(value, value) != null) {
			this.problems.add(Problem.of(path.toString(), "holds itself"));
		}
		else {
			putStructure(at, path, value);
			this.within.remove(value);
		}
	}

	private void putStructure(SourceNode at, PropertyPath path, Object value) {
		DescribedFingy known = GivenValues.find(value);
		if (known instanceof TreeFingy fingy) {
			TreeSource.put(at, (fingy.node() instanceof ObjectNode node)
					? this.relocated.relocate(value, fingy, node, path) : this.relocated.relocate(fingy, path));
		}
		else if (known != null) {
			put(at, path, GivenValues.written(known, path, this.problems));
		}
		else if (value instanceof Map<?, ?> map) {
			putEntries(at, path, map);
		}
		else if (value instanceof Collection<?> collection) {
			putItems(at, path, IterationOrder.items(collection));
		}
		else if (value instanceof Object[] array) {
			putItems(at, path, Arrays.asList(array));
		}
		else if (value.getClass().isArray()) {
			at.put(value, CodeOrigin.GIVEN);
		}
		else if (value instanceof Record) {
			putRecord(at, path, value);
		}
		else {
			this.problems.add(Problem.of(path.toString(),
					"is an object of " + value.getClass().getName()
							+ ", which nothing describes: give a Lazy.of(…) of it, what such a lazy created, or a "
							+ "record"));
		}
	}

	private void putEntries(SourceNode at, PropertyPath path, Map<?, ?> map) {
		this.named = true;
		this.order.sorted(path, IterationOrder.entries(map), (entry) -> List.of(name(entry.getKey())))
			.forEach((entry) -> {
				String name = name(entry.getKey());
				put(at.child(name, false, SourceKind.REPLACING), path.entry(name), entry.getValue());
			});
		if (map.isEmpty()) {
			at.putEmptyMap(CodeOrigin.GIVEN);
		}
	}

	private static String name(@Nullable Object key) {
		return (key != null && PlainValue.isScalar(key)) ? PlainValue.key(key, null) : String.valueOf(key);
	}

	private void putItems(SourceNode at, PropertyPath path, Collection<?> items) {
		int index = 0;
		for (Object item : items) {
			put(at.child(Integer.toString(index), true, SourceKind.REPLACING), path.index(index), item);
			index++;
		}
		if (items.isEmpty()) {
			at.put("", CodeOrigin.GIVEN);
		}
	}

	// By what its accessors return, an equal record can be made
	private void putRecord(SourceNode at, PropertyPath path, Object value) {
		RecordComponent[] components = value.getClass().getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		Creator creator;
		try {
			creator = Creator.of(value.getClass().getDeclaredConstructor(types));
		}
		catch (NoSuchMethodException | UnusableTypeException ex) {
			this.problems.add(Problem.of(path.toString(), String.valueOf(ex.getMessage())));
			return;
		}
		at.put(new ObjectNode(Catalogs.of(value.getClass()).of(value.getClass(), creator), creator, false,
				CodeOrigin.GIVEN, Map.of(), List.of()), CodeOrigin.GIVEN);
		for (int i = 0; i < components.length; i++) {
			Object component = RecordValues.of(value, components[i]);
			if (component != null && !Optional.empty().equals(component)) {
				String name = creator.parameters().get(i).name();
				put(at.child(name, false, SourceKind.REPLACING), path.property(name), component);
			}
		}
	}

}
