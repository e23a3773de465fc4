// The positions of boxes and arrows: from top to bottom, in the rows and the order that dagre
// finds. The boxes of a row begin at one height, and arrows leave it before they turn, so
// that none crosses a box.
import { labelText, textWidth } from "./svg.js";

const SPACE = { rankdir: "TB", nodesep: 28, ranksep: 34, edgesep: 14, marginx: 20, marginy: 20 };

const TURN = 10;

export function layOut(boxes, arrows) {
	const graph = new self.dagre.graphlib.Graph({ multigraph: true });
	graph.setGraph({ ...SPACE });
	boxes.forEach((box) => graph.setNode(box.id, { width: box.shape.width, height: box.shape.height }));
	arrows.forEach((arrow) => {
		arrow.text = labelText(arrow.label);
		graph.setEdge(arrow.from.id, arrow.to.id,
			{ width: textWidth(arrow.text, "small") + 10, height: 18, labelpos: "c" }, arrow.id);
	});
	self.dagre.layout(graph);
	const rows = rowsOf(boxes, graph);
	boxes.forEach((box) => placeBox(box, rows, graph.node(box.id)));
	arrows.forEach((arrow) => {
		const edge = graph.edge(arrow.from.id, arrow.to.id, arrow.id);
		Object.assign(arrow, { x: edge.x, y: edge.y, points: edge.points });
	});
	uncross(arrows);
	spreadEnds(boxes, arrows);
	arrows.filter((arrow) => arrow.from.bottom < arrow.to.top).forEach(straighten);
	return { width: Math.ceil(graph.graph().width) || 0, height: Math.ceil(graph.graph().height) || 0 };
}

function rowsOf(boxes, graph) {
	const rows = new Map();
	boxes.forEach((box) => {
		const { y, height } = graph.node(box.id);
		const row = rows.get(Math.round(y)) ?? { top: Infinity, bottom: -Infinity };
		rows.set(Math.round(y), { top: Math.min(row.top, y - height / 2),
			bottom: Math.max(row.bottom, y + height / 2) });
	});
	return rows;
}

function placeBox(box, rows, { x, y }) {
	const { top, bottom } = rows.get(Math.round(y));
	Object.assign(box, { x, y: top + box.shape.height / 2, top, bottom });
}

// Arrows that lead to one box in one row are in the order of their sources
function uncross(arrows) {
	const groups = new Map();
	arrows.forEach((arrow) => {
		const key = JSON.stringify([arrow.to.id, Math.round(arrow.y), arrow.text]);
		groups.set(key, groups.get(key) ?? []);
		groups.get(key).push(arrow);
	});
	groups.forEach((group) => {
		const places = group.map((arrow) => arrow.x).sort((a, b) => a - b);
		[...group].sort((a, b) => a.from.x - b.from.x).forEach((arrow, i) => moveLabel(arrow, places[i]));
	});
}

function moveLabel(arrow, x) {
	arrow.points = arrow.points.map((point) => (Math.abs(point.y - arrow.y) < 1) ? { ...point, x } : point);
	arrow.x = x;
}

// Arrows of one box are next to each other, in the order of their sources or targets
function spreadEnds(boxes, arrows) {
	const spread = (box, ends, name) => ends.forEach((arrow, i) => {
		arrow[name] = box.x + (i - (ends.length - 1) / 2) * Math.min(24,
			(box.shape.width - 30) / Math.max(1, ends.length - 1));
	});
	const [starts, ends] = ["from", "to"].map((end) => arrowsBy(end, boxes, arrows));
	boxes.forEach((box) => {
		spread(box, starts.get(box).sort((a, b) => a.points[1].x - b.points[1].x), "startX");
		spread(box, ends.get(box).sort((a, b) => a.points.at(-2).x - b.points.at(-2).x), "endX");
	});
}

function arrowsBy(end, boxes, arrows) {
	const byBox = new Map(boxes.map((box) => [box, []]));
	arrows.forEach((arrow) => byBox.get(arrow[end]).push(arrow));
	return byBox;
}

function straighten(arrow) {
	const { from, to, startX, endX } = arrow;
	const inner = arrow.points.slice(1, -1).filter((point) => point.y > from.bottom + TURN && point.y < to.top - TURN);
	arrow.points = [
		{ x: startX, y: from.y + from.shape.height / 2 }, { x: startX, y: from.bottom + TURN }, ...inner,
		{ x: endX, y: to.top - TURN }, { x: endX, y: to.top }
	];
}

// Points between the ends, as cytoscape counts them: how far along the line between the
// ends, and how far from it
export function segmentsOf(arrow) {
	const start = arrow.points[0];
	const end = arrow.points.at(-1);
	const dx = end.x - start.x;
	const dy = end.y - start.y;
	const square = dx * dx + dy * dy || 1;
	const inner = arrow.points.slice(1, -1);
	return {
		start: offset(start, arrow.from), end: offset(end, arrow.to),
		weights: inner.map((point) => ((point.x - start.x) * dx + (point.y - start.y) * dy) / square),
		distances: inner.map((point) => ((point.y - start.y) * dx - (point.x - start.x) * dy) / Math.sqrt(square))
	};
}

function offset(point, box) {
	return (point.x - box.x).toFixed(1) + " " + (point.y - box.y).toFixed(1);
}
