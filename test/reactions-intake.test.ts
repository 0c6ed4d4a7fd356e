import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { main } from "../src/main.ts";
import { FIXTURES, overlay, readTree } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { makeDocument } from "./helpers/make-word.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { around, comment, documentPart, marked, part, run as words, writeDocx } from "./helpers/write-docx.ts";

const BASIS = await readTree(join(FIXTURES, "basis", "content"));
const MADE = await makeDocument(BASIS);
const FOLDER = "2026/verstuurd/concept-verstuurd-2026-05-01";
/** The content with the concept as it was sent. */
const SENT = overlay(
  BASIS,
  new Map([
    [`${FOLDER}/rapport.docx`, MADE.bytes],
    [`${FOLDER}/plaatsen.json`, toBytes(JSON.stringify(MADE.places))],
  ]),
);
const FILE = "2026/reacties.yaml";

interface Ran {
  readonly code: number;
  readonly said: string;
  readonly content: FileTree;
}

async function take(file: Uint8Array, content: FileTree = SENT, ...options: readonly string[]): Promise<Ran> {
  const memory = createMemory({ roots: { content, "": new Map([["reactie.docx", file]]) } });
  const args = options.length === 0 ? ["--van", "rijk"] : options;
  const code = await main(["ontvang", "reactie.docx", ...args], memory.effects);
  return { code, said: memory.stdout() + memory.stderr(), content: memory.filesOf("content") };
}

/** The document that the program made, with what somebody did in it. */
function alter(change: (document: string) => string, comments: string): Uint8Array {
  const parts = unzipSync(MADE.bytes);
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  return zipSync({
    ...parts,
    "word/document.xml": strToU8(change(document)),
    "word/comments.xml": strToU8(part("comments", comments)),
  });
}

/** Where the run with the visible number of a place ends. */
function behindNumber(document: string, number: number): number {
  const start = document.indexOf(`w:name="plaats_${String(number)}"`);
  return document.indexOf("</w:r>", start) + "</w:r>".length;
}

function insertAt(document: string, at: number, xml: string): string {
  return document.slice(0, at) + xml + document.slice(at);
}

const SMALL = writeDocx({
  "word/document.xml": documentPart(
    `<w:p>${around(1, words("Los"))}</w:p><w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr>${words("Groen")}</w:p><w:p>${words("Bomen")}${marked("ins", " erbij", "Piet")}</w:p>`,
  ),
  "word/comments.xml": part("comments", comment(1, ["Klopt dit?"], "Jan Jansen")),
});

describe("a document that the program made", () => {
  test("a comment at each place comes at just that place", async () => {
    const numbers = MADE.places.plaatsen.map(({ nummer }) => nummer);
    expect(numbers.length).toBeGreaterThan(10);
    const bytes = alter(
      (document) =>
        numbers.reduce(
          (text, number) => insertAt(text, behindNumber(text, number), around(number, words("hier"))),
          document,
        ),
      numbers.map((number) => comment(number, [`over ${String(number)}!`])).join(""),
    );
    const { code, content } = await take(bytes);
    expect(code).toBe(0);
    const text = toText(content.get(FILE));
    const items = text.split(/^ {2}- /mu).slice(1);
    expect(items).toHaveLength(numbers.length);
    for (const { nummer, onderwerp } of MADE.places.plaatsen) {
      const item = items.find((one) => one.includes(`over ${String(nummer)}!`)) ?? "";
      expect(item).toContain(`nummer: ${String(nummer)}\n`);
      expect(item).toMatch(new RegExp(`soort: ${onderwerp.soort}\\s`, "u"));
      expect(item).toContain(onderwerp.id);
    }
    const again = await take(bytes, content);
    expect(again.content).toEqual(content);
    expect(again.said).toContain("Er was niets te schrijven.");
  });

  test("without bookmarks and numbers the words of the paragraph tell the place", async () => {
    const one = MADE.places.plaatsen.find(
      ({ tekst }) => tekst.length > 30 && MADE.places.plaatsen.filter((other) => other.tekst === tekst).length === 1,
    );
    const bytes = writeDocx({
      "word/document.xml": documentPart(`<w:p>${around(1, words(one?.tekst ?? ""))}</w:p>`),
      "word/comments.xml": part("comments", comment(1, ["Hoezo?"])),
    });
    const { said, content } = await take(bytes);
    expect(said).toContain("(aan de tekst)");
    expect(toText(content.get(FILE))).toContain(`nummer: ${String(one?.nummer)}`);
  });
});

