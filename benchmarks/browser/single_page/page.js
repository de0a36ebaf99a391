// Filters the cards of the one page and opens the details of a card, which lie in the page as JSON.
const list = document.querySelector("#cards");
const cards = [...list.children];
const texts = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));
const [words, order, count] = ["#words", "#order", "#count"].map((id) => document.querySelector(id));
const dialog = document.querySelector("dialog");
let details;

function update() {
  const typed = words.value.trim().toLowerCase();
  const wanted = [...document.querySelectorAll("#filters details")]
    .map((group) => [...group.querySelectorAll(":checked")].map(({ value }) => value))
    .filter((values) => values.length);
  let shown = 0;
  for (const card of cards) {
    const terms = card.dataset.terms.split(" ");
    const isFitting = wanted.every((values) => values.some((value) => terms.includes(value)));
    card.hidden = !isFitting || !texts.get(card).includes(typed);
    shown += !card.hidden;
  }
  count.textContent = wanted.length || typed ? `${shown} of ${cards.length} clusters` : `${cards.length} clusters`;
}

function sort() {
  const sorted = order.value === "name" ? cards : [...cards].sort((one, other) => other.dataset.founded - one.dataset.founded);
  list.append(...sorted);
}

function make(name, ...children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function open(id) {
  details ??= JSON.parse(document.querySelector("#details").textContent);
  const { name, summary, facts, text, lists } = details[id];
  const rows = facts.flatMap(([title, value]) => [make("dt", title), make("dd", value)]);
  dialog.firstElementChild.replaceChildren(
    make("h2", name), make("p", summary), make("dl", ...rows), ...text.map((part) => make("p", part)),
    ...lists.flatMap(([title, items]) => [make("h3", title), make("ul", ...items.map((item) => make("li", item)))]),
  );
  dialog.showModal();
}

document.querySelector("#filters").addEventListener("change", update);
words.addEventListener("input", update);
order.addEventListener("change", sort);
list.addEventListener("click", ({ target }) => target.closest("button") && open(target.closest("#cards > li").id));
dialog.lastElementChild.addEventListener("click", () => dialog.close());
if (location.hash) open(location.hash.slice(1));
