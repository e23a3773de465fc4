// In what two documents differ, by the rules of dev.fingy.compare.Differ. The result is a
// tree of what stands in either, in which each node that is a change says its kind.
import { alignLists } from "./alignment.js";
import { contentOf, isShown } from "./content.js";
import { HIDDEN, hiddenBetween, holdsMasked, mayHideDifferences } from "./fingerprint.js";
import { entryPath, indexPath, propertyPath } from "./model.js";

export const CHANGE_KINDS = {
	added: { name: "added", sign: "+" }, removed: { name: "removed", sign: "−" }, changed: { name: "changed", sign: "~" },
	replaced: { name: "replaced", sign: "!" }, code: { name: "code", sign: "#" }, masked: { name: "masked", sign: "?" }
};

export class Comparison {

	constructor(before, after) {
		this.before = before;
		this.after = after;
		this.hidden = hiddenBetween(before, after);
		this.compareRoots();
		// Something differs, and nothing that is shown
		if (mayHideDifferences(before, after) && this.changes.every((change) => change.kind === "code")) {
			this.hidden = HIDDEN.UNKNOWN;
			this.compareRoots();
		}
		this.hasMasked = [before, after].some((model) => model.nodes.some((node) => node.kind === "masked"));
	}

	compareRoots() {
		this.byNode = new Map();
		this.changes = [];
		const first = new Map(this.before.roots.map((root) => [root.path, root]));
		const second = new Map(this.after.roots.map((root) => [root.path, root]));
		this.roots = union(first, second).map((prefix) => this.compareRoot(prefix, first.get(prefix), second.get(prefix)));
	}

	compareRoot(prefix, before, after) {
		const merged = this.compare({ name: (before ?? after).name, path: prefix, parent: null }, before, after);
		if (this.hidden === HIDDEN.UNKNOWN && before && after && [before, after].some(holdsMasked)) {
			const unseen = this.merged({ name: "masked values", path: prefix, parent: merged });
			merged.children = [...merged.children, this.change(unseen, "masked")];
		}
		return merged;
	}

	changeOf(node) {
		const merged = this.byNode.get(node);
		return (merged) ? CHANGE_KINDS[merged.kind ?? merged.part] : undefined;
	}

	counts() {
		return Object.keys(CHANGE_KINDS).map((kind) => [kind, this.changes.filter((change) => change.kind === kind).length]);
	}

	merged(place, before, after) {
		const merged = { ...place, before, after, kind: undefined, part: undefined, children: [] };
		[before, after].filter((node) => node).forEach((node) => this.byNode.set(node, merged));
		return merged;
	}

	// All of what is added, removed or replaced is so
	part(node, parent, part) {
		const merged = this.merged({ name: node.name, path: node.path, parent }, (part === "removed") ? node : undefined,
			(part === "added") ? node : undefined);
		merged.part = part;
		merged.children = node.children.map((child) => this.part(child, merged, part));
		return merged;
	}

	change(merged, kind) {
		merged.kind = kind;
		this.changes.push(merged);
		for (let each = merged; each && !each.differs; each = each.parent) {
			each.differs = true;
		}
		const { before, after } = merged;
		if (kind !== "code") {
			merged.children = [...(before?.children ?? []).map((child) => this.part(child, merged, "removed")),
				...(after?.children ?? []).map((child) => this.part(child, merged, "added"))];
		}
		return merged;
	}

	compare(place, before, after) {
		const merged = this.merged(place, before, after);
		if ((!isSaid(before) && !isSaid(after)) || this.isHidden(before, after)) {
			return merged;
		}
		if (!isSaid(before)) {
			return this.change(merged, "added");
		}
		return isSaid(after) ? this.compareSaid(merged) : this.change(merged, "removed");
	}

	// A value that one document hides is no change of it
	isHidden(before, after) {
		return this.hidden !== HIDDEN.NOTHING && (mayEqual(before, after) || mayEqual(after, before));
	}

