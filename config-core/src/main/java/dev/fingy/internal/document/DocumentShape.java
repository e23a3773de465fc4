package dev.fingy.internal.document;

import java.util.List;
import java.util.Map;

import dev.fingy.internal.document.Document.Fingerprint;
import dev.fingy.internal.document.DocumentNode.Aside;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfDerived;
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

	private final Output output;

	DocumentShape(Output output) {
		this.output = output;
	}

	void write(Document document, Fingerprint fingerprint) {
		this.output.startObject();
		this.output.member("fingy", Document.VERSION);
		this.output.memberIfPresent("application", document.header().application());
		this.output.member("captured", document.header().captured().toString());
		fingerprint(fingerprint, document.header().excluded());
		DocumentNode root = document.root();
		if (root != null) {
			this.output.name("root");
			node(root);
		}
		else {
			nodes("configurations", document.configurations());
		}
		if (!document.referred().isEmpty()) {
			nodes("referred", document.referred());
		}
		if (document.pending() != null) {
			this.output.name("pending");
			document.pending().write(this.output, this);
		}
		this.output.endObject();
	}

	private void fingerprint(Fingerprint fingerprint, List<String> excluded) {
		this.output.name("fingerprint");
		this.output.startObject();
		this.output.member("config", fingerprint.config());
		this.output.member("code", fingerprint.code());
		if (!excluded.isEmpty()) {
			this.output.member("excluded", excluded);
		}
		this.output.endObject();
	}

	void nodes(String name, Map<String, DocumentNode> nodes) {
		this.output.name(name);
		this.output.startObject();
		nodes.forEach((each, node) -> {
			this.output.name(each);
			node(node);
		});
		this.output.endObject();
	}

	private void node(DocumentNode node) {
		this.output.startObject();
		members(node);
		this.output.endObject();
	}

	private void members(DocumentNode node) {
		if (node instanceof OfValue value) {
			value(value);
		}
		else if (node instanceof OfObject object) {
			object(object);
		}
		else if (node instanceof OfList list) {
			items(list.items());
			this.output.flag("set", list.set());
			this.output.flag("default", list.isDefault());
		}
		else if (node instanceof OfMap map) {
			nodes("entries", map.entries());
			this.output.flag("default", map.isDefault());
		}
		else if (node instanceof OfRef ref) {
			this.output.member("ref", ref.target());
		}
		else if (node instanceof OfUnmentioned unmentioned) {
			members(unmentioned.node());
			this.output.flag("unmentioned", true);
		}
		else {
			withoutParts(node);
		}
	}

	private void withoutParts(DocumentNode node) {
		if (node instanceof OfMasked masked) {
			masked(masked);
		}
		else if (node instanceof OfAbsent absent) {
			absent(absent);
		}
		else if (node instanceof OfDerived derived) {
			derived(derived);
		}
		else {
			this.output.flag("injected", true);
		}
	}

	private void items(List<DocumentNode> items) {
		this.output.name("items");
		this.output.startList();
		items.forEach(this::node);
		this.output.endList();
	}

	private void object(OfObject object) {
		this.output.memberIfPresent("type", object.type());
		if (!object.discriminator().equals(OfObject.TYPE)) {
			this.output.member("discriminator", object.discriminator());
		}
		this.output.memberIfPresent("class", object.className());
		this.output.flag("lazy", object.created() != null);
		this.output.memberIfPresent("created", object.created());
		this.output.memberIfPresent("replaced", object.replaced());
		this.output.memberIfPresent("code", object.code());
		this.output.memberIfPresent("origin", object.origin());
		nodes("properties", object.properties());
		setAside(object.setAside());
	}

	private void absent(OfAbsent absent) {
		this.output.member("value", null);
		this.output.flag("absent", true);
		this.output.memberIfPresent("origin", absent.origin());
		setAside(absent.setAside());
	}

	private void setAside(List<Aside> setAside) {
		if (!setAside.isEmpty()) {
			this.output.name("set-aside");
			this.output.startList();
			setAside.forEach(this::aside);
			this.output.endList();
		}
	}

	private void aside(Aside aside) {
		this.output.startObject();
		this.output.member("property", aside.property());
		if (!aside.value().masked()) {
			// A whole node that is set aside has no value
			this.output.memberIfPresent("value", aside.value().value());
		}
		this.output.flag("masked", aside.value().masked());
		this.output.memberIfPresent("origin", aside.value().origin());
		this.output.endObject();
	}

	private void value(OfValue value) {
		this.output.member("value", value.plain().value());
		this.output.memberIfPresent("text", value.text());
		this.output.memberIfPresent("origin", value.plain().origin());
		this.output.memberIfPresent("from", value.from());
		overrides(value.overrides());
		this.output.flag("default", value.isDefault());
	}

	private void masked(OfMasked masked) {
		this.output.flag("masked", true);
		this.output.memberIfPresent("origin", masked.origin());
		overrides(masked.overrides());
		this.output.flag("default", masked.isDefault());
		this.output.flag("derived", masked.derived());
	}

	private void derived(OfDerived derived) {
		if (derived.error() == null) {
			this.output.member("value", derived.value());
		}
		this.output.flag("derived", true);
		this.output.memberIfPresent("error", derived.error());
	}

	private void overrides(List<Plain> overrides) {
		if (!overrides.isEmpty()) {
			this.output.name("overrides");
			this.output.startList();
			overrides.forEach(this::overridden);
			this.output.endList();
		}
	}

	private void overridden(Plain overridden) {
		this.output.startObject();
		this.output.flag("masked", overridden.masked());
		if (!overridden.masked()) {
			this.output.member("value", overridden.value());
		}
		this.output.memberIfPresent("origin", overridden.origin());
		this.output.endObject();
	}

}
