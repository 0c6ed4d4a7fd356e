import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessYear } from "../../src/assess/assess-year.ts";
import type { Beginsituatie, Content, Planning, Resultaat, Voortgang } from "../../src/content/content.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { listSubjects } from "../../src/rules/engine/list-subjects.ts";
import { readSettings } from "../../src/rules/engine/read-settings.ts";
import { RULES } from "../../src/rules/rules.ts";
import type { Scope, Subjects } from "../../src/rules/engine/subjects.ts";
import { OORDELEN, type Oordeel } from "../../src/value/value.ts";
import { FIXTURES, readTree } from "../helpers/fixtures.ts";
import { createMemory } from "../helpers/memory-effects.ts";

/**
 * A better value at the latest peildatum never makes a finding about pace worse. A finding says either that the figures
 * are worse than the oordeel or prognosis, or that they are better. "Never worse" then is: with the same oordeel, a better
 * value takes findings of the first kind away and adds none, and the other way round; and no finding that the figures are
 * better weighs more than any that they are worse.
 */
const FIGURES_ARE_WORSE = new Set([
  "pace/behind-plan",
  "pace/declined",
  "pace/deliverable-late",
  "pace/finished-below-target",
  "pace/milestone-late",
  "pace/prognosis-against-verdict",
  "pace/prognosis-unsupported",
]);
const FIGURES_ARE_BETTER = new Set(["pace/ahead-of-verdict", "pace/not-started-with-value"]);
/** A question about the baseline, whatever the value. */
const NEITHER = new Set(["pace/baseline-missing"]);

const CHECKED = await checkContent(
  "content",
  createMemory({ roots: { content: await readTree(join(FIXTURES, "regels", "basis", "content")) } }).effects,
);
const { content: BASE, sources: SOURCES } = CHECKED;

const PACE = RULES.filter(({ id }) => id.startsWith("pace/")).map((rule) => {
  const settings = readSettings(rule, BASE.deal.regels.find(({ regel }) => regel === rule.id) ?? null, () => undefined);
  if (settings === null) throw new Error(`${rule.id} lacks a setting in the base`);
  return { rule, settings };
});

const VALUE = fc.nat(60);
const OR_NULL = { nil: null, freq: 2 };
const PART = fc.record({
  operator: fc.constantFrom("minimaal", "streven", "borgen", "mogelijk", "geen"),
  telwijze: fc.constantFrom("cumulatief", "per-periode", "stand"),
  richting: fc.option(fc.constantFrom("hoger", "lager"), OR_NULL),
  streefwaarde: fc.option(VALUE, OR_NULL),
  isExtra: fc.boolean(),
  beginsituatie: fc.option(VALUE, OR_NULL),
  planning: fc.option(fc.array(VALUE, { maxLength: 3 }), OR_NULL),
  before: VALUE,
  now: VALUE,
  prognose: fc.option(VALUE, OR_NULL),
});
type Part = typeof PART extends fc.Arbitrary<infer P> ? P : never;

const CASE = fc.record({
  parts: fc.array(PART, { minLength: 1, maxLength: 2 }),
  oordeel: fc.constantFrom(...OORDELEN),
  gain: fc.integer({ min: 1, max: 60 }),
});
type Case = typeof CASE extends fc.Arbitrary<infer C> ? C : never;

type Judged = Pick<Case, "parts" | "oordeel">;

/** What the base says of its first result, for the shape of what is made. */
const [resultaat] = BASE.deal.resultaten;
const [onderdeel] = resultaat?.onderdelen ?? [];
const [beginsituatie] = BASE.deal.beginsituatie;
const [planning] = BASE.deal.planning;
const entry = BASE.jaren.at(-1)?.voortgang.get(resultaat?.id ?? "");
const [realisatie] = entry?.realisatie ?? [];
const [prognose] = entry?.prognose ?? [];
if (!resultaat || !onderdeel || !beginsituatie || !planning || !entry || !realisatie || !prognose)
  throw new Error("the first result of the base lacks what this test is made of");

const idOf = (index: number): string => `deel-${String(index)}`;

/** The base with one result, of the parts. */
function createContent({ parts, oordeel }: Judged): Content {
  const own = {
    ...resultaat,
    onderdelen: parts.map(({ operator, telwijze, richting, streefwaarde, isExtra }, index) => ({
      ...onderdeel,
      ...{ id: idOf(index), operator, telwijze, richting, vereist_beginsituatie: isExtra },
      streefwaarde: streefwaarde === null ? null : [{ vanaf: null, waarde: streefwaarde, bron: null }],
    })),
  } as Resultaat;
  const baselines = parts.flatMap(({ beginsituatie: value }, index) =>
    value === null ? [] : [{ ...beginsituatie, onderdeel: idOf(index), waarde: String(value) } as Beginsituatie],
  );
  const plans = parts.flatMap(({ planning: values }, index) => {
    const tussenwaarden = values?.map((waarde, year) => ({ datum: `${String(2025 + year)}-04-30`, waarde }));
    return tussenwaarden === undefined ? [] : [{ ...planning, onderdeel: idOf(index), tussenwaarden } as Planning];
  });
  const deal = { ...BASE.deal, resultaten: [own], beginsituatieOf: () => baselines, planningOf: () => plans };
  const last = BASE.jaren.length - 1;
  const jaren = BASE.jaren.map((jaar, index) => ({
    ...jaar,
    voortgang: new Map([[own.id, createEntry(index === last ? { parts, oordeel } : { parts, oordeel: null })]]),
  }));
  return { deal, jaren };
}

