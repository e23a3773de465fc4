// The view of runs: what ran, on what, with what result. Two are marked to be compared,
// and one metric of several is plotted.
import { DifferingValues, shortPaths } from "./differing.js";
import { announce, button, element, markedText, visibleText } from "../shared/dom.js";
import { plural, timeText, valueText } from "../shared/format.js";
import { MAX_PLOTTED, drawPlot, emptyPlot } from "./plot.js";
import { durationText, hashText, numberText, stateCell } from "./run.js";
import { runFacts } from "./runfacts.js";
import { RunsTable } from "./runstable.js";

const MAX_METRICS = 12;

export class RunsView {

	constructor(page) {
		this.page = page;
		this.known = page.known;
		this.marked = new Set();
		this.chosen = null;
		this.order = { column: null, descending: false };
		this.differing = new DifferingValues(this.known, () => this.later());
		this.makeControls();
		this.table = new RunsTable(this);
		this.plotBox = element("div", { class: "plot", role: "img", "aria-label": "Plot", hidden: true });
		this.detail = element("aside", { class: "detail", "aria-label": "Selected run" });
		this.box = element("section", { class: "view split runs", "aria-label": "Runs" },
			element("div", { class: "pane" }, this.toolbar(), this.problem, this.table.box, this.plotBox), this.detail);
		this.showRuns();
		this.closeFacts();
		this.showMarked();
	}

	makeControls() {
		this.filter = element("input", {
			type: "search", class: "search-input", "aria-label": "Filter runs", placeholder: "Filter",
			"aria-keyshortcuts": "/",
			autocomplete: "off", spellcheck: "false",
			on: { input: () => this.showRuns(), keydown: (event) => this.onFilterKey(event) }
		});
		this.count = element("output", { class: "run-count", "aria-live": "polite" });
		this.compare = button("Compare", () => this.compareMarked(), { disabled: true });
		this.status = element("output", { class: "run-count run-marked", "aria-live": "polite" });
		this.metric = element("select", { "aria-label": "Metric", on: { change: () => this.plot() } });
		this.axis = element("select", { "aria-label": "Plot by", on: { change: () => this.plot() } },
			element("option", { value: "steps" }, "steps"), element("option", { value: "time" }, "time"));
		this.more = button("Older", () => this.ask(() => this.known.loadMore()),
			{ "aria-label": "List older runs as well" });
		this.again = button("Reload", () => this.ask(() => this.known.reload()));
		this.problem = element("p", { class: "problem", role: "alert" });
	}

	toolbar() {
		return element("div", { class: "toolbar" }, element("div", { class: "search", role: "search" }, this.filter),
			this.count,
			this.more, this.known.link !== undefined && this.again, this.compare, this.status,
			element("span", { class: "toolbar-end" }, element("label", {}, "Metric ", this.metric),
				element("label", {}, "by ", this.axis)));
	}

	get place() {
		return this.chosen?.id;
	}

	show(model, route) {
		this.ask(async () => {
			await this.known.load();
			if (route.id !== null) {
				this.chooseRun(await this.known.find(route.id));
			}
		});
	}

	async ask(work) {
		try {
			await work();
			this.problem.textContent = "";
		}
		catch (error) {
			this.problem.replaceChildren(...markedText("runs: " + error.message, null));
		}
		this.showRuns();
		this.plot();
	}

	onTheme() {
		if (!this.box.hidden) {
			this.plot();
		}
	}

	// Documents come one after the other, and one look is enough for several
	later() {
		this.waiting ??= requestAnimationFrame(() => {
			this.waiting = undefined;
			this.showRuns();
		});
	}

	// Rows

	showRuns() {
		const columns = this.columns();
		const words = this.filter.value.toLowerCase();
		const all = this.known.all;
		const found = all.filter((run) => words === ""
			|| columns.some((column) => column.text(run).toLowerCase().includes(words))
			|| run.id.toLowerCase().includes(words));
		this.count.textContent = (words === "") ? plural(all.length, "run")
			: found.length + " of " + plural(all.length, "run");
		this.more.hidden = !this.known.hasMore;
		this.showMetrics(all);
		this.table.show(this.sorted(found, columns), columns, this.order);
	}

	showMetrics(runs) {
		const names = metricNames(runs);
		const chosen = this.metric.value;
		if (names.length !== this.metric.length) {
			this.metric.replaceChildren(...names.map((name) => element("option",
				{ value: name, selected: name === chosen }, visibleText(name))));
			this.metric.disabled = names.length === 0;
		}
	}

	columns() {
		const all = this.known.all;
		const paths = this.differing.paths;
		const metrics = metricNames(all).slice(0, MAX_METRICS);
		const short = shortPaths(paths, metrics);
		return [
			{ id: "mark", title: "Mark", kind: "mark", width: "40px", text: () => "",
				cell: (run) => this.markCell(run) },
			textColumn("id", "Run", "code", (run) => run.shortId),
			all.some((run) => run.text("application") !== all[0].text("application"))
				&& textColumn("application", "Application", "words", (run) => run.text("application")),
			textColumn("command", "Command", "words", (run) => run.command),
			{ ...textColumn("state", "State", "words", (run) => run.state), cell: (run) => stateCell(run.state),
				width: "124px" },
			{ ...textColumn("started", "Started", "words", (run) => timeText(run.text("started"))),
				sort: (run) => run.started },
			{ ...textColumn("took", "Took", "number", (run) => durationText(run.seconds)), sort: (run) => run.seconds },
			...paths.map((path, i) => ({ ...textColumn("value " + path, short[i], "code",
				(run) => this.differing.valueOf(run, path)), hint: path })),
			...metrics.map(metricColumn),
			all.some((run) => run.tags.size > 0) && textColumn("tags", "Tags", "words", tagsText),
			all.some((run) => run.notes.length > 0)
				&& textColumn("notes", "Notes", "words", (run) => run.notes.join(" · ")),
			textColumn("config", "Config", "code", (run) => hashText(run, "config")),
			textColumn("code", "Code", "code", (run) => hashText(run, "code"))
		].filter((column) => column);
	}

