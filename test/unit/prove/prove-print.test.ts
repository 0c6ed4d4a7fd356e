import { describe, expect, it } from "vitest";

import type { PdfReading, Tag, TaggedText, TextRun } from "../../../src/pdf/reading/pdf-reading.ts";
import { provePrint } from "../../../src/prove/prove-report.ts";
import type { Claim, ClaimedPart } from "../../../src/render/claims/claim.ts";

/** A report of a cover, a table of contents and one chapter of two pages, as it is read from its print. */
const PARAGRAPH: Tag = { type: "P", parent: null, alt: null };
const HEADING: Tag = { type: "H2", parent: null, alt: null };

function toRun(text: string, over: Partial<TextRun> = {}): TextRun {
  const box = { left: 60, right: 300, top: 300, bottom: 312 };
  return { text, size: 10, typeface: "SourceSans3-Regular", isCut: false, ...box, ...over };
}

function toText(
  page: number,
  text: string,
  { tag = PARAGRAPH, ...run }: Partial<TextRun> & { tag?: Tag } = {},
): TaggedText {
  return { tag, page, text, runs: [toRun(text, run)] };
}

const TEXTS = [
  toText(1, "Verslag"),
  toText(2, "1 Groen 3"),
  toText(3, "Groen", { tag: HEADING }),
  toText(3, "Er staan 412 bomen."),
  toText(4, "De laan is klaar."),
];

function toReading(over: Partial<PdfReading> = {}): PdfReading {
  return {
    pages: [1, 2, 3, 4].map((number) => ({
      number,
      width: 595,
      height: 842,
      artifacts: [toRun(`${String(number)} / 4`)],
      images: [],
    })),
    texts: TEXTS,
    destinations: new Map([
      ["inhoud", 2],
      ["groen", 3],
    ]),
    links: [{ target: "groen", page: 2 }],
    typefaces: new Set(["SourceSans3-Regular"]),
    findings: [],
    ...over,
  };
}

function toClaim(kind: Claim["kind"], inside: string, text: string): Claim {
  return { kind, inside, pieces: [text], origins: [], mentions: [], written: text, onPaperOnly: false, picture: null };
}

const PARTS: readonly ClaimedPart[] = [
  { id: "omslag", title: "Omslag", claims: [toClaim("kop", "", "Verslag")] },
  { id: "inhoud", title: "Inhoud", claims: [toClaim("inhoudsregel", "groen", "1 Groen 3")] },
  {
    id: "groen",
    title: "Groen",
    claims: [
      toClaim("kop", "groen", "Groen"),
      toClaim("tekst", "groen", "Er staan 412 bomen."),
      toClaim("tekst", "groen", "De laan is klaar."),
    ],
  },
];

/** What is found, as lines `rule message`. */
function prove(reading: PdfReading, parts = PARTS): string[] {
  const print = { reading, faults: [], families: ["Source Sans 3"] };
  const { findings } = provePrint(parts, print, () => ({ file: null, range: null }));
  return findings.map(({ ruleId, message }) => `${ruleId} ${message}`);
}

const change = (index: number, text: TaggedText): PdfReading => toReading({ texts: TEXTS.with(index, text) });

