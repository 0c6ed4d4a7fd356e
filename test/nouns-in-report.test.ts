import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isScalar, parseDocument, visit } from "yaml";

import { assessDelivery } from "../src/assess/assess-delivery.ts";
import { assessSisa } from "../src/assess/assess-sisa.ts";
import { formatFile, formatFileList } from "../src/cli/format-fields.ts";
import { composeMeta } from "../src/compose/compose-meta.ts";
import { composeOpenPoints } from "../src/compose/compose-open-points.ts";
import { composeReport } from "../src/compose/compose-report.ts";
import { NO_RECORDS } from "../src/compose/test-record.ts";
import { findingsFor, linesOf } from "../src/pipeline/check-content.ts";
import { createEditorFiles } from "../src/pipeline/editor-files.ts";
import { createSisaSheet } from "../src/publish/create-sisa-sheet.ts";
import { renderOpenPoints } from "../src/render/render-open-points.ts";
import { CONTENT_FILES } from "../src/schema/content-files.ts";
import { nameNouns, STANDARD_NOUNS, type Noun, type Nouns } from "../src/value/nouns.ts";
import { readTemplates } from "./components/read-templates.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { spellPage } from "./helpers/page-text.ts";
import { checkTree, createAssets, readRecords, spellReport } from "./helpers/report-text.ts";

/**
 * What the program says of the parts of a deal it says in the deal's own nouns. Nouns that nobody has stand in
 * `woorden`, so that wherever one is read it came from there, and wherever a standard one is left it was typed.
 */
type Name = keyof Nouns;
const NAMES = Object.keys(STANDARD_NOUNS) as Name[];

/** As long as the standard ones: how long a word is, decides how a table is cut. */
const NONSENSE: Readonly<Record<Name, Pick<Noun, "naam" | "meervoud">>> = {
  thema: { naam: "zwalp", meervoud: "zwalpen" },
  spoor: { naam: "knoefdrent", meervoud: "knoefdrents" },
  focusgebied: { naam: "plompgrauwt", meervoud: "plompgrauwten" },
  resultaat: { naam: "frobbekul", meervoud: "frobbekuls" },
  convenant: { naam: "snurkleum", meervoud: "snurkleumen" },
  coordinator: { naam: "wemelkwartsbrijg", meervoud: "wemelkwartsbrijgen" },
};

const EDITION = { version: "concept", edition: "partijen" } as const;
const ASSETS = createAssets(readTemplates(".hbs"));
const MARK = /[\uFDD0-\uFDEF]/u;

type Article = Noun["lidwoord"];
const swap = (article: Article): Article => (article === "de" ? "het" : "de");

/** Content that calls its parts by nonsense. */
function withNonsense(content: FileTree, articleOf: (name: Name) => Article): FileTree {
  const deal = toText(content.get("deal/deal.yaml"));
  const lines = NAMES.map((name) => {
    const { naam, meervoud } = NONSENSE[name];
    return `  ${name}: {naam: ${naam}, meervoud: ${meervoud}, lidwoord: ${articleOf(name)}}\n`;
  });
  const own = deal.replace(/^woorden:\n(?: .*\n)+/mu, "");
  return overlay(content, new Map([["deal/deal.yaml", toBytes(`${own}woorden:\n${lines.join("")}`)]]));
}

interface Said {
  readonly woorden: Nouns;
  /** The newest report and its open points as their readers see them, the sheet, and the help for editors. */
  readonly texts: Readonly<Record<"report" | "openPoints" | "sheet" | "editor", string>>;
  /** All that is rendered, before that. */
  readonly models: string;
  /** The open points without the findings, whose words are those of the rules. */
  readonly list: string;
}

async function say(content: FileTree): Promise<Said> {
  const checked = await checkTree(content);
  const assessment = checked.assessments.at(-1);
  if (assessment === undefined) throw new Error("no report");
  const { naam } = assessment.jaar;
  const findings = findingsFor(checked, naam);
  const inlevering = assessDelivery(assessment, { sources: checked.sources, ...findings });
  const model = composeReport(assessment, EDITION, {
    exceptions: findings.exceptions,
    unwitnessed: [],
    records: NO_RECORDS,
    veranderd: null,
  });
  const points = composeOpenPoints({ assessment, inlevering, edition: EDITION, linesOf: linesOf(checked) });
  const meta = composeMeta(assessment, EDITION);
  const silent = { ...points, infos: [], groups: points.groups.map(withoutFindings) };
  return {
    woorden: assessment.deal.woorden,
    texts: {
      report: spellReport(checked, { naam, edition: EDITION, records: NO_RECORDS }, ASSETS).text,
      openPoints: spellPage(renderOpenPoints(points, ASSETS)),
      sheet: createSisaSheet({ meta, assessment, sisa: assessSisa(assessment) }),
      editor: createEditorFiles(checked.content)
        .map(({ bytes }) => toText(bytes))
        .join("\n"),
    },
    models: JSON.stringify([model, points]),
    list: spellPage(renderOpenPoints(silent, ASSETS)),
  };
}

