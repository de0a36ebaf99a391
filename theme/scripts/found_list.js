// A long list has several pages, and a script on one of them knows only its own. For a filter or an order over all of
// them the finder is loaded; what it gives is shown in place of the page.
import { readFinder } from "./finder_file.js";
import { makeResult } from "./results.js";
import { inSlices, painted } from "./slices.js";

const AT_ONCE = 60; // results

/** Year and members of an entry, empty where they are not known. */
export function valueOfEntry(entry, column) {
  const value = column === "since" ? entry.year : entry.members;
  return value === null || value === undefined || value < 0 || (column === "since" && !value) ? "" : value;
}

export class FoundList {
  #page;
  #list;
  #more;
  #template;
  #localeRoot;
  #entries = [];
  #shown = 0;
  #loading;

  /** `page` is the element around list and filters, with the place of the finder and what its clusters share. */
  constructor(page) {
    this.#page = page;
    this.#list = page.querySelector("[data-results]");
    this.#more = page.querySelector("[data-more]");
    this.#template = page.querySelector("[data-result-template]");
    this.#localeRoot = new URL(page.dataset.localeRoot, document.baseURI);
    this.#more.addEventListener("click", () => {
      const next = this.#shown;
      this.#showNext();
      this.#list.children[next]?.querySelector("a").focus();
    });
  }

  /**
   * Load the clusters of all pages of this list; rejects when the finder cannot be loaded. `learn` is shown each of
   * them once. What the visitor chose is seen before the list is made anew.
   */
  async load(learn) {
    this.#loading ??= this.#load(learn).catch((error) => {
      this.#loading = undefined; // the next choice tries again
      throw error;
    });
    const entries = await this.#loading;
    await painted();
    return entries;
  }

  async #load(learn) {
    const base = new URL(this.#page.dataset.finder, document.baseURI).href;
    const { entries } = await readFinder(base, { texts: true }).catch(() => readFinder(base));
    const shared = [...new URLSearchParams(this.#page.dataset.within)];
    const isHere = (entry) => entry.kind === "cluster" && shared.every(([facet, id]) => entry.ids(facet).includes(id));
    const found = entries.filter(isHere);
    await inSlices((function* () {
      for (const entry of found) yield learn(entry);
    })());
    return found;
  }

  show(entries) {
    this.#entries = entries;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#showNext();
  }

  #showNext() {
    const next = this.#entries.slice(this.#shown, this.#shown + AT_ONCE);
    const look = { localeRoot: this.#localeRoot, words: { kinds: {} } }; // all are clusters, none says so
    this.#list.append(...next.map((entry) => makeResult(this.#template, { entry, ...look })));
    this.#shown += next.length;
    this.#more.hidden = this.#shown >= this.#entries.length;
  }
}
