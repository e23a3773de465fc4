// The runs of the page: those in its data, and those that its server returns when the
// view is opened.
import { readJson } from "../shared/json.js";
import { Model } from "../shared/model.js";
import { Run } from "./run.js";

const FIRST = 100;

export class KnownRuns {

	constructor(data, models) {
		this.link = data.get("links")?.get("runs");
		this.byId = new Map();
		this.models = new Map();
		this.limit = FIRST;
		(data.get("runs") ?? []).forEach((raw) => this.add(raw));
		data.get("documents").forEach((each, i) => each.has("run")
			&& this.attach(this.add(each.get("run")), models[i]));
		this.loaded = data.has("runs");
	}

	get isOffered() {
		return this.link !== undefined || this.byId.size > 0;
	}

	get all() {
		return [...this.byId.values()];
	}

	// As many as were asked for came, so that there may be others
	get hasMore() {
		return this.link !== undefined && this.byId.size >= this.limit;
	}

	add(raw) {
		const id = String(raw.get("id"));
		const run = this.byId.get(id)?.merge(raw) ?? new Run(raw);
		this.byId.set(id, run);
		return run;
	}

	attach(run, model) {
		model.run = run;
		this.models.set(run.id, model);
	}

	async load() {
		if (this.link !== undefined && !this.loaded) {
			const runs = (await this.ask("?limit=" + this.limit)).get("runs");
			const earlier = this.byId;
			// In the order of the server
			this.byId = new Map(runs.map((raw) => [String(raw.get("id")),
				earlier.get(String(raw.get("id")))?.merge(raw) ?? new Run(raw)]));
			earlier.forEach((run, id) => this.byId.has(id) || this.byId.set(id, run));
			this.loaded = true;
		}
	}

	async loadMore() {
		this.limit *= 10;
		this.loaded = false;
		await this.load();
	}

	async reload() {
		this.loaded = false;
		await this.load();
	}

	async ask(address) {
		const response = await fetch(this.link + address,
			{ headers: { Accept: "application/json" }, cache: "no-store" });
		if (!response.ok) {
			throw new Error("the server answers " + response.status);
		}
		return readJson(await response.text());
	}

	// A run with its series and its document
	async whole(run) {
		if (this.link !== undefined && run.series === undefined) {
			run.merge(await this.ask("/" + encodeURIComponent(run.id)));
		}
		return run;
	}

	async find(id) {
		return this.byId.get(id) ?? this.add(await this.ask("/" + encodeURIComponent(id)));
	}

	isComparable(run) {
		return this.link !== undefined || this.models.has(run.id) || run.raw.get("document") instanceof Map;
	}

	async configuration(run) {
		if (!this.models.has(run.id)) {
			const document = run.raw.get("document") ?? (await this.whole(run)).raw.get("document");
			if (!(document instanceof Map)) {
				throw new Error("it has no document");
			}
			this.attach(run, Model.checked("run " + run.shortId, document));
		}
		return this.models.get(run.id);
	}

}
