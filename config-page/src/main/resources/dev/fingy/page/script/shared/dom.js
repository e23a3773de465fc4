// Elements and texts. Nothing here reads HTML: content of documents becomes text nodes.

export function element(tag, options = {}, ...children) {
	const node = document.createElement(tag);
	for (const [name, value] of Object.entries(options)) {
		if (name === "on") {
			Object.entries(value).forEach(([type, listener]) => node.addEventListener(type, listener));
		}
		else if (value === true) {
			node.setAttribute(name, "");
		}
		else if (value !== false && value !== undefined && value !== null) {
			node.setAttribute(name, value);
		}
	}
	node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
	return node;
}

export function button(label, listener, options = {}) {
	return element("button", { type: "button", ...options, on: { click: listener } }, label);
}

// Characters that have no shape, move their neighbours, or look like a blank
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0]/u;

const INVISIBLES = new RegExp("(" + INVISIBLE.source + ")", "u");

function escapeOf(character) {
	const known = { "\n": "\\n", "\t": "\\t", "\r": "\\r" }[character];
	const code = character.codePointAt(0);
	return known ?? ((code > 0xffff) ? "\\u{" + code.toString(16) + "}" : "\\u" + code.toString(16).padStart(4, "0"));
}

// Text for where there can be no elements
export function visibleText(text) {
	return text.split(INVISIBLES).map((part, i) => (i % 2 === 1) ? escapeOf(part) : part).join("");
}

// What is allowed stays in one text with what is around it: a document has many lines
function visibleNodes(text, allowed) {
	const nodes = [];
	let plain = "";
	text.split(INVISIBLES).forEach((part, i) => {
		if (i % 2 === 0 || allowed.includes(part)) {
			plain += part;
			return;
		}
		nodes.push(plain, element("span", { class: "escape" }, escapeOf(part)));
		plain = "";
	});
	return [...nodes, plain].filter((part) => part !== "");
}

export function markedText(text, pattern, allowed = "") {
	if (!pattern) {
		return visibleNodes(text, allowed);
	}
	const nodes = [];
	let end = 0;
	for (const match of text.matchAll(pattern)) {
		if (match[0] !== "") {
			nodes.push(...visibleNodes(text.slice(end, match.index), allowed));
			nodes.push(element("mark", {}, visibleNodes(match[0], allowed)));
			end = match.index + match[0].length;
		}
	}
	return [...nodes, ...visibleNodes(text.slice(end), allowed)];
}

export function announce(text) {
	const toast = document.querySelector(".toast");
	toast.textContent = text;
	toast.classList.add("shown");
	clearTimeout(announce.timer);
	announce.timer = setTimeout(() => toast.classList.remove("shown"), 2000);
}

export async function copyText(text, name) {
	try {
		await navigator.clipboard.writeText(text);
		announce("Copied " + name);
	}
	catch {
		announce(copyBySelection(text) ? "Copied " + name : "The browser does not allow to copy");
	}
}

// Pages from disk have no clipboard in some browsers
function copyBySelection(text) {
	const area = element("textarea", { class: "offscreen", "aria-hidden": "true" });
	area.value = text;
	document.body.append(area);
	area.select();
	const copied = document.execCommand("copy");
	area.remove();
	return copied;
}

export function downloadBlob(name, blob) {
	const address = URL.createObjectURL(blob);
	const link = element("a", { href: address, download: name });
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export function fileName(model, suffix) {
	const stem = model.application().replace(/[^\p{L}\p{Nd}._-]+/gu, "-").replace(/^[.-]+/, "").slice(0, 60);
	return ((stem !== "") ? stem : "fingy") + suffix;
}
