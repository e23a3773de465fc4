// The content of nodes, by which they are compared: types and values, and nothing else,
// by the rules of dev.fingy.internal.document.Content. Equal content is equal text here,
// the canonical JSON of RFC 8785.
import { Numeral } from "../shared/json.js";

export function isShown(node) {
	return !["masked", "injected", "derived"].includes(node.kind) && !node.is("unmentioned") && !node.is("absent");
}

const NONE = new Set();

export const SAME_TARGETS = new Map();

// The text, or null for nodes without content. References into sets have other names,
// and some nodes may be left out
export function contentOf(node, targets = SAME_TARGETS, without = NONE) {
	if (!isShown(node)) {
		return null;
	}
	const contents = { object: objectContent, list: listContent, map: mapContent, ref: refContent,
		value: valueContent };
	return contents[node.kind](node, targets, without);
}

function objectContent(node, targets, without) {
	const properties = node.children.filter((child) => !without.has(child))
		.map((child) => [canonicalText(child.name), contentOf(child, targets, without)])
		.filter(([, content]) => content !== null);
	const members = [["properties", canonicalMap(properties)]];
	if (node.type !== undefined) {
		members.push(["type", JSON.stringify(canonicalText(node.type))]);
	}
	return canonicalMap(members);
}

function listContent(node, targets, without) {
	const items = node.children.filter((child) => isShown(child) && !without.has(child))
		.map((child) => contentOf(child, targets, without) ?? "null");
	return "[" + (node.is("set") ? [...new Set(items)].sort() : items).join(",") + "]";
}

function mapContent(node, targets, without) {
	return canonicalMap(node.children.filter((child) => isShown(child) && !without.has(child))
		.map((child) => [canonicalText(child.name), contentOf(child, targets, without) ?? "null"]));
}

function refContent(node, targets) {
	const target = node.raw.get("ref");
	return canonicalMap([["ref", JSON.stringify(canonicalText(targets.get(target) ?? target))]]);
}

function valueContent(node) {
	const value = node.raw.get("value");
	return (value === null) ? null : canonicalPlain(value);
}

export function canonicalMap(members) {
	return "{" + members.sort(([a], [b]) => (a < b) ? -1 : 1)
		.map(([name, text]) => JSON.stringify(name) + ":" + text).join(",") + "}";
}

function canonicalPlain(value) {
	if (Array.isArray(value)) {
		return "[" + value.map(canonicalPlain).join(",") + "]";
	}
	if (value instanceof Map) {
		return canonicalMap([...value].map(([name, member]) => [canonicalText(name), canonicalPlain(member)]));
	}
	if (value instanceof Numeral) {
		return canonicalNumber(value.text);
	}
	if (typeof value !== "string") {
		return JSON.stringify(value);
	}
	return JSON.stringify(isWrittenNumber(value) ? escaped(value[0]) + value.slice(1) : canonicalText(value));
}

// A text must not equal a number that is written as text
function isWrittenNumber(text) {
	if (text.length < 6 || text.length > 1100 || !/^-?[0-9]+(?:\.[0-9]+)?(?:E[+-][0-9]{1,10})?$/.test(text)) {
		return text === "-0.0";
	}
	return !isDouble(text) && decimalText(decimalOf(text)) === text;
}

function escaped(unit) {
	return "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0");
}

const HALF = /\p{Cs}/u;

// Halves of characters have no place in RFC 8785
export function canonicalText(text) {
	return (HALF.test(text) || text.includes("\\u"))
		? text.replace(/\\/g, "\\\\").replace(/\p{Cs}/gu, escaped) : text;
}

// Numbers that a double cannot represent are written as text, so that they stay different
function canonicalNumber(text) {
	const nearest = Number(text);
	if (String(nearest) === text) {
		return text;
	}
	if (Object.is(nearest, -0) && /[.eE]/.test(text)) {
		return '"-0.0"';
	}
	return isDouble(text) ? String((nearest === 0) ? 0 : nearest) : JSON.stringify(decimalText(decimalOf(text)));
}

function isDouble(text) {
	const nearest = Number(text);
	return Number.isFinite(nearest) && decimalText(decimalOf(String(nearest))) === decimalText(decimalOf(text));
}

function decimalOf(text) {
	const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
	const digits = (whole + fraction).replace(/^0+/, "");
	const stripped = digits.replace(/0+$/, "");
	return (stripped === "") ? { sign: "", digits: "0", exponent: 0 }
		: { sign, digits: stripped, exponent: Number(exponent) - fraction.length + digits.length - stripped.length };
}

// As BigDecimal writes it
function decimalText({ sign, digits, exponent }) {
	const adjusted = exponent + digits.length - 1;
	if (exponent <= 0 && adjusted >= -6) {
		const padded = digits.padStart(1 - exponent, "0");
		const point = padded.length + exponent;
		return sign + padded.slice(0, point) + ((exponent < 0) ? "." + padded.slice(point) : "");
	}
	return sign + digits[0] + ((digits.length > 1) ? "." + digits.slice(1) : "") + "E" + ((adjusted < 0) ? "" : "+")
		+ adjusted;
}
