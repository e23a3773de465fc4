// All that is known of one node.
import { button, copyText, element, markedText } from "../shared/dom.js";
import { commandLineOption, environmentName, valueText } from "../shared/format.js";
import { writeJson } from "../shared/json.js";

const LONG = 120;

const NOTES = {
	absent: "A source switches the node off, whatever sources of lower precedence have here.",
	default: "No source gives it: this is the default.",
	unmentioned: "The object holds it, and configuration does not mention it. It takes no part in fingerprints.",
	derived: "A method computes it: it cannot be set.",
	injected: "The container provides it when the object is created.",
	masked: "The value is secret, or values are not shown. It is not in this page."
};

export function detailOf(node, options) {
	const { raw } = node;
	return element("div", { class: "detail-body" },
		element("div", { class: "detail-head" },
			element("h2", { class: "text path" }, markedText(node.path || node.name, null)),
			button("Copy path", () => copyText(node.path, "the path"), { class: "copy" }),
			options.close && button("Close", options.close, { class: "copy detail-close" })),
		notesOf(node),
		element("dl", {}, facts(node, options)),
		sectionOf("Overrides", (raw.get("overrides") ?? []).map(plainFact)),
		sectionOf("Set aside: does not count", (raw.get("set-aside") ?? []).map(plainFact)),
		usesOf(node, options));
}

function notesOf(node) {
	const notes = Object.keys(NOTES).filter((flag) => node.is(flag)).map((flag) => NOTES[flag]);
	return notes.map((note) => element("p", { class: "note" }, note));
}

function facts(node, options) {
	const { raw } = node;
	return [
		raw.has("value") && fact("Value", longText(valueOf(raw.get("value"))), valueText(raw.get("value"))),
		raw.has("ref") && fact("Same object as", options.link(raw.get("ref"))),
		raw.has("error") && fact("No value, because", longText(raw.get("error"))),
		raw.has("type") && fact("Type", options.typeLink?.(node, raw.get("type")) ?? longText(raw.get("type"))),
		raw.has("discriminator") && fact("Type is named by", longText(raw.get("discriminator"))),
		raw.has("class") && fact("Class", longText(raw.get("class")), raw.get("class")),
		raw.get("lazy") === true && fact("Lazy",
			raw.get("created") === true ? "Yes, and created" : "Yes, not created yet"),
		raw.has("replaced") && fact("Replaced in the container by", longText(raw.get("replaced")), raw.get("replaced")),
		raw.has("code") && fact("Code", longText(raw.get("code")), raw.get("code")),
		raw.has("origin") && fact("Origin", longText(raw.get("origin")), raw.get("origin")),
		raw.has("text") && fact("Text with placeholders", longText(raw.get("text"))),
		raw.has("from") && fact("Placeholder leads to", longText(raw.get("from"))),
		node.kind === "list" && fact(node.is("set") ? "Elements, in any order" : "Elements",
			String(node.children.length)),
		node.kind === "map" && fact("Entries", String(node.children.length)),
		!raw.has("type") && fact("Described", options.typeLink?.(node, "in the types"))
	];
}

function fact(name, content, copied) {
	return content && [element("dt", {}, name), element("dd", {}, content,
		copied !== undefined && button("Copy", () => copyText(copied, name.toLowerCase()),
			{ class: "copy", "aria-label": "Copy " + name.toLowerCase() }))];
}

function valueOf(value) {
	return (value instanceof Map || Array.isArray(value)) ? writeJson(value) : valueText(value);
}

function longText(text) {
	return (text.length > LONG || text.includes("\n"))
		? element("pre", { class: "text long", tabindex: "0" }, markedText(text, null, "\n\t"))
		: element("code", { class: "text" }, (text === "") ? element("span", { class: "mark-word" }, "empty text")
			: markedText(text, null));
}

function plainFact(plain) {
	const name = plain.get("property");
	return element("li", {},
		name !== undefined && [element("code", { class: "text" }, markedText(name, null)), " "],
		plain.get("masked") === true ? element("span", { class: "mark-word" }, "masked")
			: plain.has("value") && longText(valueOf(plain.get("value"))),
		plain.has("origin") && element("div", { class: "text overridden-origin" },
			markedText(plain.get("origin"), null)));
}

function sectionOf(title, items) {
	return items.length > 0 && element("section", {}, element("h3", {}, title),
		element("ol", { class: "plain" }, items));
}

// How one would set it from outside
function usesOf(node, options) {
	if (!["value", "masked"].includes(node.kind) || node.is("derived") || options.free) {
		return null;
	}
	const environment = environmentName(node.path);
	const option = commandLineOption(node.path, (node.kind === "value") ? valueText(node.raw.get("value")) : "");
	const whole = option.length <= LONG && !option.includes("\n");
	return element("section", {}, element("h3", {}, "Set it elsewhere"), element("dl", {},
		environment && fact("Environment", longText(environment), environment),
		whole && fact("Command line", longText(option), option)));
}