	compareSaid(merged) {
		const { before, after } = merged;
		if (before.kind === "object" && after.kind === "object") {
			return this.compareObjects(merged);
		}
		if (before.kind === "map" && after.kind === "map") {
			return this.compareAll(merged, entryPath);
		}
		if (before.kind === "list" && after.kind === "list") {
			return this.compareLists(merged);
		}
		if (isValue(before) && isValue(after)) {
			const bothMasked = before.kind === "masked" && after.kind === "masked";
			return (bothMasked || isEqual(before, after)) ? merged : this.change(merged, "changed");
		}
		return this.change(merged, "replaced");
	}

	compareObjects(merged) {
		const { before, after } = merged;
		if (before.type !== after.type || (before.type === undefined && before.raw.get("class") !== after.raw.get("class"))) {
			return this.change(merged, "replaced");
		}
		const codes = [before, after].map((node) => node.raw.get("code"));
		if (codes[0] !== undefined && codes[1] !== undefined && codes[0] !== codes[1]) {
			this.change(merged, "code");
		}
		return this.compareAll(merged, propertyPath);
	}

	compareAll(merged, pathOf) {
		const first = new Map(merged.before.children.map((child) => [child.name, child]));
		const second = new Map(merged.after.children.map((child) => [child.name, child]));
		merged.children = union(first, second)
			.map((name) => this.compare({ name, path: pathOf(merged.path, name), parent: merged }, first.get(name), second.get(name)));
		return merged;
	}

	compareLists(merged) {
		const before = merged.before.children;
		const after = merged.after.children;
		const ends = { before: 0, after: 0 };
		for (const [x, y] of alignLists(before.map((item) => contentOf(item)), after.map((item) => contentOf(item)))) {
			this.compareGap(merged, ends, x, y);
			// Equal in content, but not in code
			merged.children.push(this.compareItems(this.item(merged, before[x], after[y], y)));
			ends.before = x + 1;
			ends.after = y + 1;
		}
		this.compareGap(merged, ends, before.length, after.length);
		return merged;
	}

	compareGap(merged, from, endBefore, endAfter) {
		const before = merged.before.children;
		const after = merged.after.children;
		const common = Math.min(endBefore - from.before, endAfter - from.after);
		for (let i = 0; i < common; i++) {
			merged.children.push(this.compareItems(this.item(merged, before[from.before + i], after[from.after + i], from.after + i)));
		}
		for (let i = from.before + common; i < endBefore; i++) {
			merged.children.push(this.change(this.item(merged, before[i], undefined, i), "removed"));
		}
		for (let i = from.after + common; i < endAfter; i++) {
			merged.children.push(this.change(this.item(merged, undefined, after[i], i), "added"));
		}
	}

	item(merged, before, after, index) {
		return this.merged({ name: "[" + index + "]", path: indexPath(merged.path, index), parent: merged }, before, after);
	}

	// An element without value is an element all the same
	compareItems(merged) {
		const { before, after } = merged;
		if (this.isHidden(before, after)) {
			return merged;
		}
		if (isSaid(before) && isSaid(after)) {
			return this.compareSaid(merged);
		}
		if (isSaid(before) || isSaid(after)) {
			return this.change(merged, (isValue(before) && isValue(after)) ? "changed" : "replaced");
		}
		return merged;
	}

}

function union(first, second) {
	return [...new Set([...first.keys(), ...second.keys()])];
}

// What nobody says, or what follows from what is said, is not compared
function isSaid(node) {
	if (!node || node.is("unmentioned") || node.kind === "injected" || node.kind === "derived") {
		return false;
	}
	return (node.kind === "value") ? node.raw.get("value") !== null : !(node.kind === "masked" && node.is("derived"));
}

function isMaskedNode(node) {
	return node?.kind === "masked" && !node.is("unmentioned");
}

function mayEqual(masked, other) {
	return isMaskedNode(masked) && ((other) ? isValue(other) : masked.is("default"));
}

function isValue(node) {
	return ["value", "masked", "ref"].includes(node.kind) && !node.is("unmentioned");
}

function isEqual(before, after) {
	return isShown(before) === isShown(after) && contentOf(before) === contentOf(after);
}
