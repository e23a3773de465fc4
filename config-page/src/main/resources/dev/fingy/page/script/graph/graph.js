// The view of objects and what they hold.
import { colorsOf } from "../shared/colors.js";
import { announce, button, downloadBlob, element, fileName } from "../shared/dom.js";
import { CHANGE_KINDS } from "../core/differ.js";
import { detailOf } from "../tree/detail.js";
import { plural } from "../shared/format.js";
import { BoxGraph, boxName, boxTitle, canFold, countBelow } from "./boxes.js";
import { drawArrow, drawBox, measureBox, svgDocument } from "./svg.js";
import { layOut, segmentsOf } from "./layout.js";
import { loadLibrary } from "../shared/library.js";

const COLORS = ["back", "raised", "line", "text", "muted", "accent", "value", "badge", "badge-text", "added",
	"added-text", "removed", "removed-text", "changed", "changed-text", "replaced", "replaced-text", "code",
	"code-text"];

const READABLE = 0.6;

const MARGIN = 24;

function themeColors() {
	const colors = colorsOf(COLORS);
	return { ...colors, frame: colors.muted };
}

export class GraphView {

	constructor(page) {
		this.page = page;
		this.collapsed = new Set();
		this.canvas = element("div", {
			class: "canvas", tabindex: "0", role: "group",
			"aria-label": "Graph of objects. Arrow keys go from box to box, Enter opens one in the tree.",
			on: { keydown: (event) => this.onCanvasKey(event) }
		});
		this.status = element("output", { class: "graph-count", "aria-live": "polite" });
		this.scale = element("output", { class: "graph-zoom" });
		this.detail = element("aside", { class: "detail", "aria-label": "Selected object" });
		this.fold = button("Collapse", () => this.toggle(this.chosen), { disabled: true });
		this.alone = button("Only this", () => this.showAlone(), { disabled: true });
		this.box = element("section", { class: "view split graph", "aria-label": "Graph" },
			element("div", { class: "pane" }, element("div", { class: "toolbar" },
				button("+", () => this.zoom(1.25), { "aria-label": "Zoom in", class: "icon" }),
				button("−", () => this.zoom(0.8), { "aria-label": "Zoom out", class: "icon" }), this.scale,
				button("Fit", () => this.fit(), { "aria-keyshortcuts": "0" }),
				this.fold, this.alone, this.status,
				element("span", { class: "toolbar-end" },
					button("PNG", () => this.savePicture(), { "aria-label": "Download as PNG" }),
					button("SVG", () => this.saveSvg(), { "aria-label": "Download as SVG" }))),
				this.canvas),
			this.detail);
	}

	show(model, route) {
		loadLibrary("cytoscape");
		loadLibrary("dagre");
		const isNew = this.model !== model || this.comparison !== this.page.comparison;
		if (isNew) {
			this.comparison = this.page.comparison;
			this.model = model;
			this.graph = new BoxGraph(model);
			this.collapsed = new Set(this.graph.folded);
			this.top = null;
			this.chosen = null;
		}
		const node = (route.id !== null) ? model.byId.get(route.id) : undefined;
		const box = (node) ? this.graph.boxOf(node) : null;
		if (this.unfoldAround(box) || isNew) {
			this.draw();
		}
		// A part of a long list or map has the address of the whole
		this.choose((this.chosen && this.chosen.node === box?.node) ? this.chosen : box, false);
		if (isNew) {
			this.fit();
		}
		if (this.chosen) {
			this.bringIntoView(this.chosen);
		}
	}

	unfoldAround(box) {
		const folded = (box) ? this.graph.foldedAround(box).filter((each) => this.collapsed.has(each)) : [];
		folded.forEach((each) => this.collapsed.delete(each));
		return folded.length > 0;
	}

	get place() {
		return this.chosen?.node.id;
	}

	draw() {
		const colors = themeColors();
		this.drawn = [...this.graph.visible(this.collapsed, this.top)];
		const drawn = new Set(this.drawn);
		this.arrows = this.graph.visibleArrows(drawn, this.collapsed).map((arrow, i) => ({ ...arrow, id: "a" + i }));
		this.drawn.forEach((box) => {
			box.shape = measureBox(box, this.extra(box, drawn));
		});
		this.size = layOut(this.drawn, this.arrows);
		this.cytoscape?.destroy();
		this.cytoscape = this.makeCytoscape(colors);
		this.showCount();
	}

	extra(box, drawn) {
		const hidden = box.below.filter((each) => !drawn.has(each))
			.reduce((sum, each) => sum + (each.entries ? 0 : 1) + countBelow(each), 0);
		return { below: (hidden > 0 && !(box.entries && this.collapsed.has(box))) ? "+" + hidden : "",
			...this.changeOf(box), lineKind: (node) => this.comparison?.changeOf(node)?.name };
	}

