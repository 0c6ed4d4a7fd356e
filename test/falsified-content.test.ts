import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { listQuotations } from "../src/rules/reading/list-texts.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/**
 * Whatever the shipped content says twice is falsified in one of the two places; the rule that is named must contradict it,
 * in that file and on that line. A figure that stands in one place only can be false without anyone noticing: that is why
 * it has a source and a peildatum.
 */
const TREE = await readTree(SHIPPED);
const BASE = await check(TREE);

interface Falsified {
  /** What the content says twice. */
  readonly what: string;
  readonly path: string;
  /** Words of one line, or of lines that follow each other, as they stand in the file; the first place counts. */
  readonly says: string;
  readonly becomes: string;
  readonly rule: string;
  /** Words of the line where the finding stands; the changed line when left out. */
  readonly at?: string;
}

const RESULTS = { path: "2026/wonen/resultaten.yaml" };
const SOCIAL = { path: "2026/sociaaleconomisch/resultaten.yaml" };
const SAFETY = { path: "2026/veiligheid/resultaten.yaml" };
const LEDGER = { path: "2026/financien.yaml" };
const PROSE = { path: "2026/wonen/voortgang.md" };
const REPORT = { path: "2026/rapport.yaml" };
const PLEDGES = { path: "deal/resultaten.yaml" };
const AGREED_MONEY = { path: "deal/financien.yaml" };
const RULES_OF_DEAL = { path: "deal/regels.yaml" };
const PROJECT = { path: "2026/wonen/projecten/voorzieningenwijzer.yaml" };

