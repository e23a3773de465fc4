// A tree whose rows are made when they become visible. All rows have one height, so that
// the position of each is known without drawing it; only as many as the window shows are
// in the page.
import { element } from "./dom.js";

const MARGIN_ROWS = 10;

export class TreeRows {

	// The source has the roots, children, ancestors and names of nodes, and makes the cells of a row
	constructor(source) {
		this.source = source;
		this.open = new Set();
		this.items = [];
		this.rows = new Map();
		this.active = null;
		this.typed = "";
		this.space = element("div", { class: "rows-space", role: "none" });
		this.box = element("div", {
			class: "rows", role: "tree", "aria-label": source.label,
			on: { scroll: () => this.draw(), keydown: (event) => this.onKey(event),
				click: (event) => this.onClick(event) }
		}, this.space);
		new ResizeObserver(() => this.draw()).observe(this.box);
	}

	refresh() {
		this.items = [];
		this.source.roots().forEach((root, i, all) => this.collect(root, 1, i + 1, all.length));
		this.index = new Map(this.items.map((item, i) => [item.node, i]));
		if (!this.index.has(this.active)) {
			this.active = this.items[0]?.node ?? null;
		}
		this.redraw();
	}

	collect(node, level, position, size) {
		this.items.push({ node, level, position, size });
		if (this.open.has(node)) {
			const children = this.source.children(node);
			children.forEach((child, i) => this.collect(child, level + 1, i + 1, children.length));
		}
	}

	redraw() {
		this.rows.forEach((row) => row.remove());
		this.rows.clear();
		this.draw();
	}

	// Leads to what a search found, or back to the rows
	follow(node, left) {
		if (node && !left) {
			this.source.select(node, false);
			this.show(node);
			return;
		}
		this.redraw();
		if (left) {
			this.focus();
		}
	}

	rowHeight() {
		return this.height ??= parseFloat(getComputedStyle(this.box).getPropertyValue("--row")) || 24;
	}

	draw() {
		const height = this.rowHeight();
		this.space.style.height = this.items.length * height + "px";
		const first = Math.max(0, Math.floor(this.box.scrollTop / height) - MARGIN_ROWS);
		const last = Math.min(this.items.length,
			Math.ceil((this.box.scrollTop + this.box.clientHeight) / height) + MARGIN_ROWS);
		const wanted = new Set();
		for (let i = first; i < last; i++) {
			wanted.add(i);
		}
		// The row with the focus stays, or the focus would be lost
		if (this.active !== null && this.index?.has(this.active)) {
			wanted.add(this.index.get(this.active));
		}
		this.rows.forEach((row, i) => {
			if (!wanted.has(i)) {
				row.remove();
				this.rows.delete(i);
			}
		});
		[...wanted].sort((a, b) => a - b).forEach((i) => this.place(i, height));
	}

	place(i, height) {
		if (!this.rows.has(i)) {
			const row = this.row(i);
			row.style.transform = "translateY(" + i * height + "px)";
			this.rows.set(i, row);
			this.space.insertBefore(row, this.rows.get(i + 1) ?? null);
		}
	}

	row(i) {
		const { node, level, position, size } = this.items[i];
		const hasChildren = this.source.children(node).length > 0;
		const row = element("div", {
			role: "treeitem", class: "row " + this.source.rowClass(node), "aria-level": level, "aria-setsize": size,
			"aria-posinset": position, "aria-expanded": hasChildren ? String(this.open.has(node)) : undefined,
			"aria-selected": String(node === this.source.selected), tabindex: (node === this.active) ? "0" : "-1",
			"data-row": i
		}, element("span", { class: "twist", "aria-hidden": "true" },
		hasChildren ? (this.open.has(node) ? "▾" : "▸") : ""),
			this.source.row(node));
		row.style.setProperty("--level", Math.min(level - 1, 40));
		return row;
	}

	setOpen(node, open) {
		if (open) {
			this.open.add(node);
		}
		else {
			this.open.delete(node);
		}
		this.refresh();
	}

