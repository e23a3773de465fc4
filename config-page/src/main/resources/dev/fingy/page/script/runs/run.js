// One run, as the endpoint of runs returns it.
import { element, markedText } from "../shared/dom.js";
import { shortHash, valueText } from "../shared/format.js";

const SHORT_ID = 13;

const STATES = {
	SUCCEEDED: { sign: "✓", kind: "added" }, FAILED: { sign: "✕", kind: "removed" },
	LOST: { sign: "?", kind: "changed" }, RUNNING: { sign: "▸", kind: "code" }
};

export class Run {

	constructor(raw) {
		this.raw = raw;
		this.id = this.text("id");
	}

	// Later answers add to earlier ones
	merge(raw) {
		this.raw = new Map([...this.raw, ...raw]);
		return this;
	}

	text(name) {
		const value = this.raw.get(name);
		return (value === undefined || value === null) ? "" : valueText(value);
	}

	get shortId() {
		return this.id.slice(0, SHORT_ID);
	}

	get command() {
		return this.text("name");
	}

	get state() {
		return this.text("state");
	}

	get started() {
		return Date.parse(this.text("started"));
	}

	get seconds() {
		return (Date.parse(this.text("ended")) - this.started) / 1000;
	}

	get metrics() {
		return membersOrNone(this.raw.get("metrics"));
	}

	get tags() {
		return membersOrNone(this.raw.get("tags"));
	}

	get notes() {
		const notes = this.raw.get("notes");
		return (Array.isArray(notes) ? notes : []).map(valueText);
	}

	get commit() {
		const git = membersOrNone(this.raw.get("git"));
		const commit = git.get("commit");
		return (typeof commit === "string") ? commit + (git.get("dirty") === true ? " and changes" : "") : "";
	}

	// Name and description of each file
	get artefacts() {
		const artefacts = this.raw.get("artefacts");
		return (Array.isArray(artefacts) ? artefacts : []).map(membersOrNone).map((file) =>
			[valueText(file.get("name") ?? ""),
				`${valueText(file.get("size") ?? "")} bytes, sha256 ${valueText(file.get("sha256") ?? "")}`]);
	}

	// Steps, values and times by metric; absent until the run was asked for
	get series() {
		return this.raw.get("series");
	}

	fingerprint(name) {
		const hash = membersOrNone(this.raw.get("fingerprint")).get(name);
		return (typeof hash === "string") ? hash : "";
	}

}

function membersOrNone(value) {
	return (value instanceof Map) ? value : new Map();
}

export function stateCell(state) {
	const { sign, kind } = STATES[state.toUpperCase()] ?? { sign: "", kind: "other" };
	return element("span", { class: "state state-" + kind },
		element("span", { class: "state-sign", "aria-hidden": "true" }, sign),
		markedText(state.toLowerCase(), null));
}

export function durationText(seconds) {
	if (!Number.isFinite(seconds)) {
		return "";
	}
	if (seconds < 60) {
		return seconds.toFixed(1) + " s";
	}
	const minutes = Math.floor(seconds / 60);
	return (minutes < 60) ? minutes + " min " + Math.floor(seconds % 60) + " s"
		: Math.floor(minutes / 60) + " h " + minutes % 60 + " min";
}

export function numberText(value) {
	const text = valueText(value);
	const number = Number(text);
	return (Number.isFinite(number) && text.length > 7) ? String(Number(number.toPrecision(5))) : text;
}

export function hashText(run, name) {
	return shortHash(run.fingerprint(name));
}
