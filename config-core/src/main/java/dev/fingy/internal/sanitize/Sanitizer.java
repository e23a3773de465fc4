package dev.fingy.internal.sanitize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.Aside;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfInjected;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Paths;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SecretTexts;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.ValueNode;

/**
 * The gate for secrets: makes of a tree what may be written, and is the only way from the
 * one to the other. A value of a secret, or one that the policy masks, does not pass in
 * any form, be it text, default, overridden or set aside.
 */
final class Sanitizer {

	private final Masking masking;

	private final LiveObjects objects;

	private final BeanDefaults defaults;

	private final Supplier<SecretTexts> secrets;

	private final Function<RefNode, @Nullable Node> referred;

	private final DerivedValues derived;

	// Most objects are of a few classes
	private final Map<Creator, DeclaredProperties> declared = new IdentityHashMap<>();

	/**
	 * Create a sanitizer.
	 * @param masking which values to leave out, in addition to secrets
	 * @param objects the objects that exist
	 * @param trees everything that may be written, by its whole names
	 * @param all everything that has secrets, as placeholders take them anywhere
	 */
	Sanitizer(Masking masking, LiveObjects objects, Map<String, Node> trees, Collection<Node> all) {
		this.masking = masking;
		this.objects = objects;
		this.secrets = SingletonSupplier.of(() -> SecretTexts.of(all));
		this.defaults = new BeanDefaults((property, value, origin) -> masking.masks(property, value, origin)
				|| this.secrets.get().occurIn(String.valueOf(value)));
		this.referred = (reference) -> referred(trees, reference.target());
		this.derived = new DerivedValues(masking, this.secrets);
	}

