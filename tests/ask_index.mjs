// SPDX-License-Identifier: MIT
// Asks the full-text index of one folder, without a browser: node ask_index.mjs FOLDER LANGUAGE, queries as JSON on
// standard input. Prints, for each query, the addresses found, sorted: pages of one rank come in any order.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, language] = process.argv.slice(2);
const root = pathToFileURL(`${resolve(folder)}/`).href;
globalThis.location = { href: root, origin: "", pathname: "/" };
globalThis.window = { location };
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
globalThis.fetch = async (address) => new Response(await readFile(new URL(String(address).split("?")[0])));

const queries = JSON.parse(await readFile("/dev/stdin", "utf-8"));
// As text, because Node takes a file named .js for a module only where a package.json says so.
const program = await readFile(new URL("pagefind.js", root), "base64");
const engine = await import(`data:text/javascript;base64,${program}`);
await engine.options({ basePath: root, noWorker: true });
const answers = [];
for (const query of queries) {
  const { results } = await engine.search(query);
  answers.push((await Promise.all(results.map(async (one) => (await one.data()).raw_url))).sort());
}
process.stdout.write(JSON.stringify(answers));
