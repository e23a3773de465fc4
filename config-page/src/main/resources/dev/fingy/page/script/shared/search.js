// Finds nodes by their texts, and steps from one match to the next.
import { button, element } from "./dom.js";
import { valueText } from "./format.js";

function searchPattern(query) {
	return (query === "") ? null : new RegExp(query.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
}

function searchedTexts(node) {
	const { raw } = node;
	const texts = [node.name, node.path, raw.get("type"), raw.get("class"), raw.get("origin"), raw.get("text"),
		raw.get("from"), raw.get("ref"), raw.get("error")];
	if (raw.has("value")) {
		texts.push(valueText(raw.get("value")));
	}
	for (const other of [...(raw.get("overrides") ?? []), ...(raw.get("set-aside") ?? [])]) {
		texts.push(other.get("property"), other.get("origin"),
			other.has("value") ? valueText(other.get("value")) : undefined);
	}
	return texts.filter((text) => typeof text === "string");
}

// Nodes of types have their texts
function textsOf(node) {
	return node.texts ?? searchedTexts(node);
}

// A path matches where its last step does, or everything below a match would match too
function isFound(node, pattern, query) {
	return textsOf(node).some((text) => {
		pattern.lastIndex = 0;
		return (text === node.path) ? query.length >= node.path.length - node.name.length && pattern.test(text)
			: pattern.test(text);
	});
}

function findNodes(model, query) {
	const pattern = searchPattern(query);
	return (pattern) ? model.nodes.filter((node) => isFound(node, pattern, query)) : [];
}

export class SearchBar {

	constructor(listener, label = "Search names, values, origins and types") {
		this.listener = listener;
		this.found = [];
		this.at = -1;
		this.query = "";
		this.input = element("input", {
			type: "search", class: "search-input", "aria-label": label,
			placeholder: "Search", "aria-keyshortcuts": "/", autocomplete: "off", spellcheck: "false",
			on: { input: () => this.search(), keydown: (event) => this.onKey(event) }
		});
		this.count = element("output", { class: "search-count", "aria-live": "polite" });
		this.previous = button("↑", () => this.step(-1), { "aria-label": "Previous match", class: "icon" });
		this.next = button("↓", () => this.step(1), { "aria-label": "Next match", class: "icon" });
		this.box = element("div", { class: "search", role: "search" }, this.input, this.count, this.previous,
			this.next);
		this.show();
	}

	get pattern() {
		return searchPattern(this.query);
	}

	setModel(model) {
		this.model = model;
		this.found = findNodes(model, this.query);
		this.at = -1;
		this.show();
	}

	search() {
		this.query = this.input.value;
		this.found = findNodes(this.model, this.query);
		this.at = (this.found.length > 0) ? 0 : -1;
		this.notify();
	}

	step(by) {
		if (this.found.length > 0) {
			this.at = (this.at + by + this.found.length) % this.found.length;
			this.notify();
		}
	}

	notify() {
		this.show();
		this.listener(this.found[this.at] ?? null);
	}

	show() {
		this.count.textContent = (this.query === "") ? ""
			: (this.found.length === 0) ? "No match" : (this.at + 1) + " of " + this.found.length;
		this.previous.disabled = this.found.length < 2;
		this.next.disabled = this.found.length < 2;
	}

	onKey(event) {
		if (event.key === "Enter") {
			event.preventDefault();
			this.step(event.shiftKey ? -1 : 1);
		}
		else if (event.key === "Escape") {
			event.preventDefault();
			event.stopPropagation();
			this.input.value = "";
			this.search();
			this.listener(null, true);
		}
	}

}
