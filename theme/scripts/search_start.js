// What the search page shows before anything is asked: recent searches, and what the visitor lets it remember.
import { RecentSearches } from "./recent.js";

export class SearchStart {
  #element;
  #part;
  #recent;

  /** `root` is the address of the site. */
  constructor(element, root) {
    this.#element = element;
    this.#part = element.querySelector("[data-recent]");
    this.#recent = new RecentSearches(root);
    const remember = element.querySelector("[data-remember]");
    remember.checked = this.#recent.isOn;
    remember.addEventListener("change", () => {
      this.#recent.turn(remember.checked);
      this.#list();
    });
    element.querySelector("[data-recent-forget]").addEventListener("click", () => {
      this.#recent.forget();
      this.#list();
      remember.focus();
    });
    this.#listenToShortcut(element.querySelector("[data-shortcut]"));
    for (const part of element.querySelectorAll("[data-needs-script]")) part.hidden = false;
  }

  show(isShown) {
    if (isShown) this.#list();
    this.#element.hidden = !isShown;
  }

  /** Remember a search, if the visitor wished so. */
  remember(query) {
    this.#recent.add(query);
  }

  #list() {
    const links = this.#recent.queries.map((query) => {
      const link = document.createElement("a");
      link.className = "link-row__link";
      link.href = `?${new URLSearchParams({ q: query })}`;
      link.dir = "auto";
      link.textContent = query;
      const line = document.createElement("li");
      line.append(link);
      return line;
    });
    this.#part.querySelector("[data-recent-list]").replaceChildren(...links);
    this.#part.hidden = !links.length;
  }

  /** A key that acts by itself can be switched off, as WCAG 2.1.4 asks; showcase.js reads the choice. */
  #listenToShortcut(box) {
    const key = "showcase-shortcut";
    try {
      box.checked = localStorage.getItem(key) !== "off";
      box.addEventListener("change", () => {
        if (box.checked) localStorage.removeItem(key);
        else localStorage.setItem(key, "off");
      });
    } catch {
      box.parentElement.hidden = true; // the choice could not be kept
    }
  }
}
