// The description of a configuration, a base with its types, or a class.
import { button, copyText, element, markedText, visibleText } from "../shared/dom.js";
import { plural, shortHash } from "../shared/format.js";
import { namesOf } from "./typesmodel.js";
import { codeText, constraintTexts, shapeTitle, shapeWords } from "./typeswords.js";

const MAX_PLACES = 50;

const KIND_WORDS = { preset: "as the JavaBean has it", injected: "provided by the container", derived: "computed" };

export class Sheet {

	constructor(model, addressOf) {
		this.model = model;
		this.addressOf = addressOf;
		this.parts = new Map();
	}

	of(node) {
		const contents = { group: () => this.group(node), configuration: () => this.entry(node),
			object: () => this.object(node), base: () => this.base(node) };
		return this.part(node, element("div", { class: "sheet" }, contents[node.kind]()));
	}

	// The element of a node on this sheet
	partOf(node) {
		return this.parts.get(node);
	}

	part(node, box) {
		this.parts.set(node, box);
		return box;
	}

	link(node, text = node.name) {
		return element("a", { class: "text", href: this.addressOf(node) }, markedText(text, null));
	}

	group(group) {
		return [element("h2", {}, group.name),
			element("ul", { class: "entries" }, group.children.map((node) => element("li", {}, this.summary(node))))];
	}

	summary(node) {
		return [this.link(node),
			node.kind === "base" && element("span", { class: "size" }, " ", plural(node.children.length, "type")),
			node.text("description") !== "" && element("div", { class: "text-words note" },
				markedText(firstSentence(node.text("description")), null))];
	}

	entry(node) {
		return [this.title("h2", node), this.words(node), this.facts([["Class", codeText(node.text("className"))]]),
			this.table(node)];
	}

	object(node) {
		return [this.title("h2", node), this.words(node), this.facts([["Class", codeText(node.text("declared"))],
			node.raw.get("convertible") === true && ["Or", "a text, which the class reads"], this.placesOf(node)]),
			this.table(node)];
	}

	base(node) {
		return [this.title("h2", node), this.words(node), this.facts([
			["Base", codeText(node.text("declared"))], ["Type is named by", codeText(node.text("discriminator"))],
			node.text("defaultType") !== "" && ["Default type", this.typeLink(node, node.text("defaultType"))],
			this.placesOf(node)]),
			node.raw.get("open") === true && element("p", { class: "note" },
				"More types may be registered when an application runs."),
			node.children.length > 1 && element("p", { class: "contents" },
				node.children.map((type) => [this.link(type), " "])),
			node.children.map((type) => this.type(type))];
	}

	type(node) {
		return this.part(node, element("section", { class: "type", "aria-label": visibleText(node.name) },
			this.title("h3", node), this.words(node),
			node.text("problem") !== "" && element("p", { class: "problem" },
				markedText(node.text("problem"), null, "\n")),
			this.facts([
				node.raw.has("aliases") && ["Also",
					node.raw.get("aliases").map((alias, i) => [(i > 0) ? ", " : "", codeText(alias)])],
				["Class", codeText(node.text("className"))],
				node.text("factory") !== "" && ["Made by", codeText(node.text("factory"))],
				node.text("registered") !== "" && ["Registered",
					element("span", { class: "text-words" }, markedText(node.text("registered"), null))],
				node.text("code") !== "" && ["Code", codeText(shortHash(node.text("code")), node.text("code"))]]),
			this.table(node), this.example(node)));
	}

	title(tag, node) {
		return element(tag, { class: "text" }, markedText(node.name, null),
			node.text("deprecation") !== "" && [" ", markWord("deprecated")]);
	}

	words(node) {
		return ["deprecation", "description"].filter((name) => node.text(name) !== "")
			.map((name) => element("p", { class: "text-words" + ((name === "deprecation") ? " note" : "") },
				markedText(node.text(name), null, "\n")));
	}

	facts(members) {
		return element("dl", { class: "facts" }, members.filter((each) => each)
			.map(([name, content]) => [element("dt", {}, name), element("dd", {}, content)]));
	}

	typeLink(base, name) {
		const type = base?.children.find((each) => namesOf(each).includes(name));
		return (type) ? this.link(type, name) : codeText(name);
	}

	placesOf(node) {
		const places = this.model.places.get(node) ?? [];
		return places.length > 0 && ["Used at", [places.slice(0, MAX_PLACES).map((place, i) => [(i > 0) ? ", " : "",
			this.link(place, placeText(place))]),
			places.length > MAX_PLACES && " and " + (places.length - MAX_PLACES) + " more"]];
	}

	table(node) {
		if (node.children.length === 0) {
			return element("p", { class: "note" }, "Has no properties.");
		}
		return element("table", { class: "properties" }, element("thead", {}, element("tr", {},
			["Property", "What", "Default", "Constraints", "Description"]
				.map((name) => element("th", { scope: "col" }, name)))),
			element("tbody", {}, node.children.map((property) => this.property(property))));
	}

	property(node) {
		const marks = [["required", node.raw.get("required") === true], ["secret", node.raw.get("secret") === true],
			["deprecated", node.text("deprecation") !== ""]];
		return this.part(node, element("tr", {},
			element("th", { scope: "row" }, codeText(node.name),
				marks.filter(([, is]) => is).map(([word]) => [" ", markWord(word)])),
			cell("What", shapeWords(node.raw.get("shape"), (shape) => this.shapeLink(shape))),
			cell("Default", this.defaultOf(node)),
			cell("Constraints", constraintTexts(node).map((text, i) => [(i > 0) ? ", " : "",
				element("span", { class: "text-words" }, markedText(text, null))])),
			cell("Description", this.words(node))));
	}

	shapeLink(shape) {
		const target = this.model.target(shape);
		return (target) ? this.link(target) : codeText(shapeTitle(shape), shape.get("declared"));
	}

	defaultOf(node) {
		if (Object.hasOwn(KIND_WORDS, node.text("kind"))) {
			return element("span", { class: "note" }, KIND_WORDS[node.text("kind")]);
		}
		if (node.text("defaultType") !== "") {
			return this.typeLink(this.model.target(innerShape(node.raw.get("shape"))), node.text("defaultType"));
		}
		return node.raw.get("secret") !== true && defaultTexts(node.raw.get("defaults"));
	}

	example(node) {
		const text = node.text("example");
		return text !== "" && element("figure", { class: "example" },
			element("figcaption", {}, "Example ", button("Copy", () => copyText(text, "the example"),
				{ class: "copy", "aria-label": "Copy the example of " + visibleText(node.name) })),
			element("pre", { class: "text long", tabindex: "0" }, markedText(text, null, "\n\t")));
	}

}

function markWord(word) {
	return element("span", { class: "mark-word" }, word);
}

function cell(label, ...content) {
	return element("td", { "data-label": label }, content);
}

function defaultTexts(defaults) {
	if (defaults === undefined || defaults === null) {
		return null;
	}
	return (defaults.length === 0) ? element("span", { class: "note" }, "empty")
		: defaults.map((text, i) => [(i > 0) ? ", " : "", codeText((text === "") ? '""' : text)]);
}

function innerShape(shape) {
	const inner = shape.get("element") ?? shape.get("value");
	return (inner) ? innerShape(inner) : shape;
}

function placeText(property) {
	const { parent } = property;
	const owner = (parent.kind === "type") ? parent.parent.name + " " + parent.name : parent.name;
	return owner + ((parent.kind === "configuration") ? "." : " ") + property.name;
}

function firstSentence(text) {
	return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
