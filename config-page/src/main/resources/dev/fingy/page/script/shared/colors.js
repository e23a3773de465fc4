// The colors of the theme, for graphics that CSS does not style. A browser resolves which
// of two colors applies only where it is used.
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
