// Draws boxes and arrows as SVG: one box for the screen, and the whole graph to download.
import { visibleText } from "../shared/dom.js";
import { boxLines, boxTitle, boxWords } from "./boxes.js";

const LINE = 18;

const PAD = 10;

const HEAD = 28;

const MIN_WIDTH = 130;

const MAX_WIDTH = 300;

const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace";

const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

const FONTS = { title: "600 13px " + SANS, line: "12px " + MONO, small: "11px " + SANS };

const pen = document.createElement("canvas").getContext("2d");

export function textWidth(text, font) {
	pen.font = FONTS[font];
	return pen.measureText(text).width;
}

function fitted(text, font, width) {
	const shown = visibleText(text.slice(0, 200));
	if (textWidth(shown, font) <= width) {
		return shown;
	}
	const characters = Array.from(shown);
	let length = characters.length;
	while (length > 1 && textWidth(characters.slice(0, length).join("") + "…", font) > width) {
		length = Math.min(length - 1, Math.ceil(length * 0.9));
	}
	return characters.slice(0, length).join("") + "…";
}

export function xml(text) {
	return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd").replace(/&/g, "&amp;")
		.replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}

// What a box shows, cut to what it has room for
export function measureBox(box, extra) {
	const title = fitted(boxTitle(box), "title", MAX_WIDTH - 2 * PAD - 60);
	const words = [extra.sign, boxWords(box), extra.below].filter((word) => word).join("  ");
	const lines = boxLines(box, extra.lineKind).map(fittedLine);
	const widths = [textWidth(title, "title") + textWidth(words, "small") + 14,
		...lines.map((line) => textWidth(line.name + ": " + line.value, "line") + 2)];
	return {
		title, words, lines, kind: extra.kind,
		width: Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.max(...widths) + 2 * PAD))),
		height: HEAD + ((lines.length > 0) ? lines.length * LINE + 10 : 0)
	};
}

function fittedLine(line) {
	const name = fitted((line.name === "") ? '""' : line.name, "line", 150);
	const room = MAX_WIDTH - 2 * PAD - textWidth(name + ": ", "line");
	return { ...line, name, value: (line.value === "") ? "" : fitted(line.value, "line", room) };
}

function textElement(x, y, font, fill, text, anchor = "start") {
	return '<text x="' + x + '" y="' + y + '" style="font: ' + xml(FONTS[font]) + '" fill="' + fill + '" text-anchor="'
		+ anchor + '">' + xml(text) + "</text>";
}

export function drawBox(box, shape, colors) {
	const dashed = box.node.is("lazy") && !box.node.is("created") ? ' stroke-dasharray="5 3"' : "";
	const frame = colors[shape.kind + "-text"] ?? colors.frame;
	const { width, height } = shape;
	const head = colors[shape.kind] ?? ((box.node.type !== undefined) ? colors.badge : colors.raised);
	const parts = [
		'<rect x="1" y="1" width="' + (width - 2) + '" height="' + (height - 2) + '" rx="7" fill="' + colors.back
			+ '"/>',
		'<path d="M1 ' + HEAD + "V8a7 7 0 0 1 7-7H" + (width - 8) + "a7 7 0 0 1 7 7V" + HEAD + 'Z" fill="' + head + '"'
			+ ((height === HEAD) ? ' clip-path="inset(0 0 1px round 7px)"' : "") + "/>",
		'<rect x="1" y="1" width="' + (width - 2) + '" height="' + (height - 2) + '" rx="7" fill="none" stroke="'
			+ frame + '" stroke-width="' + (shape.kind ? 2 : 1.2) + '"' + dashed + "/>",
		textElement(PAD, 19, "title", colors[shape.kind + "-text"] ?? colors["badge-text"], shape.title)
	];
	if (shape.words !== "") {
		parts.push(textElement(width - PAD, 19, "small", colors[shape.kind + "-text"] ?? colors.muted, shape.words,
			"end"));
	}
	shape.lines.forEach((line, i) => {
		const y = HEAD + 18 + i * LINE;
		const colon = (line.value === "") ? "" : ":";
		parts.push(textElement(PAD, y, "line",
			colors[line.kind + "-text"] ?? (line.isDefault ? colors.muted : colors.text), line.name + colon));
		if (line.value !== "") {
			parts.push(textElement(PAD + textWidth(line.name + ": ", "line"), y, "line",
				colors[line.kind + "-text"] ?? ((line.isDefault || line.word) ? colors.muted : colors.value),
				line.value));
		}
	});
	return parts.join("");
}

export function svgDocument(width, height, content, back) {
	return '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '" viewBox="0 0 '
		+ width + " " + height + '">'
		+ ((back) ? '<rect width="100%" height="100%" fill="' + back + '"/>' : "") + content + "</svg>";
}

export function drawArrow(arrow, colors) {
	const points = arrow.points;
	const [before, last] = points.slice(-2);
	const angle = Math.atan2(last.y - before.y, last.x - before.x);
	const corner = (turn) => (last.x - 9 * Math.cos(angle + turn)).toFixed(1) + " "
		+ (last.y - 9 * Math.sin(angle + turn)).toFixed(1);
	return '<path d="M' + points.map((point) => point.x.toFixed(1) + " " + point.y.toFixed(1)).join("L")
		+ '" fill="none" stroke="' + colors.muted + '"/>'
		+ '<path d="M' + last.x.toFixed(1) + " " + last.y.toFixed(1) + "L" + corner(0.4) + "L" + corner(-0.4)
			+ 'Z" fill="' + colors.muted + '"/>' + ((arrow.text === "") ? "" : drawLabel(arrow, colors));
}

function drawLabel(arrow, colors) {
	const width = textWidth(arrow.text, "small") + 8;
	return '<rect x="' + (arrow.x - width / 2).toFixed(1) + '" y="' + (arrow.y - 9).toFixed(1) + '" width="'
			+ width.toFixed(1) + '" height="18" rx="3" fill="' + colors.back + '"/>'
		+ textElement(arrow.x.toFixed(1), (arrow.y + 4).toFixed(1), "small", colors.text, arrow.text, "middle");
}

export function labelText(label) {
	return fitted(label, "small", 160);
}
