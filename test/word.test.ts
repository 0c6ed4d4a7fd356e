import { join } from "node:path";

import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { afterEach, describe, expect, test } from "vitest";

import type { Block, Chapter, ReportModel } from "../src/compose/report-model.ts";
import { main } from "../src/main.ts";
import { listClaims } from "../src/render/claims/list-claims.ts";
import { settleClaims } from "../src/render/claims/settle-claims.ts";
import { createPlacesSchema, PLACES_FORMAT } from "../src/publish/places-schema.ts";
import { createWord } from "../src/word/create-word.ts";
import { FIXTURES, listFolders, overlay, readLines, readProgram, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { makeDocument, type MadeDocument } from "./helpers/make-word.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { findAll, kidsOf, readWord, textOf, type ReadWord } from "./helpers/read-word.ts";
import type { ReadElement } from "./helpers/read-xml.ts";
import { findGrammarFaults } from "./helpers/word-grammar.ts";

/**
 * The report for Word, read back by other code than that which writes it, and held against what the model claims and
 * against what Word asks of a document.
 */
const BASIS = await readTree(join(FIXTURES, "basis", "content"));

async function readOver(folder: string): Promise<FileTree> {
  return overlay(BASIS, await readTree(join(folder, "content")), await readLines(join(folder, "zonder.txt")));
}

/** What Markdown can be, and notes that are pointed at twice, from a list, or from nowhere that is a place. */
const PROSE: FileTree = new Map([
  [
    "2026/samenvatting.md",
    toBytes(
      [
        "## Kern",
        "",
        'Er is **veel _gebeurd_** in `code[^1]`.[^2] Zie [de site](https://voorbeeld.nl/a?b=1&c="d") en [hier](#financien).[^3]',
        "Nog eens.[^2] Een dood [spoor](#nergens) en een [kapot adres](https://[niet).",
        "",
        "1. Eerst dit.[^4]",
        "",
        "   En ook dit.",
        "   - Dieper **vet**",
        "     1. Diepst",
        "2. Dan dat.",
        "",
        "> Wie citeert, citeert.",
        "",
        "---",
        "",
        "#### Een kop",
        "",
        "Tekst met een  ",
        "regeleinde.",
        "",
        "###### Dieper",
        "",
        "```",
        "een regel",
        "  en nog een",
        "```",
        "",
        "[^1]: Wijst niemand naar.",
        "[^2]: Twee keer bedoeld, met [een adres](https://voorbeeld.nl).",
        "[^3]: Een {{3.1}} dat niet bestaat.",
        "[^4]: Bij een punt.",
        "",
      ].join("\n"),
    ),
  ],
]);

const HOSTILE = await listFolders(join(FIXTURES, "vijandig"));
const CASES: readonly (readonly [name: string, read: () => Promise<FileTree>])[] = [
  ["de inhoud die meegaat", () => readTree(SHIPPED)],
  ["basis", () => Promise.resolve(BASIS)],
  ["zee", () => readTree(join(FIXTURES, "deals", "zee", "content"))],
  ["grens", () => readTree(join(FIXTURES, "deals", "grens", "content"))],
  ["tweede-deal", () => readTree(join(FIXTURES, "tweede-deal", "content"))],
  ["halfjaar", () => readTree(join(FIXTURES, "halfjaar", "content"))],
  ["noten, koppen, lijsten en koppelingen", () => Promise.resolve(overlay(BASIS, PROSE))],
  ...HOSTILE.map((name) => [`vijandig: ${name}`, () => readOver(join(FIXTURES, "vijandig", name))] as const),
];

interface Looked extends MadeDocument {
  readonly word: ReadWord;
}

const KEPT = new Map<string, Promise<Looked>>();

/** Each document is made once for all that is asked of it. */
function look(name: string): Promise<Looked> {
  const known = KEPT.get(name);
  if (known !== undefined) return known;
  const [, read = () => Promise.resolve(BASIS)] = CASES.find(([one]) => one === name) ?? [];
  const made = read()
    .then((tree) => makeDocument(tree))
    .then((document) => ({ ...document, word: readWord(document.bytes) }));
  KEPT.set(name, made);
  return made;
}

const NAMES = CASES.map(([name]) => name);

/** Text as it is compared: without what draws nothing, and without hyphens, at which a line of the cover may end. */
const squeeze = (text: string): string =>
  text.normalize("NFKC").replace(/[\s\p{Default_Ignorable_Code_Point}\u2010\u2011-]+/gu, "");

/** Notes stand at the foot of pages: the section that holds them on the page is not there, nor its line in the contents. */
function takeNotes(model: ReportModel): ReportModel {
  const isOfNotes = (block: Block): boolean =>
    block.kind === "section" && block.blocks.length > 0 && block.blocks.every(({ kind }) => kind === "notes");
  const strip = (blocks: readonly Block[]): Block[] =>
    blocks
      .filter((block) => !isOfNotes(block))
      .map((block) => ("blocks" in block ? { ...block, blocks: strip(block.blocks) } : block));
  return {
    ...model,
    chapters: model.chapters.map((chapter): Chapter => {
      const gone = chapter.blocks.flatMap((block) => (isOfNotes(block) && block.kind === "section" ? [block.id] : []));
      return {
        ...chapter,
        blocks: strip(chapter.blocks),
        contents: chapter.contents.filter(({ href }) => !gone.includes(href.slice(1))),
      };
    }),
  };
}

/** What the document says besides: how to get back, signs around a quotation, what a label ends in, what is between words. */
const BESIDE = /^(?:Inhoud|Terugnaardeinhoud|[:“”,.]|Afbeeldingvolgt\.Hieropstaat:)*$/u;

describe.each(NAMES)("the report for Word of %s", (name) => {
  test("says all that the model claims, in order, and little else", async () => {
    const { model, word } = await look(name);
    const claims = settleClaims(
      listClaims(takeNotes(model), () => ""),
      [],
    ).flatMap((one) => one.claims);
    const said = squeeze(word.paragraphs.map(({ text }) => text).join("\n"));
    const lost: string[] = [];
    const rest: string[] = [];
    let at = 0;
    for (const piece of claims.flatMap(({ pieces }) => pieces.map(squeeze)).filter((one) => one !== "")) {
      const found = said.indexOf(piece, at);
      if (found === -1) lost.push(piece);
      else {
        rest.push(said.slice(at, found));
        at = found + piece.length;
      }
    }
    expect(lost).toEqual([]);
    expect(rest.filter((one) => !BESIDE.test(one))).toEqual([]);
    expect(said.slice(at)).toMatch(BESIDE);
  });

  test("has its notes at the foot of pages, each behind its number", async () => {
    const { model, word } = await look(name);
    const listNotes = (blocks: readonly Block[]): Block[] =>
      blocks.flatMap((block) => (block.kind === "notes" ? [block] : "blocks" in block ? listNotes(block.blocks) : []));
    const chapters = model.chapters.map((chapter) => ({ ...chapter, blocks: listNotes(chapter.blocks) }));
    const claims = settleClaims(
      listClaims({ ...model, chapters }, () => ""),
      [],
    ).flatMap((one) => one.claims);
    const texts = claims.filter(({ kind }) => kind === "noot").flatMap(({ pieces }) => pieces);
    const wanted = squeeze(texts.join(""));
    const notes = kidsOf(part(word, "word/footnotes.xml"), "w:footnote").slice(2);
    const said = squeeze(notes.map(textOf).join(""));
    expect(said).toBe(wanted);
    const references = findAll(part(word, "word/document.xml"), "w:footnoteReference").map(idOf);
    expect(references).toEqual(notes.map(idOf));
    expect(new Set(references).size).toBe(references.length);
  });

  test("has the headings of the page, on the same levels", async () => {
    const { html, word } = await look(name);
    const onPage = [...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/gsu)].map(([, level = "", inside = ""]) => ({
      level: Number(level),
      text: squeeze(decode(inside.replace(/<[^>]*>/gu, ""))),
    }));
    const inWord = word.paragraphs.flatMap(({ style, text }) => {
      const level = LEVELS[style];
      return level === undefined ? [] : [{ level, text: squeeze(text) }];
    });
    const wanted = onPage.filter(({ text }) => text !== "Noten");
    expect(inWord.map(({ level }) => level)).toEqual(wanted.map(({ level }) => level));
    // Above the title of a chapter stands, in its heading, which chapter it is
    expect(wanted.filter(({ text }, index) => !(inWord[index]?.text ?? "").endsWith(text))).toEqual([]);
  });

  test("numbers its places in order, as plaatsen.json has them", async () => {
    const { places, word, html } = await look(name);
    const numbered = word.paragraphs.filter(({ seenNumber }) => seenNumber !== "");
    expect(numbered.map(({ seenNumber }) => seenNumber.trim())).toEqual(
      places.plaatsen.map(({ nummer }) => `[${String(nummer)}]`),
    );
    expect(places.plaatsen.map(({ nummer }) => nummer)).toEqual(numbered.map((_, index) => index + 1));
    expect(numbered.map(({ bookmarks }) => bookmarks.filter((one) => one.startsWith("plaats_")))).toEqual(
      places.plaatsen.map(({ nummer }) => [`plaats_${String(nummer)}`]),
    );
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id = ""]) => decode(id)));
    expect(places.plaatsen.filter(({ anker }) => !ids.has(anker))).toEqual([]);
    const unlike = places.plaatsen.filter(({ tekst }, index) => {
      const [own, shown] = [squeeze(tekst), squeeze(numbered[index]?.text ?? "")];
      return own === "" ? shown !== "" : !own.startsWith(shown.slice(0, own.length));
    });
    expect(unlike).toEqual([]);
  });

  test("leaves nothing that can be commented on without a number", async () => {
    const { word } = await look(name);
    const without = word.paragraphs.filter(
      ({ style, seenNumber, isInTable }) => !isInTable && seenNumber === "" && !UNNUMBERED.has(style),
    );
    const begin = word.paragraphs.findIndex(({ style }) => style === "TOCHeading");
    expect(without.filter((one) => word.paragraphs.indexOf(one) > begin).map(({ text }) => text)).toEqual([]);
    for (const table of findAll(part(word, "word/document.xml"), "w:tbl"))
      for (const row of kidsOf(table, "w:tr").slice(1))
        expect(
          findAll(row, "w:bookmarkStart").some(({ attributes }) => attributes["w:name"]?.startsWith("plaats_")),
        ).toBe(true);
  });

  test("is made as Word asks", async () => {
    const { word } = await look(name);
    const parts = [...word.parts].filter(([path]) => path.startsWith("word/") && path.endsWith(".xml"));
    expect(parts.flatMap(([path, root]) => findGrammarFaults(root).map((fault) => `${path}: ${fault}`))).toEqual([]);
    expect(findPackageFaults(word)).toEqual([]);
    expect(findReferenceFaults(word)).toEqual([]);
  });

  test("can be read by who does not see it", async () => {
    const { word } = await look(name);
    const document = part(word, "word/document.xml");
    const pictures = findAll(document, "wp:docPr");
    expect(pictures.filter(({ attributes }) => (attributes["descr"] ?? "").trim() === "")).toEqual([]);
    expect(new Set(pictures.map(({ attributes }) => attributes["id"])).size).toBe(pictures.length);
    for (const table of findAll(document, "w:tbl")) {
      const [head, ...others] = kidsOf(table, "w:tr");
      expect(findAll(head, "w:tblHeader")).toHaveLength(1);
      expect(others.flatMap((row) => findAll(row, "w:tblHeader"))).toEqual([]);
      expect(findAll(table, "w:gridSpan")).toEqual([]);
      expect(findAll(table, "w:tblCaption")[0]?.attributes["w:val"]).toMatch(/\S/u);
      const width = findAll(table, "w:gridCol").length;
      expect(kidsOf(table, "w:tr").filter((row) => kidsOf(row, "w:tc").length !== width)).toEqual([]);
    }
    expect(word.paragraphs.filter(({ text, isInTable }) => !isInTable && text.trim() === "")).toEqual([]);
    expect(findAll(part(word, "word/styles.xml"), "w:lang")[0]?.attributes["w:val"]).toBe("nl-NL");
    expect(findAll(part(word, "docProps/core.xml"), "dc:language")[0]?.text).toBe("nl-NL");
    expect(findAll(part(word, "docProps/core.xml"), "dc:title")[0]?.text).toMatch(/^Voortgangsrapportage /u);
  });
});

