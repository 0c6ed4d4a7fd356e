import { readFile } from "node:fs/promises";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { hearMail } from "../src/intake/hear-mail.ts";
import { main } from "../src/main.ts";
import { readWorkbook } from "../src/sheet/read-workbook.ts";
import { buildWorkbook, type RawCell } from "./helpers/build-workbook.ts";
import { FIXTURES, overlay, readTree } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { makeDocument } from "./helpers/make-word.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

const BASIS = await readTree(join(FIXTURES, "basis", "content"));
const { places, bytes: document } = await makeDocument(BASIS);
const FOLDER = "2026/verstuurd/concept-verstuurd-2026-05-01";
/** The content with the concept as it was sent. */
const SENT = overlay(
  BASIS,
  new Map([
    [`${FOLDER}/rapport.docx`, document],
    [`${FOLDER}/plaatsen.json`, toBytes(JSON.stringify(places))],
  ]),
);
const FILE = "2026/reacties.yaml";

interface Ran {
  readonly code: number;
  readonly said: string;
  readonly content: FileTree;
  readonly made: FileTree;
}

async function type(words: readonly string[], content: FileTree = SENT, files: FileTree = new Map()): Promise<Ran> {
  const memory = createMemory({ roots: { content, "": files } });
  const code = await main(words, memory.effects);
  const made = [...memory.published.values()][0] ?? new Map<string, Uint8Array>();
  return { code, said: memory.stdout() + memory.stderr(), content: memory.filesOf("content"), made };
}

const take = (name: string, bytes: Uint8Array, ...options: readonly string[]): Promise<Ran> =>
  type(["ontvang", name, ...options], SENT, new Map([[name, bytes]]));

const MAIL = await readFile(join(FIXTURES, "reacties", "mail.txt"));

describe("a mail that was kept as a text", () => {
  test("gives its paragraphs as reactions, each at its place, and tells what else stood in it", async () => {
    const { code, said, content } = await take("mail.txt", MAIL, "--ander", "adviesraad Voorbeeld");
    expect(code).toBe(0);
    const text = toText(content.get(FILE));
    expect(text).not.toMatch(/Iemand|12345678|Oorspronkelijk/u);
    await expectGolden("ontvangen/reacties-mail.txt", `${said}\n${text}`);
  });

  test("adds nothing the second time, also with other ends of lines", async () => {
    const { content } = await take("mail.txt", MAIL, "--van", "rijk");
    const windows = toBytes(toText(MAIL).replaceAll("\n", "\r\n"));
    const again = await type(["ontvang", "mail.txt", "--van", "rijk"], content, new Map([["mail.txt", windows]]));
    expect(again.content).toEqual(content);
    expect(again.said).toContain("Er was niets te schrijven.");
  });

  test("asks whose it is", async () => {
    const { code, said, content } = await take("mail.txt", MAIL);
    expect([code, content]).toEqual([2, SENT]);
    expect(said).toContain("--van");
  });

  test("in the form of a mail program is refused, with what to do", async () => {
    const { code, said } = await take("mail.eml", toBytes("From: x\n\nDag"), "--van", "rijk");
    expect(code).toBe(2);
    expect(said).toContain("bewaar dat als .txt");
  });

  test("loses no word: each is in a reaction, or was told as something else", () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...[
          "",
          "",
          "[3] een",
          "G1",
          "G1: twee",
          "Groen",
          "- [4]",
          "> drie",
          "Beste mensen,",
          "Met vriendelijke groet,",
        ],
        ...[
          "Van: wie",
          "Verzonden: toen",
          "-----Oorspronkelijk bericht-----",
          "Op maandag 3 mei schreef Jan:",
          "vier vijf",
        ],
      ),
      fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/u),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const { heard, notes } = hearMail(lines.join(end), ["G1", "Groen"]);
        const told = [
          ...heard.flatMap(({ words, spot }) => [words, `[${String(spot?.visible)}]`, spot?.heading ?? ""]),
          ...notes,
        ];
        const all = told.join(" ").toLowerCase();
        // A place of which nothing is said is no reaction
        const isPlace = (one: string): boolean => /^(?:G1|Groen|- \[4\])$/u.test(one);
        for (const one of lines.filter((each) => each !== "" && !isPlace(each)))
          for (const word of one
            .toLowerCase()
            .split(" ")
            .filter((each) => !/^-?$/u.test(each)))
            expect(all, one).toContain(word);
        const count = (text: string): number => text.split("vier vijf").length - 1;
        expect(count(told.join("\n"))).toBe(count(lines.join("\n")));
      }),
    );
  });
});

