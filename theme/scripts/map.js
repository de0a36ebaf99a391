// The map of a list: hides what the list hides, keeps the counts of groups true, names what is pointed at, and opens
// a group as a list of links. Without it every mark is a link, a group's to the clusters of its region.
const figure = document.querySelector("[data-map]");
const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined, { numberingSystem: "latn" });
// As the map was drawn: the area of a group grows with its count.
const radiusOf = (count) => Math.min(20, 8 + 1.2 * Math.sqrt(count));
const SMALL = 7;

// --- What is known of a cluster ------------------------------------------------------------------------------------

// A list of several pages: the finder knows what is on the others.
const list = document.querySelector(".results[data-finder]");
let found; // cluster key → entry of the finder

const cardOf = (key) => document.querySelector(`[data-result="${CSS.escape(key)}"] .cluster-card__link`);
const isKnown = (key) => found?.has(key) || cardOf(key);

function describe(key) {
  const link = cardOf(key);
  if (link) {
    const item = link.closest("[data-result]");
    const facts = [...item.querySelectorAll(".cluster-card__where > span")].map((part) => part.textContent.trim());
    const field = /\bfield-\d+\b/.exec(item.querySelector("[class*='field-']")?.getAttribute("class"))?.[0];
    return { href: link.href, name: link.textContent.trim(), facts, field };
  }
  const entry = found?.get(key);
  if (!entry) return undefined;
  const members = entry.members > 0 ? figure.dataset.members.replace("{count}", numbers.format(entry.members)) : "";
  const root = new URL(list.dataset.localeRoot, document.baseURI);
  const facts = [entry.place, members].filter(Boolean);
  return { href: new URL(entry.path, root).href, name: entry.name, lang: entry.lang, facts };
}

/** Make sure that all clusters can be described; rejects where the finder is missing or does not know one. */
async function know(keys) {
  if (keys.every(isKnown)) return;
  if (!list) throw new Error("no finder on this page");
  const { readFinder } = await import("./finder_file.js");
  const { entries } = await readFinder(new URL(list.dataset.finder, document.baseURI).href);
  found = new Map(entries.map((entry) => [entry.key, entry]));
  if (!keys.every(isKnown)) throw new Error("unknown clusters on the map");
}

// --- Marks ---------------------------------------------------------------------------------------------------------

class Mark {
  constructor(link) {
    this.link = link;
    this.keys = (link.dataset.group ?? link.dataset.point).split(" ");
    this.shown = this.keys;
    // The drawing names its marks by <title>; here a tip does, so that the keyboard gets it too.
    const title = link.querySelector("title");
    this.label = title.textContent;
    title.remove();
    this.circle = link.querySelector("circle:last-of-type");
    this.number = link.querySelector("text");
    this.served = { href: link.getAttribute("href"), look: link.getAttribute("class") };
    this.count = this.number?.textContent;
    this.paint();
  }

  get isGroup() {
    return this.keys.length > 1;
  }

  filter(keys) {
    const shown = keys ? this.keys.filter((key) => keys.has(key)) : this.keys;
    if (shown.length === this.shown.length && shown.every((key, place) => key === this.shown[place])) return;
    this.shown = shown;
    this.paint();
  }

  paint() {
    const count = this.shown.length;
    this.link.toggleAttribute("hidden", count === 0);
    if (!this.isGroup) return this.write(this.label);
    const only = count === 1 && describe(this.shown[0]);
    this.circle.setAttribute("r", only ? SMALL : radiusOf(count).toFixed(1));
    this.number.textContent = only ? "" : numbers.format(count);
    this.link.setAttribute("class", only ? `cluster-map__dot ${only.field ?? "field-0"}` : this.served.look);
    this.link.setAttribute("href", only ? only.href : this.served.href);
    if (only) this.write([only.name, ...only.facts].join(", "));
    else this.write(replaceLast(this.label, this.count, numbers.format(count)));
    // What opens a panel is a button; a group with one cluster left is a link to it, as any dot.
    if (count > 1) {
      this.link.setAttribute("role", "button");
      this.link.setAttribute("aria-expanded", String(opened === this));
    } else {
      this.link.removeAttribute("role");
      this.link.removeAttribute("aria-expanded");
    }
  }

  write(words) {
    this.link.setAttribute("aria-label", words);
  }

  get words() {
    return this.link.getAttribute("aria-label");
  }
}