	// What is folded shows that something in it differs
	changeOf(box) {
		const differ = (box.entries ?? []).filter((entry) => this.comparison?.differs(entry)).length;
		const change = (differ > 0) ? CHANGE_KINDS.changed : this.comparison?.changeOf(box.node);
		return { kind: change?.name, sign: (differ > 0) ? change.sign + " " + differ : change?.sign };
	}

	makeCytoscape(colors) {
		const cytoscape = self.cytoscape({
			container: this.canvas, layout: { name: "preset", fit: false }, autoungrabify: true,
			boxSelectionEnabled: false, minZoom: 0.05, maxZoom: 3, selectionType: "single", style: this.styles(colors),
			elements: [...this.drawn.map((box) => this.boxElement(box, colors)), ...this.arrows.map(arrowElement)]
		});
		this.placeLabels(cytoscape);
		cytoscape.on("zoom", () => {
			this.scale.textContent = Math.round(cytoscape.zoom() * 100) + " %";
		});
		cytoscape.on("tap", "node", (event) => this.choose(this.byBoxId(event.target.id()), true));
		cytoscape.on("dbltap", "node", (event) => this.toggle(this.byBoxId(event.target.id())));
		cytoscape.on("tap", (event) => event.target === cytoscape && this.choose(null, true));
		return cytoscape;
	}

	// Where dagre has left room for them, and not where the middle of the line is
	placeLabels(cytoscape) {
		// Asked for after a change, each middle would be computed again for all arrows
		const middles = this.arrows.map((arrow) => cytoscape.getElementById(arrow.id).midpoint());
		cytoscape.batch(() => this.arrows.forEach((arrow, i) => cytoscape.getElementById(arrow.id)
			.data({ shiftX: arrow.x - middles[i].x, shiftY: arrow.y - middles[i].y })));
	}

	byBoxId(id) {
		return this.drawn.find((box) => box.id === id);
	}

	boxElement(box, colors) {
		const { width, height } = box.shape;
		const picture = "data:image/svg+xml;utf8,"
			+ encodeURIComponent(svgDocument(width, height, drawBox(box, box.shape, colors)));
		return { group: "nodes", data: { id: box.id, width, height, picture }, position: { x: box.x, y: box.y } };
	}

	styles(colors) {
		return [
			{ selector: "node", style: {
				shape: "round-rectangle", width: "data(width)", height: "data(height)", "background-opacity": 0,
				"background-image": "data(picture)", "background-fit": "cover", "background-clip": "none",
				"overlay-opacity": 0
			} },
			{ selector: "node:selected", style: {
				"outline-width": 3, "outline-color": colors.accent, "outline-offset": 1
			} },
			{ selector: "edge", style: {
				width: 1.2, "line-color": colors.muted, "target-arrow-color": colors.muted,
				"target-arrow-shape": "triangle", "arrow-scale": 0.9, "curve-style": "straight", label: "data(label)",
				color: colors.text, "font-size": 11, "font-family": "system-ui, sans-serif",
				"text-background-color": colors.back, "text-background-opacity": 1, "text-background-padding": 2,
				"text-margin-x": "data(shiftX)", "text-margin-y": "data(shiftY)", "overlay-opacity": 0
			} },
			{ selector: "edge", style: {
				"curve-style": "round-segments", "segment-weights": "data(weights)",
				"segment-distances": "data(distances)", "segment-radii": 10, "edge-distances": "endpoints",
				"source-endpoint": (edge) => edge.data("start"), "target-endpoint": (edge) => edge.data("end")
			} }
		];
	}

	showCount() {
		const all = this.graph.objects;
		const drawn = this.drawn.filter((box) => !box.entries).length;
		this.status.textContent = (drawn < all) ? drawn + " of " + plural(all, "object")
			: plural(all, "object");
	}

	choose(box, byUser) {
		this.chosen = box ?? null;
		this.cytoscape.elements().unselect();
		if (box) {
			this.cytoscape.getElementById(box.id).select();
		}
		this.fold.disabled = !box || !canFold(box);
		this.fold.textContent = (box && this.collapsed.has(box)) ? "Expand" : "Collapse";
		this.alone.textContent = (this.top) ? "All" : "Only this";
		this.alone.disabled = !box && !this.top;
		this.showDetail(box);
		if (byUser) {
			this.page.visit("graph", box?.node.id ?? null, true);
		}
	}

	showDetail(box) {
		this.box.classList.toggle("has-detail", Boolean(box));
		this.detail.replaceChildren((box) ? element("div", {},
			element("a", { class: "button", href: this.page.address("tree", box.node.id) }, "Show in the tree"),
			detailOf(box.node, { link: (path) => element("code", { class: "text" }, path),
				close: () => this.choose(null, true) }))
			: "");
		this.cytoscape.resize();
	}

