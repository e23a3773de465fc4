// What fingerprints tell of values that documents mask, by the rules of
// dev.fingy.document.Document and dev.fingy.engine.FingyDifference.
import { canonicalMap, contentOf } from "./content.js";
import { sha256 } from "./sha256.js";

export const HIDDEN = { NOTHING: "nothing", EQUAL: "equal", UNKNOWN: "unknown" };

const PATH = /^(?:(?:[^.\[\]]+|\[[^\]]+])(?:\.[^.\[\]]+|\[[^\]]+])*)?$/;

export function hiddenBetween(before, after) {
	if (!hidesValues(before) && !hidesValues(after)) {
		return HIDDEN.NOTHING;
	}
	return mayHideDifferences(before, after) ? HIDDEN.UNKNOWN : HIDDEN.EQUAL;
}

export function mayHideDifferences(before, after) {
	return (isMasked(before) || isMasked(after)) && resolved(before) !== resolved(after);
}

function hidesValues(model) {
	return isMasked(model) && !model.roots.some(showsValues) && told(model) !== computed(model);
}

function isMasked(model) {
	return model.roots.some(holdsMasked);
}

// What is derived says nothing of its own
export function holdsMasked(node) {
	return anyLeaf(node, (leaf) => leaf.kind === "masked" && !leaf.is("derived"));
}

function showsValues(node) {
	return anyLeaf(node, (leaf) => leaf.kind === "derived" || (leaf.kind === "value" && leaf.raw.get("value") !== null));
}

function anyLeaf(node, test) {
	if (node.is("unmentioned")) {
		return false;
	}
	return ["object", "map", "list"].includes(node.kind) ? node.children.some((child) => anyLeaf(child, test)) : test(node);
}

// What shows everything need not be believed
function resolved(model) {
	return isMasked(model) ? told(model) : computed(model);
}

function told(model) {
	return model.data.get("fingerprint").get("config");
}

export function computed(model) {
	const without = excludedNodes(model);
	const counted = model.roots.filter((root) => !without.has(root));
	const contents = counted.map((root) => [root.path, contentOf(root, without) ?? "null"]);
	return sha256(model.data.has("root") ? contents[0]?.[1] ?? "null" : canonicalMap(contents));
}

export function excludedNames(model) {
	return model.data.get("fingerprint").get("excluded") ?? [];
}

function excludedNodes(model) {
	const without = new Set();
	for (const name of excludedNames(model)) {
		const node = PATH.test(name) ? nodeAt(model, name, without) : undefined;
		if (node) {
			without.add(node);
		}
	}
	return without;
}

function nodeAt(model, name, without) {
	const root = model.data.has("root") ? model.roots[0] : longest(model.roots.filter((each) => isWithin(name, each.path)));
	const steps = (root) ? elementsOf(name.slice(root.path.length)) : [];
	return steps.reduce((node, step) => node && childAt(node, step, without), (without.has(root)) ? undefined : root);
}

function longest(roots) {
	return roots.reduce((found, root) => (found && found.path.length >= root.path.length) ? found : root, undefined);
}

function isWithin(name, prefix) {
	return name.startsWith(prefix) && (name.length === prefix.length || ".[".includes(name[prefix.length]));
}

function elementsOf(path) {
	return [...path.matchAll(/\[([^\]]*)\]|[^.\[\]]+/g)].map((found) => found[1] ?? found[0]);
}

function childAt(node, step, without) {
	const children = node.children.filter((child) => !without.has(child));
	if (node.is("unmentioned")) {
		return undefined;
	}
	if (node.kind === "list") {
		return /^\d{1,9}$/.test(step) ? children[Number(step)] : undefined;
	}
	const exact = children.find((child) => child.name === step);
	return (exact || node.kind !== "object") ? exact : children.find((child) => uniform(child.name) === uniform(step));
}

function uniform(name) {
	return name.split("").filter((unit) => /^[\p{L}\p{Nd}]$/u.test(unit)).join("").toLowerCase();
}
