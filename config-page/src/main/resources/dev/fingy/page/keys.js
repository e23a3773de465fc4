// The keys that work everywhere, and the dialog that tells of them.
import { button, element } from "./dom.js";

const KEYS = [
	["/", "search"], ["Esc", "leave the search"], ["Enter, Shift Enter", "next and previous match"],
	["↑ ↓", "the row above or below"], ["← →", "close and open, or go out and in"], ["Home, End", "first and last row"],
	["a letter", "the next name that begins so"], ["*", "open all beside it"], ["e, c", "expand and collapse all"],
	["+ − 0", "zoom and fit the graph"], ["1 … 5", "the views"], ["?", "this list"]
];

export function startKeys(dialog, opener, onKey) {
	dialog.append(element("h2", { id: "keys-title" }, "Keys"),
		element("dl", {}, KEYS.map(([keys, meaning]) => [element("dt", {}, element("kbd", {}, keys)), element("dd", {}, meaning)])),
		button("Close", () => dialog.close()));
	opener.addEventListener("click", () => dialog.showModal());
	document.addEventListener("keydown", (event) => {
		const typing = event.target.closest?.("input, textarea, select, dialog");
		if (typing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
			return;
		}
		if (event.key === "?") {
			event.preventDefault();
			dialog.showModal();
		}
		else if (onKey(event.key)) {
			event.preventDefault();
		}
	});
}
