// Suggestions below a search field while one types: an editable combobox with a listbox, as the ARIA Authoring
// Practices describe it, where nothing is chosen until the visitor does. Loaded when a field gets the focus.
import { counted } from "./counted.js";
import { loadFinder, pieces } from "./finder.js";
import { RecentSearches } from "./recent.js";

const MOST = 8;
const site = document.querySelector(".site-search");
const words = JSON.parse(site.dataset.words);
const base = new URL(site.dataset.finder, location.href);
const home = new URL(site.dataset.home, location.href);
const recent = new RecentSearches(new URL("../../", base));
const { lang } = document.documentElement;

/** Let a search field suggest; it has the focus already. */
export function suggestIn(field) {
  new Suggestions(field);
}

class Suggestions {
  #field;
  #popup = document.createElement("div");
  #status = document.createElement("p");
  #options = []; // elements, in order
  #active = -1; // place in #options
  #finder;

  constructor(field) {
    this.#field = field;
    Object.assign(this.#popup, { id: `${field.id}-suggestions`, className: "suggestions", popover: "manual" });
    this.#popup.setAttribute("role", "listbox");
    this.#popup.setAttribute("aria-label", words.suggestions);
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    field.form.append(this.#popup, this.#status);
    field.type = "text"; // a search field may not be a combobox
    field.inputMode = field.enterKeyHint = "search";
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#popup.id,
    })) field.setAttribute(name, value);
    this.#listen();
    this.#load();
  }

  async #load() {
    try {
      this.#finder = await loadFinder(base.href, { texts: false });
    } catch {
      // Without the finder the field is a plain one, and Enter still leads to the search page.
    }
    if (document.activeElement === this.#field) this.#suggest();
  }

  #listen() {
    this.#field.addEventListener("input", () => this.#suggest());
    this.#field.addEventListener("focus", () => this.#suggest());
    this.#field.addEventListener("click", () => this.#isOpen || this.#suggest());
    this.#field.addEventListener("blur", () => this.#close());
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    // The focus stays in the field, so that a press on an option does not close the list before its click.
    this.#popup.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#popup.addEventListener("mousedown", (event) => event.preventDefault());
    this.#popup.addEventListener("click", (event) => this.#choose(event.target.closest("[role=option]"), event));
    for (const type of ["resize", "scroll"]) addEventListener(type, () => this.#isOpen && this.#place(), { passive: true });
    this.#field.form.addEventListener("submit", () => recent.add(this.#field.value.trim()));
  }

  // --- What is suggested -----------------------------------------------------------------------------------------------

  #suggest() {
    const query = this.#field.value.trim();
    const groups = query ? this.#found(query) : this.#remembered();
    this.#options = [];
    this.#activate(-1);
    this.#popup.replaceChildren(...groups.filter(({ items }) => items.length).map((group) => this.#makeGroup(group)));
    this.#status.textContent = this.#said(query);
    if (this.#options.length) this.#open();
    else this.#close();
  }

  #said(query) {
    if (this.#options.length) return counted(words.counted, this.#options.length);
    return query && this.#finder ? words.none : "";
  }

  #remembered() {
    const items = recent.queries.map((query) => ({ name: query, url: new URL(`search/?${new URLSearchParams({ q: query })}`, home) }));
    return [{ title: words.recent, items }];
  }

  #found(query) {
    if (!this.#finder) return [];
    const found = this.#finder.search(query);
    const entries = [];
    const terms = [];
    for (const { type, entry, facet, term, count } of this.#finder.suggest(query, MOST, found)) {
      if (type === "entry") {
        const about = [words[entry.kind], entry.place, entry.status].filter(Boolean).join(" · ");
        entries.push({ name: entry.name, lang: entry.lang, about, url: new URL(entry.path, home), marks: found.marks });
      } else if (term.path) {
        const about = [facet.title, count && counted(words.clusters, count)].filter(Boolean).join(" · ");
        terms.push({ name: term.label, lang: term.lang, about, url: new URL(term.path, home), marks: found.marks });
      }
    }
    return [{ title: words.entries, items: entries }, { title: words.terms, items: terms }];
  }

  // --- The list --------------------------------------------------------------------------------------------------------

  #makeGroup({ title, items }) {
    const group = document.createElement("div");
    const heading = Object.assign(document.createElement("div"), { className: "suggestions__title", textContent: title });
    heading.id = `${this.#popup.id}-${this.#options.length}-title`;
    heading.setAttribute("role", "presentation");
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", heading.id);
    group.append(heading, ...items.map((item) => this.#makeOption(item)));
    return group;
  }

  #makeOption({ name, lang: tag, about, url, marks = [] }) {
    const option = Object.assign(document.createElement("div"), { className: "suggestions__option" });
    option.id = `${this.#popup.id}-${this.#options.length}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.url = url.href;
    const label = Object.assign(document.createElement("span"), { className: "suggestions__name", dir: "auto" });
    if (tag && tag !== lang) label.lang = tag;
    for (const { text, isMarked } of pieces(name, marks)) {
      label.append(isMarked ? Object.assign(document.createElement("mark"), { textContent: text }) : text);
    }
    option.append(label);
    if (about) option.append(" ", Object.assign(document.createElement("span"), { className: "suggestions__about", textContent: about }));
    this.#options.push(option);
    return option;
  }

  get #isOpen() {
    return this.#field.getAttribute("aria-expanded") === "true";
  }

  #open() {
    if (!this.#isOpen) {
      this.#field.setAttribute("aria-expanded", "true");
      this.#popup.classList.add("suggestions--open");
      this.#popup.showPopover?.();
    }
    this.#place();
  }

  /** Put the list below the row of its field; it lies above everything else and so knows no row. */
  #place() {
    const row = this.#field.parentElement.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const isMirrored = document.documentElement.dir === "rtl";
    const width = Math.min(Math.max(row.width, 320), clientWidth - 16);
    const start = Math.max(8, Math.min(isMirrored ? clientWidth - row.right : row.left, clientWidth - width - 8));
    Object.assign(this.#popup.style, {
      insetBlockStart: `${row.bottom + 6}px`, insetInlineStart: `${start}px`, inlineSize: `${width}px`,
      maxBlockSize: `${Math.max(160, clientHeight - row.bottom - 16)}px`,
    });
  }

  #close() {
    if (!this.#isOpen) return;
    this.#field.setAttribute("aria-expanded", "false");
    this.#popup.classList.remove("suggestions--open");
    this.#popup.hidePopover?.();
    this.#activate(-1);
  }

  #activate(place) {
    this.#options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = place;
    const option = this.#options[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  // --- What visitors do ------------------------------------------------------------------------------------------------

  #press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key, altKey } = event;
    if (key === "ArrowDown" || key === "ArrowUp") this.#move(key === "ArrowDown" ? 1 : -1, altKey);
    else if (key === "Escape" && (this.#isOpen || this.#field.value)) this.#escape();
    else if (key === "Enter" && this.#options[this.#active] && this.#isOpen) this.#choose(this.#options[this.#active], event);
    else {
      if (key.length === 1 || ["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) this.#activate(-1);
      return;
    }
    event.preventDefault();
  }

  /** Down from the field comes to the first option, and from the last one back to the field; up the other way. */
  #move(step, isAlone) {
    if (!this.#isOpen) {
      this.#suggest();
      if (isAlone || !this.#isOpen) return;
    } else if (isAlone && step < 0) {
      this.#close();
      return;
    }
    const places = this.#options.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #escape() {
    if (this.#isOpen) {
      this.#close();
      return;
    }
    this.#field.value = "";
    this.#suggest();
  }

  #choose(option, { ctrlKey, metaKey }) {
    if (!option) return;
    recent.add(this.#field.value.trim());
    if (ctrlKey || metaKey) open(option.dataset.url, "_blank", "noopener");
    else location.assign(option.dataset.url);
  }
}
