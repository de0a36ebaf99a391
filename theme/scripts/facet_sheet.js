// On narrow screens the filters are a sheet over the page: a button opens it, another one shows the results.
// The form itself moves into the sheet, so that its boxes, their ticks and who listens to them stay the same.
const isWide = matchMedia("(min-width: 60em)");
const { lang } = document.documentElement;
const plurals = new Intl.PluralRules(lang || undefined);
const numbers = new Intl.NumberFormat(lang || undefined, { numberingSystem: "latn" });

export class FacetSheet {
  #form;
  #home;
  #sheet;
  #opener;
  #show;
  #words;

  /** `onClear` takes all ticks away; `onShow` is told when the visitor goes on to the results. */
  constructor(form, { onClear, onShow }) {
    this.#form = form;
    this.#home = form.parentElement;
    this.#sheet = this.#home.querySelector("[data-sheet]");
    this.#opener = this.#home.querySelector("[data-sheet-open]");
    if (!this.#sheet?.showModal || !this.#opener) {
      this.#sheet = undefined;
      return;
    }
    this.#show = this.#sheet.querySelector("[data-sheet-show]");
    this.#words = JSON.parse(this.#show.dataset.words || "{}");
    const fold = form.querySelector("[data-open-wide]");
    if (fold) {
      fold.removeAttribute("data-open-wide"); // from here on it is always open, the sheet opens and closes instead
      fold.open = true;
    }
    form.classList.add("facet-panel--moving");
    this.#listen(onClear, onShow);
    this.#place();
    if (!isWide.matches) this.#closeGroups();
  }

  #listen(onClear, onShow) {
    isWide.addEventListener("change", () => this.#place());
    this.#opener.addEventListener("click", () => this.#sheet.showModal());
    this.#sheet.querySelector("[data-sheet-close]").addEventListener("click", () => this.#sheet.close());
    this.#sheet.querySelector("[data-sheet-clear]").addEventListener("click", (event) => {
      onClear();
      event.currentTarget.focus();
    });
    this.#show.addEventListener("click", () => {
      this.#sheet.close();
      onShow();
    });
    // A click beside the sheet reaches the dialog itself.
    this.#sheet.addEventListener("click", (event) => event.target === this.#sheet && this.#sheet.close());
  }

  #place() {
    if (isWide.matches) {
      this.#sheet.close();
      this.#home.prepend(this.#form);
    } else {
      this.#sheet.querySelector("[data-sheet-body]").append(this.#form);
    }
    this.#opener.hidden = isWide.matches;
  }

  /** A sheet begins as a list of its facets; those with a tick are opened when the address is read. */
  #closeGroups() {
    for (const group of this.#form.querySelectorAll("details[data-facet]")) group.open = false;
  }

  /** Write the number of filters that are set on the button; empty for none. */
  showTicked(number) {
    const place = this.#opener?.querySelector("[data-ticked]");
    if (place) place.textContent = number && `(${number})`;
  }

  /** Write how many results the list has. */
  showTotal(total) {
    if (!this.#sheet) return;
    const words = this.#words[plurals.select(total)] || this.#words.other;
    if (words) this.#show.textContent = words.replace("{count}", numbers.format(total));
  }
}
