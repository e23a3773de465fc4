// Which elements of two lists are compared with each other, as dev.fingy.internal.compare.Matches
// pairs them: [before, after], one of which may be missing.
import { alignLists } from "./alignment.js";

export function matchLists(before, after) {
	const matches = [];
	const next = { before: 0, after: 0 };
	const gap = (endBefore, endAfter) => {
		const common = Math.min(endBefore - next.before, endAfter - next.after);
		for (let i = 0; i < common; i++) {
			matches.push([before[next.before + i], after[next.after + i]]);
		}
		before.slice(next.before + common, endBefore).forEach((item) => matches.push([item, undefined]));
		after.slice(next.after + common, endAfter).forEach((item) => matches.push([undefined, item]));
	};
	for (const [x, y] of alignLists(before.map((item) => item.content), after.map((item) => item.content))) {
		gap(x, y);
		matches.push([before[x], after[y]]);
		next.before = x + 1;
		next.after = y + 1;
	}
	gap(before.length, after.length);
	return matches;
}

// First elements of equal content, then objects of one type, then the rest
export function matchSets(before, after) {
	const left = { before: distinct(before), after: distinct(after) };
	const pairs = new Map();
	pairBy(left, pairs, (item) => item.content);
	const unchanged = new Set([...pairs.values()].map((item) => item.content));
	pairBy(left, pairs, (item) => (item.node.kind === "object") ? String(item.node.type) : undefined);
	pairBy(left, pairs, () => "");
	const sorted = [...pairs].sort(([a], [b]) => a.index - b.index);
	const contents = new Set(left.before.map((item) => item.content));
	const repeats = repeatedByContent(before);
	return [...sorted.map(([inAfter, inBefore]) => [inBefore, inAfter]),
		...sorted.filter(([, inBefore]) => !unchanged.has(inBefore.content))
			.flatMap(([inAfter, inBefore]) => repeats.get(inBefore.content).map((item) => [item, inAfter])),
		...before.filter((item) => contents.has(item.content)).map((item) => [item, undefined]),
		...left.after.map((item) => [undefined, item])];
}

// An element that is there twice becomes the same twice
function repeatedByContent(items) {
	const repeats = new Map();
	items.forEach((item) => repeats.get(item.content)?.push(item) ?? repeats.set(item.content, []));
	return repeats;
}

function distinct(items) {
	const known = new Set();
	return items.filter((item) => !known.has(item.content) && known.add(item.content));
}

function pairBy(left, pairs, keyOf) {
	const waiting = new Map();
	for (const item of left.before.filter((each) => keyOf(each) !== undefined).reverse()) {
		waiting.set(keyOf(item), waiting.get(keyOf(item)) ?? []);
		waiting.get(keyOf(item)).push(item);
	}
	const paired = new Set();
	left.after = left.after.filter((item) => {
		const other = waiting.get(keyOf(item))?.pop();
		if (other) {
			pairs.set(item, other);
			paired.add(other);
		}
		return !other;
	});
	left.before = left.before.filter((item) => !paired.has(item));
}