type Group = ReturnType<typeof composeOpenPoints>["groups"][number];

function withoutFindings({ missing, ...group }: Group): Group {
  const silence = (all: Group["errors"]): Group["errors"] => all.map((one) => ({ ...one, points: [] }));
  const { errors, warnings } = group;
  return { ...group, missing: { ...missing, points: [] }, errors: silence(errors), warnings: silence(warnings) };
}

/** A text with the words that the deal had in the place of the nonsense. */
function restore(text: string, woorden: Nouns): string {
  const pairs = NAMES.flatMap((name) =>
    (["meervoud", "naam"] as const).map((number) => [NONSENSE[name][number], woorden[name][number]] as const),
  );
  const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return pairs.reduce(
    (done, [nonsense, own]) => done.replaceAll(nonsense, own).replaceAll(upper(nonsense), upper(own)),
    text,
  );
}

/** What no sentence says of a noun with an article: that of the other, and what comes of it. */
const WRONG: Readonly<Record<Article, (noun: string) => string>> = {
  de: (noun) => `(?:het|dit|dat|elk|welk|geen enkel|een ander) ${noun}|${noun},? dat`,
  het: (noun) => `(?:de|deze|die|elke|welke|enkele|andere) ${noun}|${noun},? die`,
};

function listWrongArticles(text: string, articleOf: (name: Name) => Article): string[] {
  return NAMES.flatMap((name) => {
    const wrong = WRONG[articleOf(name)](NONSENSE[name].naam);
    return text.match(new RegExp(`(?<![\\p{L}])(?:${wrong})(?![\\p{L}]).{0,40}`, "giu")) ?? [];
  });
}

/** A standard noun, also as a part of another word, with some words around it. */
const STANDARD = /.{0,40}(?:thema|spoor|sporen|focusgebied|resulta|convenant|coördinator).{0,40}/giu;

/** The standard nouns in the words of the content, misspelt, so that what is left of them is the program's. */
function misspell(content: FileTree): FileTree {
  const files = [...content].map(([path, bytes]): [string, Uint8Array] => {
    if (path.endsWith(".yaml")) return [path, toBytes(misspellYaml(toText(bytes)))];
    return /\.(?:md|txt)$/u.test(path) ? [path, toBytes(misspellText(toText(bytes)))] : [path, bytes];
  });
  return new Map(files);
}

/** Fields with a word that the program gives: chapters, and the name of a file. */
const GIVEN = /^(?:hoofdstukken|convenant|bestand|plaats)$/u;

function misspellYaml(text: string): string {
  const document = parseDocument(text, { schema: "failsafe" });
  // What is broken stays so
  if (document.errors.length > 0) return text;
  visit(document, {
    Pair: (_key, { key }) => (isScalar(key) && GIVEN.test(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string") node.value = misspellText(node.value);
    },
  });
  return String(document);
}

/** A reference to a figure stays what it is. */
function misspellText(text: string): string {
  return text.replace(
    /\{\{[^}]*\}\}|th(?=ema)|sp(?=oor|oren)|foc(?=usgebied)|res(?=ulta)|conv(?=enant)|co(?=ördina)/giu,
    (found) => (found.startsWith("{{") ? found : `${found}x`),
  );
}

