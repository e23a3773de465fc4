// Whether masked values can differ, by the fingerprints of two documents, as in
// dev.fingy.internal.document.Document and dev.fingy.internal.description.FingyDifference.
import { canonicalMap, canonicalText, contentOf } from "./content.js";
import { Model } from "../shared/model.js";
import { childAt, elementsOf, isWithin, longest } from "./paths.js";
import { setTargets } from "./settargets.js";
import { sha256 } from "./sha256.js";

export const HIDDEN = { NOTHING: "nothing", EQUAL: "equal", UNKNOWN: "unknown" };

const PATH = /^(?:(?:[^.[\]]+|\[[^\]]+])(?:\.[^.[\]]+|\[[^\]]+])*)?$/;

export function hiddenBetween(before, after) {
	const differ = mayHideDifferences(before, after);
	if ((hidesValues(before) || hidesValues(after)) && differ) {
		return HIDDEN.UNKNOWN;
	}
	return (!differ && (isMasked(before) || isMasked(after))) ? HIDDEN.EQUAL : HIDDEN.NOTHING;
}

// No document changes, and the head of the page asks at each step of the reader
const COMPUTED = new WeakMap();

// Whether the fingerprint of the document is not that of its values; masked values may count
export function isMismatch(model) {
	return !isMasked(model) && recorded(model) !== computed(model);
}

export function mayHideDifferences(before, after) {
	return (isMasked(before) || isMasked(after)) && resolved(before) !== resolved(after);
}

function hidesValues(model) {
	return isMasked(model) && !model.roots.some(showsValues) && recorded(model) !== computed(model);
}

// Not only secrets, which are no part of the fingerprint
export function withholdsValues(model) {
	return isMasked(model) && recorded(model) !== computed(model);
}

function isMasked(model) {
	return model.roots.some(holdsMasked);
}

// Derived values follow from others
export function holdsMasked(node) {
	return anyLeaf(node, (leaf) => leaf.kind === "masked" && !leaf.is("derived"));
}

function showsValues(node) {
	return anyLeaf(node, (leaf) => leaf.kind === "derived"
		|| (leaf.kind === "value" && leaf.raw.get("value") !== null));
}

function anyLeaf(node, test) {
	if (node.is("unmentioned")) {
		return false;
	}
	return ["object", "map", "list"].includes(node.kind) ? node.children.some((child) => anyLeaf(child, test))
		: test(node);
}

// The fingerprint of a document without masked values is computed rather than trusted
function resolved(model) {
	return isMasked(model) ? recorded(model) : computed(model);
}

function recorded(model) {
	return model.data.get("fingerprint").get("config");
}

export function computed(model) {
	if (!COMPUTED.has(model)) {
		COMPUTED.set(model, compute(model));
	}
	return COMPUTED.get(model);
}

function compute(model) {
	const without = excludedNodes(model);
	const outside = referredRoots(model);
	const counted = [...model.roots, ...outside].filter((root) => !without.has(root));
	const targets = setTargets(model, counted, without);
	const contents = counted.map((root) => [canonicalText(root.path), contentOf(root, targets, without) ?? "null"]);
	return sha256((model.data.has("root") && outside.length === 0) ? contents[0]?.[1] ?? "null"
		: canonicalMap(contents));
}

// Referred nodes outside of the document count, and are shown where they are
function referredRoots(model) {
	const parts = model.data.get("referred");
	return (parts instanceof Map) ? new Model(model.name, new Map([["fingy", 1], ["fingerprint", new Map()],
		["configurations", parts]])).roots : [];
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
	const root = model.data.has("root") ? model.roots[0]
		: longest(model.roots.filter((each) => isWithin(name, each.path)));
	const steps = (root) ? elementsOf(name.slice(root.path.length)) : [];
	return steps.reduce((node, step) => node && childAt(node, step, without), (without.has(root)) ? undefined : root);
}