	openAll() {
		const openBelow = (node) => {
			const children = this.source.children(node);
			if (children.length > 0) {
				this.open.add(node);
				children.forEach(openBelow);
			}
		};
		this.source.roots().forEach(openBelow);
		this.refresh();
		this.reveal(this.active);
	}

	closeAll() {
		this.open.clear();
		if (this.active) {
			this.active = this.source.ancestors(this.active)[0] ?? this.active;
		}
		this.refresh();
	}

	show(node) {
		this.source.ancestors(node).forEach((each) => this.open.add(each));
		this.active = node;
		this.refresh();
		this.reveal(node);
	}

	reveal(node) {
		const i = this.index.get(node);
		if (i === undefined) {
			return;
		}
		const height = this.rowHeight();
		const top = i * height;
		if (top < this.box.scrollTop + height || top > this.box.scrollTop + this.box.clientHeight - 2 * height) {
			this.box.scrollTop = Math.max(0, top - this.box.clientHeight / 3);
		}
		this.draw();
	}

	focus() {
		this.reveal(this.active);
		this.rows.get(this.index.get(this.active))?.focus({ preventScroll: true });
	}

	activate(i, byClick = false) {
		const item = this.items[Math.max(0, Math.min(this.items.length - 1, i))];
		if (item) {
			this.active = item.node;
			this.source.select(item.node, byClick);
			this.redraw();
			this.focus();
		}
	}

	onClick(event) {
		const row = event.target.closest("[data-row]");
		if (!row || event.target.closest("a, button")) {
			return;
		}
		const i = Number(row.dataset.row);
		const node = this.items[i].node;
		if (event.target.closest(".twist") && this.source.children(node).length > 0) {
			this.setOpen(node, !this.open.has(node));
			return;
		}
		this.activate(i, true);
	}

	onKey(event) {
		if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("a, button, input")) {
			return;
		}
		const i = this.index.get(this.active);
		const node = this.active;
		const page = Math.max(1, Math.floor(this.box.clientHeight / this.rowHeight()) - 1);
		const steps = {
			ArrowDown: () => this.activate(i + 1), ArrowUp: () => this.activate(i - 1), Home: () => this.activate(0),
			End: () => this.activate(this.items.length - 1), PageDown: () => this.activate(i + page),
			PageUp: () => this.activate(i - page), ArrowRight: () => this.moveIn(i, node),
			ArrowLeft: () => this.moveOut(i, node), Enter: () => this.activate(i, true),
			" ": () => this.activate(i, true),
			"*": () => this.openSiblings(node)
		};
		if (Object.hasOwn(steps, event.key)) {
			event.preventDefault();
			steps[event.key]();
		}
		else if (event.key.length === 1 && !"/?".includes(event.key)
			&& (this.typed !== "" || !"ec".includes(event.key))) {
			event.preventDefault();
			event.stopPropagation();
			this.typeAhead(event.key, i);
		}
	}

	moveIn(i, node) {
		if (this.source.children(node).length === 0) {
			return;
		}
		if (this.open.has(node)) {
			this.activate(i + 1);
		}
		else {
			this.setOpen(node, true);
			this.focus();
		}
	}

	moveOut(i, node) {
		if (this.open.has(node)) {
			this.setOpen(node, false);
			this.focus();
			return;
		}
		const parent = this.source.ancestors(node).pop();
		if (parent) {
			this.activate(this.index.get(parent));
		}
	}

	openSiblings(node) {
		const parent = this.source.ancestors(node).pop();
		const siblings = (parent) ? this.source.children(parent) : this.source.roots();
		siblings.filter((each) => this.source.children(each).length > 0).forEach((each) => this.open.add(each));
		this.refresh();
		this.focus();
	}

	typeAhead(key, i) {
		clearTimeout(this.forget);
		this.forget = setTimeout(() => {
			this.typed = "";
		}, 700);
		this.typed += key.toLowerCase();
		const from = (this.typed.length > 1) ? i : i + 1;
		for (let n = 0; n < this.items.length; n++) {
			const next = (from + n) % this.items.length;
			if (this.source.name(this.items[next].node).toLowerCase().startsWith(this.typed)) {
				this.activate(next);
				return;
			}
		}
	}

}