/** Level on the page of each style of a heading. */
const LEVELS: Readonly<Record<string, number>> = {
  Title: 1,
  TOCHeading: 2,
  Heading1: 2,
  Heading2: 3,
  Heading3: 4,
  Heading4: 5,
  Heading5: 6,
};
/** What says where one is, or of whom a quotation is, and no more. */
const UNNUMBERED = new Set([
  ...Object.keys(LEVELS),
  "TOC1",
  "TOC2",
  "Caption",
  "Figuurtitel",
  "Bron",
  "TerugNaarInhoud",
]);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
  "#x3D": "=",
  "#x60": "`",
  "#x27": "'",
};
const decode = (html: string): string => html.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

const idOf = ({ attributes }: ReadElement): string => attributes["w:id"] ?? "";

function part(word: ReadWord, path: string): ReadElement {
  const found = word.parts.get(path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

/** Parts without a kind, relations that lead nowhere, addresses that are none. */
function findPackageFaults(word: ReadWord): string[] {
  const types = part(word, "[Content_Types].xml").kids;
  const known = new Set(types.map(({ attributes }) => attributes["PartName"] ?? `.${attributes["Extension"] ?? ""}`));
  const untyped = word.names.filter(
    (name) => name !== "[Content_Types].xml" && !known.has(`/${name}`) && !known.has(name.slice(name.lastIndexOf("."))),
  );
  const typedOnly = [...known].filter((name) => name.startsWith("/") && !word.names.includes(name.slice(1)));
  const relations = [...word.parts].filter(([path]) => path.endsWith(".rels"));
  const lost = relations.flatMap(([path, { kids }]) => {
    const folder = path.replace(/_rels\/[^/]*$/u, "");
    return kids.flatMap(({ attributes: { Target: target = "", TargetMode: mode } }) =>
      mode === "External"
        ? URL.canParse(target)
          ? []
          : [target]
        : word.names.includes(folder + target)
          ? []
          : [target],
    );
  });
  return [...untyped, ...typedOnly, ...lost, ...(word.names[0] === "[Content_Types].xml" ? [] : ["no types first"])];
}

/** Names that lead nowhere, and names and numbers that stand twice. */
function findReferenceFaults(word: ReadWord): string[] {
  const document = part(word, "word/document.xml");
  const starts = findAll(document, "w:bookmarkStart");
  const ends = findAll(document, "w:bookmarkEnd");
  const names = starts.map(({ attributes }) => attributes["w:name"] ?? "");
  const valuesOf = (root: ReadElement, name: string, key = "w:val"): string[] =>
    findAll(root, name).map(({ attributes }) => attributes[key] ?? "");
  const styles = new Set(valuesOf(part(word, "word/styles.xml"), "w:style", "w:styleId"));
  const lists = new Set(valuesOf(part(word, "word/numbering.xml"), "w:num", "w:numId"));
  const texts = [
    document,
    part(word, "word/footnotes.xml"),
    part(word, "word/header.xml"),
    part(word, "word/footer.xml"),
  ];
  const relations = new Set(valuesOf(part(word, "word/_rels/document.xml.rels"), "Relationship", "Id"));
  const noteRelations = new Set(valuesOf(part(word, "word/_rels/footnotes.xml.rels"), "Relationship", "Id"));
  const used = [...valuesOf(document, "w:hyperlink", "r:id"), ...valuesOf(document, "a:blip", "r:embed")];
  return [
    ...names.filter((name) => !/^[a-z]\w{0,39}$/u.test(name)).map((name) => `bookmark ${name}`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `twice ${name}`),
    ...(starts.map(idOf).join() === [...new Set(starts.map(idOf))].join() ? [] : ["a number of a bookmark twice"]),
    ...(starts.map(idOf).sort().join() === ends.map(idOf).sort().join() ? [] : ["a bookmark without both ends"]),
    ...texts
      .flatMap((root) => valuesOf(root, "w:hyperlink", "w:anchor"))
      .filter((one) => one !== "" && !names.includes(one)),
    ...texts
      .flatMap((root) => [...valuesOf(root, "w:pStyle"), ...valuesOf(root, "w:rStyle")])
      .filter((one) => !styles.has(one)),
    ...valuesOf(document, "w:numId").filter((one) => !lists.has(one)),
    ...used.filter((one) => one !== "" && !relations.has(one)),
    ...valuesOf(part(word, "word/footnotes.xml"), "w:hyperlink", "r:id").filter(
      (one) => one !== "" && !noteRelations.has(one),
    ),
  ];
}

test("what plaatsen.json looks like is published, and it looks like that", async () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(createPlacesSchema() as AnySchemaObject);
  for (const name of ["de inhoud die meegaat", "zee", "basis"]) {
    const { places } = await look(name);
    expect({ fits: validate(places), errors: validate.errors }).toEqual({ fits: true, errors: null });
  }
  await expectCommitted(
    `docs/schema/plaatsen-${String(PLACES_FORMAT)}.schema.json`,
    `${JSON.stringify(createPlacesSchema(), null, 2)}\n`,
  );
});

test("what no document may hold is not in it, and our own marks mean nothing when others write them", async () => {
  const { model } = await look("basis");
  const hostile = "a\u0000b\uE0000\uE001c\uE002d\uD800e\uFFFEf\u000Bg\th\ni<&>\"']]>";
  const block: Block = {
    kind: "list",
    ordered: false,
    items: [[hostile, { kind: "link", href: "#x", text: hostile }]],
  };
  const chapters = model.chapters.map((chapter) => ({ ...chapter, title: hostile, kicker: hostile, blocks: [block] }));
  const parts = {
    pictures: { charts: new Map(), images: new Map() },
    decisions: [],
    contentHash: hostile,
    isNumbered: true,
  };
  const meta = { ...model.meta, title: hostile, author: hostile };
  const { document, places } = createWord({ ...model, meta, chapters }, parts);
  const shown = "ab\uFFFD0\uFFFDc\uFFFDd\uFFFDef g h i<&>\"']]>";
  const word = readWord(document);
  const texts = word.paragraphs.filter(({ style }) => style === "ListBullet").map(({ text }) => text);
  expect(texts).toContain(shown + shown);
  expect(word.paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text)).toContain(
    `${shown}\n${shown}`,
  );
  expect(places.plaatsen.at(-1)?.tekst).toBe(shown + shown);
});