const book = (...rows: readonly (readonly (RawCell | null)[])[]): Uint8Array => buildWorkbook({ rows });

describe("a sheet with reactions", () => {
  test("gives a reaction a row, by number or by name, of the party that the row names", async () => {
    const sheet = book(
      ["Reacties van het Rijk", null, null, null],
      ["Nr.", "Plek", "Partij", "Opmerking"],
      [3, null, "rijk", "Klopt dit getal nog?"],
      [null, "Groen", "Regio", "Waarom geen hagen?"],
      [null, null, "rijk", "Een helder rapport."],
      [4, "Groen", "rijk", null],
      ["later", null, "rijk", "Kan het korter?"],
      [5, null, "rijk", { xml: "<v>#REF!</v>", type: "e" }],
    );
    const { code, said, content } = await take("blad.xlsx", sheet);
    expect(code).toBe(0);
    await expectGolden("ontvangen/reacties-blad.txt", `${said}\n${toText(content.get(FILE))}`);
    const again = await type(["ontvang", "blad.xlsx"], content, new Map([["blad.xlsx", sheet]]));
    expect(again.content).toEqual(content);
  });

  test("names whom it does not know, and nothing is written", async () => {
    const { code, said, content } = await take(
      "blad.xlsx",
      book(["nummer", "van", "reactie"], [3, "Iemand", "Hoezo?"]),
    );
    expect([code, content]).toEqual([2, SENT]);
    expect(said).toContain("Iemand");
  });

  test("of another report is refused", async () => {
    const sheet = book(["uitvraag-reacties/1 | andere-deal | 2031"], ["nummer", "reactie"], [3, "Hoezo?"]);
    const { code, said } = await take("blad.xlsx", sheet, "--van", "rijk");
    expect(code).toBe(2);
    expect(said).toContain("een concept van een ander rapport: 2031 van andere-deal");
  });
});

describe("rapport uitvraag reacties", () => {
  test("makes a sheet with the places of the concept that was sent, the same bytes each time", async () => {
    const { code, said, made, content } = await type(["uitvraag", "reacties", "rijk"]);
    expect([code, content]).toEqual([0, SENT]);
    await expectGolden("ontvangen/uitvraag-reacties.txt", said);
    expect([...made.keys()]).toEqual(["uitvraag-reacties-2026-rijk.xlsx"]);
    expect((await type(["uitvraag", "reacties", "rijk"])).made).toEqual(made);
    const { tables } = await readWorkbook("x", [...made.values()][0] ?? new Uint8Array());
    expect(tables.map(({ name }) => name)).toEqual(["Uitleg", "Reacties", "Plekken"]);
    expect(tables[2]?.rows).toHaveLength(places.plaatsen.length + 1);
  });

  test("the sheet comes back as reactions of the party that was asked", async () => {
    const mark = `uitvraag-reacties/1 | ${places.deal} | 2026 | rijk`;
    const sheet = book([mark], ["nummer", "waar het over gaat", "van", "reactie"], [3, null, null, "Hoezo?"]);
    const { code, content } = await take("uitvraag-reacties-2026-rijk.xlsx", sheet);
    expect(code).toBe(0);
    expect(toText(content.get(FILE))).toContain("van: rijk");
  });

  test("can be asked without a concept that was sent, and refuses who is no party", async () => {
    expect((await type(["uitvraag", "reacties"], BASIS)).said).toContain("Er is geen concept verstuurd");
    const { code, said } = await type(["uitvraag", "reacties", "niemand"]);
    expect(code).toBe(2);
    expect(said).toContain("geen partij van de deal");
    expect((await type(["uitvraag", "geld"])).code).toBe(2);
  });
});
