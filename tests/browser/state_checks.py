# SPDX-License-Identifier: MIT
"""What is asked of an open page in a state such as forced colours; each script gives a list of what is wrong."""

from __future__ import annotations

# Shared by the scripts: colours as numbers, contrast, what is seen, and a word for an element.
_TOOLS = """
const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const rgba = (colour) => {
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  return [...brush.getImageData(0, 0, 1, 1).data];
};
const light = (colour) => {
  const [red, green, blue] = rgba(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const ground = (node) => {
  for (let at = node; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none") return null;
    if (rgba(style.backgroundColor)[3] > 180) return style.backgroundColor;
  }
  return getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "#000" : "#fff";
};
const isSeen = (node) => {
  const box = node.getBoundingClientRect();
  return node.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1
    && !node.closest(".visually-hidden, [inert]");
};
const named = (node) => {
  const parent = node.parentElement?.getAttribute("class") ?? node.parentElement?.localName;
  return `${parent} > ${node.outerHTML.replace(/\\s+/g, " ").slice(0, 110)}`;
};
const STOPS = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";
const stops = () => [...document.querySelectorAll(STOPS)].filter(isSeen);
"""


def script(body: str) -> str:
    """Make a script that has the tools."""
    return f"() => {{ {_TOOLS} {body} }}"


MOVING = script("""
  for (const node of stops().slice(0, 40)) node.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  document.querySelectorAll("details").forEach((node) => { node.open = true; });
  const running = document.getAnimations().filter((one) => one.effect.getTiming().duration > 10);
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["smooth scrolling"] : [];
  const timed = [...document.querySelectorAll("body, body *")].filter((node) => {
    const style = getComputedStyle(node);
    const times = [...style.transitionDuration.split(","), ...style.animationDuration.split(",")];
    return isSeen(node) && times.some((time) => parseFloat(time) > 0.01);
  });
  return [...smooth, ...running.map((one) => named(one.effect.target)), ...timed.map(named)].slice(0, 5);
""")

# The ring may stand around the stop itself, around what is drawn over a whole card, or around the field it is part of.
UNSEEN_FOCUS = script("""
  const names = ["outlineStyle", "outlineColor", "outlineWidth", "outlineOffset", "boxShadow", "stroke", "strokeWidth"];
  const wrong = [];
  for (const node of stops()) {
    const around = [node, node.closest("label"), node.closest("li"), node.parentElement, node.closest("form > *")];
    const parts = [...new Set([...around, ...node.querySelectorAll("*")])].filter(Boolean);
    const looks = () => parts.flatMap((part) => [null, "::before", "::after"].map((pseudo) => {
      const style = getComputedStyle(part, pseudo);
      return [part, Object.fromEntries(names.map((name) => [name, style[name]]))];
    }));
    document.activeElement?.blur();
    const plain = looks();
    node.focus({ focusVisible: true });
    if (document.activeElement !== node) continue;
    const rings = looks().filter(([, look], place) => names.some((name) => look[name] !== plain[place][1][name]));
    const isRing = ([part, look]) => {
      const back = ground(part.parentElement ?? part);
      const isOutline = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
      if (!isOutline) return look.boxShadow !== "none" || parseFloat(look.strokeWidth) >= 2;
      return !back || contrast(look.outlineColor, back) >= 3;
    };
    if (!rings.some(isRing)) wrong.push(`no ring: ${named(node)}`);
    const box = node.getClientRects()[0];
    const spots = [0.1, 0.5, 0.9].map((share) => [box.x + box.width * share, box.y + box.height / 2])
      .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
    const covers = spots.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
    const sticks = (cover) => ["sticky", "fixed"].includes(getComputedStyle(cover).position);
    const isCovered = (cover) => sticks(cover.closest("section, header, div, th, td") ?? cover)
      && !cover.contains(node) && !node.contains(cover);
    if (covers.length && covers.every(isCovered)) wrong.push(`hidden by ${named(covers[0])}: ${named(node)}`);
  }
  document.activeElement?.blur();
  return wrong.slice(0, 6);
""")

