// The view of runs: what ran, on what, with what result. Two are marked to be compared,
// and one metric of several is plotted.
import { button, element, markedText, visibleText } from "./dom.js";
import { shortHash, timeText, valueText } from "./format.js";
import { loadLibrary } from "./library.js";

const PLOT_COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b58900", "#56b4e9"];

const PLOT_DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3]];

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7, 1e8, 1e9];

export class RunsView {

	constructor(page) {
		this.page = page;
		this.runs = page.data.get("runs");
		this.marked = new Set();
		this.metric = element("select", { "aria-label": "Metric", on: { change: () => this.plot() } },
			metricNames(this.runs).map((name) => element("option", { value: name }, visibleText(name))));
		this.compare = button("Compare", () => this.compareMarked(), { disabled: true });
		this.status = element("output", { class: "run-count", "aria-live": "polite" });
		this.table = element("table", { class: "runs" }, tableHead(), element("tbody", {}, this.runs.map((run) => this.tableRow(run))));
		this.plotBox = element("div", { class: "plot", role: "img", "aria-label": "Plot" });
		this.box = element("section", { class: "view", "aria-label": "Runs" },
			element("div", { class: "toolbar" }, this.compare, this.status,
				element("label", { class: "toolbar-end" }, "Metric ", this.metric)),
			element("div", { class: "runs-body" }, element("div", { class: "runs-scroll", tabindex: "0", role: "region", "aria-label": "Runs" }, this.table), this.plotBox));
		this.tell();
	}

	show() {
		this.plot();
	}

	onTheme() {
		if (!this.box.hidden) {
			this.plot();
		}
	}

	tableRow(run) {
		const mark = element("input", { type: "checkbox", "aria-label": "Mark run " + visibleText(textOf(run, "id")), on: { change: () => this.mark(run, mark.checked) } });
		const cells = [[mark], code(textOf(run, "id")), words(textOf(run, "command") || textOf(run, "application")),
			element("span", { class: "state state-" + stateClass(textOf(run, "state")) }, markedText(textOf(run, "state"), null)),
			words(timeText(textOf(run, "started"))), words(durationText(run)), code(hashOf(run, "config")), code(hashOf(run, "code")),
			lastMetrics(run), tags(run), words(textOf(run, "notes"))];
		return element("tr", {}, cells.map((cell) => element("td", {}, cell)));
	}

	mark(run, marked) {
		if (marked) {
			this.marked.add(run);
		}
		else {
			this.marked.delete(run);
		}
		this.tell();
		this.plot();
	}

	tell() {
		const comparable = this.page.data.get("links")?.has("runs") || [...this.marked].every((run) => run.has("document"));
		this.compare.disabled = this.marked.size !== 2 || !comparable;
		this.status.textContent = (this.marked.size === 0) ? "Mark two runs to compare them" : this.marked.size + " marked";
	}

	compareMarked() {
		const runs = this.runs.filter((run) => this.marked.has(run)).reverse();
		this.page.compareRuns(runs.map((run) => ({ id: textOf(run, "id"), document: run.get("document") })));
	}

	// All runs that know the metric, or the marked ones
	plotted() {
		const known = this.runs.filter((run) => run.get("metrics")?.has(this.metric.value));
		return known.filter((run) => this.marked.size === 0 || this.marked.has(run)).slice(0, PLOT_COLORS.length * PLOT_DASHES.length);
	}

	plot() {
		this.plotBox.replaceChildren();
		const runs = this.plotted();
		if (runs.length === 0 || this.metric.value === "") {
			this.plotBox.append(element("p", { class: "notice" }, "No run has this metric."));
			return;
		}
		loadLibrary("uplot");
		this.plotBox.setAttribute("aria-label", visibleText(this.metric.value) + " of " + runs.map((run) => visibleText(textOf(run, "id"))).join(", "));
		const style = getComputedStyle(document.documentElement);
		const axis = { stroke: style.getPropertyValue("--muted").trim(), grid: { stroke: style.getPropertyValue("--line").trim(), width: 1 } };
		new self.uPlot({
			width: Math.max(300, this.plotBox.clientWidth - 16), height: 260, scales: { x: { time: false } }, axes: [{ ...axis, incrs: STEPS }, axis],
			series: [{ label: "step" }, ...runs.map((run, i) => ({
				label: visibleText(textOf(run, "id")), stroke: PLOT_COLORS[i % PLOT_COLORS.length], width: 2, spanGaps: true,
				dash: PLOT_DASHES[Math.floor(i / PLOT_COLORS.length)], points: { size: 5 }
			}))]
		}, seriesOf(runs, this.metric.value), this.plotBox);
	}

}

function metricNames(runs) {
	return [...new Set(runs.flatMap((run) => [...(run.get("metrics")?.keys() ?? [])]))];
}

// Steps of all runs, and what each says at a step
function seriesOf(runs, metric) {
	const values = runs.map((run) => new Map(run.get("metrics").get(metric).map(([step, value]) => [Number(step), Number(value)])));
	const steps = [...new Set(values.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
	return [steps, ...values.map((each) => steps.map((step) => Number.isFinite(each.get(step)) ? each.get(step) : null))];
}

function textOf(run, name) {
	const value = run.get(name);
	return (value === undefined || value === null) ? "" : Array.isArray(value) ? value.map(valueText).join(" ") : valueText(value);
}

function hashOf(run, name) {
	const hash = run.get("fingerprint")?.get(name);
	return (typeof hash === "string") ? shortHash(hash) : "";
}

function stateClass(state) {
	return { SUCCEEDED: "added", FAILED: "removed", LOST: "changed", RUNNING: "code" }[state.toUpperCase()] ?? "other";
}

function durationText(run) {
	const seconds = (new Date(textOf(run, "ended")) - new Date(textOf(run, "started"))) / 1000;
	if (Number.isNaN(seconds)) {
		return "";
	}
	return (seconds < 60) ? seconds.toFixed(1) + " s" : Math.floor(seconds / 60) + " min " + Math.round(seconds % 60) + " s";
}

function code(text) {
	return element("code", { class: "text" }, markedText(text, null));
}

function words(text) {
	return element("span", { class: "text-words" }, markedText(text, null));
}

function lastMetrics(run) {
	return [...(run.get("metrics") ?? [])].filter(([, series]) => series.length > 0)
		.map(([name, series]) => element("div", { class: "text" }, markedText(name, null), " ", markedText(valueText(series.at(-1)[1]), null)));
}

function tags(run) {
	return [...(run.get("tags") ?? [])].map(([name, value]) => [element("span", { class: "mark-word" }, markedText(name + "=" + valueText(value), null)), " "]);
}

function tableHead() {
	const names = ["", "Run", "Command", "State", "Started", "Took", "Config", "Code", "Metrics", "Tags", "Notes"];
	return element("thead", {}, element("tr", {}, names.map((name) => element("th", { scope: "col" }, name || element("span", { class: "hidden-text" }, "Mark")))));
}
