// Objects as boxes, with their plain arguments inside, and arrows to the objects that
// they hold. An object that several share is one box with several arrows.
import { visibleText } from "../shared/dom.js";
import { classText, plural, rowText } from "../shared/format.js";

const MAX_BOXES = 500;

const MAX_LINES = 12;

const MAX_ENTRIES = 50;

export class BoxGraph {

	constructor(model) {
		this.model = model;
		this.boxes = new Map();
		this.owners = new Map();
		this.folded = new Set();
		this.size = 0;
		model.roots.forEach((root) => this.addBox(root, null));
		this.objects = model.nodes.reduce((sum, node) => sum + ((node.kind === "object") ? 1 : 0), 0);
		this.arrows = [];
		model.nodes.forEach((node) => this.addArrows(node));
	}

	newBox(node, owner, entries) {
		const box = { id: "b" + this.size++, node, owner, entries, below: [], parts: [], lines: [] };
		owner?.below.push(box);
		return box;
	}

	addBox(node, owner) {
		const box = this.newBox(node, owner);
		this.boxes.set(node, box);
		node.children.forEach((child) => this.addPart(child, box));
	}

	addPart(node, box) {
		if (node.kind === "object") {
			this.addBox(node, box);
		}
		else if (!holdsObjects(node)) {
			if (node.kind !== "ref") {
				box.lines.push(node);
			}
		}
		else if (node.children.length > MAX_ENTRIES) {
			this.boxes.set(node, this.addEntries(node, box, node.children));
		}
		else {
			node.children.forEach((child) => this.addPart(child, box));
		}
	}

	// A long list or map is one box, which opens part by part
	addEntries(node, owner, entries) {
		const box = this.newBox(node, owner, entries);
		this.folded.add(box);
		if (entries.length <= MAX_ENTRIES) {
			entries.forEach((entry) => {
				this.owners.set(entry, box);
				this.addPart(entry, box);
			});
		}
		else {
			box.parts = splitEntries(entries).map((part) => this.addEntries(node, box, part));
		}
		return box;
	}

	addArrows(node) {
		if (this.boxes.has(node)) {
			this.addArrowTo(this.boxes.get(node));
		}
		else if (node.kind === "ref" && this.ownerOf(node)) {
			this.addReference(node, this.ownerOf(node));
		}
	}

	addArrowTo(box) {
		if (box.owner) {
			this.arrows.push({ node: box.node, from: box.owner, to: box, shared: false });
		}
		box.parts.forEach((part) => this.addArrowTo(part));
	}

	addReference(node, owner) {
		const to = this.boxes.get(this.model.target(node));
		if (to) {
			this.arrows.push({ node, from: owner, to, shared: true });
		}
		else {
			owner.lines.push(node);
		}
	}

	boxOf(node) {
		return this.boxes.get(node) ?? this.ownerOf(node);
	}

	ownerOf(node) {
		return this.owners.get(node) ?? ((node.parent) ? this.boxOf(node.parent) : null);
	}

	// What has to be open for a box to be drawn
	foldedAround(box) {
		return (box.owner) ? [...this.foldedAround(box.owner), box.owner].filter((each) => each.entries) : [];
	}

	// The boxes that are drawn: level by level, so that the deepest are left out first
	visible(collapsed, top) {
		let level = (top) ? [top] : this.model.roots.map((root) => this.boxes.get(root));
		const drawn = new Set();
		while (level.length > 0) {
			level.slice(0, MAX_BOXES - drawn.size).forEach((box) => drawn.add(box));
			level = level.filter((box) => drawn.has(box) && !collapsed.has(box)).flatMap((box) => box.below);
		}
		return drawn;
	}

