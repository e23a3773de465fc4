// The view that looks like YAML: names, values, and where each value comes from.
import { button, element, markedText } from "../shared/dom.js";
import { changeClass, signCell } from "../shared/changes.js";
import { detailOf } from "./detail.js";
import { classText, nameText, plural, rowText, shortOrigin, valueClass } from "../shared/format.js";
import { TreeRows } from "../shared/rows.js";
import { SearchBar } from "../shared/search.js";

export class TreeView {

	constructor(page) {
		this.page = page;
		this.search = new SearchBar((node, left) => this.rows.follow(node, left));
		this.rows = new TreeRows(this);
		this.compared = element("span", { class: "compared" });
		this.detail = element("aside", { class: "detail", "aria-label": "Selected node" });
		this.box = element("section", { class: "view split", "aria-label": "Tree" },
			element("div", { class: "pane" },
				element("div", { class: "toolbar" }, this.search.box,
					button("Expand all", () => this.rows.openAll(), { "aria-keyshortcuts": "e" }),
					button("Collapse all", () => this.rows.closeAll(), { "aria-keyshortcuts": "c" }), this.compared),
				this.rows.box),
			this.detail);
	}

	get label() {
		return "Configuration";
	}

	get place() {
		return this.selected?.id;
	}

	show(model, route) {
		if (this.model !== model) {
			this.model = model;
			this.search.setModel(model);
			this.rows.open.clear();
			openSome(model, this.rows.open);
			this.rows.active = null;
			this.rows.refresh();
		}
		this.showComparison();
		const node = (route.id !== null) ? model.byId.get(route.id) : undefined;
		if (node && node !== this.selected) {
			this.showDetail(node);
			this.rows.show(node);
		}
		else if (!node) {
			this.closeDetail();
			this.rows.redraw();
			if (route.id) {
				this.detail.replaceChildren(element("p", { class: "notice" }, "There is no node at ",
					element("code", { class: "text" }, markedText(route.id, null)), "."));
			}
		}
	}

	// Only the two documents that are compared are coloured
	showComparison() {
		const { comparison } = this.page;
		const shown = (comparison && [comparison.before, comparison.after].includes(this.model)) ? comparison : null;
		if (shown !== this.comparison) {
			this.comparison = shown;
			this.rows.redraw();
		}
		const other = (shown?.before === this.model) ? shown?.after : shown?.before;
		this.compared.replaceChildren(...((shown)
			? ["compared with ", element("span", { class: "text" }, markedText(other.name, null)), " ",
			button("End", () => this.page.endComparison(), { "aria-label": "End the comparison" })] : []));
	}

	roots() {
		return this.model.roots;
	}

	children(node) {
		return node.children;
	}

	ancestors(node) {
		return node.ancestors();
	}

	name(node) {
		return node.name;
	}

	rowClass(node) {
		return "kind-" + node.kind + (node.isDefault ? " is-default" : "") + (node.level === 1 ? " is-root" : "")
			+ " " + changeClass(this.comparison?.changeOf(node));
	}

	row(node) {
		const pattern = this.search.pattern;
		return [
			this.comparison && signCell(this.comparison.changeOf(node)),
			element("span", { class: "text name" }, markedText(nameText(node.name), pattern),
				element("span", { class: "colon" }, ":")),
			" ", valueCells(node, pattern, (target) => this.link(target)), marksOf(node), originCell(node, pattern)
		];
	}

	link(path) {
		const node = this.model.byPath.get(path);
		return (node) ? element("a", { href: this.page.address("tree", node.id), class: "text ref" }, "→ ",
			markedText(path, this.search.pattern))
			: element("span", { class: "text ref" }, "→ ", markedText(path, this.search.pattern));
	}

	typeLink(node, text) {
		return this.page.types.isOffered
			? element("a", { href: this.page.address("types", node.id), class: "text" }, markedText(text, null)) : null;
	}

	select(node, byClick) {
		this.showDetail(node);
		this.page.visit("tree", node.id, byClick);
	}

	showDetail(node) {
		this.selected = node;
		this.detail.replaceChildren(detailOf(node, {
			link: (path) => this.link(path),
			typeLink: (each, text) => this.typeLink(each, text),
			free: this.model.data.has("root"),
			close: () => {
				this.closeDetail();
				this.rows.focus();
			}
		}));
		this.box.classList.add("has-detail");
	}

	closeDetail() {
		this.selected = null;
		this.box.classList.remove("has-detail");
		this.detail.replaceChildren(element("p", { class: "notice" },
			"Select a node to see its origin, class and code."));
	}

	onKey(key) {
		const actions = { "/": () => this.search.input.focus(), e: () => this.rows.openAll(),
			c: () => this.rows.closeAll() };
		if (!Object.hasOwn(actions, key)) {
			return false;
		}
		actions[key]();
		return true;
	}

}

const OPEN_ROWS = 150;

// As many levels as a reader can take in at once
function openSome(model, open) {
	let level = model.roots;
	let rows = level.length;
	while (level.length > 0) {
		const below = level.flatMap((node) => node.children);
		rows += below.length;
		if (rows > OPEN_ROWS) {
			return;
		}
		level.filter((node) => node.children.length > 0).forEach((node) => open.add(node));
		level = below;
	}
}

export function valueCells(node, pattern, link) {
	const { raw } = node;
	if (node.kind === "object") {
		return raw.has("type") ? element("span", { class: "text badge", title: raw.get("class") },
			markedText(raw.get("type"), pattern))
			: raw.has("class") && element("span", { class: "text class-name", title: raw.get("class") },
				markedText(classText(raw.get("class")), pattern));
	}
	if (node.kind === "list" || node.kind === "map") {
		const count = (node.kind === "list") ? plural(node.children.length, "element")
			: plural(node.children.length, "entry", "entries");
		return element("span", { class: "size" }, (node.children.length === 0) ? "empty " + node.kind : count);
	}
	if (node.kind === "ref") {
		return link(raw.get("ref"));
	}
	return plainCells(raw, pattern);
}

function plainCells(raw, pattern) {
	const shown = raw.has("value")
		&& element("span", { class: "text value value-" + valueClass(raw.get("value")) },
			markedText(rowText(raw.get("value")), pattern));
	const error = raw.has("error") && element("span", { class: "text error" }, markedText(raw.get("error"), pattern));
	const before = (raw.get("overrides") ?? []).map((other) => [" ", element("span", { class: "overridden" },
		element("s", { class: "text", "aria-label": "overrides" },
			other.has("value") ? markedText(rowText(other.get("value")), pattern) : "masked"),
		other.has("origin") && [" ", element("span", { class: "text overridden-origin" },
			markedText(shortOrigin(other.get("origin")), pattern))])]);
	return [shown, error, before];
}

const MARKS = [
	["absent", "absent"], ["default", "default"], ["unmentioned", "unmentioned"], ["derived", "derived"],
	["injected", "injected"], ["masked", "masked"], ["set", "set"]
];

export function marksOf(node) {
	const words = MARKS.filter(([flag]) => node.is(flag)).map(([, word]) => word);
	if (node.is("lazy")) {
		words.push(node.is("created") ? "lazy, created" : "lazy");
	}
	if (node.raw.has("replaced")) {
		words.push("replaced");
	}
	if (node.raw.has("set-aside")) {
		words.push(node.raw.get("set-aside").length + " set aside");
	}
	return words.map((word) => [" ", element("span", { class: "mark-word" }, word)]);
}

export function originCell(node, pattern) {
	const origin = node.raw.get("origin");
	return origin !== undefined
		&& element("span", { class: "text origin", title: origin }, markedText(shortOrigin(origin), pattern));
}
