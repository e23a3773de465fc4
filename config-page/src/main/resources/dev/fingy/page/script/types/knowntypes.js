// The types that the server of the page knows, loaded when the view is opened.
import { readJson } from "../shared/json.js";
import { TypesModel } from "./typesmodel.js";

export class KnownTypes {

	constructor(data) {
		this.link = data.get("links")?.get("types");
	}

	get isOffered() {
		return this.link !== undefined;
	}

	async load() {
		const response = await fetch(this.link, { headers: { Accept: "application/json" }, cache: "no-store" });
		if (!response.ok) {
			throw new Error("the server answers " + response.status);
		}
		return new TypesModel(readJson(await response.text()));
	}

}
