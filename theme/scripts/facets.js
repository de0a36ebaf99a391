// The filters beside a list or a search: boxes to tick, counts that stay true while one chooses, chips to take a
// filter away. It does not know where the items come from: directory.js gives it cards, search.js entries of the
// finder. Within a facet one ticked value is enough (or), all facets must fit (and).
import { FacetSheet } from "./facet_sheet.js";
import { addFinders } from "./facet_find.js";

const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined, { numberingSystem: "latn" });

export class FacetPanel {
  #form;
  #chips;
  #clear;
  #status;
  #sheet;
  #onChange;
  #values = []; // one for each box: { box, line, counter, count, facet: place of its facet in names, chip }
  #places = []; // for each facet a map: id → place in #values
  #known = new WeakMap(); // item → places of the values it carries
  names = []; // of the facets, as in the address

  /** `form` holds the boxes, `bar` the chips and the button that clears; `onChange` hears of every choice. */
  constructor({ form, bar, onChange }) {
    this.#form = form;
    this.#chips = bar.querySelector("[data-chips]");
    this.#clear = bar.querySelector("[data-clear]");
    this.#status = bar.querySelector("[data-result-count]");
    this.#onChange = onChange;
    for (const box of form.querySelectorAll("input[type=checkbox][name]")) this.#add(box);
    this.#status.tabIndex = -1;
    this.#listen();
    addFinders(form);
    this.#sheet = new FacetSheet(form, { onClear: () => this.clear(), onShow: () => this.#status.focus() });
  }