	toggle(box) {
		if (box && canFold(box)) {
			if (!this.collapsed.delete(box)) {
				this.collapsed.add(box);
			}
			const place = this.screenPlace(box);
			this.draw();
			this.choose(box, false);
			this.keepPlace(box, place);
			announce((this.collapsed.has(box) ? "Collapsed " : "Expanded ") + boxTitle(box));
		}
	}

	screenPlace(box) {
		return { zoom: this.cytoscape.zoom(), ...this.cytoscape.getElementById(box.id).renderedPosition() };
	}

	// The clicked box stays under the pointer
	keepPlace(box, place) {
		this.cytoscape.zoom(place.zoom);
		const now = this.cytoscape.getElementById(box.id).renderedPosition();
		this.cytoscape.panBy({ x: place.x - now.x, y: place.y - now.y });
	}

	showAlone() {
		this.top = (this.top) ? null : this.chosen;
		const chosen = this.chosen;
		this.draw();
		this.choose(chosen, false);
		this.fit();
	}

	zoom(by) {
		const { clientWidth, clientHeight } = this.canvas;
		this.cytoscape.zoom({ level: this.cytoscape.zoom() * by,
			renderedPosition: { x: clientWidth / 2, y: clientHeight / 2 } });
	}

	fit() {
		this.cytoscape.resize();
		this.cytoscape.fit(undefined, MARGIN);
		if (this.cytoscape.zoom() > 1) {
			this.cytoscape.zoom(1);
			this.cytoscape.center();
		}
		// A wide graph begins where one begins to read
		const space = this.cytoscape.elements().renderedBoundingBox().y1 - MARGIN;
		this.cytoscape.panBy({ x: 0, y: -Math.max(0, space) });
	}

	onTheme() {
		if (this.graph && !this.box.hidden) {
			const chosen = this.chosen;
			const view = { zoom: this.cytoscape.zoom(), pan: { ...this.cytoscape.pan() } };
			this.draw();
			this.cytoscape.viewport(view);
			this.choose(chosen, false);
		}
		else {
			this.model = null;
		}
	}

	onKey(key) {
		const actions = { "+": () => this.zoom(1.25), "=": () => this.zoom(1.25), "-": () => this.zoom(0.8),
			0: () => this.fit() };
		return Object.hasOwn(actions, key) && (actions[key](), true);
	}

	onCanvasKey(event) {
		const box = this.chosen ?? this.drawn[0];
		const moves = {
			ArrowDown: () => this.moveTo(this.chosen ? this.drawn.find((each) => each.owner === box) : box),
			ArrowUp: () => this.moveTo(box.owner), ArrowLeft: () => this.moveSideways(box, -1),
			ArrowRight: () => this.moveSideways(box, 1),
			Enter: () => this.page.visit("tree", box.node.id, true), " ": () => this.toggle(box)
		};
		if (Object.hasOwn(moves, event.key)) {
			event.preventDefault();
			moves[event.key]();
		}
	}

	moveSideways(box, by) {
		const row = this.drawn.filter((each) => each.owner === box.owner).sort((a, b) => a.x - b.x);
		this.moveTo(row[row.indexOf(box) + by]);
	}

	moveTo(box) {
		if (box && this.drawn.includes(box)) {
			this.choose(box, false);
			this.page.visit("graph", box.node.id, false);
			announce(boxName(box));
			this.bringIntoView(box);
		}
	}

	// Large enough to be read, on a phone as well
	bringIntoView(box) {
		if (!this.drawn.includes(box)) {
			return;
		}
		if (this.cytoscape.zoom() < READABLE) {
			this.cytoscape.zoom(READABLE);
			this.cytoscape.center(this.cytoscape.getElementById(box.id));
		}
		const { x, y } = this.cytoscape.getElementById(box.id).renderedPosition();
		if (x < 40 || y < 40 || x > this.canvas.clientWidth - 40 || y > this.canvas.clientHeight - 40) {
			this.cytoscape.center(this.cytoscape.getElementById(box.id));
		}
	}

	svg() {
		const colors = themeColors();
		const boxes = this.drawn.map((box) => '<g transform="translate(' + (box.x - box.shape.width / 2).toFixed(1)
			+ " " + (box.y - box.shape.height / 2).toFixed(1) + ')">' + drawBox(box, box.shape, colors) + "</g>");
		return svgDocument(this.size.width, this.size.height,
			this.arrows.map((arrow) => drawArrow(arrow, colors)).join("") + boxes.join(""), colors.back);
	}

	saveSvg() {
		downloadBlob(fileName(this.model, ".svg"), new Blob([this.svg()], { type: "image/svg+xml" }));
	}

	savePicture() {
		const picture = this.cytoscape.png({ output: "blob", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000,
			bg: themeColors().back });
		downloadBlob(fileName(this.model, ".png"), picture);
	}

}

function arrowElement(arrow) {
	return { group: "edges", data: { id: arrow.id, source: arrow.from.id, target: arrow.to.id, label: arrow.text,
		shiftX: 0, shiftY: 0, ...segmentsOf(arrow) } };
}
