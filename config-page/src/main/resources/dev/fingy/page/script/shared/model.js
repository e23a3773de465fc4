// A document as nodes that know their parent, kind and path.
import { entryPath, indexPath, propertyPath } from "../core/paths.js";

const KINDS = ["properties", "items", "entries", "ref", "value", "masked", "injected", "derived"];

const NODE_KINDS = { properties: "object", items: "list", entries: "map" };

export class Model {

	constructor(name, data, texts, unwritten) {
		this.name = name;
		this.data = data;
		this.texts = texts;
		this.unwritten = unwritten;
		this.nodes = [];
		this.byId = new Map();
		this.byPath = new Map();
		checkDocument(data);
		this.roots = this.readRoots();
	}

	readRoots() {
		if (this.data.has("root")) {
			return [this.read(this.data.get("root"),
				{ parent: null, name: this.data.get("root").get("type") ?? "root", path: "" })];
		}
		return [...this.data.get("configurations")]
			.map(([prefix, raw]) => this.read(raw, { parent: null, name: prefix, path: prefix }));
	}

	read(raw, place) {
		const node = new DocumentNode(raw, place);
		this.add(node);
		if (node.kind === "object") {
			node.children = [...raw.get("properties")]
				.map(([name, child]) => this.read(child, { parent: node, name, path: propertyPath(node.path, name) }));
		}
		else if (node.kind === "map") {
			node.children = [...raw.get("entries")]
				.map(([key, child]) => this.read(child, { parent: node, name: key, path: entryPath(node.path, key) }));
		}
		else if (node.kind === "list") {
			node.children = raw.get("items")
				.map((child, index) => this.read(child,
					{ parent: node, name: "[" + index + "]", path: indexPath(node.path, index) }));
		}
		return node;
	}

	// Keys such as "a]" can give one path to two nodes
	add(node) {
		node.id = node.path;
		for (let i = 2; this.byId.has(node.id); i++) {
			node.id = node.path + "~" + i;
		}
		this.byId.set(node.id, node);
		this.byPath.set(node.path, this.byPath.get(node.path) ?? node);
		this.nodes.push(node);
	}

	application() {
		return this.data.get("application") ?? this.name;
	}

	target(node) {
		return this.byPath.get(node.raw.get("ref"));
	}

}

class DocumentNode {

	constructor(raw, place) {
		this.raw = raw;
		this.parent = place.parent;
		this.name = place.name;
		this.path = place.path;
		this.level = (place.parent) ? place.parent.level + 1 : 1;
		this.kind = nodeKind(raw);
		this.children = [];
	}

	get type() {
		return this.raw.get("type");
	}

	is(flag) {
		return this.raw.get(flag) === true;
	}

	get isDefault() {
		return this.is("default") || this.is("unmentioned");
	}

	ancestors() {
		return (this.parent) ? [...this.parent.ancestors(), this.parent] : [];
	}

}

function nodeKind(raw) {
	const member = KINDS.find((each) => raw.has(each)) ?? "injected";
	const kind = NODE_KINDS[member] ?? member;
	return (kind === "value" && raw.get("derived") === true) ? "derived" : kind;
}

// Documents may come from any file, and are checked before they are shown
function checkDocument(data) {
	if (!(data instanceof Map) || !data.has("fingy")) {
		throw new Error("it is no fingy document: it lacks 'fingy', the version of the format");
	}
	if (String(data.get("fingy")) !== "1") {
		throw new Error("it has the format '" + data.get("fingy") + "', but only 1 is known");
	}
	if (data.has("root") === data.has("configurations")) {
		throw new Error("it must have either 'configurations' or 'root'");
	}
	if (!(data.get("fingerprint") instanceof Map)) {
		throw new Error("it lacks 'fingerprint'");
	}
	const excluded = data.get("fingerprint").get("excluded") ?? [];
	if (!Array.isArray(excluded) || !excluded.every((name) => typeof name === "string")) {
		throw new Error("'excluded' must be a list of texts");
	}
	const roots = data.has("root") ? [data.get("root")] : membersOf(data.get("configurations"), "configurations");
	roots.forEach((root) => checkNode(root));
}

function checkNode(raw) {
	if (!(raw instanceof Map)) {
		throw new Error("a node must be an object");
	}
	if (!KINDS.some((kind) => raw.has(kind))) {
		throw new Error("a node must have one of " + KINDS.join(", "));
	}
	if (raw.has("masked") && raw.has("value")) {
		throw new Error("what is masked must have no value");
	}
	for (const text of ["type", "class", "code", "origin", "ref", "text", "from", "error", "discriminator"]) {
		if (raw.has(text) && typeof raw.get(text) !== "string") {
			throw new Error("'" + text + "' must be a text");
		}
	}
	for (const list of ["items", "overrides", "set-aside"]) {
		if (raw.has(list) && !Array.isArray(raw.get(list))) {
			throw new Error("'" + list + "' must be a list");
		}
	}
	for (const each of [...(raw.get("overrides") ?? []), ...(raw.get("set-aside") ?? [])]) {
		membersOf(each, "what is overridden");
	}
	const children = raw.has("properties") ? membersOf(raw.get("properties"), "properties")
		: raw.has("items") ? raw.get("items") : raw.has("entries") ? membersOf(raw.get("entries"), "entries") : [];
	children.forEach(checkNode);
}

function membersOf(value, name) {
	if (!(value instanceof Map)) {
		throw new Error("'" + name + "' must be an object");
	}
	return [...value.values()];
}

export function countNodes(model) {
	const count = (test) => model.nodes.filter(test).length;
	return {
		objects: count((node) => node.kind === "object"),
		values: count((node) => node.kind === "value"),
		defaults: count((node) => node.isDefault),
		overridden: count((node) => node.raw.has("overrides")),
		masked: count((node) => node.kind === "masked")
	};
}
