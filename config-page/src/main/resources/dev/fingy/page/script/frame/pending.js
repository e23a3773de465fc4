// How the configuration of the next start would differ from this one.
import { element, markedText } from "../shared/dom.js";
import { plural, rowText, timeText } from "../shared/format.js";

const SIGNS = { added: "+", removed: "-", changed: "~", replaced: "!", code: "#", masked: "?" };

export function pendingParts(pending) {
	const problems = pending.get("problems") ?? [];
	const changes = pending.get("changes") ?? [];
	const what = (problems.length > 0) ? "would fail: " + plural(problems.length, "problem")
		: "would differ: " + plural(changes.length, "change");
	return [
		element("summary", {}, "The next start " + what + ", since " + timeText(String(pending.get("since") ?? ""))),
		element("ul", {}, problems.map((problem) => item(problemText(problem))),
			changes.map((change) => item(changeText(change))))
	];
}

function item(text) {
	return element("li", { class: "text" }, markedText(text, null));
}

function problemText(problem) {
	const value = problem.has("value") ? " (" + problem.get("value") + ")" : "";
	const origin = problem.has("origin") ? " [" + problem.get("origin") + "]" : "";
	return problem.get("property") + ": " + problem.get("reason") + value + origin;
}

function changeText(change) {
	const values = ["before", "after"].filter((name) => change.has(name)).map((name) => rowText(change.get(name)));
	return (SIGNS[change.get("kind")] ?? "~") + " " + change.get("path")
		+ ((values.length > 0) ? ": " + values.join(" → ") : "");
}
