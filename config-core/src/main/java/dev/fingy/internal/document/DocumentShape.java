package dev.fingy.internal.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.Aside;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfInjected;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;

/**
 * The format: which facts are under which names, and in which order.
 */
final class DocumentShape {

	private DocumentShape() {
	}

	static Map<String, @Nullable Object> of(DocumentNode node) {
		return Collections.unmodifiableMap(shape(node));
	}

	private static Map<String, @Nullable Object> shape(DocumentNode node) {
		if (node instanceof OfObject object) {
			return object(object);
		}
		if (node instanceof OfList list) {
			Map<String, @Nullable Object> shape = single("items",
					list.items().stream().map(DocumentShape::of).toList());
			putIf(shape, "set", list.set());
			putIf(shape, "default", list.isDefault());
			return shape;
		}
		if (node instanceof OfMap map) {
			Map<String, @Nullable Object> shape = single("entries", map(map.entries()));
			putIf(shape, "default", map.isDefault());
			return shape;
		}
		if (node instanceof OfRef ref) {
			return single("ref", ref.target());
		}
		if (node instanceof OfUnmentioned unmentioned) {
			Map<String, @Nullable Object> shape = shape(unmentioned.node());
			shape.put("unmentioned", true);
			return shape;
		}
		if (node instanceof OfValue value) {
			return value(value);
		}
		if (node instanceof OfMasked masked) {
			return masked(masked);
		}
		if (node instanceof OfAbsent absent) {
			return absent(absent);
		}
		return (node instanceof OfDerived derived) ? derived(derived) : injected((OfInjected) node);
	}

	static Map<String, @Nullable Object> map(Map<String, ? extends DocumentNode> nodes) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		nodes.forEach((name, node) -> shape.put(name, of(node)));
		return Collections.unmodifiableMap(shape);
	}

	private static Map<String, @Nullable Object> object(OfObject object) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		putIfPresent(shape, "type", object.type());
		if (!object.discriminator().equals(OfObject.TYPE)) {
			shape.put("discriminator", object.discriminator());
		}
		putIfPresent(shape, "class", object.className());
		putIf(shape, "lazy", object.created() != null);
		putIfPresent(shape, "created", object.created());
		putIfPresent(shape, "replaced", object.replaced());
		putIfPresent(shape, "code", object.code());
		putIfPresent(shape, "origin", object.origin());
		shape.put("properties", map(object.properties()));
		putSetAside(shape, object.setAside());
		return shape;
	}

	private static Map<String, @Nullable Object> absent(OfAbsent absent) {
		Map<String, @Nullable Object> shape = single("value", null);
		shape.put("absent", true);
		putIfPresent(shape, "origin", absent.origin());
		putSetAside(shape, absent.setAside());
		return shape;
	}

	private static void putSetAside(Map<String, @Nullable Object> shape, List<Aside> setAside) {
		if (!setAside.isEmpty()) {
			shape.put("set-aside", setAside.stream().map(DocumentShape::aside).toList());
		}
	}

	private static Map<String, @Nullable Object> aside(Aside aside) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("property", aside.property());
		if (!aside.value().masked()) {
			// A whole node that is set aside has no value
			putIfPresent(shape, "value", aside.value().value());
		}
		putIf(shape, "masked", aside.value().masked());
		putIfPresent(shape, "origin", aside.value().origin());
		return shape;
	}

	private static Map<String, @Nullable Object> value(OfValue value) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("value", value.plain().value());
		putIfPresent(shape, "text", value.text());
		putIfPresent(shape, "origin", value.plain().origin());
		putIfPresent(shape, "from", value.from());
		putOverrides(shape, value.overrides());
		putIf(shape, "default", value.isDefault());
		return shape;
	}

	private static Map<String, @Nullable Object> masked(OfMasked masked) {
		Map<String, @Nullable Object> shape = single("masked", true);
		putIfPresent(shape, "origin", masked.origin());
		putOverrides(shape, masked.overrides());
		putIf(shape, "default", masked.isDefault());
		putIf(shape, "derived", masked.derived());
		return shape;
	}

	private static Map<String, @Nullable Object> derived(OfDerived derived) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		if (derived.error() == null) {
			shape.put("value", derived.value());
		}
		shape.put("derived", true);
		putIfPresent(shape, "error", derived.error());
		return shape;
	}

	private static Map<String, @Nullable Object> injected(OfInjected injected) {
		return single("injected", true);
	}

	private static void putOverrides(Map<String, @Nullable Object> shape, List<Plain> overrides) {
		if (!overrides.isEmpty()) {
			shape.put("overrides", overrides.stream().map(DocumentShape::overridden).toList());
		}
	}

	private static Map<String, @Nullable Object> overridden(Plain overridden) {
		Map<String, @Nullable Object> shape = overridden.masked() ? single("masked", true)
				: single("value", overridden.value());
		putIfPresent(shape, "origin", overridden.origin());
		return shape;
	}

	private static Map<String, @Nullable Object> single(String name, @Nullable Object value) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put(name, value);
		return shape;
	}

	private static void putIfPresent(Map<String, @Nullable Object> shape, String name, @Nullable Object value) {
		if (value != null) {
			shape.put(name, value);
		}
	}

	private static void putIf(Map<String, @Nullable Object> shape, String name, boolean flag) {
		if (flag) {
			shape.put(name, true);
		}
	}

}