// prettier-ignore
const TABLE: readonly Falsified[] = [
  // Totals that can be computed
  { what: "a control total of one side", ...LEDGER, says: "fase: besteed, bedrag: 12100000", becomes: "fase: besteed, bedrag: 12100001", rule: "money/total-differs" },
  { what: "a control total of a stage", ...LEDGER, says: "{fase: toegezegd, bedrag: 35700000}", becomes: "{fase: toegezegd, bedrag: 35800000}", rule: "money/total-differs" },
  { what: "a line of the ledger against the control total", ...LEDGER, says: "fase: besteed, bedrag: 197065", becomes: "fase: besteed, bedrag: 197066", rule: "money/total-differs", at: "{soort: regio-publiek, fase: besteed" },
  { what: "more spent than committed", ...LEDGER, says: "fase: besteed, bedrag: 33540}", becomes: "fase: besteed, bedrag: 33541}", rule: "money/stage-order" },
  { what: "a printed total of the deal's table", ...AGREED_MONEY, says: "bedrag: 38500000", becomes: "bedrag: 38600000", rule: "deal/total-differs" },
  { what: "an amount of the deal's table", ...AGREED_MONEY, says: "thema: wonen, rijk: 4000000", becomes: "thema: wonen, rijk: 4100000", rule: "deal/total-differs", at: "naam: Rijksbijdrage totaal" },
  { what: "the total of the Rijk against the division", ...AGREED_MONEY, says: "bedrag: 25000000", becomes: "bedrag: 26000000", rule: "deal/division-differs" },

  // Results
  { what: "a cumulative value below an earlier report", ...RESULTS, says: "waarde: 987", becomes: "waarde: 587", rule: "result/cumulative-decreased" },
  { what: "a cumulative value below the baseline", path: "deal/beginsituatie.yaml", says: 'onderdeel: studenten, waarde: 0', becomes: 'onderdeel: studenten, waarde: 9999', rule: "result/cumulative-decreased", at: "2024/veiligheid/resultaten.yaml" },
  { what: "a breakdown against its total", ...RESULTS, says: "waarde: 66}", becomes: "waarde: 67}", rule: "result/breakdown-differs", at: "      uitsplitsing:" },
  { what: "supported families against approached families of an area", ...RESULTS, says: "{focusgebied: kerkrade-oost, waarde: 31}", becomes: "{focusgebied: kerkrade-oost, waarde: 131}", rule: "result/part-exceeds-limit" },
  { what: "a part against the whole", ...SOCIAL, says: "onderdeel: werk, waarde: 455", becomes: "onderdeel: werk, waarde: 1455", rule: "result/split-differs" },
  { what: "a value against three times its target", ...RESULTS, says: "waarde: 412", becomes: "waarde: 4120", rule: "result/implausible-value" },
  { what: "the day of a deliverable against an earlier report", ...SAFETY, says: "datum: 2025-03-13", becomes: "datum: 2025-03-31", rule: "result/deliverable-lost" },
  { what: "a deliverable that was there", ...SAFETY, says: "gereed: ja\n    datum: 2025-03-13", becomes: "gereed: nee\n    datum: 2025-03-13", rule: "result/deliverable-lost" },
  { what: "a milestone that the planning does not have", ...SAFETY, says: "id: jongerenwerk-focusgebieden", becomes: "id: jongerenwerk-focusgebied", rule: "result/milestone-unknown" },
  { what: "what a correction says that it was", ...RESULTS, says: "  prognose:\n", becomes: "  correctie: {onderdeel: benaderd, jaar: 2025, was: 656, wordt: 600, reden: dubbel}\n  prognose:\n", rule: "result/restatement-differs" },
  { what: "a verdict against the pace", ...RESULTS, says: "oordeel: aandacht", becomes: "oordeel: op schema", rule: "pace/behind-plan" },
  { what: "a verdict against the prognosis", ...RESULTS, says: "oordeel: aandacht", becomes: "oordeel: afgerond", rule: "pace/finished-below-target" },
  { what: "a prognosis against the pace", ...RESULTS, says: "waarde: 860,", becomes: "waarde: 1860,", rule: "pace/prognosis-unsupported" },
  { what: "an answer to a promise that was not made", ...RESULTS, says: "id: avondbezoeken", becomes: "id: avondbezoekje", rule: "promise/unknown-answer" },

  // Days
  { what: "a peildatum after the period", ...RESULTS, says: "peildatum: 2026-04-30", becomes: "peildatum: 2026-05-20", rule: "result/date-outside-period" },
  { what: "a peildatum of last year", ...RESULTS, says: "peildatum: 2026-04-30", becomes: "peildatum: 2025-04-20", rule: "result/date-outdated" },
  { what: "a peildatum after the report", ...RESULTS, says: "peildatum: 2026-04-30", becomes: "peildatum: 2026-09-20", rule: "result/date-in-future" },
  { what: "the report's own peildatum outside its period", ...REPORT, says: "peildatum: 2026-04-30", becomes: "peildatum: 2026-05-30", rule: "year/reference-date-outside-period" },
  { what: "a gap between two periods", ...REPORT, says: "van: 2025-05-01", becomes: "van: 2025-06-01", rule: "year/period-not-adjoining" },
  { what: "two periods that overlap", ...REPORT, says: "van: 2025-05-01", becomes: "van: 2025-04-01", rule: "year/period-not-adjoining" },
  { what: "the year of the folder", ...REPORT, says: "verslagjaar: 2026", becomes: "verslagjaar: 2025", rule: "year/wrong-year" },

  // Whose money
  { what: "public cofinancing from a grant of the Rijk", ...LEDGER, says: "fase: toegezegd, bedrag: 246500}", becomes: "fase: toegezegd, bedrag: 246500, herkomst: specifieke uitkering}", rule: "money/rijk-as-public-cofinancing" },
  { what: "public cofinancing of a ministry", ...LEDGER, says: "bijdrager: gemeente Kerkrade, soort: regio-publiek", becomes: "bijdrager: ministerie van VWS, soort: regio-publiek", rule: "money/rijk-as-public-cofinancing" },
  { what: "private cofinancing of the Rijk", ...LEDGER, says: "bijdrager: bouw- en zorgbedrijven, soort: regio-privaat", becomes: "bijdrager: Rijk (BZK), soort: regio-privaat", rule: "money/rijk-in-private" },
  { what: "a post that the deal does not have", ...LEDGER, says: "post: vat, bijdrager: Rijk (BZK), soort: rijk, fase: besteed", becomes: "post: vta, bijdrager: Rijk (BZK), soort: rijk, fase: besteed", rule: "money/unknown-post" },

  // Projects
  { what: "the status against an earlier report", ...PROJECT, says: "status: in uitvoering", becomes: "status: in voorbereiding", rule: "project/status-moved-back" },
  { what: "the status against the dates", ...PROJECT, says: "status: in uitvoering", becomes: "status: afgerond", rule: "project/status-against-dates" },
  { what: "the end against the start", ...PROJECT, says: "einde: 2028-12-31", becomes: "einde: 2023-01-31", rule: "project/dates-reversed" },

  // What was agreed, in figures and in words
  { what: "a target against its quotation", ...PLEDGES, says: "streefwaarde: 1500", becomes: "streefwaarde: 1400", rule: "deal/value-not-quoted" },
  { what: "a target that is quoted in a word", ...PLEDGES, says: "streefwaarde: 2\n", becomes: "streefwaarde: 3\n", rule: "deal/value-not-quoted" },
  { what: "a target that is quoted with its unit", ...PLEDGES, says: "streefwaarde: 6500", becomes: "streefwaarde: 5600", rule: "deal/value-not-quoted" },
  { what: "the target of a goal", ...PLEDGES, says: "streefwaarde: 1100", becomes: "streefwaarde: 1000", rule: "deal/value-not-quoted" },
  { what: "the most the Rijk gives", ...AGREED_MONEY, says: "bedrag: 25000000", becomes: "bedrag: 26000000", rule: "deal/value-not-quoted" },
  { what: "the share for execution", ...AGREED_MONEY, says: "maximaal_aandeel: 3", becomes: "maximaal_aandeel: 5", rule: "deal/value-not-quoted" },
  { what: "the deal's last day", path: "deal/deal.yaml", says: "tot: 2028-12-31", becomes: "tot: 2029-12-31", rule: "deal/value-not-quoted" },
  { what: "a yearly deadline", path: "deal/kalender.yaml", says: 'voor: "06-15"', becomes: 'voor: "06-25"', rule: "deal/value-not-quoted" },
  { what: "what an addendum says that it was", path: "deal/addenda.yaml", says: "", becomes: 'addenda:\n  - id: een\n    titel: Minder\n    ingaand: 2026-01-01\n    reden: x\n    wijzigingen:\n      - {resultaat: "3.1", onderdeel: ondersteund, was: 900, wordt: 800}\n', rule: "change/was-differs", at: "was: 900" },
  { what: "a theme in the settings of a rule", ...RULES_OF_DEAL, says: "themas: [sociaaleconomisch,", becomes: "themas: [sociaal,", rule: "rule/wrong-setting" },
  { what: "a post in the settings of a rule", ...RULES_OF_DEAL, says: "posten: [vat]", becomes: "posten: [vta]", rule: "rule/wrong-setting" },
  { what: "a margin below nothing", ...RULES_OF_DEAL, says: "marge: 5", becomes: "marge: -5", rule: "rule/wrong-setting" },

  // Words
  { what: "a number in prose", ...PROSE, says: "{{3.1.benaderd}} gezinnen benaderd", becomes: "990 gezinnen benaderd", rule: "text/number-differs" },
  { what: "a number in a project", ...PROJECT, says: "{{3.1}}\n  gezinnen geholpen", becomes: "512\n  gezinnen geholpen", rule: "text/number-differs" },
  { what: "a number in a decision", ...REPORT, says: "{{4.2.streefwaarde}} m²", becomes: "7.500 m²", rule: "text/number-differs" },
  { what: "a quotation in prose", ...PROSE, says: "## Vooruitblik\n", becomes: '## Vooruitblik\n\nHet convenant wil "minimaal 1100 gezinnen met een laag inkomen te ondersteunen".\n', rule: "text/quotation-differs", at: "Het convenant wil" },
  { what: "prose that stops halfway", ...PROSE, says: "hoe zij kosten en opbrengsten verdelen.", becomes: "hoe zij", rule: "text/cut-off" },
  { what: "a file of a year that was handed in", path: "2025/wonen/voortgang.md", says: "gezinnen", becomes: "families", rule: "year/frozen-changed", at: "2025/wonen/voortgang.md" },
  { what: "a baseline that reports were handed in with", path: "deal/beginsituatie.yaml", says: "onderdeel: scholen, waarde: 21", becomes: "onderdeel: scholen, waarde: 20", rule: "year/agreement-changed" },
  { what: "a planned value of a day that a report had reached", path: "deal/planning.yaml", says: "{datum: 2025-04-30, waarde: 330}", becomes: "{datum: 2025-04-30, waarde: 230}", rule: "year/agreement-changed" },
  { what: "a milestone that a report had reached", path: "deal/planning.yaml", says: "gepland: 2025-03-31", becomes: "gepland: 2026-03-31", rule: "year/agreement-changed" },
  { what: "a planned value of a day to come", path: "deal/planning.yaml", says: "{datum: 2027-04-30, waarde: 800}", becomes: "{datum: 2027-04-30, waarde: 700}", rule: "year/planning-changed" },
  { what: "how strong an agreement is", ...PLEDGES, says: "operator: streven", becomes: "operator: minimaal", rule: "year/agreement-changed" },
];

