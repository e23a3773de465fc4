// The paths of nodes, as dev.fingy.internal.source.PropertyPath writes them, and the nodes of
// paths, as dev.fingy.internal.document.DocumentPaths finds them.

const HAS_PLAIN_UNITS = /^[\p{L}\p{Nd}_-]$/u;

// Most keys, without a look at each unit
const PLAIN_ASCII = /^\w[\w-]*$/;

function isPlainKey(key) {
	return PLAIN_ASCII.test(key)
		|| (key !== "" && !key.startsWith("-") && key.split("").every((unit) => HAS_PLAIN_UNITS.test(unit)));
}

export function propertyPath(path, name) {
	return (path === "") ? name : path + "." + name;
}

export function entryPath(path, key) {
	return isPlainKey(key) ? propertyPath(path, key) : path + "[" + key + "]";
}

export function indexPath(path, index) {
	return path + "[" + index + "]";
}

export function longest(roots) {
	return roots.reduce((found, root) => (found && found.path.length >= root.path.length) ? found : root, undefined);
}

export function isWithin(name, prefix) {
	return name.startsWith(prefix) && (name.length === prefix.length || ".[".includes(name[prefix.length]));
}

export function elementsOf(path) {
	return [...path.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map((found) => found[1] ?? found[0]);
}

export function childAt(node, step, without) {
	if (node.is("unmentioned")) {
		return undefined;
	}
	if (node.kind === "list") {
		return /^\d{1,9}$/.test(step) ? countedChildren(node, without)[Number(step)] : undefined;
	}
	const exact = node.childNamed(step);
	if (exact && !without.has(exact)) {
		return exact;
	}
	return (node.kind === "object")
		? node.children.find((child) => !without.has(child) && uniform(child.name) === uniform(step)) : undefined;
}

function countedChildren(node, without) {
	return (without.size === 0) ? node.children : node.children.filter((child) => !without.has(child));
}

function uniform(name) {
	return name.split("").filter((unit) => /^[\p{L}\p{Nd}]$/u.test(unit)).join("").toLowerCase();
}
