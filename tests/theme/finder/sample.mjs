// SPDX-License-Identifier: MIT
// Makes finders for the tests: rows in, a loaded finder out, by way of the same files that a site has.
export const scripts = (name) => import(`${process.env.SCRIPTS}/${name}`);

const TERMS = {
  sector: [
    { id: "energy", label: "Energy", aliases: ["Energie", "Energi", "エネルギー", "طاقة"] },
    { id: "wind", label: "Wind energy", aliases: ["Windenergie", "vindenergi", "風力"], broader: 0 },
    { id: "health", label: "Health economy", aliases: ["Gesundheitswirtschaft", "الصحة"] },
  ],
  technology: [
    { id: "hydrogen", label: "Hydrogen", aliases: ["Wasserstoff", "brint", "H2", "水素", "الهيدروجين"] },
    { id: "electrolysis", label: "Electrolysis", aliases: ["Elektrolyse", "電解"] },
    { id: "offshore", label: "Offshore wind", aliases: ["Offshore-Windenergie", "havvindmøller", "洋上風力"] },
    { id: "ai", label: "Artificial intelligence", aliases: ["AI", "KI", "Künstliche Intelligenz", "人工知能"] },
    { id: "ml", label: "Machine learning", aliases: ["Maschinelles Lernen"] },
    { id: "rd", label: "R&D", aliases: ["research and development"] },
    { id: "cpp", label: "C++", aliases: [] },
  ],
  language: [{ id: "en", label: "English", aliases: [] }],
};

/** In the order of a list without a query. */
export const ROWS = [
  { id: "bay", name: "Baltic Hydrogen Bay", place: "Lübeck", sector: [1], technology: [0, 2], language: [0], summary: "Electrolysers on the coast." },
  { id: "grid", name: "Energie Forum Łódź", place: "Łódź", sector: [0], technology: [3], former: ["Netzwerk Strom"] },
  { id: "kbh", name: "København Life Science", acronym: "KLS", place: "København", sector: [2], technology: [3, 4] },
  { id: "sun", name: "Wasserstoffwirtschaft Süd", place: "Aalborg", sector: [0], technology: [0, 1] },
  { id: "ai-north", name: "Airport Region North", place: "Ålesund", sector: [2], technology: [5, 6] },
  { id: "old", name: "Hydrogen Circle", place: "Bremen", technology: [0], ended: true, status: "Ended" },
  { id: "advice", kind: "service", name: "Hydrogen advice", summary: "Help with plans." },
  { id: "talk", kind: "event", name: "Hydrogen Days", path: "clusters/bay/" },
]; // prettier-ignore

const sparse = (values) => Object.fromEntries(values.map((value, place) => [place, value]).filter(([, value]) => value));

/** The files of a finder, by name. */
export function filesOf(rows, terms = TERMS) {
  const kinds = [...new Set(rows.map((row) => row.kind || "cluster"))];
  const facets = Object.entries(terms).map(([name, list]) => ({
    name,
    title: name,
    kinds: ["cluster"],
    folder: `${name}s`,
    ids: list.map((term) => term.id),
    labels: list.map((term) => term.label),
    langs: {},
    aliases: sparse(list.map((term) => term.aliases)),
    fields: {},
    broader: Object.fromEntries(list.flatMap((term, place) => (term.broader === undefined ? [] : [[place, term.broader]]))),
    unpaged: [],
    start: 0,
    values: rows.map((row) => {
      const numbers = (row[name] || []).map((number) => number + 1);
      return numbers.length > 1 ? numbers : numbers[0] || 0;
    }),
  }));
  const names = {
    format: 1,
    language: "en",
    facets,
    kinds,
    kind: rows.map((row) => kinds.indexOf(row.kind || "cluster")),
    id: rows.map((row) => row.id),
    path: sparse(rows.map((row) => row.path)),
    name: rows.map((row) => row.name),
    lang: {},
    acronym: sparse(rows.map((row) => row.acronym)),
    aliases: sparse(rows.map((row) => row.former)),
    place: rows.map((row) => row.place || ""),
    year: rows.map(() => 2001),
    members: rows.map(() => -1),
    statuses: ["Ended"],
    status: Object.fromEntries(rows.flatMap((row, place) => (row.status ? [[place, 0]] : []))),
    ended: rows.flatMap((row, place) => (row.ended ? [place] : [])),
  };
  const texts = { format: 1, summaries: rows.map((row) => row.summary || ""), langs: {} };
  return { "current.json": { format: 1, names: "names.1.json", texts: "texts.1.json" }, "names.1.json": names, "texts.1.json": texts };
}

let folders = 0;

/** Serve files under an address of their own; gives it, and what was asked for. */
export function serve(files) {
  folders += 1;
  const base = `https://site.example/${folders}/`;
  const asked = [];
  const before = globalThis.fetch;
  globalThis.fetch = async (address, options) => {
    if (!String(address).startsWith(base)) return before(address, options);
    const name = String(address).slice(base.length);
    asked.push([name, options?.cache]);
    const text = typeof files[name] === "string" ? files[name] : JSON.stringify(files[name]);
    return { ok: name in files, status: name in files ? 200 : 404, json: async () => JSON.parse(text) };
  };
  return { base, asked, files };
}

export async function finderOf(rows = ROWS, terms = TERMS) {
  const { loadFinder } = await scripts("finder.js");
  return loadFinder(serve(filesOf(rows, terms)).base);
}

/** A generator of random numbers below a bound, the same at every run. */
export function chance(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
