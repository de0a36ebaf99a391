// The order of a list: chosen in a select or by the heads of its table, kept in the address. Names stand in the order
// of the page, which knows the rules of its language. What is not known comes last, whichever way.
const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
// What the select calls by a name of its own, and what it means in columns.
const NAMED = {
  name: { column: "name", isDown: false },
  newest: { column: "since", isDown: true },
  members: { column: "members", isDown: true },
};
const START = { ...NAMED.name, asked: "name", turn: null };
const sameOrder = (one, other) => one.column === other.column && one.isDown === other.isDown;

export class ListSort {
  #select;
  #heads;
  #valueOf;
  #onChange;
  #order = START; // `asked` and `turn`: what the address says of it

  /** `valueOf(item, column)` gives what a column says of an item, empty where it is not known. */
  constructor({ select, heads, valueOf, onChange }) {
    this.#select = select;
    this.#heads = heads;
    this.#valueOf = valueOf;
    this.#onChange = onChange;
    for (const head of heads) this.#makeButton(head);
    if (!select) return;
    select.closest("label").dataset.ready = "";
    select.addEventListener("change", () => this.#choose({ ...NAMED[select.value], asked: select.value, turn: null }));
  }

  #makeButton(head) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cluster-table__sort";
    button.append(...head.childNodes);
    head.append(button);
    const { column } = head.dataset;
    button.addEventListener("click", () => {
      const isDown = this.#order.column === column && !this.#order.isDown;
      // Most members first is the usual way, so that here it is the other one that has to be told.
      const turn = isDown ? "desc" : column === "members" ? "asc" : null;
      this.#choose({ column, isDown, asked: column, turn });
    });
  }

  #choose(order) {
    this.#order = order;
    this.#show();
    this.#onChange();
  }

  #show() {
    for (const head of this.#heads) {
      if (head.dataset.column !== this.#order.column) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", this.#order.isDown ? "descending" : "ascending");
    }
    if (!this.#select) return;
    const named = Object.keys(NAMED).find((name) => sameOrder(NAMED[name], this.#order));
    this.#select.value = named || "";
  }

  /** Whether items stand as the page lists them. */
  get isPlain() {
    return sameOrder(this.#order, START);
  }

  /** Take the order from an address; one that this list does not know is passed over. */
  read(params) {
    const asked = params.get("sort");
    const turn = params.get("order");
    this.#order = START;
    if (this.#heads.some(({ dataset }) => dataset.column === asked)) {
      const isDown = asked === "members" ? turn !== "asc" : turn === "desc";
      this.#order = { column: asked, isDown, asked, turn };
    } else if (Object.hasOwn(NAMED, asked ?? "")) {
      this.#order = { ...NAMED[asked], asked, turn: null };
    }
    this.#show();
  }

  /** Write the order into the parameters of an address, unless it is the usual one. */
  write(params) {
    params.delete("sort");
    params.delete("order");
    if (this.isPlain) return;
    params.set("sort", this.#order.asked);
    if (this.#order.turn) params.set("order", this.#order.turn);
  }

  /** Give the items in order; they come in that of the page. */
  sort(items) {
    const { column, isDown } = this.#order;
    const turn = isDown ? -1 : 1;
    if (column === "name") return isDown ? [...items].reverse() : items;
    const isNumber = this.#heads.find(({ dataset }) => dataset.column === column)?.dataset.sort !== "text";
    const valued = items.map((item) => ({ item, value: this.#valueOf(item, column) }));
    valued.sort((one, other) => {
      if (one.value === "" || other.value === "") return Number(one.value === "") - Number(other.value === "");
      return turn * (isNumber ? one.value - other.value : collator.compare(one.value, other.value));
    });
    return valued.map(({ item }) => item);
  }
}
