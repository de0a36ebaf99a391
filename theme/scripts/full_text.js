// The full text of one language: Pagefind without its own interface, loaded when a search asks for it.
// docs/search.md explains which of its hits are dropped, and why.
const RANKING = { pageLength: 0.3, metaWeights: { title: 10, keywords: 4, lang: 0, image: 0, image_alt: 0 } };
const KIND_WEIGHTS = { cluster: 2, service: 1.3, page: 1 };
const KINDS = { clusters: "cluster", services: "service" }; // by the first part of an address
const FORMAT = 1; // of pages.json
const AT_ONCE = 10; // hits read together
const MOST_READ = 60; // hits read when some of them are not what was meant
const COVERED = 0.7; // of a word typed; less of it is another word
const ENDING = /^(?:|[aeinorstxy]|al|as|at|ed|en|er|es|et|ie|in|is|ne|ns|nt|os|st|ts|um|ur|us|ux|ens|ers|est|ets|ies|ing|ion|aux|ene)$/;
const OTHER_SCRIPT = /^[^a-z]/;
// Scripts that put no spaces between words.
const JOINED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Letters and digits only, without marks: "R&D" is "rd", "Zürich" is "zurich". */
const plain = (text) => text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const isJoined = (text) => JOINED.test(text);

/** What a page is, told by its address below the root of its locale. */
function pageAt(path) {
  const [folder, id, ...rest] = path.split("/");
  const kind = id && rest.length === 1 ? KINDS[folder] : undefined;
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

/** Load the full text at `base`; rejects when a part of it is missing, and tries again when asked again. */
export function loadFullText(base, siteRoot, language) {
  if (!loading.has(base.href)) {
    const started = start(base, siteRoot, language);
    loading.set(base.href, started);
    started.catch(() => loading.delete(base.href));
  }
  return loading.get(base.href);
}

/** What Pagefind rejects on the side is told on the page, so it need not stand in the console too. */
async function start(base, siteRoot, language) {
  const hush = (event) => event.preventDefault();
  addEventListener("unhandledrejection", hush);
  try {
    const [engine, pages] = await Promise.all([import(new URL("pagefind.js", base)), readPages(base)]);
    const forget = () => {
      loading.delete(base.href);
      return engine.destroy();
    };
    const options = { baseUrl: siteRoot.pathname, noWorker: true, excerptLength: 28, ranking: RANKING };
    try {
      await heard(() => engine.options({ basePath: base.pathname, ...options }).then(() => engine.init()));
    } catch (reason) {
      await forget();
      throw reason;
    }
    return new FullText(engine, pages, language, forget);
  } finally {
    setTimeout(() => removeEventListener("unhandledrejection", hush), 1000);
  }
}

async function readPages(base) {
  const answer = await fetch(new URL("pages.json", base), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`pages.json: ${answer.status}`);
  const { format, pages } = await answer.json();
  if (format !== FORMAT) throw new Error(`pages.json: format ${format}`);
  return pages;
}

class FullText {
  #engine;
  #pages;
  #language;
  #forget;

  constructor(engine, pages, language, forget) {
    this.#engine = engine;
    this.#pages = pages;
    this.#language = language;
    this.#forget = forget; // so that the next search loads everything anew
  }

  /**
   * Find pages by every word they hold, best first, without those that `isKnown` by their key.
   * A hit is { kind, id, key, path, read(), data, excerpt() }; `data` is there once `read` has settled.
   */
  async search(query, isKnown = () => false) {
    const terms = termsOf(query, this.#language);
    const answer = await this.#ask(terms.some(isJoined) ? terms.join(" ") : query);
    const hits = answer.results.map((result) => this.#hit(result, terms)).filter((hit) => hit && !isKnown(hit.key));
    hits.sort((one, other) => other.score - one.score);
    return terms.length ? onlyMeant(hits) : hits;
  }

  async #ask(words) {
    try {
      return await heard(() => this.#engine.search(words));
    } catch (reason) {
      await this.#forget();
      throw reason;
    }
  }

  async #read(result) {
    try {
      return await result.data();
    } catch (reason) {
      await this.#forget();
      throw reason;
    }
  }

  #hit(result, terms) {
    const path = this.#pages[result.id];
    if (path === undefined) return undefined; // of an index newer than the list of its pages
    const hit = { ...pageAt(path), score: 0, data: undefined, terms };
    hit.score = result.score * KIND_WEIGHTS[hit.kind];
    let reading;
    hit.read = () => (reading ??= this.#read(result).then((data) => (hit.data = data)));
    hit.excerpt = () => excerptOf(hit.data, terms);
    return hit;
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
 * so are the others; when none of ten is, nor are those behind.
 */
async function onlyMeant(hits) {
  const kept = [];
  for (let first = 0; first < Math.min(hits.length, MOST_READ); first += AT_ONCE) {
    const some = hits.slice(first, first + AT_ONCE);
    await Promise.all(some.map((hit) => hit.read()));
    const meant = some.filter(({ data, terms }) => isMeant(data, terms));
    if (first === 0 && meant.length === some.length) return hits;
    kept.push(...meant);
    if (!meant.length) break;
  }
  return kept;
}

/** Whether a page holds every word typed: in its name, in its keywords, or where Pagefind marked it. */
function isMeant(data, terms) {
  const content = data.content.split(/\s+/);
  const found = [...data.locations.map((place) => content[place] || ""), data.meta.title, data.meta.keywords || ""];
  const whole = plain(`${data.meta.title} ${data.meta.keywords || ""} ${data.content}`);
  const words = new Set(found.flatMap((text) => text.split(/[\s·]+/).flatMap((word) => [plain(word), ...partsOf(word)])));
  return terms.every((term) => {
    if (isJoined(term)) return whole.includes(plain(term));
    const holds = (typed) => [...words].some((word) => isFormOf(word, typed));
    return holds(plain(term)) || partsOf(term).every(holds);
  });
}

const partsOf = (word) => word.split(/[^\p{L}\p{M}\p{N}]+/u).map(plain).filter(Boolean);

/** Whether letters are an ending as words have them: "city" and "cities" are one word, "Wind" and "vinduer" are two. */
const isEnding = (letters) => letters.length <= 3 && (ENDING.test(letters) || OTHER_SCRIPT.test(letters));

/** Whether a word found may be a form of a word typed: it holds it, or they share enough, as "city" and "cities". */
function isFormOf(word, typed) {
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
