// The view of the document as texts, to copy or download.
import { button, copyText, downloadBlob, element, fileName, markedText } from "../shared/dom.js";
import { writeJson } from "../shared/json.js";

const FORMATS = {
	json: { title: "JSON", suffix: ".json", type: "application/json",
		note: "The document itself, with origins and defaults." },
	yaml: { title: "YAML", suffix: ".yaml", type: "application/yaml",
		note: "As somebody would have written it: without defaults and secrets." },
	java: { title: "Java", suffix: ".java", type: "text/x-java", note: "A class with a method that returns it." },
	properties: { title: "Properties", suffix: ".properties", type: "text/plain",
		note: "As somebody would have written it: without defaults and secrets." }
};

const BLOCK_LINES = 1000;

export class TakeAwayView {

	constructor(page) {
		this.page = page;
		this.tabs = Object.entries(FORMATS).map(([name, format]) => button(format.title, () => this.choose(name),
			{ "data-format": name, "aria-pressed": "false" }));
		this.note = element("p", { class: "notice" });
		this.text = element("pre", { class: "text whole", tabindex: "0", "aria-label": "Text" });
		this.copy = button("Copy", () => copyText(this.content, "the text"));
		this.save = button("Download", () => this.download());
		this.box = element("section", { class: "view", "aria-label": "Take away" },
			element("div", { class: "toolbar" },
				element("span", { class: "group", role: "group", "aria-label": "Format" }, this.tabs), this.note,
				element("span", { class: "toolbar-end" }, this.copy, this.save)),
			this.text);
	}

	choose(format) {
		this.page.visit("take", format, true);
	}

	show(model, route) {
		const format = Object.hasOwn(FORMATS, route.id ?? "") ? route.id : "json";
		this.place = format;
		this.model = model;
		this.format = FORMATS[format];
		this.tabs.forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.format === format)));
		this.content = (format === "json") ? writeJson(model.data) + "\n" : model.texts?.get(format);
		const written = this.content !== undefined;
		this.note.textContent = written ? this.format.note : "";
		this.copy.disabled = !written;
		this.save.disabled = !written;
		const text = written ? this.content || "All of it is default, or secret." : this.reason(format);
		const blocks = blocksOf(text);
		this.text.replaceChildren(...(blocks.length > 1
			? blocks.map((block) => element("span", { class: "block" }, markedText(block, null, "\n\t")))
			: markedText(text, null, "\n\t")));
	}

	reason(format) {
		return reasonOf(this.model, format);
	}

	download() {
		const name = (this.format === FORMATS.java) ? javaFile(this.content) : fileName(this.model, this.format.suffix);
		downloadBlob(name, new Blob([this.content], { type: this.format.type + ";charset=utf-8" }));
	}

}

// Of a long text, a browser lays out only the blocks that are seen; the style has their height
function blocksOf(text) {
	const blocks = [];
	for (let start = 0; start < text.length;) {
		const end = afterLines(text, start);
		blocks.push(text.slice(start, end));
		start = end;
	}
	return blocks;
}

function afterLines(text, start) {
	let end = start;
	for (let line = 0; line < BLOCK_LINES; line++) {
		end = text.indexOf("\n", end) + 1;
		if (end === 0) {
			return text.length;
		}
	}
	return end;
}

function reasonOf(model, format) {
	return model.unwritten?.get(format)
		?? "Only documents that the page was made with are written as " + FORMATS[format].title
			+ ". 'fingy show FILE' and 'fingy transpile FILE' write every other.";
}

// Java wants a file to be called as its class
function javaFile(text) {
	const name = /\bclass ([\p{L}\p{Nd}_$]+)/u.exec(text);
	return ((name) ? name[1] : "Configuration") + ".java";
}
