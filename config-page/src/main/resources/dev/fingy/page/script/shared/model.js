// A document as nodes that know their parent, kind and path.
import { LaterJson } from "./json.js";
import { entryPath, indexPath, propertyPath } from "../core/paths.js";

const KINDS = ["properties", "items", "entries", "ref", "value", "masked", "injected", "derived"];

const NO_CHILDREN = Object.freeze([]);

const NODE_KINDS = { properties: "object", items: "list", entries: "map" };

export class Model {

	constructor(name, data, texts, unwritten) {
		this.name = name;
		this.given = data;
		this.texts = texts;
		this.unwritten = unwritten;
	}

	get data() {
		if (this.given instanceof LaterJson) {
			this.given = this.given.read();
		}
		return this.given;
	}

	// A document from elsewhere, which may be none
	static checked(name, data) {
		const model = new Model(name, data);
		model.tree = new NodeTree(data);
		return model;
	}

	// Of several documents, only those that are shown are read
	get nodeTree() {
		this.tree ??= new NodeTree(this.data);
		return this.tree;
	}

	get roots() {
		return this.nodeTree.roots;
	}

	get nodes() {
		return this.nodeTree.nodes;
	}

	get byId() {
		return this.nodeTree.byId;
	}

	get byPath() {
		return this.nodeTree.byPath;
	}

	application() {
		return this.data.get("application") ?? this.name;
	}

	target(node) {
		return this.byPath.get(node.raw.get("ref"));
	}

}

class NodeTree {

	constructor(data) {
		this.nodes = [];
		this.byId = new Map();
		checkDocument(data);
		this.roots = this.readRoots(data);
	}

	readRoots(data) {
		if (data.has("root")) {
			return [this.read(data.get("root"),
				{ parent: null, name: data.get("root").get("type") ?? "root", path: "" })];
		}
		return [...data.get("configurations")]
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

	// Only references need it
	get byPath() {
		this.paths ??= new Map([...this.nodes].reverse().map((node) => [node.path, node]));
		return this.paths;
	}

	// Keys such as "a]" can give one path to two nodes
	add(node) {
		node.id = node.path;
		for (let i = 2; this.byId.has(node.id); i++) {
			node.id = node.path + "~" + i;
		}
		this.byId.set(node.id, node);
		this.nodes.push(node);
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
		this.children = NO_CHILDREN;
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

	// The names of children differ
	childNamed(name) {
		this.byName ??= new Map(this.children.map((child) => [child.name, child]));
		return this.byName.get(name);
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

const TEXTS = ["type", "class", "code", "origin", "ref", "text", "from", "error", "discriminator"];

const OVERRIDDEN = ["overrides", "set-aside"];

const LISTS = ["items", ...OVERRIDDEN];

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
	for (const text of TEXTS) {
		if (raw.has(text) && typeof raw.get(text) !== "string") {
			throw new Error("'" + text + "' must be a text");
		}
	}
	checkLists(raw);
	if (raw.has("properties")) {
		membersOf(raw.get("properties"), "properties").forEach((child) => checkNode(child));
	}
	else if (raw.has("items")) {
		raw.get("items").forEach((item) => checkNode(item));
	}
	else if (raw.has("entries")) {
		membersOf(raw.get("entries"), "entries").forEach((child) => checkNode(child));
	}
}

function checkLists(raw) {
	for (const list of LISTS) {
		if (raw.has(list) && !Array.isArray(raw.get(list))) {
			throw new Error("'" + list + "' must be a list");
		}
	}
	for (const list of OVERRIDDEN) {
		raw.get(list)?.forEach((each) => membersOf(each, "what is overridden"));
	}
}

function membersOf(value, name) {
	if (!(value instanceof Map)) {
		throw new Error("'" + name + "' must be an object");
	}
	return value;
}

export function countNodes(model) {
	const counts = { objects: 0, values: 0, defaults: 0, overridden: 0, masked: 0 };
	for (const node of model.nodes) {
		counts.objects += Number(node.kind === "object");
		counts.values += Number(node.kind === "value");
		counts.defaults += Number(node.isDefault);
		counts.overridden += Number(node.raw.has("overrides"));
		counts.masked += Number(node.kind === "masked");
	}
	return counts;
}
