// Which values of configurations differ between runs. Runs of one fingerprint have one
// configuration, so that one document is looked at for all of them.
import { rowText } from "../shared/format.js";

const AT_ONCE = 4;

const MAX_PATHS = 16;

export class DifferingValues {

	constructor(known, listener) {
		this.known = known;
		this.listener = listener;
		this.values = new Map();
		this.wanted = [];
		this.open = 0;
		this.paths = [];
	}

	// Loads the documents that are not known yet
	want(runs) {
		for (const run of runs) {
			const key = keyOf(run);
			if (!this.values.has(key) && this.known.isComparable(run)) {
				this.values.set(key, null);
				this.wanted.push(run);
			}
		}
		this.next();
	}

	next() {
		while (this.open < AT_ONCE && this.wanted.length > 0) {
			this.open++;
			this.read(this.wanted.shift());
		}
	}

	async read(run) {
		try {
			this.values.set(keyOf(run), valuesOf(await this.known.configuration(run)));
		}
		catch {
			// A run without document has no values, which is reported when it is compared
		}
		this.open--;
		this.next();
		this.paths = differingPaths([...this.values.values()].filter((values) => values));
		this.listener();
	}

	valueOf(run, path) {
		return this.values.get(keyOf(run))?.get(path) ?? "";
	}

}

function keyOf(run) {
	return run.fingerprint("config") || run.id;
}

function valuesOf(model) {
	const texts = { value: (node) => rowText(node.raw.get("value")), ref: (node) => "→ " + node.raw.get("ref"),
		object: (node) => node.type };
	return new Map(model.nodes.filter((node) => !node.is("unmentioned"))
		.map((node) => [node.path, texts[node.kind]?.(node)])
		.filter(([, text]) => text !== undefined));
}

// Properties that only one type has are left out, since the types differ already
function differingPaths(all) {
	const paths = [...new Set(all.flatMap((values) => [...values.keys()]))];
	const texts = (path) => new Set(all.filter((values) => values.has(path)).map((values) => values.get(path)));
	const found = new Set(paths.filter((path) => texts(path).size > 1));
	const isBelow = (path) => [...found]
		.some((other) => path !== other && path.startsWith(other) && ".[".includes(path[other.length]));
	const partly = paths.filter((path) => !found.has(path) && all.some((values) => !values.has(path))
		&& !isBelow(path));
	return paths.filter((path) => found.has(path) || partly.includes(path)).slice(0, MAX_PATHS);
}

// As much of the end of a path as distinguishes it from the others, and from other names
export function shortPaths(paths, names) {
	const suffix = (path, length) => path.split(".").slice(-length).join(".");
	return paths.map((path) => {
		let length = 1;
		while (length < path.length && (names.includes(suffix(path, length))
			|| paths.some((other) => other !== path && suffix(other, length) === suffix(path, length)))) {
			length++;
		}
		return suffix(path, length);
	});
}
