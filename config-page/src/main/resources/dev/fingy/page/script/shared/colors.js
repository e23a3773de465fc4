// The colors of the theme, for what is drawn and not styled. A browser tells which of two a color is only where it is used.
import { element } from "./dom.js";

export function colorsOf(names) {
	const probe = element("span", { hidden: true });
	document.body.append(probe);
	const colors = names.map((name) => {
		probe.style.color = `var(--${name})`;
		return [name, getComputedStyle(probe).color];
	});
	probe.remove();
	return Object.fromEntries(colors);
}
