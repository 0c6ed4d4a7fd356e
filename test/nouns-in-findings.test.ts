import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { keepTheme } from "../src/cli/pick-theme.ts";
import type { FileValue } from "../src/content/file-value.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent, type CheckedContent } from "../src/pipeline/check-content.ts";
import { listExplained } from "../src/rules/engine/list-explained.ts";
import { formatRuleList } from "../src/rules/pages/format-rule-list.ts";
import { formatRulePage } from "../src/rules/pages/format-rule-page.ts";
import { capitalise, STANDARD_NOUNS, type Noun, type Nouns } from "../src/value/nouns.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree, readTypefaces } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/**
 * A deal names its own parts, so each sentence of a finding must take its nouns from the deal. All cases with a fault
 * are checked as they are and as a deal would that calls its parts by words that mean nothing. These begin with the
 * letter of the noun that they stand for: findings at one place are told in the order of their words.
 */
const NONSENSE = {
  thema: { naam: "thwalp", meervoud: "thwalpen", lidwoord: "het" },
  spoor: { naam: "sgroem", meervoud: "sgroemen", lidwoord: "het" },
  focusgebied: { naam: "fnurk", meervoud: "fnurken", lidwoord: "het" },
  resultaat: { naam: "rblaf", meervoud: "rblaffen", lidwoord: "het" },
  convenant: { naam: "cdrim", meervoud: "cdrimmen", lidwoord: "het" },
  coordinator: { naam: "twirpel", meervoud: "twirpels", lidwoord: "de" },
} as const satisfies Nouns;

/** The same words with the other article. */
const TURNED = Object.fromEntries(
  Object.entries(NONSENSE).map(([name, noun]) => [name, { ...noun, lidwoord: noun.lidwoord === "de" ? "het" : "de" }]),
) as unknown as Nouns;

const DEAL = "deal/deal.yaml";
const MARK = /[\uFDD0-\uFDEF]/u;

interface Run {
  readonly findings: readonly Diagnostic[];
  /** What the deal calls its parts, as it was read. */
  readonly nouns: Nouns;
}

interface Base {
  readonly tree: FileTree;
  readonly files: Readonly<Record<string, FileTree>>;
  readonly known: ReadonlyMap<string, FileValue>;
}

async function check(tree: FileTree, { files, known }: Omit<Base, "tree">): Promise<CheckedContent> {
  const { effects } = createMemory({ roots: { content: tree, ...files } });
  return checkContent("content", effects, known);
}

async function readBase(folder: string, files: Base["files"] = {}): Promise<Base> {
  const tree = await readTree(join(FIXTURES, folder, "content"));
  // Files that a case leaves as they are, are not read again
  return { tree, files, known: (await check(tree, { files, known: new Map() })).sources.values };
}

/** All that is found: also what waits for something else, and what an exception lets pass. */
async function runOn(tree: FileTree, base: Base): Promise<Run> {
  const { diagnostics, waiting, exceptions, content } = await check(tree, base);
  const others = [...waiting, ...exceptions].map(({ diagnostic }) => diagnostic);
  return { findings: [...diagnostics, ...others], nouns: content.deal.woorden };
}

function withNouns(tree: FileTree, nouns: Nouns): FileTree {
  const lines = Object.entries(nouns).map(
    ([name, { naam, meervoud, lidwoord }]) =>
      `  ${name}: {naam: ${naam}, meervoud: ${meervoud}, lidwoord: ${lidwoord}}`,
  );
  return overlay(tree, new Map([[DEAL, toBytes(`${toText(tree.get(DEAL))}\nwoorden:\n${lines.join("\n")}\n`)]]));
}

interface Case {
  readonly folder: string;
  readonly standard: Run;
  readonly nonsense: Run;
  readonly turned: Run;
}

async function readCase(folder: string, base: Base): Promise<Case[]> {
  const [over, without] = await Promise.all([
    readTree(join(FIXTURES, folder, "content")),
    readLines(join(FIXTURES, folder, "zonder.txt")),
  ]);
  const tree = overlay(base.tree, over, without);
  if (!tree.has(DEAL)) return [];
  const [standard, nonsense, turned] = await Promise.all(
    [tree, withNouns(tree, NONSENSE), withNouns(tree, TURNED)].map((one) => runOn(one, base)),
  );
  if (standard === undefined || nonsense === undefined || turned === undefined) return [];
  return [{ folder, standard, nonsense, turned }];
}

async function readCases(): Promise<readonly Case[]> {
  const [invalid, rules] = await Promise.all([
    readBase("basis"),
    readTypefaces().then((files) => readBase(join("regels", "basis"), files)),
  ]);
  const ofInvalid = (await listFolders(join(FIXTURES, "ongeldig"))).map((name) => join("ongeldig", name));
  const named = await Promise.all(
    (await listFolders(join(FIXTURES, "regels"))).map(async (rule) =>
      (await listFolders(join(FIXTURES, "regels", rule))).map((name) => ({ name, folder: join("regels", rule, name) })),
    ),
  );
  const ofRules = named.flat().flatMap(({ name, folder }) => (name.startsWith("fout") ? [folder] : []));
  const cases = [
    ...ofInvalid.map((folder) => readCase(folder, invalid)),
    ...ofRules.map((folder) => readCase(folder, rules)),
  ];
  return (await Promise.all(cases)).flat();
}

const CASES = await readCases();

const isNamed = ({ nonsense }: Case): boolean => nonsense.nouns.thema.naam === NONSENSE.thema.naam;
const NAMED = CASES.filter(isNamed);

/** What is said, without the short texts for machines: those may be names of fields. */
const sentencesOf = ({ message, hint, related }: Diagnostic): string[] => [
  message,
  hint ?? "",
  ...related.map((one) => one.message),
];