describe("provePrint", () => {
  it("finds nothing where all is as it was meant", () => {
    expect(prove(toReading())).toEqual([]);
  });

  it("finds a link that leads nowhere, once", () => {
    const links = ["groen", "weg", "weg"].map((target) => ({ target, page: 3 }));
    expect(prove(toReading({ links }))).toEqual([
      'proof/dead-link Er staat in de PDF een link naar "#weg", maar die plaats is er niet (bladzijde 3).',
    ]);
  });

  it("finds text that is cut off", () => {
    expect(prove(change(3, toText(3, "Er staan 412 bomen.", { isCut: true })))).toEqual([
      'proof/cut-off Deze tekst is in de PDF afgekapt: "Er staan 412 bomen." (bladzijde 3).',
    ]);
  });

  it("finds a running head that is cut off", () => {
    const pages = toReading().pages.map((page) => ({
      ...page,
      artifacts: [...page.artifacts, toRun("Groen", { isCut: page.number === 4 })],
    }));
    expect(prove(toReading({ pages }))).toEqual([
      'proof/cut-off Deze tekst is in de PDF afgekapt: "Groen" (bladzijde 4).',
    ]);
  });

  it("finds a typeface that the program does not ship", () => {
    const reading = change(4, toText(4, "De laan is klaar.", { typeface: "DejaVuSans" }));
    expect(prove({ ...reading, typefaces: new Set(["SourceSans3-Regular", "DejaVuSans"]) })).toEqual([
      'proof/foreign-typeface Een teken in "De laan is klaar." komt uit een lettertype van deze computer: DejaVuSans (bladzijde 4).',
    ]);
  });

  it("finds a destination that is not where the heading is", () => {
    const destinations = new Map([
      ["inhoud", 2],
      ["groen", 3],
      ["laan", 3],
    ]);
    const parts = PARTS.map((part) =>
      part.id === "inhoud"
        ? { ...part, claims: [...part.claims, toClaim("inhoudsregel", "laan", "1.1 Laan 3")] }
        : part.id === "groen"
          ? { ...part, claims: [...part.claims, toClaim("kop", "laan", "Laan")] }
          : part,
    );
    const texts = [...TEXTS.slice(0, 2), toText(2, "1.1 Laan 3"), ...TEXTS.slice(2), toText(4, "Laan")];
    expect(prove(toReading({ destinations, texts }), parts)).toEqual([
      'proof/page-number Volgens de PDF begint "1.1 Laan 3" op bladzijde 3, maar het staat op bladzijde 4.',
    ]);
  });

  it("finds a picture that is not shown where its alternative text is written, or else by its file", () => {
    const parts = PARTS.map((part) =>
      part.id === "groen"
        ? { ...part, claims: [...part.claims, toClaim("alternatieve tekst", "beeld", "Een laan met bomen.")] }
        : part,
    );
    const reading = toReading({ texts: [...TEXTS, toText(4, "Een laan met bomen.")] });
    const fault = { kind: "image", name: "2026/beelden/laan.png" } as const;
    const find = (alt: string): (string | null)[] => {
      const print = { reading, faults: [{ ...fault, alt }], families: ["Source Sans 3"] };
      const placed: (string | null)[] = [];
      provePrint(parts, print, ({ claim, file }) => {
        placed.push(claim?.written ?? file);
        return { file, range: null };
      });
      return placed;
    };
    expect(find("Een laan met bomen.")).toEqual(["Een laan met bomen."]);
    expect(find("")).toEqual(["2026/beelden/laan.png"]);
  });

  it("finds a page without its number", () => {
    const pages = toReading().pages.map((page) => (page.number === 3 ? { ...page, artifacts: [] } : page));
    expect(prove(toReading({ pages }))).toEqual([
      "proof/page-not-numbered Bladzijde 3 van de PDF heeft niet het goede nummer.",
    ]);
  });

  it("finds the first page behind the cover without its number", () => {
    const pages = toReading().pages.map((page) => (page.number === 2 ? { ...page, artifacts: [] } : page));
    expect(prove(toReading({ pages }))).toEqual([
      "proof/page-not-numbered Bladzijde 2 van de PDF heeft niet het goede nummer.",
    ]);
  });

  it("takes for the page of a chapter that of its first heading", () => {
    const parts = PARTS.map((part) =>
      part.id === "groen" ? { ...part, claims: [...part.claims, toClaim("kop", "groen", "Noten")] } : part,
    );
    expect(prove(toReading({ texts: [...TEXTS, toText(4, "Noten")] }), parts)).toEqual([]);
  });

  it("warns of a table that stands far from where it is mentioned", () => {
    const pages = Array.from({ length: 8 }, (_, index) => ({
      number: index + 1,
      width: 595,
      height: 842,
      artifacts: [toRun(`${String(index + 1)} / 8`)],
      images: [],
    }));
    const parts = PARTS.map((part) =>
      part.id === "groen"
        ? {
            ...part,
            claims: [
              ...part.claims.slice(0, 2),
              { ...toClaim("tekst", "groen", "Zie de tabel."), mentions: ["tabel-bomen"] },
              ...part.claims.slice(2),
              toClaim("bijschrift", "tabel-bomen", "Tabel 1. Bomen"),
            ],
          }
        : part,
    );
    const texts = [...TEXTS.slice(0, 4), toText(3, "Zie de tabel."), ...TEXTS.slice(4), toText(8, "Tabel 1. Bomen")];
    const destinations = new Map([
      ["inhoud", 2],
      ["groen", 3],
      ["tabel-bomen", 8],
    ]);
    expect(prove(toReading({ pages, texts, destinations }), parts)).toEqual([
      'layout/far-figure Op bladzijde 3 wordt "Tabel 1. Bomen" genoemd, maar dat staat pas op bladzijde 8.',
    ]);
  });
});

/** The chapter with other claims and texts behind its own. */
function withMore(claims: readonly Claim[], texts: readonly TaggedText[], over: Partial<PdfReading> = {}): string[] {
  const parts = PARTS.map((part) => (part.id === "groen" ? { ...part, claims: [...part.claims, ...claims] } : part));
  return prove(toReading({ texts: [...TEXTS, ...texts], ...over }), parts);
}

