// Reads the files of the finder into facets and entries; how they are laid out: docs/architecture.md. The only call to
// the browser is fetch.

const FORMAT = 1;
const NONE = [];
const FOLDERS = { cluster: "clusters/", service: "services/", page: "" };

async function read(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const content = await answer.json();
  if (content?.format !== FORMAT) throw new Error(`${address}: unknown format`);
  return content;
}

/** Read which files are the newest; the name of this one never changes, so it is asked for anew each time. */
export const readCurrent = (base) => read(new URL("current.json", base), { cache: "no-cache" });

const reading = new Map(); // address of a file of names → promise of what is in it

/** Read facets and entries, once: the full text needs the addresses of the entries, too. */
export function readNames(base, current) {
  const { href } = new URL(current.names, base);
  if (!reading.has(href)) {
    reading.set(href, readEntries(base, current));
    reading.get(href).catch(() => reading.delete(href));
  }
  return reading.get(href);
}

/** Read facets and entries for who searches no words and so needs no index of them. */
export async function readFinder(base, { texts = false } = {}) {
  const current = await readCurrent(base);
  const content = await readNames(base, current);
  if (texts) await readTexts(base, current, content.entries, content.language);
  return content;
}

async function readEntries(base, current) {
  const content = await read(new URL(current.names, base));
  const facets = content.facets.map(makeFacet);
  const entries = content.name.map((_, order) => makeEntry(content, facets, order));
  if (!entries.every((entry) => entry.kind && entry.id)) throw new Error(`${current.names}: not complete`);
  const searched = { acronym: content.acronym, aliases: content.aliases };
  return { language: content.language, facets, entries, searched };
}

/** Read the summaries into the entries. */
export async function readTexts(base, current, entries, language) {
  const content = await read(new URL(current.texts, base));
  if (content.summaries?.length !== entries.length) throw new Error(`${current.texts}: not complete`);
  for (const entry of entries) {
    entry.summary = content.summaries[entry.order];
    entry.summaryLang = content.langs[entry.order] || language;
    entry.isSummaryOwn = !content.langs[entry.order];
  }
}

function makeFacet({ name, title, kinds, folder, start, values, ...columns }) {
  const terms = columns.ids.map((id, place) => ({
    id,
    label: columns.labels[place],
    lang: columns.langs[place] || "",
    aliases: columns.aliases[place] || [],
    path: folder && !columns.unpaged.includes(place) ? `${folder}/${id}/` : "",
    field: columns.fields[place] || 0,
    broader: columns.broader[place] ?? -1,
  }));
  const isKnown = (value) => (typeof value === "number" ? value <= terms.length : value.every(isKnown));
  if (!values.every(isKnown)) throw new Error(`${name}: not complete`);
  const ofEntry = (order) => {
    const value = values[order - start];
    if (!value) return NONE;
    return typeof value === "number" ? [value - 1] : value.map((one) => one - 1);
  };
  return { name, title, kinds, terms, ofEntry };
}

/** Numbers of the terms of an entry: those it was given, each followed by what it is a part of. */
export function termsOf(facet, order) {
  const found = [];
  for (const given of facet.ofEntry(order)) {
    for (let term = given; term !== -1 && !found.includes(term); term = facet.terms[term].broader) found.push(term);
  }
  return found;
}

function makeEntry(content, facets, order) {
  const kind = content.kinds[content.kind[order]];
  const id = content.id[order];
  const labels = (name) => {
    const facet = facets.find((one) => one.name === name);
    return facet ? facet.ofEntry(order).map((term) => facet.terms[term].label) : [];
  };
  return {
    key: `${kind}/${id}`,
    kind,
    id,
    path: content.path[order] ?? `${FOLDERS[kind]}${id}/`,
    name: content.name[order],
    lang: content.lang[order] || content.language,
    place: content.place[order] || "",
    summary: "",
    summaryLang: content.language,
    year: content.year[order] || 0,
    members: content.members[order] ?? -1,
    isEnded: content.ended.includes(order),
    status: content.statuses[content.status[order] ?? -1] || "",
    order,
    get tags() {
      return labels(kind === "service" ? "service_kind" : "technology").slice(0, 4);
    },
    get field() {
      const facet = facets.find((one) => one.name === "sector");
      const [first] = facet ? facet.ofEntry(order) : [];
      return first === undefined ? 0 : facet.terms[first].field;
    },
    ids(name) {
      if (name === "kind") return [kind];
      const facet = facets.find((one) => one.name === name);
      return facet ? termsOf(facet, order).map((term) => facet.terms[term].id) : [];
    },
  };
}
