import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessYear } from "../../src/assess/assess-year.ts";
import type { Content, Jaar, Voortgang } from "../../src/content/content.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { listSubjects } from "../../src/rules/engine/list-subjects.ts";
import { unanswered } from "../../src/rules/promise/unanswered.ts";
import { FIXTURES, readTree } from "../helpers/fixtures.ts";
import { createMemory } from "../helpers/memory-effects.ts";

/** A promise is asked about in every report from its date on, until one of them answers it: then never again. */
const { content: BASE, sources } = await checkContent(
  "content",
  createMemory({ roots: { content: await readTree(join(FIXTURES, "regels", "basis", "content")) } }).effects,
);

const LAST = BASE.jaren.at(-1);
const ENTRY = LAST?.voortgang.get("G1");
if (!LAST?.rapport || ENTRY === undefined) throw new Error("the base has no report with an entry for G1");
const RAPPORT = LAST.rapport;

const FIRST = 2025;
const YEARS = [0, 1, 2, 3, 4];
const peildatumOf = (year: number): string => `${String(FIRST + year)}-04-30`;

interface Toezegging {
  /** The report that made it, counted from the first. */
  readonly made: number;
  readonly due: string;
  /** The reports that answer it. */
  readonly answered: readonly number[];
}

const PROMISE: fc.Arbitrary<Toezegging> = fc
  .record({
    made: fc.constantFrom(...YEARS),
    years: fc.nat(3),
    day: fc.constantFrom("01-31", "04-30", "05-01", "12-31"),
    answered: fc.subarray(YEARS),
  })
  .map(({ made, years, day, answered }) => ({
    made,
    due: `${String(FIRST + made + years)}-${day}`,
    answered: answered.filter((year) => year > made),
  }));

function createContent(promises: readonly Toezegging[]): Content {
  return { ...BASE, jaren: YEARS.map((year) => createYear(year, promises)) };
}

function createYear(year: number, promises: readonly Toezegging[]): Jaar {
  const placed = promises.map((one, index) => ({ ...one, id: `belofte-${String(index)}` }));
  const entry = {
    ...ENTRY,
    jaar: String(FIRST + year),
    bijsturingen: [],
    toezeggingen: placed
      .filter(({ made }) => made === year)
      .map(({ id, due }) => ({ id, wat: `Een kaart voor ${id}`, aan: null, betreft: [], wanneer: due })),
    afgehandeld: placed
      .filter(({ answered }) => answered.includes(year))
      .map(({ id }) => ({ id, jaar: null, uitkomst: "nagekomen", toelichting: null, nog_waar: null })),
  } as Voortgang;
  return {
    ...(LAST as Jaar),
    naam: String(FIRST + year),
    rapport: { ...RAPPORT, verslagjaar: String(FIRST + year), peildatum: peildatumOf(year) },
    voortgang: new Map([["G1", entry]]),
  };
}

/** "2027 belofte-0" for each report that is asked for an answer. */
function listAsked(content: Content): string[] {
  const assessments = content.jaren.flatMap(({ naam }) => assessYear(content, naam) ?? []);
  const found: string[] = [];
  for (const subject of listSubjects({
    content,
    sources,
    assessments,
    seals: new Map(),
    covenant: null,
    typefaces: [],
  }).jaar()) {
    unanswered.run(subject, {
      severity: unanswered.severity,
      settings: {},
      emit: ({ message }) => {
        found.push(`${subject.jaar.naam} ${/belofte-\d+/u.exec(message)?.[0] ?? ""}`);
      },
    });
  }
  return found.sort();
}

describe("a promise without an answer", () => {
  it("is asked about in each report from its date on, until the first that answers it", () => {
    fc.assert(
      fc.property(fc.array(PROMISE, { maxLength: 4 }), (promises) => {
        const expected = promises.flatMap(({ made, due, answered }, index) =>
          YEARS.filter((year) => year > made && due <= peildatumOf(year) && !answered.some((one) => one <= year)).map(
            (year) => `${String(FIRST + year)} belofte-${String(index)}`,
          ),
        );
        expect(listAsked(createContent(promises))).toEqual(expected.sort());
      }),
    );
  });
});
