// What fingerprints tell of values that documents mask, by the rules of
// dev.fingy.internal.document.Document and dev.fingy.internal.engine.FingyDifference.
import { canonicalMap, canonicalText, contentOf } from "./content.js";
import { Model } from "../shared/model.js";
import { childAt, elementsOf, isWithin, longest } from "./paths.js";
import { setTargets } from "./settargets.js";
import { sha256 } from "./sha256.js";

export const HIDDEN = { NOTHING: "nothing", EQUAL: "equal", UNKNOWN: "unknown" };

const PATH = /^(?:(?:[^.\[\]]+|\[[^\]]+])(?:\.[^.\[\]]+|\[[^\]]+])*)?$/;

export function hiddenBetween(before, after) {
	const differ = mayHideDifferences(before, after);
	if ((hidesValues(before) || hidesValues(after)) && differ) {
		return HIDDEN.UNKNOWN;
	}
	return (!differ && (isMasked(before) || isMasked(after))) ? HIDDEN.EQUAL : HIDDEN.NOTHING;
}

// Whether the document says of itself what it is not; what it masks may count
export function isMismatch(model) {
	return !isMasked(model) && told(model) !== computed(model);
}

export function mayHideDifferences(before, after) {
	return (isMasked(before) || isMasked(after)) && resolved(before) !== resolved(after);
}

function hidesValues(model) {
	return isMasked(model) && !model.roots.some(showsValues) && told(model) !== computed(model);
}

// Not only secrets, which take no part in the fingerprint
export function withholdsValues(model) {
	return isMasked(model) && told(model) !== computed(model);
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
	const outside = referredRoots(model);
	const counted = [...model.roots, ...outside].filter((root) => !without.has(root));
	const targets = setTargets(model, counted, without);
	const contents = counted.map((root) => [canonicalText(root.path), contentOf(root, targets, without) ?? "null"]);
	return sha256((model.data.has("root") && outside.length === 0) ? contents[0]?.[1] ?? "null" : canonicalMap(contents));
}

// What is outside of the document counts, and is shown where it is
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
	const root = model.data.has("root") ? model.roots[0] : longest(model.roots.filter((each) => isWithin(name, each.path)));
	const steps = (root) ? elementsOf(name.slice(root.path.length)) : [];
	return steps.reduce((node, step) => node && childAt(node, step, without), (without.has(root)) ? undefined : root);
}
