// Reads and writes content files for the form. What the form did not change stays byte for byte: comments, order, line
// breaks. The form wants a mapping for each text, the way to each picture, and text for every value; files hold less.
import { Document, isCollection, isMap, isScalar, isSeq, parse, parseDocument, visit } from "./vendor/yaml/index.js";

const READING = { schema: "failsafe", uniqueKeys: false };
const WRITING = { lineWidth: 110, indentSeq: true, singleQuote: true, flowCollectionPadding: false };
const SOURCE = "_source"; // tells a value that is written which file it was read from
const MEDIA = "/media/";

/**
 * Make the two functions of a format. A shape is "text", "media", "" or an object of shapes; lists are looked through.
 * `order` names the fields of a file in their order.
 */
export function makeFormat(shape, language, order = []) {
  const sources = new Map();
  return {
    fromFile(text) {
      const read = parseDocument(text, READING).toJS() ?? {};
      const source = `${sources.size + 1}`;
      sources.set(source, text);
      return { ...forForm(read, shape, language), [SOURCE]: source };
    },
    toFile(value) {
      const { [SOURCE]: source, ...written } = value;
      const text = sources.get(source);
      const before = text === undefined ? undefined : parseDocument(text, READING).toJS();
      const wanted = inOrder(forFile(written, before, shape, language) ?? {}, order);
      return text === undefined ? asText(wanted) : changed(text, wanted);
    },
  };
}

/** Put the fields of a file into the order of the form, those that it does not know last. */
function inOrder(value, order) {
  const others = Object.keys(value).filter((name) => !order.includes(name));
  const names = [...order.filter((name) => name in value), ...others];
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

/** Give a value as the form wants it. */
function forForm(value, shape, language) {
  if (Array.isArray(value)) return value.map((item) => forForm(item, shape, language));
  if (shape === "text") return typeof value === "string" ? { [language]: value } : value;
  if (shape === "media") return typeof value === "string" && value ? MEDIA + value : value;
  if (!shape || value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, forForm(item, shape[key], language)]));
}

/** Give a value as the file holds it, without what is empty; undefined when nothing is left. */
function forFile(value, before, shape, language) {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const was = Array.isArray(before) ? before : [];
    // An item that was moved is known by what it says.
    const moved = (item) => was.find((other) => same(forFile(item, other, shape, language), other));
    const items = value.map((item, index) => forFile(item, moved(item) ?? was[index], shape, language));
    const kept = items.filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value === "object") {
    const was = before !== null && typeof before === "object" && !Array.isArray(before) ? before : {};
    const inner = (key) => (typeof shape === "object" ? shape[key] : "");
    const kept = Object.entries(value)
      .map(([key, item]) => [key, forFile(item, was[key], inner(key), language)])
      .filter(([, item]) => item !== undefined);
    if (kept.length === 0) return undefined;
    // A text in one language is a plain text, unless it was written otherwise.
    const isPlain = shape === "text" && kept.length === 1 && kept[0][0] === language && Object.keys(was).length === 0;
    return isPlain ? kept[0][1] : Object.fromEntries(kept);
  }
  const text = `${value}`.replaceAll("\r\n", "\n").trim();
  if (text === "") return undefined;
  if (typeof before === "string" && before.trim() === text) return before; // a block ends with a line break
  return shape === "media" && text.startsWith(MEDIA) ? text.slice(MEDIA.length) : text;
}

/** Write a value as YAML. */
function asText(value) {
  return new Document(plainly(value)).toString(WRITING);
}

