// The head of the page: a summary of the document.
import { button, copyText, element, markedText, visibleText } from "../shared/dom.js";
import { plural, shortHash, timeText } from "../shared/format.js";
import { excludedNames, isMismatch } from "../core/fingerprint.js";
import { countNodes } from "../shared/model.js";
import { pendingParts } from "./pending.js";
import { runLine } from "../runs/runfacts.js";

export function showHead(head, model, addressOf) {
	head.querySelector(".application").replaceChildren(...markedText(model.application(), null));
	const time = head.querySelector(".captured");
	time.dateTime = model.data.get("captured") ?? "";
	time.textContent = visibleText(timeText(String(model.data.get("captured") ?? "")));
	time.title = "Captured " + visibleText(String(model.data.get("captured") ?? ""));
	head.querySelector(".fingerprints")
		.replaceChildren(...["config", "code"].map((name) => hashButton(model, name)), excludedOf(model));
	head.querySelector(".counts").textContent = countsText(countNodes(model));
	const mismatch = head.querySelector(".mismatch");
	mismatch.hidden = true;
	// A hash takes longer than the page
	setTimeout(() => {
		mismatch.hidden = !isMismatch(model);
	});
	const pending = head.querySelector(".pending");
	pending.hidden = !model.data.has("pending");
	pending.replaceChildren(...(pending.hidden ? [] : pendingParts(model.data.get("pending"))));
	const line = head.querySelector(".run-line");
	line.hidden = !model.run;
	line.replaceChildren(...((model.run) ? runLine(model.run, addressOf(model.run)).filter((part) => part) : []));
}

function hashButton(model, name) {
	const hash = String(model.data.get("fingerprint").get(name) ?? "");
	return button([name, " ", element("code", { class: "text" }, markedText(shortHash(hash), null))],
		() => copyText(hash, "the fingerprint"), {
			class: "hash", title: visibleText(hash),
			"aria-label": "Copy fingerprint of " + name + " " + visibleText(shortHash(hash))
		});
}

// The names that the fingerprint leaves out, since their values are meant to differ
function excludedOf(model) {
	const names = excludedNames(model);
	return (names.length === 0) ? "" : element("details", { class: "excluded" },
		element("summary", {}, "without " + plural(names.length, "name")),
		element("ul", {}, names.map((name) => element("li", { class: "text" }, markedText(name, null)))));
}

function countsText(counts) {
	const words = [plural(counts.objects, "object"), plural(counts.values, "value")];
	if (counts.defaults > 0) {
		words.push(plural(counts.defaults, "default"));
	}
	if (counts.overridden > 0) {
		words.push(counts.overridden + " overridden");
	}
	if (counts.masked > 0) {
		words.push(counts.masked + " masked");
	}
	return words.join(" · ");
}

export function showDocuments(select, models, current, listener) {
	select.replaceChildren(...models
		.map((model, i) => element("option", { value: i, selected: i === current }, visibleText(model.name))));
	select.hidden = models.length < 2;
	select.onchange = () => listener(Number(select.value));
}
