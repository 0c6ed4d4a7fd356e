import { describe, expect, it, test } from "vitest";
import { isScalar } from "yaml";

import type { Entry, Resultaat } from "../src/content/content.ts";
import { gatherSources } from "../src/content/sources.ts";
import { listContentFiles, type ContentFile } from "./helpers/content-files.ts";
import { createSink } from "../src/diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { classifyPath } from "../src/read/classify-path.ts";
import { readFile } from "../src/read/read-file.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { normaliseQuotation } from "../src/rules/quotations/covenant-words.ts";
import { quotationNotFound } from "../src/rules/deal/quotation-not-found.ts";
import { COVENANT_PATH } from "../src/schema/content-schemas.ts";
import type { OverTime } from "../src/schema/fields.ts";
import { walkSchema } from "../src/schema/walk-schema.ts";
import type { DataPath } from "../src/source/spot.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes } from "./helpers/memory-effects.ts";

/** What the deal says, read from its text by hand; the shipped content must say the same. */
const CHECKED = await checkContent("content", createMemory({ roots: { content: await readTree(SHIPPED) } }).effects);
const { deal } = CHECKED.content;
const COVENANT = normaliseQuotation(CHECKED.sources.texts.get(COVENANT_PATH)?.text ?? "");
const ARTICLE_4 = COVENANT.slice(COVENANT.indexOf("Artikel 4 "));
const THEMES = ["sociaaleconomisch", "veiligheid", "wonen", "retail", "duurzaamheid", "economie", "gros"];

/** A value that never changed. */
function only<T>(value: OverTime<T> | null): T | null {
  expect(value ?? []).toHaveLength(1);
  expect(value?.[0]?.vanaf).toBeNull();
  return value?.[0]?.waarde ?? null;
}

function countPerTheme(entries: readonly { readonly thema: string | null }[]): number[] {
  return THEMES.map((theme) => entries.filter(({ thema }) => thema === theme).length);
}

/** 1.1, 1.2 ... of so many per theme. */
function numberMarks(counts: readonly number[], name: (place: number) => string): string[] {
  return counts.flatMap((count, theme) =>
    Array.from({ length: count }, (_, place) => `${String(theme + 1)}.${name(place)}`),
  );
}

function idsOf(entries: readonly Entry<object>[]): string[] {
  return entries.map(({ id }) => id);
}

describe("articles 3 and 4", () => {
  test("there are seven themes in two tracks", () => {
    expect(deal.themas.map(({ id, nummer, spoor }) => [id, nummer, spoor])).toEqual(
      THEMES.map((id, index) => [id, index + 1, index < 4 ? "A" : "B"]),
    );
    expect(idsOf(deal.sporen)).toEqual(["A", "B"]);
  });

  test("there are 32 results, 1.1 to 7.4", () => {
    const counts = [7, 7, 3, 3, 3, 5, 4];
    expect(deal.resultaten).toHaveLength(32);
    expect(idsOf(deal.resultaten)).toEqual(numberMarks(counts, (place) => String(place + 1)));
    expect(countPerTheme(deal.resultaten)).toEqual(counts);
  });

  test("the results stand in the order of article 4, and say where", () => {
    const places = deal.resultaten.map(({ citaat }) => ARTICLE_4.indexOf(normaliseQuotation(citaat ?? "?")));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(32);
    const dashes = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende"];
    for (const { id, bron } of deal.resultaten) {
      const [theme = "", place = ""] = id.split(".");
      const dash = `${dashes[Number(place) - 1] ?? "?"} streepje`;
      expect(bron).toEqual({ artikel: "4", lid: theme, onderdeel: dash, plaats: null });
    }
  });

  test("five of their parts have a target, and no other has", () => {
    const parts = deal.resultaten.flatMap(({ id, onderdelen }) => onderdelen.map((part) => ({ result: id, ...part })));
    const withTarget = parts.filter(({ streefwaarde }) => streefwaarde !== null);
    const facts = withTarget.map((part) => [part.result, part.operator, only(part.streefwaarde), part.eenheid]);
    expect(facts).toEqual([
      ["1.4", "streven", 1500, "mensen"],
      ["3.1", "minimaal", 1000, "gezinnen"],
      ["4.1", "streven", 3, "centrumgebieden"],
      ["4.2", "streven", 6500, "m²"],
      ["5.2", "minimaal", 2, "grondstoffen"],
    ]);
    const others = parts.filter((part) => !withTarget.includes(part));
    expect(others.filter(({ operator }) => operator === "minimaal" || operator === "streven")).toEqual([]);
    const principals = deal.resultaten.map(({ onderdelen }) => onderdelen[0]?.id);
    expect(withTarget.filter(({ id }) => !principals.includes(id))).toEqual([]);
  });

  test("two goals stand in article 3 only", () => {
    const goals = deal.doelen.map((goal) => {
      const { resultaat, onderdeel } = goal.meet_aan ?? {};
      return [goal.id, goal.operator, only(goal.streefwaarde), goal.eenheid, resultaat, onderdeel];
    });
    expect(goals).toEqual([
      ["3.2.f", "minimaal", 1100, "studenten", "2.7", "studenten"],
      ["3.3.b", "minimaal", 1000, "gezinnen", "3.1", "benaderd"],
    ]);
  });

  test("there are 34 parts of the approach, 1.a to 7.e", () => {
    const counts = [6, 8, 4, 4, 3, 4, 5];
    expect(deal.aanpak).toHaveLength(34);
    expect(idsOf(deal.aanpak)).toEqual(numberMarks(counts, (place) => "abcdefgh"[place] ?? "?"));
    expect(countPerTheme(deal.aanpak)).toEqual(counts);
  });

  test("there are five criteria and a condition", () => {
    expect(deal.criteria?.criteria.map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4, 5]);
    expect(deal.criteria?.voorwaarde?.citaat).toContain("eerst de mogelijkheden van andere beschikbare");
  });
});

