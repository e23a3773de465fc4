// A type reference as nodes that know their place: configurations, bases with their
// types, and plain classes, each with its properties.
import { classText } from "../shared/format.js";

const GROUPS = [["configurations", "Configurations", "configuration"], ["bases", "Bases", "base"],
	["objects", "Classes", "object"]];

export class TypesModel {

	constructor(data) {
		checkTypes(data);
		this.nodes = [];
		this.byId = new Map();
		this.byDeclared = new Map();
		this.places = new Map();
		this.roots = GROUPS.map(([member, title, kind]) => this.group(data.get(member) ?? [], title, kind))
			.filter((group) => group.children.length > 0);
		this.roots.forEach((group) => this.name(group, group.name.toLowerCase()));
		this.ofKind("property").forEach((node) => this.findPlaces(node, node.raw.get("shape")));
	}

	group(raws, title, kind) {
		const group = new TypesNode("group", new Map(), title, null);
		group.children = raws.map((raw) => this.entry(raw, kind, group));
		return group;
	}

	entry(raw, kind, group) {
		const declared = raw.get("declared");
		const node = new TypesNode(kind, raw, declared === undefined ? raw.get("prefix") : shortDeclared(declared),
			group);
		this.add(node, declared ?? node.name);
		if (declared !== undefined) {
			this.byDeclared.set(kind + " " + declared, node);
		}
		node.children = (kind === "base") ? (raw.get("types") ?? []).map((type) => this.type(type, node))
			: this.properties(node);
		return node;
	}

	type(raw, base) {
		const node = new TypesNode("type", raw, raw.get("name"), base);
		this.add(node, base.id + "/" + node.name);
		node.children = this.properties(node);
		return node;
	}

	properties(owner) {
		return (owner.raw.get("properties") ?? []).map((raw) => {
			const node = new TypesNode("property", raw, raw.get("name"), owner);
			this.add(node, owner.id + "/" + node.name);
			return node;
		});
	}

	add(node, id) {
		this.name(node, id);
		this.nodes.push(node);
	}

	name(node, id) {
		node.id = id;
		for (let i = 2; this.byId.has(node.id); i++) {
			node.id = id + "~" + i;
		}
		this.byId.set(node.id, node);
	}

	findPlaces(property, shape) {
		const target = this.target(shape);
		if (target) {
			this.places.set(target, this.places.get(target) ?? []);
			this.places.get(target).push(property);
		}
		partsOf(shape).forEach((part) => this.findPlaces(property, part));
	}

	// The entry of the base or class that a property of this shape has
	target(shape) {
		return this.byDeclared.get(((shape.get("is") === "node") ? "base " : "object ") + shape.get("declared"));
	}

	ofKind(kind) {
		return this.nodes.filter((node) => node.kind === kind);
	}

	// Short names are for people who write an address by hand
	find(id) {
		return this.byId.get(id) ?? this.nodes.find((node) => shortIds(node).includes(id));
	}

	// The entry that describes a node of a document
	of(documentNode) {
		const steps = [...documentNode.ancestors(), documentNode];
		let place = { entry: this.ofRoot(steps[0]) };
		for (let i = 1; i < steps.length && place; i++) {
			place = this.below(place, steps[i - 1], steps[i]);
		}
		return place?.entry;
	}

	ofRoot(root) {
		return this.ofKind("configuration").find((each) => each.raw.get("prefix") === root.name)
			?? this.nodes.find((each) => each.raw.has("className") && each.name === root.type
				&& each.raw.get("className") === root.raw.get("class"));
	}

	below(place, parent, node) {
		if (parent.kind === "object") {
			const property = place.entry?.children.find((each) => each.kind === "property" && each.name === node.name);
			return property && this.placeOf(property, property.raw.get("shape"), node);
		}
		const shape = place.shape?.get((parent.kind === "list") ? "element" : "value");
		return shape && this.placeOf(place.property, shape, node);
	}

	placeOf(property, shape, node) {
		const target = this.target(shape);
		const type = target?.children.find((each) => each.kind === "type" && namesOf(each).includes(node.type));
		return { property, shape, entry: type ?? target ?? property };
	}

}

class TypesNode {

	constructor(kind, raw, name, parent) {
		this.kind = kind;
		this.raw = raw;
		this.name = name;
		this.parent = parent;
		this.children = [];
	}

	ancestors() {
		return (this.parent) ? [...this.parent.ancestors(), this.parent] : [];
	}

	// What is shown as a whole: all types of a base are on one sheet
	get sheet() {
		return (["type", "property"].includes(this.kind)) ? this.parent.sheet : this;
	}

	text(name) {
		return this.raw.get(name) ?? "";
	}

	// What a search looks at
	get texts() {
		return [this.name, ...this.raw.get("aliases") ?? [],
			...["declared", "className", "factory", "description", "deprecation", "registered"]
				.map((name) => this.text(name))];
	}

}

function shortIds(node) {
	if (node.kind === "type" || node.kind === "property") {
		return shortIds(node.parent).flatMap((id) => namesOf(node).map((name) => id + "/" + name));
	}
	const raw = node.name.replace(/<.*/s, "");
	return (node.kind === "configuration") ? [node.name]
		: [node.text("className"), node.name, raw, raw.replace(/.*\./s, "")];
}

export function namesOf(type) {
	return [type.name, ...type.raw.get("aliases") ?? []];
}

export function partsOf(shape) {
	return ["element", "value"].filter((name) => shape.has(name)).map((name) => shape.get(name));
}

// Names of classes without their packages, also of type arguments
export function shortDeclared(declared) {
	return declared.replace(/[^<>,\s?[\]]+/g, classText);
}

function checkTypes(data) {
	if (!(data instanceof Map) || !data.has("fingyTypes")) {
		throw new Error("it is no type reference: it lacks 'fingyTypes', the version of the format");
	}
	if (String(data.get("fingyTypes")) !== "1") {
		throw new Error("it has the format '" + data.get("fingyTypes") + "', but only 1 is known");
	}
}
