// Objects as boxes, with their plain arguments inside, and arrows to the objects that
// they hold. An object that several share is one box with several arrows.
import { visibleText } from "../shared/dom.js";
import { classText, plural, rowText } from "../shared/format.js";

const MAX_BOXES = 500;

const MAX_LINES = 12;

export class BoxGraph {

	constructor(model) {
		this.model = model;
		this.boxes = new Map();
		model.roots.forEach((root) => this.addBox(root, null, root.path));
		this.arrows = [];
		model.nodes.forEach((node) => this.addArrow(node));
	}

	addBox(node, owner, label) {
		const box = { node, owner, label, below: [], lines: [] };
		this.boxes.set(node, box);
		owner?.below.push(box);
		node.children.forEach((child) => this.addPart(child, box));
		return box;
	}

	addPart(node, box) {
		if (node.kind === "object") {
			this.addBox(node, box, labelBelow(node, box.node));
		}
		else if (holdsObjects(node)) {
			node.children.forEach((child) => this.addPart(child, box));
		}
		else if (node.kind !== "ref") {
			box.lines.push({ name: labelBelow(node, box.node), ...lineText(node), isDefault: node.isDefault, node });
		}
	}

	addArrow(node) {
		const owner = this.ownerOf(node);
		if (owner && node.kind === "object" && this.boxes.get(node)?.owner === owner) {
			this.arrows.push({ node, from: owner, to: this.boxes.get(node), label: this.boxes.get(node).label,
				shared: false });
		}
		else if (owner && node.kind === "ref") {
			this.addReference(node, owner);
		}
	}

	addReference(node, owner) {
		const to = this.boxes.get(this.model.target(node));
		if (to) {
			this.arrows.push({ node, from: owner, to, label: labelBelow(node, owner.node), shared: true });
		}
		else {
			owner.lines.push({ name: labelBelow(node, owner.node), value: "→ " + node.raw.get("ref"), isDefault: false,
				node });
		}
	}

	ownerOf(node) {
		return (node.parent) ? this.boxes.get(node.parent) ?? this.ownerOf(node.parent) : null;
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
	visibleArrows(drawn) {
		const shown = (box) => (!box || drawn.has(box)) ? box : shown(box.owner);
		const known = new Set();
		return this.arrows.filter((arrow) => drawn.has(arrow.from))
			.map((arrow) => ({ ...arrow, to: shown(arrow.to) }))
			.filter((arrow) => arrow.to && (arrow.shared || drawn.has(arrow.to)) && (arrow.to !== arrow.from))
			.filter((arrow) => {
				const key = arrow.node.id;
				return !known.has(key) && known.add(key);
			});
	}

}

function holdsObjects(node) {
	return node.children.some((child) => child.kind === "object" || child.kind === "ref" || holdsObjects(child));
}

function labelBelow(node, owner) {
	const label = node.path.slice(owner.path.length);
	return label.startsWith(".") ? label.slice(1) : label || node.name;
}

function lineText(node) {
	if (node.kind === "list" || node.kind === "map") {
		return { value: (node.children.length === 0) ? "empty " + node.kind : inlineText(node) };
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

export function countBelow(box) {
	return box.below.reduce((sum, each) => sum + 1 + countBelow(each), 0);
}

export function boxTitle(box) {
	const { raw } = box.node;
	return visibleText(raw.get("type")
		?? (raw.has("class") ? classText(raw.get("class")).split(".").pop() : box.node.name));
}

export function boxWords(box) {
	const node = box.node;
	return node.is("lazy") ? (node.is("created") ? "created" : "lazy") : "";
}

export function boxLines(box) {
	const lines = (box.lines.length > MAX_LINES) ? box.lines.slice(0, MAX_LINES - 1) : box.lines;
	const more = box.lines.length - lines.length;
	return (more > 0) ? [...lines, { name: "… " + more + " more", value: "", isDefault: true }] : lines;
}