describe("the numbers in the quotations", () => {
  interface Promised {
    readonly operator: string;
    readonly value: number;
  }
  const WORDS: Record<string, number> = { één: 1, twee: 2, drie: 3 };

  /** Every number of which the deal says that it is the least or that it is aimed at. */
  function readPromises(citaat: string | null): Promised[] {
    const said = /(minimaal|ten minste|streven (?:om|naar)) (\d[\d.]*|één|twee|drie)(?![\d.%])/gu;
    return [...normaliseQuotation(citaat ?? "").matchAll(said)].map(([, how = "", number = ""]) => ({
      operator: how.startsWith("streven") ? "streven" : "minimaal",
      value: WORDS[number] ?? Number(number.replaceAll(".", "")),
    }));
  }

  function promisesOf({ onderdelen }: Resultaat): Promised[] {
    return onderdelen
      .filter(({ streefwaarde }) => streefwaarde !== null)
      .map(({ operator, streefwaarde }) => ({ operator: operator ?? "?", value: only(streefwaarde) ?? NaN }));
  }

  it.each(deal.resultaten)("of result $id are its targets, and there is no other", (result) => {
    expect(readPromises(result.citaat)).toEqual(promisesOf(result));
    for (const { citaat, operator, streefwaarde } of result.onderdelen) {
      if (citaat !== null && streefwaarde !== null)
        expect(readPromises(citaat)).toEqual([{ operator, value: only(streefwaarde) }]);
    }
  });

  it.each(deal.doelen)("of goal $id are its target", ({ citaat, operator, streefwaarde }) => {
    expect(readPromises(citaat)).toEqual([{ operator, value: only(streefwaarde) }]);
  });

  it("are not read past their marks", () => {
    expect(readPromises("(streven naar 6.500m²) en ten minste twee, minimaal 50%")).toEqual([
      { operator: "streven", value: 6500 },
      { operator: "minimaal", value: 2 },
    ]);
  });
});