/** A page without what no reader sees: where links lead, and the marks of chapters. */
function withoutAnchors(text: string): string {
  return text.replaceAll(/\{#[^}]*\}/gu, "").replaceAll(/^[a-z\d-]+: /gmu, "");
}

describe.each([
  ["another deal", await readTree(join(FIXTURES, "tweede-deal", "content"))],
  ["the shipped deal", await readTree(SHIPPED)],
] as const)("the report of %s", async (_name, content) => {
  const own = await say(content);
  const sameArticle = (name: Name): Article => own.woorden[name].lidwoord;
  const otherArticle = (name: Name): Article => swap(sameArticle(name));
  const [same, other] = [await say(withNonsense(content, sameArticle)), await say(withNonsense(content, otherArticle))];

  it("says the same in other nouns", () => {
    for (const text of ["report", "openPoints", "sheet", "editor"] as const) {
      expect(restore(same.texts[text], own.woorden)).toBe(own.texts[text]);
      expect(restore(other.texts[text], own.woorden)).not.toContain("zwalp");
    }
    expect(same.texts.report).toMatch(/^Zwalp 1/mu);
    expect(same.texts.openPoints).toContain("zwalpen");
    expect(same.texts.sheet).toContain(";zwalp;");
    expect(same.texts.editor).toContain("kenmerk van een zwalp");
  });

  it("has the article of each noun", () => {
    for (const text of Object.values(other.texts)) expect(listWrongArticles(text, otherArticle)).toEqual([]);
    for (const text of Object.values(same.texts)) expect(listWrongArticles(text, sameArticle)).toEqual([]);
  });

  it("has no mark left", () => {
    for (const said of [own, same, other])
      for (const text of [...Object.values(said.texts), said.models]) expect(text).not.toMatch(MARK);
  });

  it("types no standard noun", async () => {
    const { texts, list } = await say(withNonsense(misspell(content), sameArticle));
    // The words of the content are all there
    expect(texts.report.split("\n")).toHaveLength(own.texts.report.split("\n").length);
    expect(texts.report).toMatch(/resxulta/iu);
    const files = list.replaceAll(/[\w/]+\.(?:yaml|md|txt)/gu, "");
    for (const text of [texts.report, files, texts.sheet]) {
      expect(text).toMatch(/zwalp/iu);
      expect(withoutAnchors(text).match(STANDARD) ?? []).toEqual([]);
    }
  });
});

const SENTENCES = join(FIXTURES, "zinnen");
const BASIS = await readTree(join(FIXTURES, "regels", "basis", "content"));

describe("every sentence of a report", async () => {
  const otherArticle = (name: Name): Article => swap(STANDARD_NOUNS[name].lidwoord);

  it.each(await listFolders(SENTENCES))("has the nouns of the deal and their articles: %s", async (name) => {
    const folder = join(SENTENCES, name);
    const [over, without, records, [naam = "2026"]] = await Promise.all([
      readTree(join(folder, "content")),
      readLines(join(folder, "zonder.txt")),
      readRecords(join(folder, "toetsen")),
      readLines(join(folder, "rapport.txt")),
    ]);
    const content = withNonsense(misspell(overlay(BASIS, over, without)), otherArticle);
    const { text } = spellReport(await checkTree(content), { naam, edition: EDITION, records }, ASSETS);
    expect(text).toMatch(/zwalp/iu);
    expect(text).not.toMatch(MARK);
    expect(listWrongArticles(text, otherArticle)).toEqual([]);
    expect(withoutAnchors(text).match(STANDARD) ?? []).toEqual([]);
  });
});

describe("the fields of the content", () => {
  /** What a writer types, or what tells of the standard nouns themselves. */
  const TYPED = [
    /Voorbeeld: .*|kies uit .*/gu,
    /Wat de deal zegt in plaats van \p{L}+\./gu,
    /Per onderwerp van het rapport de plek in de deal, zoals resultaten of geld\./gu,
  ];
  const nonsense = Object.fromEntries(
    NAMES.map((name) => [name, { ...NONSENSE[name], lidwoord: STANDARD_NOUNS[name].lidwoord }]),
  ) as Nouns;

  it("are told without a mark by rapport velden, whose nouns are the standard ones", () => {
    const told = [formatFileList(), ...CONTENT_FILES.map(formatFile)].join("\n");
    expect(told).not.toMatch(MARK);
    expect(told).toContain("het verhaal van het thema");
  });

  it("are told to an editor without a standard noun", async () => {
    const content = withNonsense(misspell(await readTree(SHIPPED)), (name) => STANDARD_NOUNS[name].lidwoord);
    const { texts } = await say(content);
    const described = Array.from(texts.editor.matchAll(/"description": "(.*)"/gu), ([, words = ""]) =>
      words.replaceAll(String.raw`\n`, "\n"),
    );
    expect(described.length).toBeGreaterThan(200);
    const left = TYPED.reduce((text, typed) => text.replaceAll(typed, ""), described.join("\n"));
    expect(left.match(STANDARD) ?? []).toEqual([]);
  });

  it("and kinds of file are told in the nouns of the deal", () => {
    const told = CONTENT_FILES.flatMap(({ what, headings }) => [what, ...headings.map(({ meaning }) => meaning)]);
    expect(nameNouns(told.join("\n"), nonsense).match(STANDARD) ?? []).toEqual([]);
  });
});