LOST_IN_FORCED_COLOURS = script("""
  const wrong = [];
  const hasEdge = (node) => {
    const style = getComputedStyle(node);
    const isBordered = ["Top", "Bottom"].some((side) => parseFloat(style[`border${side}Width`]) >= 1
      && style[`border${side}Style`] !== "none" && rgba(style[`border${side}Color`])[3] > 0);
    const isBox = node.matches("input[type=checkbox], input[type=radio], input[type=range], progress");
    return isBox || isBordered || style.textDecorationLine.includes("underline");
  };
  const inField = (node) => [node, node.parentElement, node.closest("form > *")].some((part) => part && hasEdge(part));
  for (const node of document.querySelectorAll("button, .button, input, select, textarea")) {
    const isSign = (node.querySelector("svg.icon") && !node.innerText.trim())
      || getComputedStyle(node, "::after").content !== "none";
    if (isSeen(node) && !isSign && !inField(node)) wrong.push(`no border: ${named(node)}`);
  }
  for (const node of document.querySelectorAll("svg.icon path")) {
    const style = getComputedStyle(node);
    const back = ground(node.closest("svg"));
    const inks = [style.stroke, style.fill].filter((colour) => colour !== "none" && rgba(colour)[3] > 0);
    const isLost = back && !inks.some((ink) => contrast(ink, back) >= 3);
    if (isSeen(node.closest("svg")) && isLost) wrong.push(`icon: ${named(node.closest("svg"))}`);
  }
  for (const bar of document.querySelectorAll(".share-chart__bar, .bar-chart__bar, .member-bar__bar")) {
    const parts = [...bar.querySelectorAll("rect")].map((node) => getComputedStyle(node))
      .map((style) => style.stroke !== "none" ? `ring ${style.stroke}` : `${style.fill} ${style.fillOpacity}`);
    const isAlike = parts.some((look, place) => !look.startsWith("ring") && look === parts[place - 1]);
    if (isSeen(bar) && isAlike) wrong.push(`parts alike: ${parts} ${named(bar)}`);
  }
  return wrong.slice(0, 8);
""")

# Printers leave grounds out; what keeps its own says so.
UNREADABLE_ON_PAPER = script("""
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong = new Set();
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isSeen(node) || node.closest("svg, script, style, template")) continue;
    const style = getComputedStyle(node);
    if (style.printColorAdjust !== "exact" && contrast(style.color, "#fff") < 4.5) wrong.add(named(node));
  }
  return [...wrong].slice(0, 6);
""")
NOT_FOR_PAPER = script("""
  const frame = ".site-nav, .site-search, .site-footer, .breadcrumb, .edit-links, .language-links, .theme-switch";
  const buttons = "button:not(.result-bar__chip, .cluster-table__sort)";
  const parts = [...document.querySelectorAll(`${frame}, form, ${buttons}, .compare-bar, dialog`)];
  return parts.filter(isSeen).map(named).slice(0, 6);
""")

# What stays in view while one reads: at 400 % it may cover a third of the window at most.
COVERED_SHARE = script("""
  const sticks = (node) => ["sticky", "fixed"].includes(getComputedStyle(node).position);
  const isBroad = (node) => node.getBoundingClientRect().width > innerWidth / 2;
  const fixed = [...document.querySelectorAll("body *")].filter((node) => isSeen(node) && sticks(node) && isBroad(node)
    && !node.closest("table, [role=dialog], dialog, [tabindex='0']"));
  const tall = fixed.filter((node) => node.getBoundingClientRect().height > innerHeight / 3);
  return tall.map((node) => `${Math.round(node.getBoundingClientRect().height)} pixels: ${named(node)}`);
""")

SPACING = """
  .site-main *, .site-header *, .site-footer * {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  }
  .site-main p { margin-block-end: 2em !important; }
"""
CUT_OR_OVERLAPPING = script("""
  const wrong = [];
  const isCutting = (value) => ["hidden", "clip"].includes(value);
  for (const node of document.querySelectorAll(".site-main *, .site-header *, .site-footer *")) {
    const style = getComputedStyle(node);
    if (!isSeen(node) || ![style.overflowX, style.overflowY].some(isCutting) || node.closest("svg")) continue;
    const edge = node.getBoundingClientRect();
    const isOut = (part) => {
      const box = part.getBoundingClientRect();
      return isSeen(part) && !part.children.length && part.textContent.trim() && !part.closest("svg, [aria-hidden]")
        && (box.right > edge.right + 1 || box.left < edge.left - 1 || box.bottom > edge.bottom + 1);
    };
    if ([...node.querySelectorAll("*")].some(isOut)) wrong.push(`cut: ${named(node)}`);
  }
  const isFlowing = (node) => isSeen(node) && node.textContent.trim()
    && getComputedStyle(node).position === "static" && getComputedStyle(node).display !== "inline";
  for (const card of document.querySelectorAll("article, .contact-card, .figure-list__item, .fact-list__item")) {
    for (const parent of [card, ...card.querySelectorAll("*")]) {
      const boxes = [...parent.children].filter(isFlowing).map((node) => [node, node.getBoundingClientRect()]);
      for (const [place, [node, one]] of boxes.entries()) {
        for (const [, other] of boxes.slice(place + 1)) {
          const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const tall = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          if (wide > 2 && tall > 2) wrong.push(`overlaps ${Math.round(tall)}: ${named(node)}`);
        }
      }
    }
  }
  return wrong.slice(0, 6);
""")