describe("who and where", () => {
  test("eight parties: seven of the state and the region", () => {
    expect(deal.partijen.map(({ afkorting, zijde }) => [afkorting, zijde])).toEqual([
      ...["BZK", "OCW", "SZW", "VWS", "JenV", "EZK", "IenW"].map((name) => [name, "rijk"]),
      ["Regio", "regio"],
    ]);
  });

  test("seven municipalities", () => {
    expect(deal.gemeenten.map(({ naam }) => only(naam))).toEqual([
      "Beekdaelen",
      "Brunssum",
      "Heerlen",
      "Kerkrade",
      "Landgraaf",
      "Simpelveld",
      "Voerendaal",
    ]);
  });

  test("eight focus areas, two of them in Beekdaelen", () => {
    expect(deal.focusgebieden.map(({ naam, gemeenten }) => [naam, gemeenten.join()])).toEqual([
      ["Brunssum Noord&oost", "brunssum"],
      ["Heerlen Noord", "heerlen"],
      ["Kerkrade-Oost", "kerkrade"],
      ["Ruggegraat Landgraaf", "landgraaf"],
      ["Nuth", "beekdaelen"],
      ["Schinveld", "beekdaelen"],
      ["Simpelveld", "simpelveld"],
      ["Ubachsberg", "voerendaal"],
    ]);
  });
});

describe("the money of article 5, in cents", () => {
  const MILLION = 100_000_000;

  test("is divided as in the table", () => {
    const rows = deal.verdeling.map(({ thema, post, rijk, regio }) => [thema ?? post, only(rijk), only(regio)]);
    expect(rows).toEqual([
      ["sociaaleconomisch", 775_000_000, 775_000_000],
      ["veiligheid", 500_000_000, 500_000_000],
      ["wonen", 400_000_000, 400_000_000],
      ["retail", 250_000_000, 250_000_000],
      ["duurzaamheid", 100_000_000, 100_000_000],
      ["economie", 350_000_000, 350_000_000],
      ["gros", 100_000_000, 100_000_000],
      ["vat", 25_000_000, 25_000_000],
    ]);
  });

  test("adds up to 25, 25 and 50 million", () => {
    const add = (column: "rijk" | "regio"): number =>
      deal.verdeling.reduce((sum, row) => sum + (only(row[column]) ?? NaN), 0);
    expect([add("rijk"), add("regio"), add("rijk") + add("regio")]).toEqual([25 * MILLION, 25 * MILLION, 50 * MILLION]);
    expect(deal.financien?.plafond_rijk?.bedrag).toBe(25 * MILLION);
    expect(deal.financien?.minimum_regio?.bedrag).toBe(25 * MILLION);
    expect(deal.financien?.vat?.maximaal_aandeel).toBe(3);
  });

  test("has the totals that are printed", () => {
    const totals = deal.financien?.gedrukte_totalen.map(({ spoor, post, alles, kolom, bedrag }) => [
      spoor ?? post ?? alles,
      kolom,
      bedrag,
    ]);
    expect(totals).toEqual([
      ["A", "totaal", 38.5 * MILLION],
      ["B", "totaal", 11 * MILLION],
      ["vat", "totaal", 0.5 * MILLION],
      [true, "rijk", 25 * MILLION],
      [true, "regio", 25 * MILLION],
      [true, "totaal", 50 * MILLION],
    ]);
  });

  test("is what the text of the deal has in its table", () => {
    const start = COVENANT.indexOf("Uitvoeringsactiviteiten Thema Maximale");
    const table = COVENANT.slice(start, COVENANT.indexOf("Dit bedrag is inclusief", start));
    const read = [...table.matchAll(/€ (\d+(?:,\d+)?) mln\./gu)].map(([, number = ""]) =>
      Math.round(Number(number.replace(",", ".")) * MILLION),
    );
    const rows = deal.verdeling.flatMap(({ rijk, regio }) => [only(rijk), only(regio)]);
    const totals = deal.financien?.gedrukte_totalen.map(({ bedrag }) => bedrag) ?? [];
    const sorted = (numbers: readonly (number | null)[]): number[] => numbers.map(Number).sort((a, b) => a - b);
    expect(sorted(read)).toEqual(sorted([...rows, ...totals]));
  });
});