/** Turn whole numbers and the like into what needs no quotes; every reader of ours takes them for text. */
function plainly(value) {
  if (Array.isArray(value)) return value.map(plainly);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainly(item)]));
  }
  return /^(?:0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

/** Change a file so that it holds the wanted values; where that cannot be done piece by piece, write it anew. */
function changed(text, wanted) {
  try {
    const result = withEdits(text, edits(parseDocument(text, READING), wanted, text));
    if (same(parseDocument(result, READING).toJS() ?? {}, wanted)) return result;
  } catch {
    // Written anew below: losing comments is better than losing words.
  }
  return asText(wanted);
}

/** List what must be replaced: [start, end, words]. */
function edits(document, wanted, text) {
  const found = [];
  const pairs = new Map(document.contents.items.map((pair) => [pair.key.value, pair]));
  const places = new Map([...pairs].map(([key, pair]) => [key, placeOf(pair, text)])); // before any node is changed
  for (const [key, pair] of pairs) {
    if (!(key in wanted)) found.push([...places.get(key), ""]);
    else if (!replaceScalars(pair.value, wanted[key], found, text)) {
      pair.value = settle(document, pair.value, wanted[key]);
      pair.key.commentBefore = undefined; // stands before the place
      pair.key.spaceBefore = false;
      found.push([...places.get(key), written(pair)]);
    }
  }
  const added = new Map(); // place → words, so that new neighbours stand in their order
  let place = places.values().next().value?.[0] ?? text.length;
  for (const key of Object.keys(wanted)) {
    if (places.has(key)) place = places.get(key)[1];
    else added.set(place, (added.get(place) ?? "") + asText({ [key]: wanted[key] }));
  }
  const isOpen = (at) => at > 0 && text[at - 1] !== "\n"; // the last line, without its end
  return [...found, ...[...added].map(([at, words]) => [at, at, (isOpen(at) ? "\n" : "") + words])];
}

/** Replace single values in place; false, with nothing noted, when the shape of the node changes. */
function replaceScalars(node, wanted, found, text) {
  const noted = [];
  const walk = (at, value) => {
    if (isMap(at)) {
      const keys = at.items.map((pair) => pair.key.value);
      const isAlike = isObject(value) && keys.length === Object.keys(value).length && keys.every((key) => key in value);
      return isAlike && at.items.every((pair) => walk(pair.value, value[pair.key.value]));
    }
    if (isSeq(at)) {
      const isAlike = Array.isArray(value) && value.length === at.items.length;
      return isAlike && at.items.every((item, index) => walk(item, value[index]));
    }
    if (!isScalar(at) || isObject(value) || Array.isArray(value)) return false;
    if (at.value === value) return true;
    // A block ends with its line; in a list on one line some signs would end the value.
    if (at.type === "BLOCK_LITERAL" || at.type === "BLOCK_FOLDED" || value.includes("\n")) return false;
    noted.push([at.range[0], at.range[1], scalarIn(value, text, at)]);
    return true;
  };
  const isDone = walk(node, wanted);
  if (isDone) found.push(...noted);
  return isDone;
}

/** Write one value for the place of another: on one line, with quotes where they are needed. */
function scalarIn(value, text, at) {
  const plain = new Document([plainly(value)]).toString({ ...WRITING, lineWidth: 0, collectionStyle: "flow" }).trim();
  const words = plain.replace(/^\[ ?/, "").replace(/ ?\]$/, "");
  return at.range[1] > at.range[0] ? words : ` ${words}`;
}

/** Bring a node to the wanted value, keeping the nodes that stay, and with them their comments. */
function settle(document, node, wanted) {
  if (isMap(node) && isObject(wanted)) {
    node.items = node.items.filter((pair) => pair.key.value in wanted);
    let place = 0;
    for (const [key, value] of Object.entries(wanted)) {
      const known = node.items.findIndex((pair) => pair.key.value === key);
      if (known < 0) node.items.splice(place, 0, document.createPair(key, plainly(value)));
      else node.items[known].value = settle(document, node.items[known].value, value);
      place = (known < 0 ? place : known) + 1;
    }
    return node;
  }
  if (isSeq(node) && Array.isArray(wanted)) {
    node.items = settleItems(document, node.items, wanted);
    return node;
  }
  if (isScalar(node) && node.value === wanted) return node;
  const made = document.createNode(plainly(wanted));
  if (isScalar(made)) made.comment = node?.comment;
  else made.commentBefore = node?.comment;
  return made;
}

/** Keep the items that are as they were, wherever they stand now; of as many others, change each. */
function settleItems(document, items, wanted) {
  const left = [...items];
  const exact = wanted.map((value) => {
    const place = left.findIndex((item) => same(item.toJS(document), value));
    return place < 0 ? undefined : left.splice(place, 1)[0];
  });
  const isAlike = items.length === wanted.length;
  return wanted.map((value, index) => {
    if (exact[index]) return exact[index];
    return isAlike ? settle(document, left.shift(), value) : document.createNode(plainly(value));
  });
}

/** Write one field anew. */
function written(pair) {
  const piece = new Document({}, READING);
  piece.contents.items.push(pair);
  visit(piece, { Scalar: keepLook });
  return piece.toString(WRITING);
}

/** Have a value that was read written as it was; of what is new, words that other programs take for more get quotes. */
function keepLook(_, node) {
  const isNewText = node.range === undefined && typeof node.value === "string";
  if (typeof node.value === "number") node.value = `${node.value}`;
  else if (isNewText && typeof parse(quiet(node.value)) !== "string") node.type = "QUOTE_SINGLE";
}

/** Leave out what is no single value anyway. */
function quiet(words) {
  return /^[\w.+~-]+$/.test(words) ? words : "words";
}

/** Find the lines of a field, as positions of the first sign and behind the last. */
function placeOf(pair, text) {
  let last = pair.value ?? pair.key;
  while (isCollection(last) && !last.flow && last.items.length > 0) {
    const item = last.items.at(-1);
    last = item.key ? (item.value ?? item.key) : item;
  }
  const behind = last.range[1];
  const end = text[behind - 1] === "\n" ? behind : text.indexOf("\n", behind) + 1;
  return [text.lastIndexOf("\n", pair.key.range[0] - 1) + 1, end > 0 ? end : text.length];
}

/** Replace pieces of a text, the last one first; what is put in at a place stands before what is replaced there. */
function withEdits(text, found) {
  const ordered = [...found].sort((one, other) => other[0] - one[0] || other[1] - one[1]);
  return ordered.reduce((all, [from, to, words]) => all.slice(0, from) + words + all.slice(to), text);
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Whether two values hold the same; the order of keys does not matter. */
function same(one, other) {
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => same(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}