test("what stands twice in a report has one note and one name", async () => {
  const { model } = await look("noten, koppen, lijsten en koppelingen");
  const chapters = model.chapters.map((chapter) => ({ ...chapter, blocks: [...chapter.blocks, ...chapter.blocks] }));
  const parts = {
    pictures: { charts: new Map(), images: new Map() },
    decisions: [],
    contentHash: "",
    isNumbered: true,
  };
  const word = readWord(createWord({ ...model, chapters }, parts).document);
  const references = findAll(part(word, "word/document.xml"), "w:footnoteReference").map(idOf);
  expect(references).toEqual(["1", "2", "3"]);
  expect(findReferenceFaults(word)).toEqual([]);
});

describe("rapport maak --woord", () => {
  const MAAK = ["maak", "--woord"];
  const FOLDER = "output/2026/concept/partijen";

  afterEach(() => {
    delete process.env["TZ"];
  });

  test("puts the document and its places beside the report, in the manifest, with what it is of", async () => {
    const memory = createMemory({ roots: { content: BASIS, ...(await readProgram()) } });
    await main(MAAK, memory.effects);
    const files = memory.published.get(FOLDER) ?? new Map<string, Uint8Array>();
    const name = "voortgangsrapportage-2026-concept-partijen.docx";
    expect([...files.keys()]).toEqual(expect.arrayContaining([name, "plaatsen.json"]));
    const manifest = JSON.parse(toText(files.get("manifest.json"))) as Manifest;
    expect(manifest.uitvoer.map(({ bestand }) => bestand)).toEqual(expect.arrayContaining([name, "plaatsen.json"]));
    const word = readWord(files.get(name) ?? new Uint8Array());
    const properties = part(word, "docProps/custom.xml").kids.map(({ attributes, kids }) => [
      attributes["name"],
      kids[0]?.text,
    ]);
    const lines = manifest.invoer.map(({ bestand, sha256 }) => `${sha256}  ${bestand}\n`).join("");
    expect(properties).toEqual([
      ["Deal", "testland"],
      ["Rapport", "2026"],
      ["Versie", "concept"],
      ["Inhoud", memory.effects.sha256(new TextEncoder().encode(lines))],
    ]);
    expect(textOf(part(word, "word/header.xml"))).toContain("Concept voor Partijen");
  });

  test("is not made when nobody asks for it", async () => {
    const memory = createMemory({ roots: { content: BASIS, ...(await readProgram()) } });
    await main(["maak"], memory.effects);
    expect([...(memory.published.get(FOLDER)?.keys() ?? [])].filter((name) => /docx|plaatsen/u.test(name))).toEqual([]);
  });

  test("has the same bytes for the same content, wherever it is made", async () => {
    const first = await makeDocument(BASIS);
    process.env["TZ"] = "Pacific/Auckland";
    const second = await makeDocument(BASIS);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(second.places).toEqual(first.places);
  });

  test("says on each page that figures are examples, where they are", async () => {
    const shipped = await look("de inhoud die meegaat");
    expect(textOf(part(shipped.word, "word/header.xml"))).toContain("Voorbeeldgegevens");
    const definitive = await makeDocument(BASIS, "definitief");
    expect(textOf(part(readWord(definitive.bytes), "word/header.xml"))).toContain("Definitieve versie");
  });
});

interface Manifest {
  readonly invoer: readonly { readonly bestand: string; readonly sha256: string }[];
  readonly uitvoer: readonly { readonly bestand: string }[];
}