describe("when", () => {
  test("the calendar has four moments", () => {
    const days = deal.momenten.map(({ id, jaarlijks, eenmalig }) => [
      id,
      ...jaarlijks.map(({ voor, uiterlijk }) => ({ voor, uiterlijk })),
      ...(eenmalig === null ? [] : [eenmalig]),
    ]);
    expect(days).toEqual([
      ["concept", { voor: "06-15", uiterlijk: null }],
      ["indiening", { voor: "07-15", uiterlijk: null }],
      ["overleg", { voor: null, uiterlijk: "09-30" }],
      ["beginsituatie", "voorjaar 2024"],
    ]);
  });

  test("the deal ends on 31 December 2028 and began on a day that its text leaves open", () => {
    expect(deal.file?.looptijd?.tot).toBe("2028-12-31");
    expect(deal.file?.looptijd?.van).toBeNull();
  });
});

test("there are 22 notes on the text, in order", () => {
  expect(deal.aantekeningen.map(({ nummer }) => nummer)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
});

interface Quotation {
  readonly file: ContentFile;
  readonly path: DataPath;
  readonly text: string;
}

describe("the words of the deal", () => {
  const quotations = listContentFiles(CHECKED.sources).flatMap((file) => listQuotations(file));

  function listQuotations(file: ContentFile): Quotation[] {
    const found: Quotation[] = [];
    walkSchema(file.schema, file.source.data, ({ path, data, info }) => {
      if (info.isQuotation === true && typeof data === "string") found.push({ file, path, text: data });
    });
    return found;
  }

  /** The place of a quotation in its file, with its quotation marks or its `>-`. */
  function rangeOf({ file, path }: Quotation): readonly [number, number] {
    const node = file.source.document.getIn(path, true);
    if (!isScalar(node) || !node.range) throw new Error(`no text at ${path.join(".")} in ${file.source.path}`);
    return [node.range[0], node.range[1]];
  }

  /** The file with one word of a quotation replaced, as the program checks it. */
  function checkWithout(word: RegExpExecArray, quotation: Quotation): readonly Diagnostic[] {
    const { source } = quotation.file;
    const start = rangeOf(quotation)[0] + word.index;
    const text = `${source.text.slice(0, start)}onzin${source.text.slice(start + word[0].length)}`;
    const { emit, diagnostics } = createSink();
    const edited = readFile({ path: source.path, role: classifyPath(source.path), hash: "", bytes: toBytes(text) });
    expect(edited.state).toBe("sound");
    const covenant = CHECKED.sources.values.get(COVENANT_PATH);
    const sources = gatherSources(covenant === undefined ? [edited] : [edited, covenant], new Map());
    const whole = { ...CHECKED, sources, seals: new Map(), covenant: null, typefaces: [] };
    quotationNotFound.run(whole, { severity: "error", settings: {}, emit });
    return diagnostics;
  }

  it("are in the text as the content has them", () => {
    expect(CHECKED.diagnostics.filter(({ ruleId }) => ruleId === "deal/quotation-not-found")).toEqual([]);
    expect(quotations.filter(({ text }) => !COVENANT.includes(normaliseQuotation(text)))).toEqual([]);
    // 32 results, 34 parts of the approach, 2 goals, and whatever else was quoted
    expect(quotations.length).toBeGreaterThan(100);
    expect(COVENANT).not.toContain("onzin");
  });

  it.each(["ambitie", "doel", "kernboodschap"] as const)("say what the %s is", (name) => {
    const words = normaliseQuotation(deal.file?.[name]?.citaat ?? "");
    expect(words).toMatch(/^(?:Met behulp van )?[Dd]e Regio Deal Parkstad Limburg 2023 – 2025 /u);
    expect(COVENANT).toContain(words);
  });

  it.each(quotations.map((one) => ({ ...one, name: `${one.file.source.path} ${one.path.join(".")}` })))(
    "are checked to the letter in $name",
    (quotation) => {
      const [from, to] = rangeOf(quotation);
      const words = [...quotation.file.source.text.slice(from, to).matchAll(/\p{L}{2,}/gu)];
      const tried = new Set([words[0], words[words.length >> 1], words.at(-1)]);
      for (const word of tried) {
        if (word === undefined) throw new Error("a quotation without words");
        const found = checkWithout(word, quotation);
        expect(found.map(({ file, range, ruleId }) => [file, range?.start.offset, ruleId])).toEqual([
          [quotation.file.source.path, from, "deal/quotation-not-found"],
        ]);
      }
    },
  );
});