	private static @Nullable Node referred(Map<String, Node> trees, String target) {
		for (Map.Entry<String, Node> tree : trees.entrySet()) {
			if (Names.isWithin(target, tree.getKey())) {
				Node found = Paths.find(tree.getValue(), target.substring(tree.getKey().length()));
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/**
	 * Return what may be written of a configuration, without an origin: it is in as many
	 * places as it has properties.
	 * @param configuration the configuration
	 * @return the sanitized node
	 */
	OfObject configuration(ConfigurationNode configuration) {
		PropertyPath path = PropertyPath.of(configuration.prefix());
		OfObject node = object(path, configuration.root(), LiveValue.NONE);
		return new OfObject(node.type(), node.className(), node.created(), node.code(), null, node.properties(),
				node.setAside(), node.discriminator(), node.replaced());
	}

	/**
	 * Return what may be written of something that others refer to.
	 * @param outside a configuration, or a component in the place of a part of one
	 * @return the sanitized node
	 */
	OfObject outside(ConfigurationNode outside) {
		return outside.root().isComponent() ? object(PropertyPath.of(outside.prefix()), outside.root(), LiveValue.NONE)
				: configuration(outside);
	}

	/**
	 * Return what may be written of a node.
	 * @param path the path of the node
	 * @param node the node
	 * @return the sanitized node
	 */
	DocumentNode node(PropertyPath path, Node node) {
		return node(path, node, LiveValue.NONE);
	}

	private DocumentNode node(PropertyPath path, Node node, LiveValue live) {
		if (node instanceof ObjectNode object) {
			return object(path, object, live);
		}
		if (node.secret() && (node instanceof ListNode || node instanceof MapNode)) {
			return masked(node);
		}
		if (node instanceof ListNode list) {
			return list(path, list, live);
		}
		if (node instanceof MapNode map) {
			return map(path, map, live);
		}
		if (node instanceof AbsentNode absent) {
			return new OfAbsent(text(absent.origin()), setAside(path, absent.setAside()));
		}
		return (node instanceof RefNode ref) ? new OfRef(ref.target()) : value(path, (ValueNode) node);
	}

	private OfObject object(PropertyPath path, ObjectNode node, LiveValue reachable) {
		boolean exists = this.objects != LiveObjects.NONE;
		String name = exists ? path.toString() : "";
		Object created = exists ? this.objects.created(name) : null;
		String replaced = exists ? this.objects.replacement(name) : null;
		LiveValue live = (replaced != null) ? LiveValue.NONE : (created != null) ? LiveValue.of(created) : reachable;
		Map<String, DocumentNode> properties = properties(path, node, live);
		properties.putAll(this.derived.of(path, node, live, () -> holdsSecret(node, properties.values())));
		return new OfObject((node.type() != null) ? node.type().name() : null, node.javaType().getName(),
				node.lazy() ? created != null : null, Capture.codeOf(node), text(node.origin()), properties,
				setAside(path, node.setAside()), node.discriminator(), replaced);
	}

	private boolean holdsSecret(ObjectNode node, Collection<DocumentNode> properties) {
		return properties.stream().anyMatch((property) -> !Masks.paths("", property).isEmpty())
				|| !SecretTexts.of(List.of(node), this.referred).isEmpty();
	}

	private Map<String, DocumentNode> properties(PropertyPath path, ObjectNode node, LiveValue live) {
		DeclaredProperties declared = this.declared.computeIfAbsent(node.creator(), DeclaredProperties::of);
		Map<String, Parameter> parameters = declared.parameters();
		Map<String, DocumentNode> properties = new LinkedHashMap<>();
		Object bean = declared.mayBeUnset() ? live.get() : null;
		boolean known = node.javaType().isInstance(bean);
		(known ? parameters : node.properties()).keySet().forEach((name) -> {
			Node child = node.properties().get(name);
			Parameter parameter = parameters.get(name);
			DocumentNode shown = (child != null) ? property(path.property(name), child, parameter, live) : unmentioned(
					node, path.property(name), Objects.requireNonNull(bean), Objects.requireNonNull(parameter));
			if (shown != null) {
				properties.put(name, shown);
			}
		});
		return properties;
	}

	private @Nullable DocumentNode unmentioned(ObjectNode node, PropertyPath path, Object bean, Parameter parameter) {
		BeanDefaults unset = node.secret() ? new BeanDefaults(Masking.ALL) : this.defaults;
		DocumentNode held = unset.of(path, bean, parameter);
		return (held != null) ? new OfUnmentioned(held) : null;
	}

	private DocumentNode property(PropertyPath path, Node child, @Nullable Parameter parameter, LiveValue live) {
		if (DeclaredProperties.isSecret(parameter, child)) {
			return masked(child);
		}
		return (child instanceof ValueNode value) ? value(path, value)
				: node(path, child, (parameter != null) ? live.property(parameter) : LiveValue.NONE);
	}

	private OfList list(PropertyPath path, ListNode node, LiveValue live) {
		List<DocumentNode> items = new ArrayList<>(node.items().size());
		for (int i = 0; i < node.items().size(); i++) {
			items.add(node(path.index(i), node.items().get(i), live.item(i)));
		}
		return new OfList(items, node.set(), items.isEmpty() && node.origin() == null);
	}

	private OfMap map(PropertyPath path, MapNode node, LiveValue live) {
		Map<String, DocumentNode> entries = new LinkedHashMap<>();
		node.entries()
			.forEach((key, entry) -> entries.put(PlainValue.key(entry.key(), key),
					node(path.entry(key), entry.value(), live.entry(entry.key()))));
		return new OfMap(entries, entries.isEmpty() && node.origin() == null);
	}

	private DocumentNode value(PropertyPath path, ValueNode node) {
		if (node.kind() == ValueNode.Kind.INJECTED) {
			return new OfInjected();
		}
		if (node.secret() || masks(path, node)) {
			return masked(node);
		}
		Plain plain = new Plain(PlainValue.of(node.value(), node.source()), false, text(node.origin()));
		return new OfValue(plain, node.text(), text(node.from()), overridden(path, node.overrides()), isDefault(node));
	}

	private boolean masks(PropertyPath path, ValueNode node) {
		return (node.text() != null && this.secrets.get().occurIn(String.valueOf(node.value())))
				|| (this.masking != Masking.SECRETS && masks(path.toString(), node));
	}

	private boolean masks(String path, ValueNode node) {
		return this.masking.masks(path, node.value(), node.origin())
				|| (node.from() != null && this.masking.masks(path, node.value(), node.from()))
				|| (node.source() != null && this.masking.masks(path, node.source(), node.origin()))
				|| (node.text() != null && this.masking.masks(path, node.text(), node.origin()));
	}

	private List<Plain> overridden(PropertyPath path, List<ValueNode.Overridden> overrides) {
		return overrides.isEmpty() ? List.of()
				: overrides.stream().map((each) -> plain(path.toString(), each.value(), each.origin())).toList();
	}

	private List<Aside> setAside(PropertyPath path, List<SetAside> setAside) {
		return setAside.isEmpty() ? List.of()
				: setAside.stream().map((aside) -> new Aside(aside.property(), setAside(path, aside))).toList();
	}

	private Plain setAside(PropertyPath path, SetAside aside) {
		return aside.secret() ? Plain.masked(text(aside.origin()))
				: plain(path.property(aside.property()).toString(), aside.value(), aside.origin());
	}

	private Plain plain(String path, @Nullable Object written, @Nullable Origin origin) {
		return this.masking.masks(path, written, origin) ? Plain.masked(text(origin))
				: new Plain(PlainValue.written(written), false, text(origin));
	}

	private static OfMasked masked(Node node) {
		if (node instanceof ValueNode value) {
			return new OfMasked(text(node.origin()),
					value.overrides().stream().map((overridden) -> Plain.masked(text(overridden.origin()))).toList(),
					isDefault(value), false);
		}
		return new OfMasked(text(node.origin()), List.of(), node.origin() == null && isEmpty(node), false);
	}

	private static boolean isEmpty(Node node) {
		return (node instanceof ListNode list) ? list.items().isEmpty()
				: !(node instanceof MapNode map) || map.entries().isEmpty();
	}

	private static boolean isDefault(ValueNode node) {
		return node.kind() == ValueNode.Kind.DEFAULT;
	}

	private static @Nullable String text(@Nullable Origin origin) {
		return (origin != null) ? origin.toString() : null;
	}

}
