// The view and the node that are shown, as the part of the address behind '#'.

const ROUTE = /^#([a-z]+)(?:@(\d+))?(?:\/(.*))?$/s;

export function readRoute() {
	const found = ROUTE.exec(location.hash);
	return {
		view: (found) ? found[1] : "tree",
		document: (found && found[2]) ? Number(found[2]) - 1 : 0,
		id: (found && found[3] !== undefined) ? decodePart(found[3]) : null
	};
}

// Where there is one view, its name may be left out
export function readBareRoute(view) {
	const route = readRoute();
	return (route.view === view || location.hash.length < 2) ? route
		: { view, document: 0, id: decodePart(location.hash.slice(1)) };
}

function decodePart(text) {
	try {
		return decodeURIComponent(text);
	}
	catch {
		return text;
	}
}

export function routeText(route) {
	const document = (route.document > 0) ? "@" + (route.document + 1) : "";
	const id = (route.id !== null && route.id !== undefined)
		? "/" + encodeURIComponent(route.id.toWellFormed?.() ?? route.id.replace(/\p{Cs}/gu, "\ufffd"))
			.replace(/%(5B|5D|2F|3A|40|24)/g, decodeURIComponent) : "";
	return "#" + route.view + document + id;
}

export function goTo(route) {
	const hash = routeText(route);
	if (location.hash !== hash) {
		location.hash = hash;
	}
}

// As goTo, but "back" leads to where one was before
export function replaceRoute(route) {
	const hash = routeText(route);
	if (location.hash !== hash) {
		location.replace(hash);
	}
}
