// All facts of one run, and the line of them above its document.
import { button, copyText, element, markedText } from "../shared/dom.js";
import { shortHash, timeText, valueText } from "../shared/format.js";
import { durationText, numberText, stateCell } from "./run.js";

const FIRST_METRICS = 4;

export function runFacts(run, actions) {
	return element("div", { class: "detail-body" },
		element("div", { class: "detail-head" },
			element("h2", { class: "text path" }, markedText(run.id, null)),
			button("Copy id", () => copyText(run.id, "the id"), { class: "copy" }),
			button("Close", actions.close, { class: "copy detail-close" })),
		element("p", { class: "run-actions" },
			button("Open its configuration", actions.open, { disabled: !actions.isComparable }), " ",
			actions.other && button(["Compare with ",
				element("span", { class: "text" }, markedText(actions.other, null))], actions.compare,
				{ disabled: !actions.isComparable })),
		element("dl", {}, runFact("State", element("span", {}, stateCell(run.state))),
			textFact("Error", run.text("error")), textFact("Command", run.command),
			textFact("Application", run.text("application")), textFact("Instance", run.text("instance")),
			textFact("Started", timeText(run.text("started"))), textFact("Took", durationText(run.seconds)),
			textFact("Part of run", run.text("parent")), textFact("Command line", run.text("command-line")),
			textFact("Commit", run.commit),
			hashFact("Configuration", run.fingerprint("config")), hashFact("Code", run.fingerprint("code"))),
		factList("Metrics", [...run.metrics].map(([name, value]) => [name, valueText(value)])),
		factList("Tags", [...run.tags].map(([name, value]) => [name, valueText(value)])),
		factList("Artefacts", run.artefacts),
		run.notes.length > 0 && element("section", {}, element("h3", {}, "Notes"),
			element("ul", { class: "plain" },
				run.notes.map((note) => element("li", { class: "text-words" }, markedText(note, null, "\n"))))));
}

function runFact(name, content) {
	return [element("dt", {}, name), element("dd", {}, content)];
}

function textFact(name, text) {
	return text !== "" && runFact(name, element("span", { class: "text-words" }, markedText(text, null, "\n")));
}

function hashFact(name, hash) {
	return hash !== "" && runFact(name,
		[element("code", { class: "text", title: hash }, markedText(shortHash(hash), null)),
		button("Copy", () => copyText(hash, "the fingerprint"),
			{ class: "copy", "aria-label": "Copy fingerprint of " + name.toLowerCase() })]);
}

function factList(title, members) {
	return members.length > 0 && element("section", {}, element("h3", {}, title),
		element("dl", { class: "pairs" },
			members.map(([name, text]) => [element("dt", { class: "text" }, markedText(name, null)),
			element("dd", { class: "text" }, markedText(text, null))])));
}

export function runLine(run, address) {
	const metrics = [...run.metrics].slice(0, FIRST_METRICS);
	return [
		stateCell(run.state), run.command && element("strong", { class: "text-words" }, markedText(run.command, null)),
		element("span", {}, markedText(timeText(run.text("started")), null)),
		element("span", {}, durationText(run.seconds)),
		...metrics.map(([name, value]) => element("span", { class: "run-metric" }, markedText(name, null), " ",
			element("code", { class: "text", title: valueText(value) }, markedText(numberText(value), null)))),
		run.text("error") && element("span", { class: "text-words error" }, markedText(run.text("error"), null)),
		element("a", { href: address }, "All of this run")
	];
}
