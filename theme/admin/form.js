// Starts the form for editing: Sveltia CMS with our configuration, our file format, and nothing from other sites.
import { makeFormat } from "./format.js";

const here = (name) => new URL(name, import.meta.url).href;
const LIBRARY = /^https:\/\/unpkg\.com\/@sveltia\/cms@[\d.]+\/locales\/([\w-]+)\.json$/;

/** Answer for the one site that the form would fetch its words from; its look for newer versions leads nowhere. */
function keepAtHome() {
  const ask = window.fetch.bind(window);
  window.fetch = async (request, options) => {
    const address = typeof request === "string" ? request : (request?.url ?? `${request}`);
    if (!address.startsWith("https://unpkg.com/")) return ask(request, options);
    const tag = LIBRARY.exec(address)?.[1];
    return tag ? ask(here(`vendor/locales/${tag}.json`)) : new Response(null, { status: 404 });
  };
}

/** Choose the words of the fields: those of the first language of the reader that there are. */
function chosen(configs) {
  const wanted = navigator.languages.map((tag) => tag.split("-")[0]);
  return configs[wanted.find((tag) => tag in configs)] ?? Object.values(configs)[0];
}

function loadLibrary() {
  window.CMS_MANUAL_INIT = true;
  const script = document.createElement("script");
  script.src = here("vendor/sveltia-cms.js");
  return new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

/** Give the form its fonts from here, and take out its rules that would fetch them from another site. */
function loadFonts() {
  const fonts = [
    ["Source Sans 3", "source-sans-3", { weight: "200 900", sizeAdjust: "110%" }],
    ["Noto Mono", "noto-mono", {}],
    ["Material Symbols Outlined", "material-symbols-outlined", { display: "block" }],
  ];
  for (const [name, file, look] of fonts) {
    document.fonts.add(new FontFace(name, `url("${here(`vendor/${file}.woff2`)}")`, look));
  }
  new MutationObserver(dropForeignFonts).observe(document, { childList: true, subtree: true });
}

function dropForeignFonts() {
  for (const sheet of document.styleSheets) {
    for (let index = sheet.cssRules.length - 1; index >= 0; index--) {
      const rule = sheet.cssRules[index];
      if (rule instanceof CSSFontFaceRule && rule.cssText.includes("https://")) sheet.deleteRule(index);
    }
  }
}

keepAtHome();
loadFonts();
const [answer] = await Promise.all([fetch(here("config.json")), loadLibrary()]);
const { configs, shapes, language } = await answer.json();
const config = chosen(configs);
for (const { name, format, fields } of config.collections) {
  const order = fields.map((field) => field.name);
  window.CMS.registerCustomFormat(format, "yml", makeFormat(shapes[name], language, order));
}
const logo = { src: document.querySelector('link[rel="icon"]').href };
await window.CMS.init({ config: { ...config, logo, load_config_file: false } });
