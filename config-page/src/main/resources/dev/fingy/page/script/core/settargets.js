// Where references lead that lead into sets, by the rules of
// dev.fingy.internal.document.SetTargets: an element of a set is called by its place among the
// different elements, sorted by their content.
import { contentOf, SAME_TARGETS } from "./content.js";
import { childAt, elementsOf, isWithin, longest } from "./paths.js";

export function setTargets(model, roots, without = new Set()) {
	const ways = new Map();
	if (roots.some((root) => anyNode(root, (node) => node.kind === "list" && node.is("set")))) {
		roots.forEach((root) => anyNode(root, (node) => {
			if (node.kind === "ref" && !node.is("unmentioned")) {
				addWay(ways, model, roots, node.raw.get("ref"), without);
			}
			return false;
		}));
	}
	return (ways.size === 0) ? SAME_TARGETS : ranked(ways, without);
}

function anyNode(node, test) {
	return !node.is("unmentioned") && (test(node) || node.children.some((child) => anyNode(child, test)));
}

function addWay(ways, model, roots, target, without) {
	const way = (ways.has(target)) ? [] : wayTo(model, roots, target, without);
	if (way.some((step) => step.set)) {
		ways.set(target, way);
	}
}

function wayTo(model, roots, target, without) {
	const free = (model.data.has("root")) ? model.roots[0] : undefined;
	const owner = longest(roots.filter((root) => root !== free && root.path !== "" && isWithin(target, root.path)));
	const way = (owner) ? wayBelow(owner.path, owner, elementsOf(target.slice(owner.path.length)), without) : [];
	const steps = elementsOf(target);
	// A standalone node was at some path, which its document does not contain
	for (let i = 0; way.length === 0 && free && roots.includes(free) && i < steps.length; i++) {
		way.push(...wayBelow("", free, steps.slice(i), without));
	}
	return way;
}

function wayBelow(prefix, root, steps, without) {
	const way = [{ name: prefix }];
	let node = root;
	for (const name of steps) {
		way.push({ name, set: (node.kind === "list" && node.is("set")) ? node : undefined });
		node = childAt(node, name, without);
		if (!node) {
			return [];
		}
	}
	return way;
}

function ranked(ways, without) {
	const sets = new Set([...ways.values()].flat().map((step) => step.set).filter((set) => set));
	let targets = targetNames(ways, new Map());
	for (let known = 0; ;) {
		const ranks = new Map([...sets].map((set) => [set, ranksOf(set, targets, without)]));
		const different = [...ranks.values()].reduce((sum, each) => sum + new Set(each).size, 0);
		targets = targetNames(ways, ranks);
		if (different <= known) {
			return targets;
		}
		known = different;
	}
}

function ranksOf(set, targets, without) {
	const texts = set.children.filter((child) => !without.has(child))
		.map((item) => contentOf(item, targets, without) ?? "null");
	const ranks = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
	return texts.map((text) => ranks.get(text));
}

function targetNames(ways, ranks) {
	return new Map([...ways].map(([target, way]) => [target, way.map((step) => (!step.set) ? "[" + step.name + "]"
		: "{" + (ranks.get(step.set)?.[Number(step.name)] ?? "") + "}").join("")]));
}
