// The view of the differences between two documents.
import { announce, button, element, markedText, visibleText } from "../shared/dom.js";
import { changeClass, signCell } from "../shared/changes.js";
import { detailOf } from "../tree/detail.js";
import { CHANGE_KINDS, Comparison } from "../core/differ.js";
import { nameText, shortHash, timeText } from "../shared/format.js";
import { readJson } from "../shared/json.js";
import { Model } from "../shared/model.js";
import { TreeRows } from "../shared/rows.js";
import { marksOf, originCell, valueCells } from "../tree/tree.js";

const MAX_OFFERED = 100;

const SIDE = /^(\d+)(?:\/(.*))?$/s;

export class CompareView {

	constructor(page) {
		this.page = page;
		this.rows = new TreeRows(this);
		this.selects = { before: this.documentSelect("Before"), after: this.documentSelect("After") };
		this.only = element("input", { type: "checkbox", checked: true, on: { change: () => this.showRows() } });
		this.counts = element("span", { class: "kinds", role: "status" });
		this.note = element("p", { class: "notice compare-note", role: "status" });
		this.problem = element("p", { class: "problem", role: "alert" });
		this.detail = element("aside", { class: "detail", "aria-label": "Selected difference" });
		this.box = element("section", { class: "view split compare", "aria-label": "Compare" },
			element("div", { class: "pane" }, this.chooser(), this.problem,
				element("div", { class: "toolbar" }, this.counts,
					element("label", { class: "toolbar-end" }, this.only, " Only the differences")),
				this.note, this.rows.box),
			this.detail);
		this.acceptDrops();
	}

	get label() {
		return "Differences";
	}

	documentSelect(label) {
		return element("select", { "aria-label": label, on: { change: () => this.onSelect() } });
	}

	chooser() {
		const file = element("input", { type: "file", accept: ".json,application/json", class: "offscreen",
			multiple: true, "aria-label": "Open a document", on: { change: () => this.readFiles(file.files) } });
		this.pasted = element("textarea", { class: "pasted text", rows: "1", placeholder: "… or paste or drop JSON",
			"aria-label": "Paste the JSON of a document", spellcheck: "false",
			on: { input: () => this.readPasted() } });
		return element("div", { class: "toolbar" }, this.selects.before,
			button("⇄", () => this.swap(), { "aria-label": "Swap", class: "icon" }), this.selects.after,
			button("Open…", () => file.click()), file, this.pasted);
	}

	show(model, route) {
		this.offerRuns();
		const side = SIDE.exec(route.id ?? "");
		const models = this.page.models;
		const other = (side) ? models[Number(side[1]) - 1] : models.find((each) => each !== model);
		this.fillSelects(model, other);
		if (this.before !== model || this.after !== other) {
			this.before = model;
			this.after = other;
			this.page.comparison = (other) ? new Comparison(model, other) : null;
			this.comparison = this.page.comparison;
			this.showComparison();
		}
		else if (this.page.comparison !== this.comparison) {
			this.page.comparison = this.comparison;
		}
		this.chooseRoute((side) ? side[2] : undefined);
	}

	// Runs are loaded when this view is opened, and not before
	async offerRuns() {
		const { known } = this.page;
		if (known.link !== undefined && !known.loaded) {
			try {
				await known.load();
				this.fillSelects(this.before, this.after);
			}
			catch (error) {
				this.problem.replaceChildren(...markedText("runs: " + error.message, null));
			}
		}
	}

	fillSelects(before, after) {
		const runs = this.offered();
		for (const [select, chosen] of [[this.selects.before, before], [this.selects.after, after]]) {
			select.replaceChildren(
				...this.page.models.map((model, i) => element("option", { value: i, selected: model === chosen },
					visibleText(model.name))),
				(runs.length > 0) ? element("optgroup", { label: "Runs" },
					runs.map((run) => element("option", { value: "run:" + run.id }, runName(run)))) : "");
			select.disabled = this.page.models.length + runs.length < 2;
		}
	}

	// Those that are no documents of the page yet
	offered() {
		const { known, models } = this.page;
		return known.all.filter((run) => known.isComparable(run) && !models.includes(known.models.get(run.id)))
			.slice(0, MAX_OFFERED);
	}

