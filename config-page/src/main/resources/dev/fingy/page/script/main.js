// The page of documents: reads them, and shows the view that the address names.
import { CompareView } from "./compare/compare.js";
import { element } from "./shared/dom.js";
import { TakeAwayView } from "./export/export.js";
import { readPageData } from "./shared/json.js";
import { Model } from "./shared/model.js";
import { GraphView } from "./graph/graph.js";
import { goTo, readRoute, replaceRoute, routeText } from "./frame/route.js";
import { showDocuments, showHead } from "./frame/head.js";
import { KnownRuns } from "./runs/knownruns.js";
import { KnownTypes } from "./types/knowntypes.js";
import { ALL_KEYS, startKeys } from "./frame/keys.js";
import { startTheme } from "./frame/theme.js";
import { RunsView } from "./runs/runs.js";
import { TreeView } from "./tree/tree.js";
import { TypesView } from "./types/types.js";

class FingyPage {

	constructor(data) {
		this.models = data.get("documents")
			.map((each) => new Model(each.get("name"), each.get("document"), each.get("texts"), each.get("unwritten")));
		this.data = data;
		this.known = new KnownRuns(data, this.models);
		this.types = new KnownTypes(data);
		this.views = new Map([
			["tree", { title: "Tree", make: () => new TreeView(this) }],
			["graph", { title: "Graph", make: () => new GraphView(this) }],
			["compare", { title: "Compare", make: () => new CompareView(this) }],
			["take", { title: "Take away", make: () => new TakeAwayView(this) }]
		]);
		if (this.known.isOffered) {
			this.views.set("runs", { title: "Runs", make: () => new RunsView(this) });
		}
		if (this.types.isOffered) {
			this.views.set("types", { title: "Types", make: () => new TypesView(this, () => this.types.load()) });
		}
		this.comparison = null;
		this.made = new Map();
		this.head = document.querySelector(".head");
		this.main = document.querySelector("main");
		this.makeTabs();
	}

	makeTabs() {
		this.tabs = [...this.views].map(([name, view]) => element("button", {
			type: "button", role: "tab", id: "tab-" + name, "data-view": name,
			on: { click: () => this.open(name), keydown: (event) => this.onTabKey(event) }
		}, view.title));
		this.head.querySelector(".tabs").append(...this.tabs);
	}

	onTabKey(event) {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		if (step) {
			const at = this.tabs.indexOf(event.currentTarget);
			const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
			next.focus();
			next.click();
		}
	}

	start() {
		// Files may be dropped on every view
		this.made.set("compare", this.make("compare"));
		startTheme(this.head.querySelector(".theme"), () => this.made.forEach((view) => view.onTheme?.()));
		startKeys(document.querySelector(".keys"), this.head.querySelector(".help"), (key) => this.onKey(key),
			ALL_KEYS);
		addEventListener("hashchange", () => this.show());
		if (location.hash.length < 2 && this.data.has("start")) {
			history.replaceState(null, "", "#" + this.data.get("start"));
		}
		this.show();
	}

	onKey(key) {
		const tab = this.tabs[Number(key) - 1];
		if (/^[1-9]$/.test(key) && tab) {
			tab.click();
			return true;
		}
		return this.made.get(this.route.view)?.onKey?.(key) ?? false;
	}

	show() {
		const route = readRoute();
		route.view = this.views.has(route.view) ? route.view : "tree";
		route.document = (route.document < this.models.length) ? route.document : 0;
		this.route = route;
		const model = this.models[route.document];
		showHead(this.head, model, (run) => this.address("runs", run.id));
		showDocuments(this.head.querySelector(".documents"), this.models, route.document,
			(i) => goTo({ view: this.route.view, document: i, id: null }));
		this.showView(route, model);
	}

	showView(route, model) {
		this.tabs.forEach((tab) => {
			const selected = tab.dataset.view === route.view;
			tab.setAttribute("aria-selected", String(selected));
			tab.tabIndex = selected ? 0 : -1;
		});
		if (!this.made.has(route.view)) {
			this.made.set(route.view, this.make(route.view));
		}
		this.made.forEach((view, name) => {
			view.box.hidden = name !== route.view;
		});
		this.made.get(route.view).show(model, route);
	}

	make(name) {
		const view = this.views.get(name).make();
		view.box.id = "view-" + name;
		this.tabs.find((tab) => tab.dataset.view === name).setAttribute("aria-controls", view.box.id);
		view.box.setAttribute("role", "tabpanel");
		view.box.setAttribute("aria-labelledby", "tab-" + name);
		this.main.append(view.box);
		return view;
	}

	open(view, id = null) {
		goTo({ view, document: this.route.document, id: id ?? (this.remembered(view)) });
	}

	remembered(view) {
		return this.made.get(view)?.place ?? null;
	}

	visit(view, id, leavesMark) {
		const route = { view, document: this.route.document, id };
		(leavesMark ? goTo : replaceRoute)(route);
	}

	go(route) {
		goTo(route);
	}

	replace(route) {
		replaceRoute(route);
	}

	compareRuns(runs) {
		this.made.get("compare").compareRuns(runs);
	}

	compareWithRun(run) {
		this.made.get("compare").compareWith(this.models[0], run);
	}

	// A configuration of a run becomes a document of the page
	async modelOf(run) {
		const model = await this.known.configuration(run);
		return this.models.includes(model) ? model : this.add(model);
	}

	async openRun(run) {
		try {
			const model = await this.modelOf(run);
			goTo({ view: "tree", document: this.models.indexOf(model), id: null });
		}
		catch (error) {
			this.made.get("compare").fail("run " + run.shortId, error);
		}
	}

	endComparison() {
		this.comparison = null;
		this.show();
	}

	address(view, id) {
		return routeText({ view, document: this.route.document, id });
	}

	add(model) {
		this.models.push(model);
		return model;
	}

}

new FingyPage(readPageData(document.getElementById("fingy-data").textContent)).start();