	markCell(run) {
		const box = element("input", {
			type: "checkbox", tabindex: "-1", checked: this.marked.has(run),
			"aria-label": "Mark run " + visibleText(run.shortId),
			on: { change: () => this.mark(run, box.checked) }
		});
		return element("label", { class: "grid-mark" }, box);
	}

	sorted(runs, columns) {
		const column = columns.find((each) => each.id === this.order.column);
		if (!column) {
			return runs;
		}
		const sign = this.order.descending ? -1 : 1;
		return runs.map((run) => [column.sort(run), run]).sort(([a], [b]) => compareKeys(a, b, sign))
			.map(([, run]) => run);
	}

	sortBy(column) {
		this.order = { column: column.id, descending: this.order.column === column.id && !this.order.descending };
		this.showRuns();
	}

	onSeen(runs) {
		this.differing.want(runs);
	}

	// Marks

	isMarked(run) {
		return this.marked.has(run);
	}

	mark(run, marked) {
		this.marked[marked ? "add" : "delete"](run);
		this.table.redraw();
		this.showMarked();
		this.plot();
	}

	showMarked() {
		this.compare.disabled = this.marked.size !== 2
			|| ![...this.marked].every((run) => this.known.isComparable(run));
		this.status.textContent = (this.marked.size === 0) ? "Mark two to compare, several to plot"
			: this.marked.size + " marked";
	}

	compareMarked() {
		const order = this.known.all;
		const runs = [...this.marked].sort((a, b) => (a.started - b.started) || (order.indexOf(b) - order.indexOf(a)));
		this.page.compareRuns(runs);
	}

	// One run

	choose(run, byClick) {
		this.chooseRun(run);
		this.page.visit("runs", run.id, byClick === true);
	}

	chooseRun(run) {
		if (run === this.chosen) {
			return;
		}
		this.chosen = run;
		this.table.active = run;
		this.box.classList.add("has-detail");
		this.detail.replaceChildren(runFacts(run, {
			isComparable: this.known.isComparable(run),
			other: this.page.models[0] && this.page.models[0].run !== run && this.page.models[0].name,
			open: () => this.page.openRun(run), compare: () => this.page.compareWithRun(run),
			close: () => this.closeFacts()
		}));
		clearTimeout(this.plotting);
		this.plotting = setTimeout(() => this.plot(), 150);
	}

	closeFacts() {
		this.chosen = null;
		this.box.classList.remove("has-detail");
		this.detail.replaceChildren(element("p", { class: "notice" }, "Select a run to see its details."));
		this.table.redraw();
	}

	// Plot

	plotted() {
		const runs = (this.marked.size > 0) ? this.known.all.filter((run) => this.marked.has(run))
			: [this.chosen].filter((run) => run);
		return runs.filter((run) => run.metrics.has(this.metric.value) || run.series?.has(this.metric.value))
			.slice(0, MAX_PLOTTED);
	}

	async plot() {
		const runs = this.plotted();
		const time = this.plotTime = (this.plotTime ?? 0) + 1;
		try {
			await Promise.all(runs.map((run) => this.known.whole(run)));
		}
		catch (error) {
			announce("The runs cannot be plotted: " + visibleText(error.message));
		}
		if (time === this.plotTime && !this.box.hidden) {
			this.showPlot(runs.filter((run) => run.series?.has(this.metric.value)));
		}
	}

	showPlot(runs) {
		this.plotBox.replaceChildren();
		this.plotBox.hidden = this.marked.size === 0 && runs.length === 0;
		if (runs.length > 0) {
			drawPlot(this.plotBox, { runs, metric: this.metric.value, byTime: this.axis.value === "time" });
		}
		else {
			this.plotBox.append(emptyPlot("No marked run has this metric."));
		}
	}

	// Keys

	onFilterKey(event) {
		if (event.key === "Escape") {
			event.preventDefault();
			this.filter.value = "";
			this.showRuns();
			this.table.focus();
		}
		else if (event.key === "ArrowDown" || event.key === "Enter") {
			event.preventDefault();
			this.table.focus();
		}
	}

	onKey(key) {
		return key === "/" && (this.filter.focus(), true);
	}

}

function textColumn(id, title, kind, text) {
	return { id, title, kind, text, sort: text, whole: text, cell: (run) => markedText(text(run), null) };
}

function metricColumn(name) {
	const value = (run) => run.metrics.get(name);
	const text = (run) => run.metrics.has(name) ? numberText(value(run)) : "";
	return {
		id: "metric " + name, title: visibleText(name), kind: "number", text,
		hint: "Last value of " + visibleText(name), sort: (run) => Number(value(run)),
		whole: (run) => run.metrics.has(name) ? valueText(value(run)) : "", cell: (run) => markedText(text(run), null)
	};
}

function metricNames(runs) {
	return [...new Set(runs.flatMap((run) => [...run.metrics.keys()]))];
}

function tagsText(run) {
	return [...run.tags].map(([name, value]) => name + "=" + valueText(value)).join(" ");
}

// Numbers by size, and missing values last
function compareKeys(a, b, sign) {
	const missing = (key) => key === "" || Number.isNaN(key);
	if (missing(a) || missing(b)) {
		return Number(missing(a)) - Number(missing(b));
	}
	const numbers = [a, b].map(Number);
	return sign * (numbers.some(Number.isNaN) ? String(a).localeCompare(String(b), "en", { numeric: true })
		: numbers[0] - numbers[1]);
}