/** The entry of the latest year; without an oordeel that of the year before. */
function createEntry({ parts, oordeel }: { readonly parts: readonly Part[]; readonly oordeel: Oordeel | null }) {
  return {
    ...entry,
    oordeel,
    realisatie: parts.map(({ before, now }, index) => ({
      ...realisatie,
      onderdeel: idOf(index),
      waarde: oordeel === null ? before : now,
    })),
    prognose: parts.flatMap(({ prognose: waarde }, index) =>
      waarde === null ? [] : [{ ...prognose, onderdeel: idOf(index), waarde }],
    ),
  } as Voortgang;
}

/** The rules about pace that find something in the latest report; with the name of the part, where it is about one. */
function judge(one: Judged): string[] {
  const content = createContent(one);
  const assessments = content.jaren.flatMap(({ naam }) => assessYear(content, naam) ?? []);
  const subjects = listSubjects({
    content,
    sources: SOURCES,
    assessments,
    seals: new Map(),
    covenant: null,
    typefaces: [],
  });
  const found: string[] = [];
  for (const { rule, settings } of PACE) {
    const list: readonly Subjects[Scope][] = subjects[rule.scope]();
    const latest = list.filter(
      (subject) => "year" in subject && subject.year?.jaar.naam === content.jaren.at(-1)?.naam,
    );
    for (const subject of latest) {
      const part = "part" in subject ? subject.part.onderdeel.id : "";
      rule.run(subject, { severity: rule.severity, settings, emit: () => found.push(`${rule.id} ${part}`) });
    }
  }
  return found;
}

/** The same, with a better value of the first part in the latest report. */
function improve({ parts, oordeel, gain }: Case): Judged {
  const [first, ...others] = parts;
  if (first === undefined) return { parts, oordeel };
  const now = first.richting === "lager" ? first.now - gain : first.now + gain;
  return { parts: [{ ...first, now }, ...others], oordeel };
}

const ruleOf = (finding: string): string => finding.split(" ")[0] ?? "";
const among = (found: readonly string[], rules: ReadonlySet<string>): string[] =>
  found.filter((finding) => rules.has(ruleOf(finding))).sort();

describe("the rules about pace", () => {
  it("each say whether the figures are worse than the oordeel, better, or neither", () => {
    const known = [...FIGURES_ARE_WORSE, ...FIGURES_ARE_BETTER, ...NEITHER].sort();
    expect(PACE.map(({ rule }) => rule.id).sort()).toEqual(known);
  });

  it("weigh no finding that the figures are better more than one that they are worse", () => {
    const weights = { error: 3, warning: 2, info: 1 };
    const weightsOf = (rules: ReadonlySet<string>): number[] =>
      RULES.filter(({ id }) => rules.has(id)).map(({ severity }) => weights[severity]);
    expect(Math.max(...weightsOf(FIGURES_ARE_BETTER))).toBeLessThanOrEqual(Math.min(...weightsOf(FIGURES_ARE_WORSE)));
  });

  it("find nothing worse when the latest value is better", () => {
    fc.assert(
      fc.property(CASE, (one) => {
        const [before, after] = [judge(one), judge(improve(one))];
        expect(among(before, FIGURES_ARE_WORSE)).toEqual(expect.arrayContaining(among(after, FIGURES_ARE_WORSE)));
        expect(among(after, FIGURES_ARE_BETTER)).toEqual(expect.arrayContaining(among(before, FIGURES_ARE_BETTER)));
        expect(among(after, NEITHER)).toEqual(among(before, NEITHER));
      }),
      { numRuns: 500 },
    );
  });

  it("that depend on a number all find something in such parts, and lose or gain it when the value is better", () => {
    const [found, lost, gained] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const one of fc.sample(CASE, { numRuns: 1000 })) {
      const [before, after] = [judge(one), judge(improve(one))];
      for (const finding of before) found.add(ruleOf(finding));
      for (const finding of before.filter((one) => !after.includes(one))) lost.add(ruleOf(finding));
      for (const finding of after.filter((one) => !before.includes(one))) gained.add(ruleOf(finding));
    }
    const byValue = ["pace/behind-plan", "pace/declined", "pace/finished-below-target", "pace/prognosis-unsupported"];
    expect([...lost].sort()).toEqual(byValue);
    expect([...gained].sort()).toEqual([...FIGURES_ARE_BETTER].sort());
    const always = ["pace/baseline-missing", "pace/prognosis-against-verdict"];
    expect([...found].sort()).toEqual([...byValue, ...FIGURES_ARE_BETTER, ...always].sort());
  });
});
