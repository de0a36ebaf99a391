// The full text of one language: Pagefind without its own interface, loaded when a search asks for it.
// docs/search.md explains which of its hits are dropped, and why.
import { readNames } from "./finder_file.js";
import { fold } from "./fold.js";
import { isLittle } from "./little_words.js";

const RANKING = { pageLength: 0.3, metaWeights: { title: 10, keywords: 4, lang: 0, image: 0, image_alt: 0 } };
const KIND_WEIGHTS = { cluster: 2, service: 1.3 }; // others 1
const KINDS = {
  clusters: "cluster", services: "service", events: "event", stories: "story", actors: "actor", documents: "document",
  initiatives: "initiative",
}; // by the first part of an address
const LISTS = new Set(["matrix", "members", "steps", "past"]); // pages below it that are no thing
const FORMAT = 2; // of pages.json
const AT_ONCE = 10; // hits read together
const MOST_READ = 60; // hits read when some of them are not what was meant
const COVERED = 0.7; // of a word typed; less of it is another word
const SHORT = 2; // letters: AI and KI mean themselves, and no "aircraft" or "Kiel"
const ENDING = /^(?:|[aeinorstxy]|al|as|at|ed|en|er|es|et|ie|in|is|ne|ns|nt|os|st|ts|um|ur|us|ux|ens|ers|est|ets|ies|ing|ion|aux|ene)$/;
const OTHER_SCRIPT = /^[^a-z]/;
// Scripts that put no spaces between words.
const JOINED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Letters and digits only, without marks: "R&D" is "rd", "Zürich" is "zurich". */
const plain = (text) => text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const isJoined = (text) => JOINED.test(text);
const isShort = (term) => !isJoined(term) && plain(term).length <= SHORT && !isLittle(fold(term));

/** What a page is, told by its address below the root of its locale. */
function pageAt(path) {
  const [folder, id, ...rest] = path.split("/");
  const kind = id && rest.length === 1 && !LISTS.has(id) ? KINDS[folder] : undefined;
  return kind ? { kind, id, key: `${kind}/${id}`, path } : asPage(path);
}

function asPage(path) {
  const id = path.replace(/\/$/, "") || "home";
  return { kind: "page", id, key: `page/${id}`, path };
}

const loading = new Map(); // address of an index → promise of its full text
const { error } = console;
let atWork = 0;
let failures = 0;

/**
 * Let Pagefind work. When a part of its index does not come, it answers with the rest and only writes so to the
 * console; here that is heard and becomes an error, so that the page can say it.
 */
async function heard(work) {
  const before = failures;
  atWork += 1;
  console.error = (...said) => {
    if (/^(?:Failed to load|Pagefind: |Decompressing)/.test(said[0])) failures += 1;
    else error.apply(console, said);
  };
  try {
    const answer = await work();
    if (failures > before) throw new Error("a part of the full text is missing");
    return answer;
  } finally {
    atWork -= 1;
    if (!atWork) console.error = error;
  }
}

/**
 * Load the full text of a language, { tag, pages, finder }, the last two with the addresses of its folders. Rejects when
 * a part of it is missing, and tries again when asked again.
 */
export function loadFullText(language, siteRoot) {
  if (!loading.has(language.pages)) {
    const started = start(language, siteRoot);
    loading.set(language.pages, started);
    started.catch(() => loading.delete(language.pages));
  }
  return loading.get(language.pages);
}

/** What Pagefind rejects on the side is told on the page, so it need not stand in the console too. */
async function start(language, siteRoot) {
  const base = new URL(language.pages);
  const hush = (event) => event.preventDefault();
  addEventListener("unhandledrejection", hush);
  try {
    const [engine, list] = await Promise.all([import(new URL("pagefind.js", base)), readPageList(base)]);
    const forget = () => {
      loading.delete(language.pages);
      return engine.destroy();
    };
    const options = { baseUrl: siteRoot.pathname, noWorker: true, excerptLength: 28, ranking: RANKING };
    try {
      await heard(() => engine.options({ basePath: base.pathname, ...options }).then(() => engine.init()));
    } catch (reason) {
      await forget();
      throw reason;
    }
    return new FullText(engine, list, language, forget);
  } finally {
    setTimeout(() => removeEventListener("unhandledrejection", hush), 1000);
  }
}

async function readPageList(base) {
  const answer = await fetch(new URL("pages.json", base), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`pages.json: ${answer.status}`);
  const list = await answer.json();
  if (list?.format !== FORMAT) throw new Error(`pages.json: format ${list?.format}`);
  return list;
}

/**
 * Read the address of each page by the name of its result. Most of them stand in the finder; they are undefined when
 * just the file of it that belongs to the list cannot be had.
 */
async function readPaths({ names, ids, width, paths }, finder) {
  const entries = await readNames(finder, { names }).then((content) => content.entries, () => []);
  const all = [...entries.map(({ path }) => path), ...paths];
  if (all.length * width !== ids.length) return undefined;
  return new Map(all.map((path, place) => [ids.slice(place * width, (place + 1) * width).trimEnd(), path]));
}

class FullText {
  #engine;
  #list;
  #paths; // address of each page by the name of its result
  #language;
  #forget;

  constructor(engine, list, language, forget) {
    this.#engine = engine;
    this.#list = list;
    this.#language = language;
    this.#forget = forget; // so that the next search loads everything anew
  }

