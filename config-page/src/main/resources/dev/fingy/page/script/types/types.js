// The view of types: what configuration can contain. A tree selects the entry that is
// shown next to it.
import { button, element, markedText, visibleText } from "../shared/dom.js";
import { classText, nameText, plural } from "../shared/format.js";
import { TreeRows } from "../shared/rows.js";
import { SearchBar } from "../shared/search.js";
import { Sheet } from "./sheet.js";
import { shortDeclared } from "./typesmodel.js";

export class TypesView {

	// The function load returns the types, when the view is first opened
	constructor(page, load) {
		this.page = page;
		this.load = load;
		this.search = new SearchBar((node, left) => this.rows.follow(node, left),
			"Search names, classes and descriptions");
		this.rows = new TreeRows(this);
		this.problem = element("p", { class: "problem", role: "alert" });
		this.reading = element("article", { class: "reading", tabindex: "0", "aria-label": "Selected entry" });
		this.box = element("section", { class: "view split types", "aria-label": "Types" },
			element("div", { class: "pane" },
				element("div", { class: "toolbar" }, this.search.box,
					button("Collapse all", () => this.rows.closeAll(), { "aria-keyshortcuts": "c" })),
				this.problem, this.rows.box),
			this.reading);
	}

	get label() {
		return "Types";
	}

	get place() {
		return this.selected?.id;
	}

	async show(document, route) {
		try {
			this.start(this.model ?? await this.load());
			this.problem.textContent = "";
		}
		catch (error) {
			this.problem.replaceChildren(...markedText("types: " + error.message, null));
			return;
		}
		this.showAt(document, route.id);
	}

	start(model) {
		if (this.model !== model) {
			this.model = model;
			this.search.setModel(model);
			model.roots.forEach((root) => this.rows.open.add(root));
			this.rows.refresh();
		}
	}

	showAt(document, id) {
		const node = (id === null) ? this.model.roots[0] : this.model.find(id) ?? this.ofDocument(document, id);
		if (!node) {
			this.selected = null;
			this.sheet = null;
			this.reading.replaceChildren(element("p", { class: "notice" }, (id === null) ? "Nothing is registered."
				: ["There is no type at ", element("code", { class: "text" }, markedText(id, null)), "."]));
		}
		else if (node !== this.selected) {
			this.read(node);
			this.rows.show(node);
		}
	}

	// An address may name a place of the document
	ofDocument(document, id) {
		const place = document?.byId.get(id);
		return place && this.model.of(place);
	}

	read(node) {
		this.selected = node;
		if (!this.sheet?.partOf(node)) {
			this.sheet = new Sheet(this.model, (each) => this.page.address("types", each.id));
			this.reading.replaceChildren(this.sheet.of(node.sheet));
			this.reading.scrollTop = 0;
		}
		this.box.classList.add("has-detail");
		this.mark(node);
	}

	mark(node) {
		this.reading.querySelectorAll(".is-chosen").forEach((each) => each.classList.remove("is-chosen"));
		const part = this.sheet.partOf(node);
		if (node !== node.sheet) {
			part.classList.add("is-chosen");
		}
		part.scrollIntoView({ block: (node.kind === "property") ? "center" : "start" });
	}

	roots() {
		return this.model?.roots ?? [];
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
		return "kind-" + node.kind + (node.kind === "group" ? " is-root" : "");
	}

	row(node) {
		const { pattern } = this.search;
		return [
			element("span", { class: "text " + ((node.kind === "type") ? "badge" : "name"),
				title: visibleText(node.text("declared")) }, markedText(nameText(node.name), pattern)),
			" ", afterName(node, pattern)
		];
	}

	select(node, byClick) {
		this.read(node);
		this.page.visit("types", node.id, byClick);
	}

	onKey(key) {
		const actions = { "/": () => this.search.input.focus(), c: () => this.rows.closeAll() };
		if (!Object.hasOwn(actions, key)) {
			return false;
		}
		actions[key]();
		return true;
	}

}

function afterName(node, pattern) {
	const words = (text) => text !== "" && element("span", { class: "text class-name" }, markedText(text, pattern));
	switch (node.kind) {
		case "group":
			return element("span", { class: "size" }, String(node.children.length));
		case "base":
			return element("span", { class: "size" }, plural(node.children.length, "type"));
		case "property":
			return words(shortDeclared(node.raw.get("shape").get("declared")));
		default:
			return words(classText(node.text("className")));
	}
}
