// One metric of several runs, by steps or by the time since each began.
import { colorsOf } from "../shared/colors.js";
import { element, visibleText } from "../shared/dom.js";
import { loadLibrary } from "../shared/library.js";

const PLOT_COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b58900", "#56b4e9"];

const PLOT_DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3]];

export const MAX_PLOTTED = PLOT_COLORS.length * PLOT_DASHES.length;

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7, 1e8, 1e9];

export function drawPlot(box, { runs, metric, byTime }) {
	loadLibrary("uplot");
	const label = (run) => visibleText([run.shortId, run.command].filter((text) => text !== "").join(" "));
	box.setAttribute("aria-label", visibleText(metric) + " of " + runs.map(label).join(", "));
	const { muted, line } = colorsOf(["muted", "line"]);
	const axis = { stroke: muted, grid: { stroke: line, width: 1 } };
	const first = { ...axis, ...(byTime ? { values: (plot, ticks) => ticks.map((tick) => tick + " s") }
		: { incrs: STEPS }) };
	return new self.uPlot({
		width: Math.max(300, box.clientWidth - 16), height: 200, scales: { x: { time: false } }, axes: [first, axis],
		series: [{ label: byTime ? "seconds" : "step" }, ...runs.map((run, i) => ({
			label: label(run), stroke: PLOT_COLORS[i % PLOT_COLORS.length], width: 2, spanGaps: true,
			dash: PLOT_DASHES[Math.floor(i / PLOT_COLORS.length)], points: { size: 5 }
		}))]
	}, pointsOf(runs, metric, byTime), box);
}

// The positions of all runs, and the value of each run at each position
function pointsOf(runs, metric, byTime) {
	const values = runs.map((run) => new Map(run.series.get(metric)
		.map(([step, value, time], i) => [
			byTime ? (Date.parse(time) - run.started) / 1000 : (step === null) ? i + 1 : Number(step), Number(value)])
		.filter(([position]) => Number.isFinite(position))));
	const positions = [...new Set(values.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
	const finite = (value) => Number.isFinite(value) ? value : null;
	return [positions, ...values.map((each) => positions.map((position) => finite(each.get(position))))];
}

export function emptyPlot(text) {
	return element("p", { class: "notice" }, text);
}
