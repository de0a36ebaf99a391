// Keeps a page of `serve` up to date and shows what is wrong with the content over it. Built sites never have this.
(() => {
  const own = document.currentScript;
  const address = `${own.getAttribute("src").replace(/live\.js$/, "changes")}?${new URLSearchParams({
    path: own.dataset.path,
    version: own.dataset.version,
  })}`;
  const DISMISSED = "showcase-serve-dismissed";
  let source = null;
  let panel = null;
  let badge = null;
  let news = null;

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const root = () => {
    const host = document.createElement("showcase-serve");
    host.hidden = true;
    const shadow = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = own.getAttribute("src").replace(/js$/, "css");
    style.addEventListener("load", () => {
      host.hidden = false;
    });
    badge = element("button", "badge");
    badge.type = "button";
    badge.addEventListener("click", () => (panel.hidden ? open() : close()));
    panel = element("section", "panel");
    panel.hidden = true;
    shadow.append(style, badge, panel);
    document.body.append(host);
  };

  const open = () => {
    panel.hidden = false;
    badge.setAttribute("aria-expanded", "true");
  };

  const close = () => {
    panel.hidden = true;
    badge.setAttribute("aria-expanded", "false");
    sessionStorage.setItem(DISMISSED, String(news.number));
  };

  const item = (finding) => {
    const made = element("li", `finding finding--${finding.severity}`);
    if (finding.place) {
      const place = element("p", "finding__place");
      place.append(element("code", "", finding.place), " ", finding.field);
      made.append(place);
    }
    made.append(element("p", "finding__message", finding.message));
    if (finding.excerpt) made.append(element("pre", "finding__excerpt", finding.excerpt));
    if (finding.hint) made.append(element("p", "finding__hint", finding.hint));
    return made;
  };

  const show = () => {
    if (!panel) root();
    badge.textContent = news.badge;
    badge.hidden = news.count === 0;
    badge.classList.toggle("badge--broken", news.broken);
    const head = element("h2", "panel__title", news.title);
    head.id = "title";
    const closing = element("button", "panel__close", news.close);
    closing.type = "button";
    closing.addEventListener("click", () => {
      close();
      badge.focus();
    });
    const list = element("ul", "panel__list");
    list.append(...news.findings.map(item));
    const announced = element("div", "panel__head");
    announced.setAttribute("role", news.broken ? "alert" : "status");
    announced.append(head, element("p", "panel__note", news.note));
    panel.replaceChildren(closing, announced, list, element("p", "panel__more", news.more));
    panel.setAttribute("aria-labelledby", "title");
    panel.lang = badge.lang = news.language;
    const isDismissed = sessionStorage.getItem(DISMISSED) === String(news.number);
    if (news.broken && news.count && !isDismissed) open();
    else if (!news.broken || !news.count) {
      panel.hidden = true;
      badge.setAttribute("aria-expanded", "false");
    }
  };

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !panel || panel.hidden) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    true,
  );

  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(address);
    source.addEventListener("reload", () => location.reload());
    source.addEventListener("news", (event) => {
      news = JSON.parse(event.data);
      show();
    });
  };

  const hangUp = () => {
    source?.close();
    source = null;
  };

  // A browser opens six connections to one server: pages in the background must not hold them.
  document.addEventListener("visibilitychange", () => (document.hidden ? hangUp() : listen()));
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", listen);
  listen();
})();
