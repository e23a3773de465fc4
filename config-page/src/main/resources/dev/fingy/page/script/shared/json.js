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

const BLANKS = /[ \t\n\r]*/y;

const TOKEN = /([{}[\],:])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/y;

class JsonReader {

	constructor(text) {
		this.text = text;
		this.position = 0;
		this.next();
	}

	next() {
		BLANKS.lastIndex = this.position;
		BLANKS.exec(this.text);
		this.start = BLANKS.lastIndex;
		if (this.text[this.start] === '"') {
			this.position = this.endOfString();
			this.token = { string: this.text.slice(this.start, this.position) };
			return;
		}
		TOKEN.lastIndex = this.start;
		const found = TOKEN.exec(this.text);
		this.position = (found) ? TOKEN.lastIndex : this.start;
		this.token = (found) ? { mark: found[1], number: found[2], word: found[3] } : null;
	}

	// By search: an expression would go through a long text character by character
	endOfString() {
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

	mark() {
		return this.token && this.token.mark;
	}

	take(mark) {
		if (this.mark() !== mark) {
			this.fail("'" + mark + "' is missing");
		}
		this.next();
	}

	value(depth) {
		if (depth > MAX_DEPTH) {
			this.fail("it is nested too deeply");
		}
		if (!this.token) {
			this.fail("a value is missing");
		}
		const { mark, string, number, word } = this.token;
		if (mark === "{") {
			return this.object(depth);
		}
		if (mark === "[") {
			return this.array(depth);
		}
		if (mark) {
			this.fail("'" + mark + "' is not a value");
		}
		const value = (string !== undefined) ? this.string(string)
			: (number !== undefined) ? new Numeral(number)
			: { true: true, false: false, null: null }[word];
		this.next();
		return value;
	}

	string(text) {
		try {
			return JSON.parse(text);
		}
		catch {
			return this.fail("a text has a character or an escape that is none");
		}
	}

	object(depth) {
		const members = new Map();
		this.next();
		while (this.mark() !== "}") {
			if (members.size > 0) {
				this.take(",");
			}
			if (!this.token || this.token.string === undefined) {
				this.fail("a name is missing");
			}
			const name = this.string(this.token.string);
			if (members.has(name)) {
				this.fail("'" + name + "' is repeated");
			}
			this.next();
			this.take(":");
			members.set(name, this.value(depth + 1));
		}
		this.next();
		return members;
	}

	array(depth) {
		const items = [];
		this.next();
		while (this.mark() !== "]") {
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

export function readJson(text) {
	const reader = new JsonReader(text.replace(/^\ufeff/, ""));
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
