// How names, values and origins are written for a reader.
import { Numeral, writeCompactJson } from "./json.js";

const LONGEST_ROW = 300;

// What YAML would read as something else than a text
const AMBIGUOUS = /^$|^\s|\s$|^[-+]?[.\d]|^(true|false|null|yes|no|on|off|~)$|^[-+]?\.?(inf|nan)$|^["'&*!|>%@`{}[\],#?:-]|: |:$| #/i;

export function valueText(value) {
	if (value instanceof Numeral) {
		return value.text;
	}
	if (typeof value === "string") {
		return value;
	}
	return (value === undefined) ? "" : writeCompactJson(value);
}

export function rowText(value) {
	const text = valueText(value);
	const cut = (text.length > LONGEST_ROW) ? text.slice(0, LONGEST_ROW) : text;
	const quoted = typeof value === "string" && AMBIGUOUS.test(cut) && !/^\d{4}-\d\d-\d\d/.test(cut);
	return (quoted ? '"' + cut + (text.length > cut.length ? "…" : "") + '"'
		: cut + (text.length > cut.length ? "…" : ""));
}

export function valueClass(value) {
	return (value === null) ? "null" : (value instanceof Numeral) ? "number" : typeof value;
}

export function shortOrigin(origin) {
	const named = /^(?:System Environment Property )?"([^"]*)"(?: from property source "([^"]*)")?/.exec(origin);
	if (named) {
		return sourceName(named[1], named[2] ?? "systemEnvironment");
	}
	const placed = /^(.*) - (\d+):\d+$/.exec(origin);
	const bracketed = /\[([^\]]*)\]/.exec((placed) ? placed[1] : origin);
	const where = (bracketed) ? bracketed[1] : (placed) ? placed[1] : origin;
	const base = where.split(/[\\/]/).pop() || where;
	return (placed) ? base + ":" + placed[2] : base;
}

function sourceName(name, source) {
	const known = { systemEnvironment: "env " + name, commandLineArgs: "command line",
		systemProperties: "system property" };
	return Object.hasOwn(known, source) ? known[source] : source;
}

// As Spring Boot reads the environment; keys in brackets have no such name
export function environmentName(path) {
	return /^[\p{L}\p{Nd}.-]+(\[\d+\][\p{L}\p{Nd}.-]*)*$/u.test(path)
		? path.replace(/-/g, "").replace(/\[(\d+)\]/g, ".$1").split(".").join("_").toUpperCase() : null;
}

export function commandLineOption(path, text) {
	const option = "--" + path + "=" + text;
	return /^[\w.,:/=@%+-]*$/.test(option) ? option : "'" + option.replace(/'/g, "'\\''") + "'";
}

export function shortHash(hash) {
	return hash.replace(/^sha256:/, "").slice(0, 8);
}

const TIMES = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function timeText(text) {
	const time = new Date(text);
	return Number.isNaN(time.getTime()) ? text : TIMES.format(time);
}

export function classText(name) {
	return name.slice(name.lastIndexOf(".") + 1).replace(/\$/g, ".");
}

export function plural(count, one, many = one + "s") {
	return count + " " + ((count === 1) ? one : many);
}

// A name that is seen even if it is empty
export function nameText(name) {
	return (name === "") ? '""' : name;
}