  #add(box) {
    let facet = this.names.indexOf(box.name);
    if (facet < 0) {
      facet = this.names.push(box.name) - 1;
      this.#places.push(new Map());
    }
    const line = box.closest("li");
    const link = line.querySelector("a.facet-panel__name");
    if (link) link.replaceWith(wordsOf(link));
    const counter = line.querySelector("[data-count]");
    this.#places[facet].set(box.value, this.#values.length);
    this.#values.push({ box, line, counter, facet, count: undefined, chip: undefined });
  }

  #listen() {
    const form = this.#form;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => event.target.name && this.#changed());
    // A box that has the focus is never disabled under it.
    form.addEventListener("focusout", ({ target }) => {
      const value = this.#values.find(({ box }) => box === target);
      if (value) this.#disable(value, false);
    });
    this.#clear.addEventListener("click", () => {
      this.clear();
      this.#status.focus();
    });
  }

  #changed() {
    this.#showTicked();
    this.#onChange?.();
  }

  /** The ticked values: a map of facet names to lists of ids. */
  chosen() {
    const byFacet = new Map();
    for (const { box } of this.#values) {
      if (box.checked) byFacet.set(box.name, [...(byFacet.get(box.name) || []), box.value]);
    }
    return byFacet;
  }

  /** Tick what an address asks for; what this page does not know is passed over. */
  read(params) {
    const wanted = this.names.map((name) => new Set(params.getAll(name)));
    for (const { box, facet } of this.#values) {
      box.checked = wanted[facet].has(box.value);
      if (box.checked) openAround(box);
    }
    this.#showTicked();
  }

  /** Take values that this page does not know out of its address; all else in it stays. */
  tidyAddress() {
    const address = new URL(location.href);
    const params = address.searchParams;
    let isTidy = true;
    this.names.forEach((name, facet) => {
      const wanted = params.getAll(name);
      const known = wanted.filter((id) => this.#places[facet].has(id));
      if (known.length === wanted.length) return;
      isTidy = false;
      params.delete(name);
      for (const id of known) params.append(name, id);
    });
    try {
      if (!isTidy) history.replaceState(history.state, "", address);
    } catch {
      // Pages opened from a file have no address to change.
    }
  }

  /** Write what is ticked into the parameters of an address. */
  write(params) {
    for (const name of this.names) params.delete(name);
    for (const [name, ids] of this.chosen()) for (const id of ids) params.append(name, id);
  }

  /** Tick exactly these values of one facet. */
  choose(name, ids) {
    for (const { box } of this.#values) if (box.name === name) box.checked = ids.includes(box.value);
    this.#changed();
  }

  /** Take all ticks away. */
  clear() {
    for (const { box } of this.#values) box.checked = false;
    this.#changed();
  }

  /**
   * Give the items that fit; an item has `ids(facet)`. Beside each value is then written how many would be shown if
   * it were the only one ticked in its facet: an item counts for all its values when it fits, and when a single
   * facet keeps it out, for its values of that facet.
   */
  filter(items) {
    const counts = new Uint32Array(this.#values.length);
    const bits = Int32Array.from(this.#values, ({ facet }) => 1 << facet);
    const ticked = Int32Array.from(this.#values, ({ box }, place) => (box.checked ? bits[place] : 0));
    const wanted = ticked.reduce((all, bit) => all | bit, 0);
    const fitting = items.filter((item) => {
      const places = this.#placesOf(item);
      let missing = wanted;
      for (const place of places) missing &= ~ticked[place];
      if (missing === 0) {
        for (const place of places) counts[place] += 1;
      } else if ((missing & (missing - 1)) === 0) {
        for (const place of places) if (bits[place] === missing) counts[place] += 1;
      }
      return missing === 0;
    });
    this.#values.forEach((value, place) => this.#showCount(value, counts[place]));
    this.#showTicked();
    this.#sheet.showTotal(fitting.length);
    return fitting;
  }

  /** Look at an item before it is filtered: the first look at each is what takes long. */
  learn(item) {
    this.#placesOf(item);
  }

  #placesOf(item) {
    let places = this.#known.get(item);
    if (!places) {
      places = [];
      for (let facet = 0; facet < this.names.length; facet += 1) {
        for (const id of item.ids(this.names[facet]) || []) {
          const place = this.#places[facet].get(id);
          if (place !== undefined && !places.includes(place)) places.push(place);
        }
      }
      this.#known.set(item, places);
    }
    return places;
  }

  #showCount(value, count) {
    if (value.count !== count) {
      value.count = count;
      value.counter.textContent = numbers.format(count);
      value.box.setAttribute("aria-description", value.counter.textContent);
      value.line.classList.toggle("facet-panel__value--none", count === 0);
    }
    this.#disable(value, value.box === document.activeElement);
  }

  #disable({ box, count }, hasFocus) {
    const isUseless = count === 0 && !box.checked && !hasFocus;
    if (box.disabled !== isUseless) box.disabled = isUseless;
  }

  /** Chips, the number of ticks in the head of each facet, and on the button of the sheet. */
  #showTicked() {
    const ticked = this.#values.filter(({ box }) => box.checked);
    for (const group of this.#form.querySelectorAll("[data-facet]")) {
      const number = ticked.filter(({ box }) => box.name === group.dataset.facet).length;
      const head = group.querySelector(".facet-panel__title");
      if (head && number) head.dataset.ticked = numbers.format(number);
      else if (head) delete head.dataset.ticked;
    }
    this.#sheet?.showTicked(ticked.length ? numbers.format(ticked.length) : "");
    const hadFocus = this.#chips.contains(document.activeElement) || this.#clear === document.activeElement;
    for (const value of this.#values) {
      if (!value.chip || value.box.checked) continue;
      value.chip.remove();
      value.chip = undefined;
    }
    for (const value of ticked) value.chip ??= this.#makeChip(value);
    const chips = ticked.map(({ chip }) => chip);
    if (chips.some((chip, place) => this.#chips.children[place] !== chip)) this.#chips.replaceChildren(...chips);
    this.#chips.hidden = this.#clear.hidden = chips.length === 0;
    if (hadFocus && document.activeElement === document.body) this.#status.focus();
  }

  #makeChip({ box }) {
    const name = box.closest("label").querySelector(".facet-panel__name").cloneNode(true);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "result-bar__chip";
    button.setAttribute("aria-label", this.#chips.dataset.remove.replace("{name}", name.textContent));
    button.append(...name.childNodes);
    const line = document.createElement("li");
    line.append(button);
    button.addEventListener("click", () => {
      // The next chip is where the visitor was; after the last one it is the one before.
      const next = (line.nextElementSibling || line.previousElementSibling)?.querySelector("button");
      box.checked = false;
      this.#changed();
      (next || this.#status).focus();
    });
    return line;
  }
}

/** Open every fold around a box. */
function openAround(box) {
  let fold = box.closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement.closest("details");
  }
}

/** Give the words of a link without the link: beside a box they say what is ticked. */
function wordsOf(link) {
  const words = document.createElement("span");
  words.className = "facet-panel__name";
  words.append(...link.childNodes);
  return words;
}
