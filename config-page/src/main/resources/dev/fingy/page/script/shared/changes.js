// How a change is marked: by colour, and by a sign that needs none.
import { element } from "./dom.js";

export function changeClass(change) {
	return (change) ? "is-" + change.name : "";
}

export function signCell(change) {
	return element("span", { class: "sign", title: change?.name, "aria-label": change?.name }, change?.sign ?? "");
}
