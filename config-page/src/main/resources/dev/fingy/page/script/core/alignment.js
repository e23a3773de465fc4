// Which elements of two lists are the same, by content, as dev.fingy.internal.compare.Alignment
// finds them: Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.

const MAX_DIFFERENCES = 1000;

export function alignLists(before, after) {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) {
		start++;
	}
	let end = 0;
	while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
		end++;
	}
	const pairs = [];
	for (let i = 0; i < start; i++) {
		pairs.push([i, i]);
	}
	const middle = alignMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end));
	middle.forEach(([x, y]) => pairs.push([x + start, y + start]));
	for (let i = end; i > 0; i--) {
		pairs.push([before.length - i, after.length - i]);
	}
	return pairs;
}

function isDown(furthest, at, diagonal, differences) {
	return diagonal === -differences || (diagonal !== differences && furthest[at - 1] < furthest[at + 1]);
}

function alignMiddle(before, after) {
	const limit = Math.min(before.length + after.length, MAX_DIFFERENCES);
	const furthest = new Int32Array(2 * limit + 3);
	const middle = limit + 1;
	const trace = [];
	for (let differences = 0; differences <= limit; differences++) {
		trace.push(furthest.slice());
		for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
			const at = middle + diagonal;
			let x = isDown(furthest, at, diagonal, differences) ? furthest[at + 1] : furthest[at - 1] + 1;
			while (x < before.length && x - diagonal < after.length && x - diagonal >= 0
				&& before[x] === after[x - diagonal]) {
				x++;
			}
			furthest[at] = x;
			if (x >= before.length && x - diagonal >= after.length) {
				return backtrack(trace, before.length, after.length, middle);
			}
		}
	}
	return [];
}

function backtrack(trace, endBefore, endAfter, middle) {
	const pairs = [];
	let x = endBefore;
	let y = endAfter;
	for (let differences = trace.length - 1; differences >= 0; differences--) {
		const furthest = trace[differences];
		const diagonal = x - y;
		const down = isDown(furthest, middle + diagonal, diagonal, differences);
		const previous = down ? diagonal + 1 : diagonal - 1;
		const startX = (differences === 0) ? 0 : furthest[middle + previous];
		const startY = (differences === 0) ? 0 : startX - previous;
		const afterStep = (differences === 0) ? 0 : (down ? startX : startX + 1);
		while (x > afterStep && y > afterStep - diagonal) {
			x--;
			y--;
			pairs.push([x, y]);
		}
		x = startX;
		y = startY;
	}
	return pairs.reverse();
}
