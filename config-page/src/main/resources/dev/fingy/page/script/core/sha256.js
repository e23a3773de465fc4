// SHA-256, as FIPS 180-4 has it. The one of the browser answers later, and not at all in
// pages of servers without TLS.

const PRIMES = firstPrimes(64);

const ROUNDS = Int32Array.from(PRIMES, (prime) => fractionBits(Math.cbrt(prime)));

const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)));

function firstPrimes(count) {
	const primes = [];
	for (let n = 2; primes.length < count; n++) {
		if (primes.every((prime) => n % prime !== 0)) {
			primes.push(n);
		}
	}
	return primes;
}

function fractionBits(root) {
	return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

function turn(word, by) {
	return (word >>> by) | (word << (32 - by));
}

// The text, a one, zeros, and the length in bits
function padded(bytes) {
	const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
	new Uint8Array(view.buffer).set(bytes);
	view.setUint8(bytes.length, 0x80);
	view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n);
	return view;
}

// In one array for all blocks: a document has a hundred thousand of them
function schedule(words, view, offset) {
	for (let i = 0; i < 16; i++) {
		words[i] = view.getInt32(offset + i * 4);
	}
	for (let i = 16; i < 64; i++) {
		const a = words[i - 15];
		const b = words[i - 2];
		words[i] = words[i - 16] + words[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3))
			+ (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
	}
}

function compress(hash, words) {
	let a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
	for (let i = 0; i < 64; i++) {
		const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
		const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + second) | 0;
	}
	hash[0] += a;
	hash[1] += b;
	hash[2] += c;
	hash[3] += d;
	hash[4] += e;
	hash[5] += f;
	hash[6] += g;
	hash[7] += h;
}

export function sha256(text) {
	const view = padded(new TextEncoder().encode(text));
	const hash = START.slice();
	const words = new Int32Array(64);
	for (let offset = 0; offset < view.byteLength; offset += 64) {
		schedule(words, view, offset);
		compress(hash, words);
	}
	return "sha256:" + Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