const textsOf = (one: Diagnostic): string[] => [...sentencesOf(one), one.actual ?? "", one.expected ?? ""];

const formsOf = ({ naam, meervoud }: Noun): string[] => [meervoud, capitalise(meervoud), naam, capitalise(naam)];

/** A text with the standard nouns in the place of the words that mean nothing. */
function toStandard(text: string): string {
  const pairs = Object.entries(NONSENSE).flatMap(([name, noun]) => {
    const standard = formsOf(STANDARD_NOUNS[name as keyof typeof STANDARD_NOUNS]);
    return formsOf(noun).map((form, index) => [form, standard[index] ?? ""] as const);
  });
  return pairs.reduce((words, [form, standard]) => words.replaceAll(form, standard), text);
}

const describeRun = ({ findings }: Run): string[] =>
  findings.map(({ file, ruleId, range }) => `${file ?? "."}:${String(range?.start.line)} ${ruleId}`);

/** What stands in a sentence that is no word of it: something to type, a place, a name. */
const LITERAL = [
  // Between quotation marks, in code, or as it is written in a file of content
  /"[^"]*"/gu,
  /`[^`]*`/gu,
  /\{[^{}]*\}/gu,
  // Files and folders
  /\S+\.(?:yaml|md|txt)/gu,
  // Fields with their colon
  /[\p{L}_]+:/gu,
];

/** Where a standard noun stands all the same, each with its reason. */
const ALLOWED = [
  // The fields of a line of the ledger
  /project, thema of post|voor het geld: [^.]*/gu,
  // The fields of a change in deal/addenda.yaml
  /Noem één afspraak: resultaat, doel, thema of post|meer dan één afspraak: [^.]*/gu,
  // The fields that a file knows
  /U kunt hier gebruiken: .*/gu,
  // Words that stand in a reference
  /na aantal komt een oordeel, resultaten, projecten, themas, partijen, deelnemers of bijdragers/gu,
  // The list that a report keeps of what was agreed, to be copied
  /Zet dit in rapport\.yaml, .*/gsu,
  // Roles that the deals of the fixtures name
  /themacoördinator (?:Groen|Werk|Blauw)/gu,
];

const STANDARD_WORDS = new RegExp(
  `(?<!\\p{L})(?:${Object.values(STANDARD_NOUNS).flatMap(formsOf).join("|")})(?!\\p{L})`,
  "gu",
);

function listStandardWords(text: string): string[] {
  const bare = [...ALLOWED, ...LITERAL].reduce((words, pattern) => words.replace(pattern, "…"), text);
  return bare.match(STANDARD_WORDS) ?? [];
}

const OF_DE = "de|deze|die|elke|iedere|welke|enkele|andere";
const OF_HET = "het|dit|dat|elk|ieder|welk|enkel|ander";

/** Where an article or what goes with it is not that of its noun. */
function listWrongArticles(text: string, nouns: Nouns): string[] {
  return Object.values(nouns).flatMap(({ naam, lidwoord }) => {
    const wrong = lidwoord === "de" ? OF_HET : OF_DE;
    return text.match(new RegExp(`(?<!\\p{L})(?:${wrong}) ${naam}(?!\\p{L})`, "giu")) ?? [];
  });
}

describe("the nouns of a deal in what is found", () => {
  it("are read in all cases but the one whose deal.yaml is broken", () => {
    const unnamed = CASES.filter((one) => !isNamed(one)).map(({ folder }) => folder);
    expect(unnamed).toEqual([join("ongeldig", "yaml--colon-in-text--lijst")]);
  });

  it("are no marks any more when a finding is told", () => {
    const runs = CASES.flatMap(({ standard, nonsense, turned }) => [standard, nonsense, turned]);
    expect(runs.filter(({ findings }) => MARK.test(JSON.stringify(findings)))).toEqual([]);
  });

  it.each(NAMED)("stand in the place of the standard ones: $folder", ({ standard, nonsense }) => {
    expect(nonsense.findings.flatMap(textsOf).map(toStandard)).toEqual(standard.findings.flatMap(textsOf));
    expect(nonsense.findings.flatMap(sentencesOf).flatMap(listStandardWords)).toEqual([]);
  });

  it.each(NAMED)("change nothing of what is found, and have their own article: $folder", ({ standard, turned }) => {
    expect(describeRun(turned)).toEqual(describeRun(standard));
    const texts = turned.findings.flatMap(textsOf);
    expect(texts.flatMap((text) => listWrongArticles(text, TURNED))).toEqual([]);
  });

  it("are in many of them", () => {
    const own = new Set(NAMED.flatMap(({ nonsense }) => nonsense.findings.flatMap(textsOf)));
    const words = Object.values(NONSENSE).map(({ naam }) => naam);
    expect(words.filter((word) => ![...own].some((text) => text.toLowerCase().includes(word)))).toEqual([]);
  });

  it("are in what the command line says of a theme that is not there", () => {
    expect(() => keepTheme("gras", { themas: [], woorden: NONSENSE })).toThrow("Er is geen thwalp gras.");
  });
});

describe("what explains a finding", () => {
  const explained = listExplained();

  it.each(explained.map((rule) => ({ id: rule.id, rule })))("$id has the standard nouns", ({ rule }) => {
    const { title, why, example } = rule;
    expect([title, why, example.message, example.hint ?? ""].filter((text) => MARK.test(text))).toEqual([]);
    expect(formatRulePage(rule, null)).not.toMatch(MARK);
  });

  it("has them in the list of all rules", () => {
    expect(formatRuleList(explained)).not.toMatch(MARK);
  });
});