describe("what reads badly in a print", () => {
  /** A table of so many rows, of which the last stands on the next page. */
  function toTable(rows: number): readonly [Claim[], TaggedText[]] {
    const table: Tag = { type: "Table", parent: null, alt: null };
    const words = Array.from({ length: rows }, (_, index) => `Rij ${String(index + 1)}`);
    const page = (index: number): number => (index === rows - 1 ? 4 : 3);
    return [
      words.map((one) => toClaim("tekst", "groen", one)),
      words.map((one, index) => toText(page(index), one, { tag: { type: "TR", parent: table, alt: null } })),
    ];
  }

  it("is a last row of a table that stands alone, but not where there is one row below the head", () => {
    expect(withMore(...toTable(3))).toEqual([
      'layout/row-alone Alleen de laatste rij van een tabel staat op bladzijde 4: "Rij 3".',
    ]);
    expect(withMore(...toTable(2))).toEqual([]);
  });

  it("is a heading of which the text stands on the next page", () => {
    const texts = [toText(3, "De laan", { tag: { ...HEADING } }), toText(4, "Er komt een tweede rij.")];
    const claims = [toClaim("kop", "laan", "De laan"), toClaim("tekst", "laan", "Er komt een tweede rij.")];
    expect(withMore(claims, texts)).toEqual([
      'layout/heading-alone De kop "De laan" staat alleen onder aan bladzijde 3.',
    ]);
  });

  it("is a last page with a few lines, but not the first page of a chapter", () => {
    const [cover, contents, heading, text, last] = TEXTS.map((one) => ({
      ...one,
      runs: one.runs.map((run) => ({ ...run, top: 60, bottom: 72 })),
    }));
    const low = toText(3, "Er staan 412 bomen.");
    const texts = [cover, contents, heading, low, last].flatMap((one) => one ?? []);
    const warning = "layout/empty-page Bladzijde 4 is bijna leeg (hoofdstuk Groen).";
    expect(prove(toReading({ texts }))).toEqual([warning]);
    expect(prove(toReading({ texts: texts.with(3, text ?? low) }))).toEqual([warning]);
    const picture = { left: 60, right: 300, top: 80, bottom: 400 };
    const pages = toReading().pages.map((page) => ({ ...page, images: [picture] }));
    expect(prove(toReading({ texts, pages }))).toEqual([]);
  });

  it.each([
    ["far behind it", 8, 3],
    ["far before it", 3, 8],
  ])("is a table %s where it is mentioned", (_what, target, page) => {
    const pages = Array.from({ length: 8 }, (_, index) => ({
      ...toReading().pages[0],
      ...{ number: index + 1, width: 595, height: 842, images: [], artifacts: [toRun(`${String(index + 1)} / 8`)] },
    }));
    const mention = { ...toClaim("tekst", "groen", "Zie de tabel."), mentions: ["tabel"] };
    const caption = toClaim("bijschrift", "tabel", "Tabel 1. Bomen");
    const texts = [toText(page, "Zie de tabel."), toText(target, "Tabel 1. Bomen")];
    const isBehind = target > page;
    const order = <T>(items: readonly T[]): readonly T[] => (isBehind ? items : items.toReversed());
    const destinations = new Map([...toReading().destinations, ["tabel", target] as const]);
    expect(withMore(order([mention, caption]), order(texts), { pages, destinations })).toEqual([
      `layout/far-figure Op bladzijde ${String(page)} wordt "Tabel 1. Bomen" genoemd, maar dat staat pas op bladzijde ${String(target)}.`,
    ]);
  });

  it.each([
    [8.4, ['layout/small-text Deze tekst is kleiner dan 8,5 punt (8,4): "De laan is klaar." (bladzijde 4).']],
    // As large as it was meant, but for the computing
    [8.46, []],
  ])("is type of %d points", (size, expected) => {
    expect(prove(change(4, toText(4, "De laan is klaar.", { size })))).toEqual(expected);
  });

  it("is a report that was shrunk, when more than half of the pages have small type", () => {
    const shrink = (least: number): string[] => {
      const texts = TEXTS.map((text) =>
        text.page < least ? text : { ...text, runs: text.runs.map((run) => ({ ...run, size: 7 })) },
      );
      return prove(toReading({ texts })).map((line) => line.split(" ")[0] ?? "");
    };
    expect(shrink(3)).toEqual(["layout/small-text", "layout/small-text"]);
    expect(shrink(2)).toEqual(["proof/shrunk"]);
  });
});
