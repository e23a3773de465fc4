// A table whose rows are made when they become visible, as in shared/rows.js: ten
// thousand runs are as many elements as the window shows.
import { element } from "../shared/dom.js";

const SPARE_ROWS = 10;

const MAX_WIDTH_CH = 32;

export class RunsTable {

	// The source has isMarked, mark, choose, chosen, sortBy, and onSeen for the visible runs
	constructor(source) {
		this.source = source;
		this.runs = [];
		this.rows = new Map();
		this.active = null;
		this.header = element("div", { role: "row", class: "grid-row grid-head", "aria-rowindex": "1" });
		this.space = element("div", { class: "grid-space", role: "rowgroup" });
		this.box = element("div", {
			class: "grid", role: "grid", "aria-label": "Runs", "aria-multiselectable": "true",
			on: { scroll: () => this.draw(), keydown: (event) => this.onKey(event),
				click: (event) => this.onClick(event) }
		}, element("div", { role: "rowgroup", class: "grid-top" }, this.header), this.space);
		new ResizeObserver(() => this.draw()).observe(this.box);
	}

	show(runs, columns, order) {
		this.runs = runs;
		this.columns = columns;
		this.index = new Map(runs.map((run, i) => [run, i]));
		this.active = this.index.has(this.active) ? this.active : runs[0] ?? null;
		this.box.setAttribute("aria-rowcount", runs.length + 1);
		this.box.style.setProperty("--columns", columns.map((column) => widthOf(column, runs)).join(" "));
		const focused = this.header.contains(document.activeElement) ? document.activeElement.dataset.column
			: undefined;
		this.header.replaceChildren(...columns.map((column) => this.headerCell(column, order)));
		this.header.querySelector('[data-column="' + CSS.escape(focused ?? "") + '"]')?.focus();
		this.redraw();
	}

	headerCell(column, order) {
		const sorted = order.column === column.id;
		const sort = sorted ? (order.descending ? "descending" : "ascending") : "none";
		return element("div", { role: "columnheader", class: "grid-cell is-" + column.kind,
			"aria-sort": column.sort && sort, title: column.hint },
			(column.sort) ? element("button",
				{ type: "button", class: "grid-sort", "data-column": column.id,
				on: { click: () => this.source.sortBy(column) } },
				column.title, element("span", { "aria-hidden": "true", class: "grid-order" },
					sorted ? (order.descending ? " ↓" : " ↑") : ""))
				: element("span", { class: "hidden-text" }, column.title));
	}

	redraw() {
		const hadFocus = this.space.contains(document.activeElement);
		this.rows.forEach((row) => row.remove());
		this.rows.clear();
		this.draw();
		if (hadFocus) {
			this.focus();
		}
	}

	rowHeight() {
		return parseFloat(getComputedStyle(this.box).getPropertyValue("--row")) || 26;
	}

	draw() {
		const height = this.rowHeight();
		this.space.style.height = this.runs.length * height + "px";
		const first = Math.max(0, Math.floor(this.box.scrollTop / height) - SPARE_ROWS);
		const last = Math.min(this.runs.length,
			Math.ceil((this.box.scrollTop + this.box.clientHeight) / height) + SPARE_ROWS);
		const wanted = new Set(Array.from({ length: Math.max(0, last - first) }, (none, i) => first + i));
		// The row with the focus stays, or the focus would be lost
		if (this.active) {
			wanted.add(this.index.get(this.active));
		}
		this.rows.forEach((row, i) => wanted.has(i) || (row.remove(), this.rows.delete(i)));
		[...wanted].sort((a, b) => a - b).forEach((i) => this.place(i, height));
		this.source.onSeen(this.runs.slice(first, last));
	}

	place(i, height) {
		if (!this.rows.has(i)) {
			const row = this.row(i);
			row.style.transform = "translateY(" + i * height + "px)";
			this.rows.set(i, row);
			const next = [...this.rows.keys()].filter((other) => other > i).sort((a, b) => a - b)[0];
			this.space.insertBefore(row, this.rows.get(next) ?? null);
		}
	}

	row(i) {
		const run = this.runs[i];
		return element("div", {
			role: "row", class: "grid-row" + (run === this.source.chosen ? " is-chosen" : ""), "aria-rowindex": i + 2,
			"aria-selected": String(this.source.isMarked(run)), tabindex: (run === this.active) ? "0" : "-1",
			"data-row": i
		}, this.columns.map((column) => element("div",
			{ role: "gridcell", class: "grid-cell is-" + column.kind, title: column.whole?.(run) }, column.cell(run))));
	}

	focus() {
		this.reveal(this.active);
		this.rows.get(this.index.get(this.active))?.focus({ preventScroll: true });
	}

	reveal(run) {
		const i = this.index?.get(run);
		if (i === undefined) {
			return;
		}
		const height = this.rowHeight();
		const [top, bottom] = [i * height, (i + 2) * height];
		if (top < this.box.scrollTop) {
			this.box.scrollTop = top;
		}
		else if (bottom > this.box.scrollTop + this.box.clientHeight) {
			this.box.scrollTop = bottom - this.box.clientHeight + height;
		}
		this.draw();
	}

	activate(i, byClick) {
		const run = this.runs[Math.max(0, Math.min(this.runs.length - 1, i))];
		if (run) {
			this.active = run;
			this.source.choose(run, byClick);
			this.redraw();
			this.focus();
		}
	}

	onClick(event) {
		const row = event.target.closest("[data-row]");
		if (row && !event.target.closest("input, label")) {
			this.activate(Number(row.dataset.row), true);
		}
	}

	onKey(event) {
		if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("button, input")) {
			return;
		}
		const i = this.index.get(this.active);
		const page = Math.max(1, Math.floor(this.box.clientHeight / this.rowHeight()) - 2);
		const steps = {
			ArrowDown: () => this.activate(i + 1), ArrowUp: () => this.activate(i - 1), Home: () => this.activate(0),
			End: () => this.activate(this.runs.length - 1), PageDown: () => this.activate(i + page),
			PageUp: () => this.activate(i - page),
			Enter: () => this.activate(i, true),
			" ": () => this.source.mark(this.active, !this.source.isMarked(this.active))
		};
		if (this.active && Object.hasOwn(steps, event.key)) {
			event.preventDefault();
			steps[event.key]();
		}
	}

}

// Of all runs, so that columns stay where they are while one scrolls
function widthOf(column, runs) {
	if (column.width) {
		return column.width;
	}
	const longest = runs.reduce((length, run) => Math.max(length, column.text(run).length), column.title.length + 2);
	return "calc(" + Math.min(MAX_WIDTH_CH, longest) + " * 8px + 20px)";
}
