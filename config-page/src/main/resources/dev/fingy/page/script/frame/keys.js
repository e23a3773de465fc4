// The keys that work everywhere, and the dialog that lists them.
import { button, element } from "../shared/dom.js";

const TREE_KEYS = [
	["/", "search"], ["Esc", "leave the search"], ["Enter, Shift Enter", "next and previous match"],
	["↑ ↓", "the row above or below"], ["← →", "close and open, or go out and in"], ["Home, End", "first and last row"],
	["a letter", "the next name that begins with it"], ["*", "expand all siblings"]
];

const DIALOG_KEYS = [["?", "this list"]];

export const COMMON_KEYS = [...TREE_KEYS, ["c", "collapse all"], ...DIALOG_KEYS];

export const ALL_KEYS = [
	...TREE_KEYS, ["e, c", "expand and collapse all"], ["+ − 0", "zoom and fit the graph"], ["1 … 6", "the views"],
	...DIALOG_KEYS
];

export function startKeys(dialog, opener, onKey, keys) {
	dialog.append(element("h2", { id: "keys-title" }, "Keys"),
		element("dl", {}, keys.map(([names, meaning]) => [element("dt", {}, element("kbd", {}, names)),
			element("dd", {}, meaning)])),
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
