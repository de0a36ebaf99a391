// Results as a visitor sees them: one item of a list, words marked in it, and groups of items with headings.
// Used by the search page, and by the directory where its list is paged.
const MORE = 50; // results that the button below a group adds

/**
 * Make the item of one result. `excerpt`, if there is one, stands in place of the summary: parts of a text as
 * { text, isMarked }; `marked` cuts a text into such parts. `words.kinds` names the kinds; `localeRoot` is the address
 * that paths of entries begin at.
 */
export function makeResult(template, { entry, lang = entry.lang, excerpt, marked = unmarked, localeRoot, words }) {
  const item = template.content.firstElementChild.cloneNode(true);
  const part = (name) => item.querySelector(`[data-part="${name}"]`);
  item.dataset.result = entry.key;
  fill(part("kind"), words.kinds?.[entry.kind]);
  fill(part("place"), entry.place);
  fill(part("status"), entry.status);
  const link = item.querySelector("a");
  link.href = new URL(entry.path, localeRoot);
  link.replaceChildren();
  fillExcerpt(link, marked(entry.name));
  link.dir = "auto";
  if (isForeign(lang)) link.lang = lang;
  const text = part("text");
  if (excerpt) fillExcerpt(text, excerpt);
  else if (entry.summary) {
    const { summary, summaryLang } = entry;
    fillExcerpt(text, isForeign(summaryLang) ? unmarked(summary) : marked(summary));
    if (isForeign(summaryLang)) Object.assign(text, { lang: summaryLang, dir: "auto" });
  } else text.remove();
  const tags = part("tags");
  if (entry.tags?.length) tags.append(...entry.tags.map(makeTag));
  else tags.remove();
  return item;
}

const unmarked = (text) => [{ text, isMarked: false }];
const isForeign = (lang) => Boolean(lang) && lang !== document.documentElement.lang;

function fill(element, text) {
  if (text) element.textContent = text;
  else element.remove();
}

function fillExcerpt(element, excerpt) {
  for (const { text, isMarked } of excerpt) {
    element.append(isMarked ? Object.assign(document.createElement("mark"), { textContent: text }) : text);
  }
}

function makeTag(label) {
  const tag = document.createElement("li");
  tag.className = "tag-list__item";
  tag.textContent = label;
  return tag;
}

/**
 * Show groups of results: { title, count, isQuiet, items, atOnce }; a quiet title is for screen readers only.
 * `make` turns an item into its element, `load` is waited for before further items are made.
 */
export function showGroups(list, groups, { make, load, more, numbers }) {
  list.replaceChildren(...groups.map((group) => makeGroup(group, { make, load, more, numbers })));
}

function makeGroup(group, { make, load, more, numbers }) {
  const section = document.createElement("section");
  section.className = "result-group";
  const heading = document.createElement("h2");
  heading.className = group.isQuiet ? "visually-hidden" : "result-group__title";
  heading.append(group.title);
  if (!group.isQuiet) {
    const count = document.createElement("span");
    count.className = "result-group__count";
    count.textContent = numbers.format(group.items.length);
    heading.append(" ", count);
  }
  const items = document.createElement("ol");
  items.className = "result-list";
  items.append(...group.items.slice(0, group.atOnce).map(make));
  section.append(heading, items);
  if (group.items.length > group.atOnce) section.append(makeMore(group, items, { make, load, more }));
  return section;
}

function makeMore(group, items, { make, load, more }) {
  const button = more.content.firstElementChild.cloneNode(true);
  const about = document.createElement("span");
  about.className = "visually-hidden";
  about.textContent = ` – ${group.title}`;
  button.append(about);
  button.addEventListener("click", async () => {
    const shown = items.children.length;
    const next = group.items.slice(shown, shown + MORE);
    await load(next);
    if (!items.isConnected || items.children.length !== shown) return;
    items.append(...next.map(make));
    button.hidden = items.children.length >= group.items.length;
    items.children[shown]?.querySelector("a").focus();
  });
  return button;
}