  /**
   * Find pages by every word they hold, best first, without those that `isKnown` by their key.
   * A hit is { kind, id, key, path, read(), data, excerpt() }; `data` is there once `read` has settled, and
   * what page it is, when the finder does not know.
   */
  async search(query, isKnown = () => false) {
    const terms = termsOf(query, this.#language.tag);
    this.#paths ??= await readPaths(this.#list, this.#language.finder);
    const answer = await this.#ask(terms.some(isJoined) ? terms.join(" ") : query);
    const isNew = (hit) => hit && !isKnown(hit.key);
    const hits = answer.results.map((result) => this.#hit(result, terms)).filter(isNew);
    hits.sort((one, other) => other.score - one.score);
    return terms.length ? (await onlyMeant(hits)).filter(isNew) : hits;
  }

  async #ask(words) {
    try {
      return await heard(() => this.#engine.search(words));
    } catch (reason) {
      await this.#forget();
      throw reason;
    }
  }

  async #read(result, hit) {
    try {
      hit.data = await result.data();
      if (hit.path === undefined) Object.assign(hit, pageAt(hit.data.raw_url.slice(this.#list.prefix.length)));
    } catch (reason) {
      await this.#forget();
      throw reason;
    }
  }

  #hit(result, terms) {
    const page = this.#page(result);
    if (!page) return undefined; // of an index newer than the list of its pages
    const hit = { ...page, score: result.score * (KIND_WEIGHTS[page.kind] ?? 1), data: undefined, terms };
    let reading;
    hit.read = () => (reading ??= this.#read(result, hit));
    hit.excerpt = () => excerptOf(hit.data, terms);
    return hit;
  }

  /** What page a result is; without the finder that is not known before it is read. */
  #page({ id }) {
    if (!this.#paths) return { kind: "page", id, key: `page/${id}`, path: undefined };
    const path = this.#paths.get(id.slice(id.lastIndexOf("_") + 1));
    return path === undefined ? undefined : pageAt(path);
  }
}

/** Words typed; a run of a script without spaces is cut into words, as the index was. */
function termsOf(query, language) {
  const terms = [];
  for (const term of query.split(/\s+/)) {
    if (!isJoined(term) || !Intl.Segmenter) terms.push(term);
    else for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(term)) terms.push(segment);
  }
  return terms.filter((term) => plain(term));
}

/**
 * Drop hits that do not hold what was typed. Pagefind cuts a word it does not know from its end until it knows the
 * rest, so "hidrogen" finds every page with an "h". Hits are read ten at a time: when all of the first ten are meant,
 * so are the others; when none of ten is, nor are those behind. With short words each is read.
 */
async function onlyMeant(hits) {
  const kept = [];
  const isAnyShort = hits[0]?.terms.some(isShort); // Pagefind puts "aims" before "AI"
  for (let first = 0; first < Math.min(hits.length, MOST_READ); first += AT_ONCE) {
    const some = hits.slice(first, first + AT_ONCE);
    await Promise.all(some.map((hit) => hit.read()));
    const meant = some.filter(({ data, terms }) => isMeant(data, terms));
    if (first === 0 && meant.length === some.length && !isAnyShort) return hits;
    kept.push(...meant);
    if (!meant.length && !isAnyShort) break;
  }
  return kept;
}

/** Whether a page holds every word typed: in its name, in its keywords, or where Pagefind marked it. */
function isMeant(data, terms) {
  const content = data.content.split(/\s+/);
  const found = [...data.locations.map((place) => content[place] || ""), data.meta.title, data.meta.keywords || ""];
  const whole = plain(`${data.meta.title} ${data.meta.keywords || ""} ${data.content}`);
  const words = new Set(found.flatMap((text) => text.split(/[\s·]+/).flatMap((word) => [plain(word), ...partsOf(word)])));
  const telling = terms.filter((term) => !isLittle(fold(term)));
  return (telling.length ? telling : terms).every((term) => {
    if (isJoined(term)) return whole.includes(plain(term));
    const holds = (typed) => [...words].some((word) => isFormOf(word, typed));
    return holds(plain(term)) || tellingPartsOf(term).every(holds);
  });
}

const partsOf = (word) => word.split(/[^\p{L}\p{M}\p{N}]+/u).map(plain).filter(Boolean);

/** The parts of a word typed, without letters that say nothing beside the rest: "l'hydrogène", "e-mobility". */
function tellingPartsOf(term) {
  const parts = partsOf(term);
  const long = parts.filter((part) => part.length > 1);
  return long.length ? long : parts;
}

/** Whether letters are an ending as words have them: "city" and "cities" are one word, "Wind" and "vinduer" are two. */
const isEnding = (letters) => letters.length <= 3 && (ENDING.test(letters) || OTHER_SCRIPT.test(letters));

/** Whether a word found may be a form of a word typed: it holds it, or they share enough, as "city" and "cities". */
function isFormOf(word, typed) {
  if (typed.length <= SHORT) return word === typed;
  if (typed.length > 3 ? word.includes(typed) : word.startsWith(typed)) return true;
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same += 1;
  if (same >= Math.max(4, COVERED * typed.length)) return true;
  return same >= Math.max(3, 0.5 * typed.length) && [word, typed].every((one) => isEnding(one.slice(same)));
}

/** Cut the passage with the words typed out of a page: parts as { text, isMarked }. */
function excerptOf(data, terms) {
  // Pagefind writes < and > of the text as entities; its own <mark> is the only element. Nothing else is parsed.
  const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const typed = terms.map(plain);
  const isTyped = (text) => isJoined(text) || text.split(/\s+/).some((word) => typed.some((term) => isFormOf(plain(word), term)));
  const whole = unescaped(data.plain_excerpt);
  const parts = data.excerpt.split(/<mark>|<\/mark>/).map((part, place) => {
    const text = unescaped(part);
    return { text, isMarked: place % 2 === 1 && isTyped(text) };
  });
  if (!data.content.startsWith(whole)) parts.unshift({ text: "… ", isMarked: false });
  if (!data.content.endsWith(whole)) parts.push({ text: " …", isMarked: false });
  return parts;
}
