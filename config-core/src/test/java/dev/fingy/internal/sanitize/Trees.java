package dev.fingy.internal.sanitize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.origin.Origin;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Secret;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.ValueNode;
import dev.fingy.internal.tree.ValueNode.Kind;
import dev.fingy.internal.tree.ValueNode.Overridden;

/**
 * Trees as binding makes them, built by hand.
 */
final class Trees {

	static final TypeCatalog TYPES = new TypeCatalogBuilder().base(Model.class)
		.type(Model.class, "linear", Linear.class)
		.type(Model.class, "neural", Neural.class)
		.factory(Model.class, "constant", Models.class, "constant")
		.build();

	private Trees() {
	}

	static Origin origin(String text) {
		return new NamedOrigin(text);
	}

	static ValueNode value(Object value) {
		return value(value, value, "a.yaml:1");
	}

	static ValueNode value(Object value, Object source, String origin) {
		return new ValueNode(value, source, null, origin(origin), null, List.of(), Kind.SET, false);
	}

	static ValueNode overriding(Object value, String origin, Object overridden, String overriddenOrigin) {
		return new ValueNode(value, value, null, origin(origin), null,
				List.of(new Overridden(overridden, origin(overriddenOrigin))), Kind.SET, false);
	}

	static ValueNode placeholder(Object value, String text, String from) {
		return new ValueNode(value, value, text, origin("a.yaml:1"), origin(from), List.of(), Kind.SET, false);
	}

	static ValueNode secret(ValueNode node) {
		return new ValueNode(node.value(), node.source(), node.text(), node.origin(), node.from(), node.overrides(),
				node.kind(), true);
	}

	static ValueNode byDefault(Object value) {
		return ValueNode.ofDefault(value, null, false);
	}

	static ListNode list(Node... items) {
		return new ListNode(List.of(items), null);
	}

	static MapNode map(Object... keysAndNodes) {
		Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
		for (int i = 0; i < keysAndNodes.length; i += 2) {
			entries.put(keysAndNodes[i].toString(), new MapNode.Entry(keysAndNodes[i], (Node) keysAndNodes[i + 1]));
		}
		return new MapNode(entries, null);
	}

	static ObjectNode plain(Class<?> type, Object... namesAndNodes) {
		return new ObjectNode(null, Creator.of(type), false, null, properties(namesAndNodes), List.of());
	}

	static ObjectNode typed(String type, boolean lazy, Object... namesAndNodes) {
		TypeDefinition definition = (TypeDefinition) TYPES.lookup(Model.class, type).orElseThrow();
		return new ObjectNode(definition, definition.creator(), lazy, origin("a.yaml:1"), properties(namesAndNodes),
				List.of());
	}

	static ObjectNode settingAside(ObjectNode node, SetAside... aside) {
		return new ObjectNode(node.type(), node.creator(), node.lazy(), node.origin(), node.properties(),
				List.of(aside));
	}

	private static Map<String, Node> properties(Object... namesAndNodes) {
		Map<String, Node> properties = new LinkedHashMap<>();
		for (int i = 0; i < namesAndNodes.length; i += 2) {
			properties.put((String) namesAndNodes[i], (Node) namesAndNodes[i + 1]);
		}
		return properties;
	}

	@Discriminated
	interface Model {

	}

	record Linear(int numFeatures) implements Model {

		@Derived
		int weights() {
			return this.numFeatures + 1;
		}

	}

	record Neural(int numFeatures, int hiddenUnits, double rate) implements Model {

		@Derived
		int perUnit() {
			return this.numFeatures / (this.hiddenUnits - 4);
		}

	}

	static final class Models {

		private Models() {
		}

		static Model constant(double value) {
			return new Model() {
			};
		}

	}

	record Schedule(int warmup, int steps) {

		@Derived
		int total() {
			return this.warmup + this.steps;
		}

		@Derived
		@Secret
		String seed() {
			return "hunter2";
		}

	}

	record Login(String user, @Secret String password, @Secret Map<String, String> tokens) {

	}

	public static class Bean {

		private int size;

		private List<Schedule> schedules = List.of(new Schedule(3, 4));

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

		public List<Schedule> getSchedules() {
			return this.schedules;
		}

		public void setSchedules(List<Schedule> schedules) {
			this.schedules = schedules;
		}

	}

	record Training(Object model, Object schedule, Object values) {

	}

	/**
	 * Where something stands, by a name of one's own.
	 *
	 * @param name the name
	 */
	private record NamedOrigin(String name) implements Origin {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
