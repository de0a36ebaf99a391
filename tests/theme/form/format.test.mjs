// What the form writes: only what was changed, nothing that is empty, and no comment lost on the way.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const { makeFormat } = await import(`${process.env.ADMIN}/format.js`);
const { parse } = await import(`${process.env.ADMIN}/vendor/yaml/index.js`);

const SHAPE = { name: "text", note: "text", aims: { text: "text", note: "text" }, logo: { file: "media", alt: "text" } };
const FILE = `# yaml-language-server: $schema=../schema.json
schema_version: 2
name: Harbour # as registered

# What they want
aims:
  # the first one
  - text: One
  - text:
      en: Two
      de: Zwei # checked
    year: 2024
    sources: [https://a.example, https://b.example]
phone: 0123
level: 1.10
country: NO
note: >-
  Folded words
  of two lines.
summary: |
  A block
  of two lines.

# the end
`;

const open = (text = FILE, language = "en") => {
  const format = makeFormat(SHAPE, language);
  return { value: format.fromFile(text), write: (value) => format.toFile(value) };
};
const read = (text) => parse(text, { schema: "failsafe" });
const change = (alter) => {
  const { value, write } = open();
  alter(value);
  return write(value);
};

/** List the lines that are other than in the file: "-" for gone, "+" for new. */
const changes = (text) => {
  const [before, after] = [FILE, text].map((words) => words.split("\n"));
  const only = (lines, others, sign) => lines.filter((line) => !others.includes(line)).map((line) => sign + line);
  return [...only(before, after, "-"), ...only(after, before, "+")];
};

test("what the form did not change stays byte for byte", () => {
  assert.equal(change(() => {}), FILE);
});

test("the form gets a mapping for each text, and text for each value", () => {
  const { value } = open();
  assert.deepEqual(value.name, { en: "Harbour" });
  assert.deepEqual(value.aims[0], { text: { en: "One" } });
  assert.deepEqual([value.phone, value.level, value.country, value.aims[1].year], ["0123", "1.10", "NO", "2024"]);
});

test("one changed word is one changed line, and its comment stays", () => {
  const text = change((value) => {
    value.name.en = "Port: new";
    value.aims[1].text.de = "Zweitens";
  });
  assert.deepEqual(changes(text), [
    "-name: Harbour # as registered",
    "-      de: Zwei # checked",
    "+name: 'Port: new' # as registered",
    "+      de: Zweitens # checked",
  ]);
});

test("a second language makes a mapping of a plain text, and nothing else of the file is other", () => {
  const text = change((value) => { value.name.de = "Hafen"; });
  assert.deepEqual(read(text).name, { en: "Harbour", de: "Hafen" });
  assert.deepEqual(changes(text), ["-name: Harbour # as registered", "+name:", "+  # as registered", "+  en: Harbour", "+  de: Hafen"]);
});

test("a language that is emptied goes", () => {
  const text = change((value) => { value.aims[1].text.de = " "; });
  assert.deepEqual(read(text).aims[1].text, { en: "Two" });
});

test("nothing empty is written", () => {
  const text = change((value) => {
    Object.assign(value, { note: { en: "", de: "" }, phone: "", city: "", logo: null, links: [], members: { total: "", as_of: null } });
    value.aims.push({ text: { en: "", de: "" }, year: "", sources: [] });
  });
  assert.deepEqual(Object.keys(read(text)), ["schema_version", "name", "aims", "level", "country", "summary"]);
  assert.equal(read(text).aims.length, 2);
  assert.deepEqual(changes(text).filter((line) => line.startsWith("+")), []);
});

