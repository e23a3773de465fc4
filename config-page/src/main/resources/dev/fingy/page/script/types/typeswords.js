// What a property can contain and which constraints it has, in words.
import { element, markedText, visibleText } from "../shared/dom.js";
import { plural } from "../shared/format.js";
import { partsOf, shortDeclared } from "./typesmodel.js";

export function codeText(text, title) {
	return element("code", { class: "text", title: (title) ? visibleText(title) : undefined }, markedText(text, null));
}

// The function link makes the link to the entry of a shape, if there is one
export function shapeWords(shape, link) {
	const lazy = shape.get("lazy") === true && [" ", element("span", { class: "mark-word" }, "lazy")];
	const constants = shape.get("constants") ?? [];
	switch (shape.get("is")) {
		case "list":
			return [collectionWord(shape.get("declared")), " of ", shapeWords(shape.get("element"), link)];
		case "map":
			return ["map of ", shapeWords(shape.get("key"), link), " to ", shapeWords(shape.get("value"), link)];
		default:
			return (constants.length > 0) ? listed(constants) : [link(shape), lazy];
	}
}

function listed(constants) {
	return constants.map((constant, i) => [(i === 0) ? "" : (i === constants.length - 1) ? " or " : ", ",
		codeText(constant)]);
}

function collectionWord(declared) {
	return /^[^<]*Set\b/.test(declared) ? "set" : "list";
}

export function shapeTitle(shape) {
	return shortDeclared(shape.get("declared"));
}

const BOUNDS = { Positive: "> 0", PositiveOrZero: "≥ 0", Negative: "< 0", NegativeOrZero: "≤ 0" };

const CONSTRAINT_WORDS = {
	NotNull: "present", NotEmpty: "not empty", NotBlank: "not blank", Null: "absent", AssertTrue: "true",
	AssertFalse: "false", Email: "an e-mail address", Past: "in the past", PastOrPresent: "not in the future",
	Future: "in the future", FutureOrPresent: "not in the past", ...BOUNDS
};

const CONSTRAINT_TEXTS = {
	Min: ({ value }) => "≥ " + value,
	Max: ({ value }) => "≤ " + value,
	DecimalMin: ({ value, inclusive }) => ((inclusive === "false") ? "> " : "≥ ") + value,
	DecimalMax: ({ value, inclusive }) => ((inclusive === "false") ? "< " : "≤ ") + value,
	Digits: ({ integer, fraction }) => plural(integer, "digit") + ", " + fraction + " behind the point",
	Pattern: ({ regexp, flags }) => "matches " + regexp + ((flags) ? " (" + flags + ")" : "")
};

export function constraintTexts(property) {
	const constraints = property.raw.get("constraints") ?? [];
	const range = rangeOf(constraints);
	return (range) ? [range, ...constraints.filter((each) => !["Min", "Max"].includes(each.get("name")))
		.map((each) => constraintText(each, property))]
		: constraints.map((each) => constraintText(each, property));
}

function rangeOf(constraints) {
	const of = (name) => constraints.filter((each) => each.get("name") === name)
		.map((each) => each.get("attributes")?.get("value"));
	const [least, most] = [of("Min"), of("Max")];
	return least.length === 1 && most.length === 1 && least[0] + " to " + most[0];
}

function constraintText(constraint, property) {
	const name = constraint.get("name");
	const members = constraint.get("attributes") ?? new Map();
	const attributes = Object.fromEntries(members);
	if (name === "Size") {
		return sizeText(attributes, property.raw.get("shape"));
	}
	if (Object.hasOwn(CONSTRAINT_TEXTS, name)) {
		return CONSTRAINT_TEXTS[name](attributes);
	}
	if (Object.hasOwn(CONSTRAINT_WORDS, name)) {
		return CONSTRAINT_WORDS[name];
	}
	return name + ((members.size > 0) ? "(" + [...members].map(([key, value]) => key + " = " + value).join(", ") + ")"
		: "");
}

function sizeText({ min, max }, shape) {
	const what = (partsOf(shape).length > 0) ? (shape.get("is") === "map") ? "entries" : "elements" : "characters";
	if (min !== undefined && max !== undefined) {
		return ((min === max) ? min : min + " to " + max) + " " + what;
	}
	return ((min !== undefined) ? "≥ " + min : (max !== undefined) ? "≤ " + max : "any number of") + " " + what;
}
