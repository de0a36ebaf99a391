// What is wanted of the search page, as it stands in its address: words, filters, order, and whether the full text is
// to be asked. What other scripts keep there stays.
const SORTS = ["relevance", "name", "newest", "members"];
const OTHERS = ["compare"]; // parameters of other scripts
const AFTER_TYPING = 100; // milliseconds until the address is written, which costs more than an answer
const AT_REST = 1000; // milliseconds without a keystroke after which Back shall lead to what is shown

export class SearchAddress {
  sort = ""; // as in the address; empty for the order that goes without saying
  wantsText = false;
  #input;
  #panel;
  #isSettled = true; // whether Back shall lead to what is shown now
  #writing;

  constructor(input, panel) {
    this.#input = input;
    this.#panel = panel;
  }

  get query() {
    return this.#input.value.trim();
  }

  get usualSort() {
    return this.query ? "relevance" : "name";
  }

  /** Fill in field and filters; what the page does not know is passed over. */
  read() {
    this.#isSettled = true;
    clearTimeout(this.#writing);
    const wanted = new URLSearchParams(location.search);
    this.#input.value = (wanted.get("q") || "").slice(0, this.#input.maxLength);
    this.sort = SORTS.includes(wanted.get("sort")) ? wanted.get("sort") : "";
    this.wantsText = wanted.get("text") === "1";
    this.#panel.read(wanted);
    this.#panel.tidyAddress();
  }

  /** Parameters of the same search with these words. */
  paramsOf(query, isText) {
    const params = new URLSearchParams();
    if (query) params.set("q", query);
    this.#panel.write(params);
    if (this.sort && this.sort !== this.usualSort) params.set("sort", this.sort);
    if (isText) params.set("text", "1");
    const present = new URLSearchParams(location.search);
    for (const name of OTHERS) for (const value of present.getAll(name)) params.append(name, value);
    return params;
  }

  /** Write what is wanted; `settles` if Back shall lead to it. */
  write(settles) {
    clearTimeout(this.#writing);
    const address = new URL(location.href);
    address.search = this.paramsOf(this.query, this.wantsText);
    try {
      if (address.href !== location.href) history[this.#isSettled ? "pushState" : "replaceState"](null, "", address);
    } catch {
      // Browsers limit how often a page may change its address: the next change takes it along.
    }
    this.#isSettled = settles;
  }

  /** Write it a moment after the last keystroke; who then pauses is taken to read, so that Back shall lead to it. */
  writeSoon() {
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => {
      this.write(false);
      this.#writing = setTimeout(() => (this.#isSettled = Boolean(this.query)), AT_REST);
    }, AFTER_TYPING);
  }

  /** Write it as a search of its own, that Back leads to and from. */
  settle() {
    this.#isSettled = true;
    this.write(true);
  }
}
