// JSON that loses nothing: objects are maps, so that no name has a meaning, and numbers
// keep their text, so that no digit is lost.

const MAX_DEPTH = 500;

export class Numeral {

	constructor(text) {
		this.text = text;
	}

	toString() {
		return this.text;
	}

}

const JSON_MARKS = new Set("{}[],:");

// Most texts have no escapes, and no characters that need one
const PLAIN_STRING = /"[ !#-[\]-\uffff]*"/y;

const NUMBER_OR_WORD = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|true|false|null/y;

const WORDS = { true: true, false: false, null: null };

// The kind of a token is its mark, "string", "number", "word", or null if it is none
class JsonReader {

	constructor(text, isLater) {
		this.text = text;
		this.isLater = isLater;
		this.position = 0;
		this.next();
	}

	next() {
		this.start = this.afterBlanks();
		const first = this.text[this.start];
		if (first === '"') {
			this.kind = "string";
			this.position = this.endOfString();
		}
		else if (JSON_MARKS.has(first)) {
			this.kind = first;
			this.position = this.start + 1;
		}
		else {
			NUMBER_OR_WORD.lastIndex = this.start;
			const found = NUMBER_OR_WORD.exec(this.text);
			this.kind = (found) ? ((found[1] !== undefined) ? "number" : "word") : null;
			this.position = (found) ? NUMBER_OR_WORD.lastIndex : this.start;
		}
	}

	afterBlanks() {
		let at = this.position;
		for (let unit = this.text.charCodeAt(at); unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;) {
			unit = this.text.charCodeAt(++at);
		}
		return at;
	}

	endOfString() {
		PLAIN_STRING.lastIndex = this.start;
		this.plain = PLAIN_STRING.test(this.text);
		return this.plain ? PLAIN_STRING.lastIndex : this.searchEndOfString();
	}

	// By search: an expression would go through a long text character by character
	searchEndOfString() {
		for (let end = this.text.indexOf('"', this.start + 1); end > 0; end = this.text.indexOf('"', end + 1)) {
			let escapes = end;
			while (this.text[escapes - 1] === "\\") {
				escapes--;
			}
			if ((end - escapes) % 2 === 0) {
				return end + 1;
			}
		}
		return this.fail("a text has no end");
	}

	fail(reason) {
		const line = this.text.slice(0, this.start).split("\n").length;
		throw new Error("line " + line + " is not JSON: " + reason);
	}

	take(mark) {
		if (this.kind !== mark) {
			this.fail("'" + mark + "' is missing");
		}
		this.next();
	}

	value(depth) {
		if (depth > MAX_DEPTH) {
			this.fail("it is nested too deeply");
		}
		if (this.kind === "{") {
			return this.object(depth);
		}
		if (this.kind === "[") {
			return this.array(depth);
		}
		const value = this.plainValue();
		this.next();
		return value;
	}

	plainValue() {
		switch (this.kind) {
			case null: return this.fail("a value is missing");
			case "string": return this.string();
			case "number": return new Numeral(this.tokenText());
			case "word": return WORDS[this.tokenText()];
			default: return this.fail("'" + this.kind + "' is not a value");
		}
	}

	tokenText() {
		return this.text.slice(this.start, this.position);
	}

	string() {
		if (this.plain) {
			return this.text.slice(this.start + 1, this.position - 1);
		}
		try {
			return JSON.parse(this.tokenText());
		}
		catch {
			return this.fail("a text has a character or an escape that is none");
		}
	}

	object(depth) {
		const members = new Map();
		this.next();
		while (this.kind !== "}") {
			if (members.size > 0) {
				this.take(",");
			}
			if (this.kind !== "string") {
				this.fail("a name is missing");
			}
			const name = this.string();
			if (members.has(name)) {
				this.fail("'" + name + "' is repeated");
			}
			this.next();
			this.take(":");
			members.set(name, this.isLater(depth, name) ? this.later() : this.value(depth + 1));
		}
		this.next();
		return members;
	}

	later() {
		const start = this.start;
		let end = start;
		let open = 0;
		do {
			open += "{[".includes(this.kind) ? 1 : "}]".includes(this.kind) ? -1 : 0;
			end = this.position;
			this.next();
		}
		while (open > 0 && this.kind !== null);
		return new LaterJson(this.text.slice(start, end));
	}

	array(depth) {
		const items = [];
		this.next();
		while (this.kind !== "]") {
			if (items.length > 0) {
				this.take(",");
			}
			items.push(this.value(depth + 1));
		}
		this.next();
		return items;
	}

	end() {
		if (this.start < this.text.length) {
			this.fail("it goes on after its end");
		}
	}

}

// A part of a text that is read when it is asked for
export class LaterJson {

	constructor(text) {
		this.text = text;
	}

	read() {
		return readJson(this.text);
	}

}

export function readJson(text, isLater = () => false) {
	const reader = new JsonReader(text.replace(/^\ufeff/, ""), isLater);
	const value = reader.value(0);
	reader.end();
	return value;
}

export function writeJson(value, indent = "") {
	const inner = indent + "  ";
	if (value instanceof Map) {
		const members = [...value].map(([name, member]) => inner + jsonText(name) + ": " + writeJson(member, inner));
		return (members.length > 0) ? "{\n" + members.join(",\n") + "\n" + indent + "}" : "{}";
	}
	if (Array.isArray(value)) {
		const items = value.map((item) => inner + writeJson(item, inner));
		return (items.length > 0) ? "[\n" + items.join(",\n") + "\n" + indent + "]" : "[]";
	}
	return (value instanceof Numeral) ? value.text : jsonText(value);
}

export function writeCompactJson(value) {
	if (value instanceof Map) {
		return "{" + [...value].map(([name, member]) => jsonText(name) + ": " + writeCompactJson(member)).join(", ")
			+ "}";
	}
	if (Array.isArray(value)) {
		return "[" + value.map(writeCompactJson).join(", ") + "]";
	}
	return (value instanceof Numeral) ? value.text : jsonText(value);
}

function jsonText(value) {
	return JSON.stringify(value);
}

// The data of a page with documents, of which the first is read at once
export function readPageData(text) {
	let member = "";
	let documents = 0;
	return readJson(text, (depth, name) => {
		member = (depth === 0) ? name : member;
		return depth === 2 && member === "documents" && name === "document" && documents++ > 0;
	});
}