test("items that are added, moved and taken out keep the comments of the others", () => {
  const added = change((value) => value.aims.push({ text: { en: "Three" }, year: "2025" }));
  assert.deepEqual(changes(added).filter((line) => line.startsWith("+")), ["+  - text: Three", "+    year: 2025"]);
  assert.match(added, /# the first one[\s\S]*# checked/);
  const moved = change((value) => value.aims.reverse());
  assert.deepEqual(read(moved).aims.map((aim) => aim.text), [{ en: "Two", de: "Zwei" }, "One"]);
  assert.match(moved, /- text:\n      en: Two\n      de: Zwei # checked\n/);
  assert.match(moved, /# the first one/);
  const out = change((value) => value.aims.shift());
  assert.deepEqual(read(out).aims, [read(FILE).aims[1]]);
  assert.match(out, /# What they want[\s\S]*# checked[\s\S]*# the end/);
});

test("a new field stands where the form has it", () => {
  const { value, write } = open();
  const { schema_version, name, ...rest } = value;
  const text = write({ schema_version, name, acronym: "HB", ...rest });
  assert.deepEqual(changes(text), ["+acronym: HB"]);
  assert.deepEqual(Object.keys(read(text)).slice(0, 4), ["schema_version", "name", "acronym", "aims"]);
});

test("the order of the form holds, whatever order values come in", () => {
  const format = makeFormat(SHAPE, "en", ["name", "acronym", "logo", "country"]);
  const value = format.fromFile("name: A\nold: kept\ncountry: NO\n");
  const text = format.toFile({ country: "NO", logo: { file: "/media/a.svg" }, ...value, acronym: "HB" });
  assert.equal(text, "name: A\nacronym: HB\nlogo:\n  file: a.svg\nold: kept\ncountry: NO\n");
});

test("a file picked in the form is written by its name", () => {
  const text = change((value) => { value.logo = { file: "/media/logo.svg", alt: { en: "Logo" } }; });
  assert.deepEqual(read(text).logo, { file: "logo.svg", alt: "Logo" });
  assert.deepEqual(open(text).value.logo, { file: "/media/logo.svg", alt: { en: "Logo" } });
});

test("every sort of words comes back as it went in", () => {
  const nasty = [
    "a: b", "# no comment", "- no item", "true", "null", "~", "2024", "1.10", "0123", "1e3", "yes", "'", '"', "{{ x }}",
    "line one\nline two", "tab\there", "ends with:", "@at", "&a", "*a", "!tag", "%x", "`x`", "[x]", "{x}", "x, y", "é ü 字 😀",
    "עברית", "a  b", "\\n", "x".repeat(300), "two words ".repeat(40).trim(), "? q", "| p", "> f", "--- x", "...", "=",
  ];
  for (const words of nasty) {
    const { value, write } = open();
    Object.assign(value, { city: words, note: { en: words, de: words }, level: words });
    value.aims[0].text.en = words;
    const back = read(write(value));
    assert.deepEqual([back.city, back.note, back.level, back.aims[0].text], [words, { en: words, de: words }, words, words]);
  }
});

test("a new file holds what was entered, in the order of the form", () => {
  const value = { schema_version: "2", name: { en: "New", de: "" }, aims: [], country: "NO", members: null, year: "2024" };
  const text = makeFormat(SHAPE, "en").toFile(value);
  assert.equal(text, "schema_version: 2\nname: New\ncountry: NO\nyear: 2024\n");
});

test("the default language of the programme decides what a plain text is", () => {
  const { value, write } = open("name: Havn\n", "nb");
  assert.deepEqual(value.name, { nb: "Havn" });
  assert.equal(write({ ...value, name: { nb: "Havn", en: "Port" } }), "name:\n  nb: Havn\n  en: Port\n");
});

test("what was saved can be changed and saved again", () => {
  const { value, write } = open();
  value.name.en = "Once";
  write(structuredClone(value));
  value.name.en = "Twice";
  assert.equal(read(write(value)).name, "Twice");
});

test("lists on one line, files without an end of line and Windows line ends lose nothing", () => {
  for (const text of ["name: A\nsectors: [x, y] # two\n", "name: A", "name: A\r\nsectors:\r\n- x\r\n- y\r\n", "{name: A, sectors: [x]}\n"]) {
    const { value, write } = open(text.replaceAll("\r\n", "\n"));
    const wanted = { name: "B", sectors: ["x", "z", "q: r"] };
    assert.deepEqual(read(write({ ...value, name: { en: "B" }, sectors: wanted.sectors })), wanted);
  }
});

test("every file of the demonstration comes through the form unchanged, and with one change differs in that place only", async () => {
  const shapes = JSON.parse(process.env.SHAPES);
  let count = 0;
  for (const [folder, shape] of Object.entries(shapes)) {
    const names = await readdir(`${process.env.CONTENT}/${folder}`).catch(() => []);
    for (const name of names.filter((found) => found.endsWith(".yml"))) {
      const text = await readFile(`${process.env.CONTENT}/${folder}/${name}`, "utf8");
      const format = makeFormat(shape, "en");
      const value = format.fromFile(text);
      assert.equal(format.toFile(structuredClone(value)), text, name);
      const field = "name" in value ? "name" : "title";
      value[field].en = "Changed: “words”";
      const before = text.split("\n");
      const after = format.toFile(value).split("\n");
      assert.ok(after.filter((line) => !before.includes(line)).length <= 1, name);
      count += 1;
    }
  }
  assert.ok(count > 100);
});