/** Rows that change other files go together: one check of the whole content serves many of them. */
const BATCHES = TABLE.reduce<Falsified[][]>((batches, row) => {
  const batch = batches.find((one) => one.every(({ path }) => path !== row.path));
  if (batch === undefined) batches.push([row]);
  else batch.push(row);
  return batches;
}, []);

describe.each(BATCHES.map((rows) => ({ rows })))(
  "what the content says twice cannot be falsified in one place",
  ({ rows }) => {
    const tree = rows.reduce((before, row) => new Map([...before, [row.path, toBytes(falsify(row))]]), TREE);
    const found = check(tree);

    it.each(rows)("$what: $rule", async (row) => {
      const places = listNew(await found, row.rule).map(
        ({ file, range }) => `${file ?? ""}:${String(range?.start.line)}`,
      );
      const { path, at, becomes } = row;
      // The finding may stand in another file, which is then named
      if (at?.includes("/") === true) expect(places.join(" ")).toContain(`${at}:`);
      else {
        const lines = linesOf(falsify(row), at ?? becomes, at === undefined ? textOf(path).indexOf(row.says) : 0);
        const expected = lines.map((line) => `${path}:${String(line)}`);
        expect(
          places.filter((place) => expected.includes(place)),
          places.join(" "),
        ).not.toEqual([]);
      }
    });
  },
);

