// The page of a type reference: one view, and the address that names what it shows.
import { element, markedText } from "./shared/dom.js";
import { plural } from "./shared/format.js";
import { readJson } from "./shared/json.js";
import { COMMON_KEYS, startKeys } from "./frame/keys.js";
import { goTo, readBareRoute, replaceRoute, routeText } from "./frame/route.js";
import { startTheme } from "./frame/theme.js";
import { TypesView } from "./types/types.js";
import { TypesModel } from "./types/typesmodel.js";

class ReferencePage {

	constructor(data) {
		this.data = data;
		this.model = new TypesModel(data.get("types"));
		this.view = new TypesView(this, async () => this.model);
		this.head = document.querySelector(".head");
	}

	start() {
		document.querySelector("main").append(this.view.box);
		this.showHead();
		startTheme(this.head.querySelector(".theme"), () => {});
		startKeys(document.querySelector(".keys"), this.head.querySelector(".help"), (key) => this.view.onKey(key),
			COMMON_KEYS);
		addEventListener("hashchange", () => this.show());
		this.show();
	}

	showHead() {
		this.head.querySelector(".application").replaceChildren(...markedText(this.data.get("name"), null));
		const kinds = [["configuration"], ["base"], ["type"], ["object", "class", "classes"],
			["property", "property", "properties"]];
		this.head.querySelector(".counts").textContent = kinds
			.map(([kind, one = kind, many]) => [this.model.ofKind(kind).length, one, many])
			.filter(([count]) => count > 0)
			.map(([count, one, many]) => plural(count, one, many)).join(" · ");
		const address = this.data.get("links")?.get("configuration");
		this.head.querySelector(".links")
			.replaceChildren(...((address) ? [element("a", { href: address }, "Configuration")] : []));
	}

	show() {
		this.view.show(null, readBareRoute("types"));
	}

	address(view, id) {
		return routeText({ view, document: 0, id });
	}

	visit(view, id, leavesMark) {
		(leavesMark ? goTo : replaceRoute)({ view, document: 0, id });
	}

}

new ReferencePage(readJson(document.getElementById("fingy-data").textContent)).start();
