// The differences of two documents, by the rules of dev.fingy.internal.compare.Differ. The
// result is a tree of the nodes of both, in which each change has its kind.
import { contentOf, isShown } from "./content.js";
import { HIDDEN, hiddenBetween, holdsMasked, mayHideDifferences, withholdsValues } from "./fingerprint.js";
import { matchLists, matchSets } from "./matches.js";
import { entryPath, indexPath, propertyPath } from "./paths.js";
import { setTargets } from "./settargets.js";

export const CHANGE_KINDS = {
	added: { name: "added", sign: "+" }, removed: { name: "removed", sign: "−" },
	changed: { name: "changed", sign: "~" }, replaced: { name: "replaced", sign: "!" },
	code: { name: "code", sign: "#" }, masked: { name: "masked", sign: "?" }
};

export class Comparison {

	constructor(before, after) {
		this.before = before;
		this.after = after;
		this.hidden = hiddenBetween(before, after);
		this.targets = [before, after].map((model) => setTargets(model, model.roots));
		this.compareRoots();
		// Something differs, and nothing that is shown
		if (mayHideDifferences(before, after) && this.changes.every((change) => change.kind === "code")) {
			this.hidden = HIDDEN.UNKNOWN;
			this.compareRoots();
		}
		this.withholds = [before, after].some(withholdsValues);
		this.hasMasked = [before, after].some((model) => model.nodes.some((node) => node.kind === "masked"));
	}

	compareRoots() {
		this.byNode = new Map();
		this.changes = [];
		const first = new Map(this.before.roots.map((root) => [root.path, root]));
		// A standalone node has no name, and is compared with the root of the first document
		const own = (this.before.roots.length === 1) ? this.before.roots[0].path : "";
		const second = new Map(this.after.roots.map((root) => [this.after.data.has("root") ? own : root.path, root]));
		this.roots = union(first, second)
			.map((prefix) => this.compareRoot(prefix, first.get(prefix), second.get(prefix)));
	}

	compareRoot(prefix, before, after) {
		const place = { name: (before ?? after).name, path: prefix, parent: null };
		const merged = (before && after) ? this.compareBoth(this.merged(place, before, after))
			: this.change(this.merged(place, before, after), (before) ? "removed" : "added");
		if (this.hidden === HIDDEN.UNKNOWN && before && after && [before, after].some(holdsMasked)) {
			const unseen = this.merged({ name: "masked values", path: prefix, parent: merged });
			merged.children = [...merged.children, this.change(unseen, "masked")];
		}
		return merged;
	}

	// A configuration without value is one all the same
	compareBoth(merged) {
		const [before, after] = [merged.before, merged.after].map((node) => this.isProperty(node) ? node : undefined);
		if (!before === !after) {
			return this.compare(merged, before, after);
		}
		return this.isHidden(before, after) ? merged
			: this.change(merged, (isValue(merged.before) && isValue(merged.after)) ? "changed" : "replaced");
	}

	changeOf(node) {
		const merged = this.byNode.get(node);
		return (merged) ? CHANGE_KINDS[merged.kind ?? merged.part] : undefined;
	}

	// Whether a node differs, or something below it
	differs(node) {
		const merged = this.byNode.get(node);
		return merged !== undefined && (merged.differs === true || merged.part !== undefined);
	}

	counts() {
		return Object.keys(CHANGE_KINDS)
			.map((kind) => [kind, this.changes.filter((change) => change.kind === kind).length]);
	}

	merged(place, before, after) {
		const merged = { ...place, before, after, kind: undefined, part: undefined, children: [] };
		[before, after].filter((node) => node).forEach((node) => this.byNode.set(node, merged));
		return merged;
	}