describe("whose reactions they are", () => {
  test("is asked for with the names that are in the file, and nothing is written", async () => {
    const { code, said, content } = await take(SMALL, SENT, "--content", "content");
    expect([code, content]).toEqual([2, SENT]);
    await expectGolden("ontvangen/reacties-van-wie.txt", said);
  });

  test("may be told for each author; no name comes into the content", async () => {
    const { code, said, content } = await take(SMALL, SENT, "--van", "Jan Jansen=rijk; Piet=regio");
    expect(code).toBe(0);
    const text = toText(content.get(FILE));
    expect(text).not.toMatch(/Jansen|Piet/u);
    await expectGolden("ontvangen/reacties.txt", `${said}\n${text}`);
  });

  test("may be somebody else than a party", async () => {
    const { content } = await take(SMALL, SENT, "--ander", "adviesraad Voorbeeld");
    expect(toText(content.get(FILE))).toContain("ander: adviesraad Voorbeeld");
  });

  test("a party that is none is refused", async () => {
    const { code, said } = await take(SMALL, SENT, "--van", "niemand");
    expect(code).toBe(2);
    expect(said).toContain("geen partij van de deal");
  });
});

describe("what is there", () => {
  test("stays as it is, with its answer; only what is new is added behind it", async () => {
    const { content } = await take(SMALL);
    const text = `${toText(content.get(FILE)).replace("plaats: algemeen", "plaats: {soort: thema, id: groen}")}    antwoord: Ja. # zelf\n`;
    const answered = overlay(content, new Map([[FILE, toBytes(text)]]));
    expect((await take(SMALL, answered)).content).toEqual(answered);
    const more = writeDocx({
      "word/document.xml": documentPart(`<w:p>${marked("del", "Weg ermee")}</w:p>`),
    });
    const after = toText((await take(more, answered)).content.get(FILE));
    expect(after.startsWith(text)).toBe(true);
    expect(after).toContain("id: r-003");
    expect(after).toContain("citaat: Weg ermee");
  });

  test("nothing is written beside a file in which something is wrong", async () => {
    const broken = overlay(SENT, new Map([[FILE, toBytes("reacties:\n  - {id: r-001, onzin: 1}\n")]]));
    const { code, content } = await take(SMALL, broken);
    expect([code, content]).toEqual([2, broken]);
  });

  test("a concept of another report is refused", async () => {
    const properties = (rapport: string): string =>
      `<Properties><property name="Rapport"><lpwstr>${rapport}</lpwstr></property></Properties>`;
    const other = writeDocx({ "word/document.xml": documentPart(""), "docProps/custom.xml": properties("2031") });
    const { code, said } = await take(other);
    expect(code).toBe(2);
    expect(said).toContain("een concept van een ander rapport: 2031");
  });

  test("without a concept that was sent, headings tell what they can", async () => {
    const { said } = await take(SMALL, BASIS);
    expect(said).toContain("Er is geen verstuurd concept met nummers");
    expect(said).toContain("thema groen (aan de kop erboven)");
  });

  test("a locked document is refused in words of Word", async () => {
    const locked = Uint8Array.from([
      ...[0xd0, 0xcf, 0x11, 0xe0],
      ...Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat(),
    ]);
    const { code, said } = await take(locked);
    expect(code).toBe(2);
    expect(said).toContain("met een wachtwoord beveiligd");
    expect(said).toContain("Open het in Word");
  });
});
