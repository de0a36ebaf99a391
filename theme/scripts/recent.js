// Recent searches: kept on this device only, and only when the visitor asked for it on the search page.
const MOST = 8;
const LONGEST = 200; // letters, as many as a search field takes
// Other pages of the same server can write here, too.
const isQuery = (found) => typeof found === "string" && found.trim() !== "" && found.length <= LONGEST;

export class RecentSearches {
  #key;

  /** `root` is the address of the site: others on the same server keep their own. */
  constructor(root) {
    this.#key = `showcase-searches ${root.pathname}`;
  }

  /** What was searched, newest first; undefined when nothing is to be remembered. */
  #read() {
    try {
      const found = JSON.parse(localStorage.getItem(this.#key));
      return Array.isArray(found) ? found.filter(isQuery).slice(0, MOST) : undefined;
    } catch {
      return undefined; // closed to us, or not of our making
    }
  }

  #write(queries) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(queries));
    } catch {
      // Nothing is remembered then.
    }
  }

  get isOn() {
    return this.#read() !== undefined;
  }

  get queries() {
    return this.#read() || [];
  }

  turn(isOn) {
    if (isOn) this.#write(this.queries);
    else this.#remove();
  }

  #remove() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // There is nothing then.
    }
  }

  add(query) {
    const queries = this.#read();
    if (!queries || !query) return;
    this.#write([query, ...queries.filter((one) => one !== query)].slice(0, MOST));
  }

  forget() {
    if (this.isOn) this.#write([]);
  }
}
