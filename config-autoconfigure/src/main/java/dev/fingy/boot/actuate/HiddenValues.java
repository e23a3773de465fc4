package dev.fingy.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.Aside;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;

/**
 * A document for readers who may see the structure only, made of one that holds values.
 */
final class HiddenValues {

	private HiddenValues() {
	}

	static Document of(Document document) {
		return document.withNodes(nodes(document.nodes())).withFingerprint(document::fingerprint);
	}

	private static Map<String, DocumentNode> nodes(Map<String, DocumentNode> nodes) {
		Map<String, DocumentNode> hidden = new LinkedHashMap<>();
		nodes.forEach((name, node) -> hidden.put(name, node(node)));
		return hidden;
	}

	private static DocumentNode node(DocumentNode node) {
		if (node instanceof OfObject object) {
			return object(object);
		}
		if (node instanceof OfList list) {
			return new OfList(list.items().stream().map(HiddenValues::node).toList(), list.set(), list.isDefault());
		}
		if (node instanceof OfMap map) {
			return new OfMap(nodes(map.entries()), map.isDefault());
		}
		if (node instanceof OfUnmentioned unmentioned) {
			return new OfUnmentioned(node(unmentioned.node()));
		}
		if (node instanceof OfValue value) {
			return new OfMasked(value.plain().origin(), value.overrides().stream().map(HiddenValues::plain).toList(),
					value.isDefault(), false);
		}
		if (node instanceof OfAbsent absent) {
			return new OfAbsent(absent.origin(), aside(absent.setAside()));
		}
		return (node instanceof OfDerived) ? new OfMasked(null, List.of(), false, true) : node;
	}

	private static OfObject object(OfObject object) {
		return new OfObject(object.type(), object.className(), object.created(), object.code(), object.origin(),
				nodes(object.properties()), aside(object.setAside()), object.discriminator(), object.replaced());
	}

	private static List<Aside> aside(List<Aside> setAside) {
		return setAside.stream().map((each) -> new Aside(each.property(), plain(each.value()))).toList();
	}

	private static Plain plain(Plain plain) {
		return Plain.masked(plain.origin());
	}

}