	// All nodes below an added, removed or replaced node are so
	part(node, parent, part) {
		const merged = this.merged({ name: node.name, path: node.path, parent },
			(part === "removed") ? node : undefined, (part === "added") ? node : undefined);
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

	compareProperty(merged) {
		return this.compare(merged, this.isProperty(merged.before) ? merged.before : undefined,
			this.isProperty(merged.after) ? merged.after : undefined);
	}

	isProperty(node) {
		return node && ((isShown(node) && !(node.kind === "value" && node.raw.get("value") === null))
			|| this.isWithheld(node));
	}

	compareEntry(merged) {
		return this.compare(merged, this.isElement(merged.before) ? merged.before : undefined,
			this.isElement(merged.after) ? merged.after : undefined);
	}

	isElement(node) {
		return node && (isShown(node) || this.isWithheld(node));
	}

	// Where a document hides its values, what it masks may be there
	isWithheld(node) {
		return this.hidden !== HIDDEN.NOTHING && isSecret(node);
	}

	// Nodes that count, while the merged ones are shown
	compare(merged, before, after) {
		if ((!before && !after) || this.isHidden(before, after)) {
			return merged;
		}
		if (before && after) {
			return this.compareCounted(merged);
		}
		if (merged.before && merged.after && (isSecret(merged.before) || isSecret(merged.after))) {
			return this.change(merged, isValue(before ?? after) ? "changed" : "replaced");
		}
		return this.change(merged, (before) ? "removed" : "added");
	}

	// A value that one document hides is no change of it
	isHidden(before, after) {
		return this.hidden !== HIDDEN.NOTHING && (this.mayEqual(before, after) || this.mayEqual(after, before));
	}

	mayEqual(masked, other) {
		return isMaskedNode(masked)
			&& ((other) ? isValue(other) : masked.is("default") || this.hidden === HIDDEN.EQUAL);
	}

	compareCounted(merged) {
		const { before, after } = merged;
		if (before.kind === "object" && after.kind === "object") {
			return this.compareObjects(merged);
		}
		if (before.kind === "map" && after.kind === "map") {
			return this.compareAll(merged, entryPath, (each) => this.compareEntry(each));
		}
		if (before.kind === "list" && after.kind === "list" && before.is("set") === after.is("set")) {
			return this.compareLists(merged);
		}
		return this.isEqual(before, after) ? merged
			: this.change(merged, (isValue(before) && isValue(after)) ? "changed" : "replaced");
	}

	isEqual(before, after) {
		return isShown(before) === isShown(after)
			&& contentOf(before, this.targets[0]) === contentOf(after, this.targets[1]);
	}

	compareObjects(merged) {
		const { before, after } = merged;
		if (before.type !== after.type) {
			return this.change(merged, "replaced");
		}
		const codes = [before, after].map((node) => node.raw.get("code"));
		if (codes[0] !== undefined && codes[1] !== undefined && codes[0] !== codes[1]) {
			this.change(merged, "code");
		}
		return this.compareAll(merged, propertyPath, (each) => this.compareProperty(each));
	}

	compareAll(merged, pathOf, compared) {
		const first = new Map(merged.before.children.map((child) => [child.name, child]));
		const second = new Map(merged.after.children.map((child) => [child.name, child]));
		merged.children = union(first, second).map((name) =>
			compared(this.merged({ name, path: pathOf(merged.path, name), parent: merged }, first.get(name),
				second.get(name))));
		return merged;
	}

	compareLists(merged) {
		const [before, after] = [merged.before, merged.after]
			.map((list, i) => list.children.map((node, index) => ({ node, index }))
				.filter((item) => this.isElement(item.node))
				.map((item) => ({ ...item, content: contentOfItem(item.node, this.targets[i]) })));
		const matches = merged.before.is("set") ? matchSets(before, after) : matchLists(before, after);
		for (const [first, second] of matches) {
			const each = this.item(merged, first?.node, second?.node, (second ?? first).index);
			merged.children.push(this.compare(each, first?.node, second?.node));
		}
		return merged;
	}

	item(merged, before, after, index) {
		return this.merged({ name: "[" + index + "]", path: indexPath(merged.path, index), parent: merged }, before,
			after);
	}

}

function union(first, second) {
	return [...new Set([...first.keys(), ...second.keys()])];
}

// A masked node can have any value
function contentOfItem(node, targets) {
	return (node.kind === "masked") ? {} : contentOf(node, targets) ?? "null";
}

function isSecret(node) {
	return isMaskedNode(node) && !node.is("derived");
}

function isMaskedNode(node) {
	return node?.kind === "masked" && !node.is("unmentioned");
}

function isValue(node) {
	return ["value", "masked", "ref"].includes(node.kind) && !node.is("unmentioned") && !node.is("absent");
}
