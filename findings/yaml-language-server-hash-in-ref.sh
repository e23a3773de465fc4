#!/usr/bin/env bash
# yaml-language-server 2.0.0: one `$ref` to a definition whose name holds '#' turns off the whole schema.
#
# Guess:     "#/definitions/a%23b" is a valid JSON pointer in a URI fragment and resolves as "a/b" (a~1b),
#            "a b" (a%20b) and "a%b" (a%25b) do; if it did not, only the property that uses it would go unchecked.
# Behaviour: "%23" is decoded before the fragment is split off, the reference is reported as unresolved at the
#            start of the file, and nothing else is checked: the wrong value of `b`, which has no reference, passes.
# Seen:      a/b, a b, a%b → both values are reported; a#b → one diagnostic at 0:0.
#
# Needs Node.js 20 or later and npm. Ends with 1 if the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund yaml-language-server@2.0.0 >/dev/null

cat >client.js <<'JS'
const { spawn } = require('child_process');
const fs = require('fs');
const [name, reference] = process.argv.slice(2);
const root = process.cwd();
const schema = {
	definitions: { [name]: { type: 'integer' } },
	properties: { a: { $ref: reference }, b: { type: 'integer' } }
};
fs.writeFileSync('schema.json', JSON.stringify(schema));
const yaml = { validate: true, schemas: { [`file://${root}/schema.json`]: '*.yaml' } };
const server = spawn('node', ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio']);
const send = (message) => {
	const body = JSON.stringify({ jsonrpc: '2.0', ...message });
	server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
const open = () => send({
	method: 'textDocument/didOpen',
	params: { textDocument: { uri: `file://${root}/x.yaml`, languageId: 'yaml', version: 1, text: 'a: x\nb: y\n' } }
});
const receive = (message) => {
	if (message.method === 'workspace/configuration') {
		send({ id: message.id, result: message.params.items.map((item) => item.section === 'yaml' ? yaml : null) });
	}
	else if (message.method === 'textDocument/publishDiagnostics') {
		const found = message.params.diagnostics;
		console.log(found.map((each) => `${each.range.start.line}:${each.range.start.character}`).join(' '));
		process.exit(0);
	}
	else if (message.method && message.id !== undefined) {
		send({ id: message.id, result: null });
	}
	else if (message.id === 1) {
		send({ method: 'initialized', params: {} });
		send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
		setTimeout(open, 500);
	}
};
let buffer = Buffer.alloc(0);
server.stdout.on('data', (data) => {
	buffer = Buffer.concat([buffer, data]);
	for (;;) {
		const header = /^(?:[^\r\n]+\r\n)*?Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(buffer.toString('latin1'));
		const end = header ? header[0].length + Number(header[1]) : Infinity;
		if (buffer.length < end) {
			return;
		}
		const message = JSON.parse(buffer.subarray(header[0].length, end));
		buffer = buffer.subarray(end);
		receive(message);
	}
});
send({
	id: 1,
	method: 'initialize',
	params: {
		processId: process.pid, rootUri: `file://${root}`,
		capabilities: { workspace: { configuration: true } },
		workspaceFolders: [{ uri: `file://${root}`, name: 'x' }]
	}
});
setTimeout(() => process.exit(3), 30000);
JS

status=0
check() {
	local seen
	seen=$(node client.js "$1" "$2")
	printf '%-6s %-24s diagnostics at: %s\n' "$1" "$2" "$seen"
	[ "$seen" = "$3" ] || status=1
}
echo "yaml-language-server $(node -p 'require("yaml-language-server/package.json").version')"
check 'a/b' '#/definitions/a~1b' '0:3 1:3'
check 'a b' '#/definitions/a%20b' '0:3 1:3'
check 'a%b' '#/definitions/a%25b' '0:3 1:3'
check 'a#b' '#/definitions/a%23b' '0:0'
exit $status