	// An arrow to a box that is not drawn leads to its nearest owner that is
	visibleArrows(drawn, collapsed) {
		const shown = (box) => (!box || drawn.has(box)) ? box : shown(box.owner);
		return this.arrows
			.filter((arrow) => drawn.has(arrow.from) && !(arrow.from.entries && collapsed.has(arrow.from)))
			.map((arrow) => ({ ...arrow, to: shown(arrow.to) }))
			.filter((arrow) => arrow.to && arrow.to !== arrow.from)
			.map((arrow) => ({ ...arrow,
				label: (arrow.shared) ? labelBelow(arrow.node, arrow.from) : boxLabel(arrow.to) }));
	}

}

// As few parts as possible, of equal size
function splitEntries(entries) {
	let size = MAX_ENTRIES;
	while (entries.length > size * MAX_ENTRIES) {
		size *= MAX_ENTRIES;
	}
	return Array.from({ length: Math.ceil(entries.length / size) },
		(_, i) => entries.slice(i * size, (i + 1) * size));
}

function holdsObjects(node) {
	return node.children.some((child) => child.kind === "object" || child.kind === "ref" || holdsObjects(child));
}

function labelBelow(node, owner) {
	const label = node.path.slice(owner.node.path.length);
	return label.startsWith(".") ? label.slice(1) : label || node.name;
}

// A part of a long list or map is called by what is in it
function boxLabel(box) {
	return (!box.owner) ? box.node.path : (box.node === box.owner.node) ? "" : labelBelow(box.node, box.owner);
}

function lineText(node) {
	if (node.kind === "list" || node.kind === "map") {
		return { value: (node.children.length === 0) ? "empty " + node.kind : inlineText(node) };
	}
	if (node.kind === "ref") {
		return { value: "→ " + node.raw.get("ref") };
	}
	if (node.kind === "masked" || node.kind === "injected") {
		return { value: node.kind, word: true };
	}
	return { value: node.raw.has("value") ? rowText(node.raw.get("value")) : "error" };
}

function inlineText(node) {
	const first = node.children.slice(0, 5).every((child) => child.kind === "value") && node.kind === "list";
	return (first) ? "[" + node.children.slice(0, 5).map((child) => rowText(child.raw.get("value"))).join(", ")
		+ (node.children.length > 5 ? ", …" : "") + "]" : plural(node.children.length, "entry", "entries");
}

// The objects below a box
export function countBelow(box) {
	box.count ??= box.below.reduce((sum, each) => sum + (each.entries ? 0 : 1) + countBelow(each), 0);
	return box.count;
}

export function canFold(box) {
	return box.below.length > 0 || box.entries !== undefined;
}

export function boxTitle(box) {
	const { node, entries } = box;
	if (entries) {
		return (node.kind === "list") ? plural(entries.length, "element") : plural(entries.length, "entry", "entries");
	}
	return visibleText(node.type
		?? (node.raw.has("class") ? classText(node.raw.get("class")).split(".").pop() : node.name));
}

// What is read out when a box is reached
export function boxName(box) {
	const where = (box.entries) ? [boxLabel(box), endsOf(box.entries).join(" ")].filter((part) => part).join(" ")
		: boxLabel(box);
	return boxTitle(box) + ((where) ? ", " + where : "");
}

function endsOf(entries) {
	return [entries[0].name, "… " + entries.at(-1).name];
}

export function boxWords(box) {
	const node = box.node;
	return node.is("lazy") ? (node.is("created") ? "created" : "lazy") : "";
}

// Only those that a box has room for, each with the kind of its change
export function boxLines(box, kindOf) {
	const count = (box.lines.length > MAX_LINES) ? MAX_LINES - 1 : box.lines.length;
	const lines = box.lines.slice(0, count).map((node) => ({ name: labelBelow(node, box), ...lineText(node),
		isDefault: node.kind !== "ref" && node.isDefault, kind: kindOf(node) }));
	return [...(box.entries ? endsOf(box.entries).map(wordLine) : []), ...lines,
		...(count < box.lines.length ? [wordLine("… " + (box.lines.length - count) + " more")] : [])];
}

function wordLine(name) {
	return { name, value: "", isDefault: true };
}