describe("a word of any quotation is the covenant's", async () => {
  const { sources } = await checkContent("content", createMemory({ roots: { content: TREE } }).effects);
  const quotations = listQuotations(sources).map(({ at }) => at.file);
  const files = [...new Set(quotations)];
  // One letter too many in the first word of every quotation
  const falsified = files.map(
    (path) => [path, textOf(path).replaceAll(/(citaat: (?:>-\s+)?["']?[^\s"']+)/gu, "$1x")] as const,
  );
  const found = check(new Map([...TREE, ...falsified.map(([path, text]) => [path, toBytes(text)] as const)]));

  it("in every file that quotes it", () => {
    const quoting = [...TREE].filter(([path, bytes]) => path.endsWith(".yaml") && toText(bytes).includes("citaat: "));
    expect(files.sort()).toEqual(quoting.map(([path]) => path).sort());
  });

  it.each(files)("%s", async (path) => {
    const own = listNew(await found, "deal/quotation-not-found").filter(({ file }) => file === path);
    expect(own).toHaveLength(quotations.filter((one) => one === path).length);
  });
});

function textOf(path: string): string {
  return toText(TREE.get(path) ?? new Uint8Array());
}

function falsify({ path, says, becomes }: Falsified): string {
  const text = textOf(path);
  const offset = text.indexOf(says);
  if (offset < 0) throw new Error(`${path} does not say: ${says}`);
  return `${text.slice(0, offset)}${becomes}${text.slice(offset + says.length)}`;
}

async function check(tree: FileTree): Promise<readonly Diagnostic[]> {
  return (await checkContent("content", createMemory({ roots: { content: tree } }).effects)).diagnostics;
}

/** Findings of a rule that the content as shipped does not have. */
function listNew(found: readonly Diagnostic[], rule: string): Diagnostic[] {
  const tell = ({ file, ruleId, message }: Diagnostic): string => [file, ruleId, message].join(" ");
  const known = new Set(BASE.map(tell));
  return found.filter((one) => one.ruleId === rule && !known.has(tell(one)));
}

/** The numbers of the lines on which some words stand, from an offset on. */
function linesOf(text: string, words: string, from: number): number[] {
  const start = text.indexOf(words, from);
  const first = text.slice(0, start).split("\n").length;
  return Array.from({ length: words.trimEnd().split("\n").length }, (_, index) => first + index);
}