	async onSelect() {
		try {
			const [before, after] = await Promise.all([this.selects.before, this.selects.after]
				.map((select) => this.chosenModel(select.value)));
			this.compareModels(before, after);
		}
		catch (error) {
			this.fail("run", error);
		}
	}

	async chosenModel(value) {
		return value.startsWith("run:") ? this.page.modelOf(this.page.known.byId.get(value.slice(4)))
			: this.page.models[Number(value)];
	}

	compareModels(before, after) {
		this.compareDocuments(this.page.models.indexOf(before), this.page.models.indexOf(after));
	}

	swap() {
		this.compareDocuments(Number(this.selects.after.value), Number(this.selects.before.value));
	}

	compareDocuments(before, after) {
		this.page.go({ view: "compare", document: before, id: String(after + 1) });
	}

	get selected() {
		return this.chosen;
	}

	get place() {
		return (this.after) ? this.idOf(this.chosen) : null;
	}

	idOf(merged) {
		return (this.page.models.indexOf(this.after) + 1) + ((merged) ? "/" + merged.path : "");
	}

	showComparison() {
		const { comparison } = this;
		this.counts.replaceChildren(...((comparison) ? comparison.counts().map(countChip) : []));
		this.note.textContent = noteText(comparison);
		this.note.hidden = this.note.textContent === "";
		this.box.classList.toggle("is-empty", !comparison);
		this.rows.open.clear();
		if (comparison) {
			openDifferences(comparison.roots, this.rows.open);
		}
		this.showRows();
		this.closeDetail();
	}

	showRows() {
		this.rows.refresh();
	}

	roots() {
		return (this.comparison?.roots ?? []).filter((merged) => this.isListed(merged));
	}

	children(merged) {
		return merged.children.filter((child) => this.isListed(child));
	}

	isListed(merged) {
		return !this.only.checked || merged.differs || merged.part !== undefined;
	}

	ancestors(merged) {
		return (merged.parent) ? [...this.ancestors(merged.parent), merged.parent] : [];
	}

	name(merged) {
		return merged.name;
	}

	rowClass(merged) {
		return changeClass(CHANGE_KINDS[merged.kind ?? merged.part]);
	}

	row(merged) {
		const { before, after } = merged;
		return [signCell(CHANGE_KINDS[merged.kind ?? merged.part]),
			element("span", { class: "text name" }, markedText(nameText(merged.name), null),
				element("span", { class: "colon" }, ":")),
			" ", (merged.kind) ? changeCells(merged) : [sideCells(after ?? before), originCell(after ?? before, null)]];
	}

	select(merged, byClick) {
		this.showDetail(merged);
		(byClick ? this.page.go : this.page.replace)
			.call(this.page, { view: "compare", document: this.page.models.indexOf(this.before),
				id: this.idOf(merged) });
	}

	chooseRoute(path) {
		if (path === undefined || path === this.chosen?.path) {
			return;
		}
		const merged = this.find(this.comparison?.roots ?? [], path);
		if (merged) {
			this.showDetail(merged);
			this.rows.show(merged);
		}
	}

	find(nodes, path) {
		for (const node of nodes) {
			const found = (node.path === path) ? node : this.find(node.children, path);
			if (found) {
				return found;
			}
		}
		return null;
	}

	showDetail(merged) {
		this.chosen = merged;
		this.box.classList.add("has-detail");
		if (merged.kind === "masked") {
			this.detail.replaceChildren(element("p", { class: "notice" }, MASKED_NOTES[this.comparison.hidden]));
			return;
		}
		const sides = [["Before: ", this.before, merged.before], ["After: ", this.after, merged.after]];
		this.detail.replaceChildren(...sides.map(([title, model, node]) => element("section", { class: "side" },
			element("h3", {}, title, element("span", { class: "text" }, markedText(model.name, null))),
			(node) ? detailOf(node, { link: (path) => element("code", { class: "text" }, markedText(path, null)),
				close: () => this.closeDetail() })
				: element("p", { class: "notice" }, "There is no node."))));
	}

	closeDetail() {
		this.chosen = null;
		this.box.classList.remove("has-detail");
		this.detail.replaceChildren(element("p", { class: "notice" },
			"Select a difference to see where both values come from."));
	}