function replaceLast(text, old, fresh) {
  const place = text.lastIndexOf(old);
  return place < 0 ? text : text.slice(0, place) + fresh + text.slice(place + old.length);
}

// --- The panel of a group ------------------------------------------------------------------------------------------

const panel = figure?.querySelector("[data-map-panel]");
let opened;

async function open(mark) {
  try {
    await know(mark.shown);
  } catch {
    location.assign(mark.served.href);
    return;
  }
  const before = opened;
  opened = mark;
  before?.paint();
  mark.paint();
  fill(mark);
  panel.hidden = false;
  panel.focus();
}

function fill(mark) {
  panel.querySelector("[data-map-title]").textContent = mark.words;
  const described = mark.shown.map(describe).sort((one, other) => one.name.localeCompare(other.name));
  panel.querySelector("[data-map-members]").replaceChildren(...described.map(makeLine));
}

function makeLine({ href, name, lang, facts }) {
  const link = document.createElement("a");
  link.href = href;
  link.dir = "auto";
  if (lang) link.lang = lang;
  link.textContent = name;
  const line = document.createElement("li");
  line.append(link);
  const rest = document.createElement("span");
  rest.className = "map-panel__facts";
  facts.forEach((fact, place) => {
    const part = document.createElement("bdi");
    part.textContent = fact;
    rest.append(place ? " · " : "", part);
  });
  line.append(" ", rest);
  return line;
}

function close({ returnFocus = true } = {}) {
  const mark = opened;
  if (!mark) return;
  const hadFocus = panel.contains(document.activeElement);
  opened = undefined;
  panel.hidden = true;
  mark.paint();
  if (returnFocus && hadFocus) mark.link.focus();
}

// --- The tip -------------------------------------------------------------------------------------------------------

const tip = figure?.querySelector("[data-map-tip]");
let tipped;

/** Name a mark right above it, or below where there is no room; the tip may be pointed at too. */
function showTip(mark) {
  tipped = mark;
  tip.textContent = mark.words;
  tip.hidden = false;
  const stage = tip.parentElement.getBoundingClientRect();
  const spot = mark.circle.getBoundingClientRect();
  const middle = spot.x + spot.width / 2 - stage.x - tip.offsetWidth / 2;
  const x = Math.max(0, Math.min(stage.width - tip.offsetWidth, middle));
  const above = spot.y - stage.y - tip.offsetHeight;
  tip.style.translate = `${Math.round(x)}px ${Math.round(above >= 0 ? above : spot.bottom - stage.y)}px`;
}

function hideTip() {
  tipped = undefined;
  tip.hidden = true;
}

// --- Reader and list -----------------------------------------------------------------------------------------------

function start() {
  const marks = [...figure.querySelectorAll("[data-point], [data-group]")].map((link) => new Mark(link));
  const byLink = new Map(marks.map((mark) => [mark.link, mark]));
  const markAt = (target) => byLink.get(target?.closest?.("[data-point], [data-group]"));
  const unplaced = figure.querySelector("[data-map-unplaced]");

  figure.addEventListener("click", (event) => {
    if (event.target.closest("[data-map-close]")) return close();
    const mark = markAt(event.target);
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!mark || mark.shown.length < 2 || !isPlain) return;
    event.preventDefault();
    if (opened === mark) close();
    else open(mark);
  });
  figure.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (tipped || opened)) {
      event.preventDefault();
      hideTip();
      close();
    } else if (event.key === " " && markAt(event.target)?.shown.length > 1) {
      event.preventDefault();
      markAt(event.target).link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
  });
  for (const kind of ["pointerover", "focusin"]) {
    figure.addEventListener(kind, ({ target }) => {
      const mark = markAt(target);
      if (mark) showTip(mark);
      else if (!tip.contains(target)) hideTip();
    });
  }
  figure.addEventListener("pointerleave", hideTip);
  figure.addEventListener("focusout", hideTip);

  let newest; // filters may follow faster than the finder loads
  document.addEventListener("showcase:filtered", async ({ detail }) => {
    const keys = detail.isFiltered ? detail.keys : undefined;
    newest = detail;
    hideTip();
    if (unplaced) unplaced.hidden = detail.isFiltered;
    if (list && keys) await know(marks.flatMap((mark) => mark.keys.filter((key) => keys.has(key)))).catch(() => {});
    if (newest !== detail) return;
    for (const mark of marks) mark.filter(keys);
    if (opened?.shown.length > 1) fill(opened);
    else close({ returnFocus: false });
  });
}

if (figure) start();