	onKey(key) {
		const actions = { e: () => this.rows.openAll(), c: () => this.rows.closeAll() };
		return Object.hasOwn(actions, key) && (actions[key](), true);
	}

	// Documents from elsewhere

	acceptDrops() {
		document.addEventListener("dragover", (event) => event.preventDefault());
		document.addEventListener("drop", (event) => {
			event.preventDefault();
			this.readFiles(event.dataTransfer.files);
		});
	}

	async readFiles(files) {
		for (const file of files) {
			this.addDocument(file.name, await file.text());
		}
	}

	readPasted() {
		if (this.pasted.value.trim() !== "") {
			this.addDocument("pasted", this.pasted.value);
		}
	}

	// Two runs, of which each brings its document or has to be asked for
	async compareRuns(runs) {
		try {
			const models = [];
			for (const run of runs) {
				models.push(await this.page.modelOf(run));
			}
			this.compareModels(...models);
		}
		catch (error) {
			this.fail("runs", error);
		}
	}

	async compareWith(model, run) {
		try {
			this.compareModels(model, await this.page.modelOf(run));
		}
		catch (error) {
			this.fail("run " + run.shortId, error);
		}
	}

	addDocument(name, text) {
		try {
			const model = this.page.add(Model.checked(name, runDocument(readJson(text))));
			this.pasted.value = "";
			this.problem.textContent = "";
			this.compareDocuments(this.page.models.indexOf(this.before), this.page.models.indexOf(model));
			announce("Compared with " + visibleText(name));
		}
		catch (error) {
			this.fail(name, error);
		}
	}

	fail(name, error) {
		this.page.go({ view: "compare", document: this.page.route.document,
			id: this.page.route.view === "compare" ? this.page.route.id : null });
		this.problem.replaceChildren(...markedText(name + ": " + error.message, null));
	}

}

// A run that a server returns contains its document
function runDocument(data) {
	return (data instanceof Map && data.get("document") instanceof Map) ? data.get("document") : data;
}

function runName(run) {
	return visibleText([run.shortId, run.command, run.state.toLowerCase(), timeText(run.text("started"))]
		.filter((text) => text !== "").join(" · "));
}

function countChip([kind, count]) {
	return element("span", { class: "kind is-" + kind + ((count === 0) ? " is-none" : "") },
		CHANGE_KINDS[kind].sign + " " + count + " " + kind);
}

function noteText(comparison) {
	if (!comparison) {
		return "Open a second document, drop its file here, or paste its JSON, to see how it differs from this one.";
	}
	const notes = (comparison.changes.length === 0) ? ["The documents do not differ."] : [];
	const hidden = (comparison.hidden === "equal" && !comparison.withholds) ? "nothing" : comparison.hidden;
	return [...notes, ...(comparison.hasMasked ? [MASKED_NOTES[hidden]] : [])].join(" ");
}

const MASKED_NOTES = {
	nothing: "Secrets are not compared.",
	equal: "Masked values are equal according to the fingerprints, which leave secrets out.",
	unknown: "Masked values were not compared. According to the fingerprints, something differs."
};

// A replaced node is open as well, since another type has other arguments
function openDifferences(nodes, open) {
	const opened = nodes.filter((node) => node.differs && node.children.length > 0
		&& !["added", "removed"].includes(node.kind));
	opened.forEach((node) => {
		open.add(node);
		openDifferences(node.children, open);
	});
}

function sideCells(node) {
	return [valueCells(node, null, (path) => element("span", { class: "text ref" }, "→ ", markedText(path, null))),
		marksOf(node)];
}

function changeCells({ kind, before, after }) {
	if (kind === "masked") {
		return element("span", { class: "mark-word" }, "were not compared");
	}
	if (kind === "code") {
		return [sideCells(after), element("span", { class: "text code-change" }, "code ",
			shortHash(before.raw.get("code")), " → ", shortHash(after.raw.get("code")))];
	}
	return [
		before && element(after ? "s" : "span", { class: "before" }, sideCells(withoutOverrides(before))),
		before && after && " → ",
		after && element("span", { class: "after" }, sideCells(withoutOverrides(after))),
		originCell(after ?? before, null)
	];
}

// The values that each overrides are in the detail
function withoutOverrides(node) {
	const raw = new Map(node.raw);
	raw.delete("overrides");
	return Object.assign(Object.create(node), { raw });
}
