import { join } from "node:path";

import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { compareData } from "../../src/compare/compare-data.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { readPresent } from "../../src/pipeline/compare-versions.ts";
import type { DataFile } from "../../src/publish/data-schema.ts";
import { FIXTURES, readTree, SHIPPED } from "../helpers/fixtures.ts";
import { createMemory } from "../helpers/memory-effects.ts";

const FORMAT = 3;

const reports = new Map<string, DataFile>();

beforeAll(async () => {
  for (const [name, folder] of [
    ["getoond", SHIPPED],
    ["klein", join(FIXTURES, "regels", "basis", "content")],
    ["tweede", join(FIXTURES, "tweede-deal", "content")],
  ] as const) {
    const { effects } = createMemory({ roots: { content: await readTree(folder) } });
    const checked = await checkContent("content", effects);
    const newest = checked.assessments.at(-1);
    if (newest !== undefined) reports.set(name, readPresent(checked, newest).data);
  }
});

const compare = (one: DataFile, other: DataFile) =>
  compareData({ data: one, format: FORMAT }, { data: other, format: FORMAT }).veranderingen;

/** Puts every list of a value in another order; in a report the values of a part go through time, so theirs stays. */
function shuffle(value: unknown, next: () => number, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((one) => shuffle(one, next));
    if (key === "verloop") return items;
    return items
      .map((one) => ({ one, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shuffle(one, next, name)]));
}

function createChance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/**
 * What follows from other values by computing, how something is numbered, where it stands in the content, and what only
 * says how to read the file: none of it is compared.
 */
const NOT_COMPARED =
  /^(?:formaat|deal|verslagjaar|versie|versienummer|editie|voorbeeld|oordelen|veranderd)(?:\.|$)|herkomst|\.(?:id|nummer|vorig_oordeel|aandeel|stap|tempo|tempo_nodig|eigen|bestand|rapport|eenheid|vorig|erbij|gemeten_aan|nog_te_beantwoorden|jaar|herzien|reden|soort|veld|waar|bijdrager)(?:\.|\[|$)|\.verloop\[\d+\]\.peildatum|^doelen\[\d+\]\.waarde|geld\.bijdragers|^beloften\[\d+\]\.resultaat/u;

interface Leaf {
  readonly path: string;
  readonly change: (data: DataFile) => DataFile;
}

/** Each single value of a report, with what makes another of it. */
function listLeaves(data: DataFile): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (value: unknown, steps: readonly (string | number)[]): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) walk(one, [...steps, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    if (value === null) return;
    const path = steps
      .map((step) => (typeof step === "number" ? `[${String(step)}]` : `.${step}`))
      .join("")
      .slice(1);
    leaves.push({ path, change: (whole) => setAt(whole, steps, makeOther(value)) as DataFile });
  };
  walk(data, []);
  // The last value through the years is that of the report itself, and is told as such
  const own = new Set(
    data.resultaten.flatMap(({ onderdelen }, result) =>
      onderdelen.map(
        ({ verloop }, part) =>
          `resultaten[${String(result)}].onderdelen[${String(part)}].verloop[${String(verloop.length - 1)}]`,
      ),
    ),
  );
  return leaves.filter(({ path }) => !NOT_COMPARED.test(path) && !own.has(path.replace(/(\.verloop\[\d+\]).*/u, "$1")));
}

function makeOther(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return /^\d{4}-\d\d-\d\d$/u.test(String(value)) ? "1999-01-01" : `${String(value)} anders`;
}

function setAt(value: unknown, [step, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === step ? setAt(one, rest, to) : one));
  const group = value as Record<string, unknown>;
  return { ...group, [step]: setAt(group[String(step)], rest, to) };
}

describe("comparing two reports", () => {
  test("finds nothing between a report and itself, in whatever order its lists stand", () => {
    expect([...reports.keys()]).toEqual(["getoond", "klein", "tweede"]);
    fc.assert(
      fc.property(fc.constantFrom(...reports.values()), fc.nat(), (data, seed) => {
        expect(compare(data, shuffle(data, createChance(seed)) as DataFile)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("tells of each single value that is another, and of that alone", () => {
    for (const name of ["klein", "tweede"]) {
      const data = reports.get(name);
      if (data === undefined) throw new Error(name);
      const leaves = listLeaves(data);
      expect(leaves.length).toBeGreaterThan(300);
      const wrong = leaves.flatMap(({ path, change }) => {
        const found = compare(data, change(data));
        return found.length === 1 ? [] : [`${name} ${path}: ${String(found.length)}`];
      });
      expect(wrong).toEqual([]);
    }
  });

  test("finds the same the other way round: what came is what goes", () => {
    const data = reports.get("getoond");
    if (data === undefined) throw new Error("no report");
    const back = { nieuw: "vervallen", vervallen: "nieuw", gewijzigd: "gewijzigd", herzien: "herzien" } as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: data.resultaten.length - 1 }), fc.nat(), (index, seed) => {
        const next = createChance(seed);
        const less: DataFile = {
          ...data,
          resultaten: data.resultaten.filter((_one, place) => place !== index),
          projecten: data.projecten.filter(() => next() > 0.1),
          teksten: data.teksten.map((text) => ({ ...text, zinnen: text.zinnen.filter(() => next() > 0.1) })),
          beloften: data.beloften.filter(() => next() > 0.1),
        };
        const count = (changes: ReturnType<typeof compare>, turn: boolean): Record<string, number> => {
          const counts: Record<string, number> = {};
          for (const { soort, aard } of changes) {
            const key = `${soort} ${turn ? back[aard] : aard}`;
            counts[key] = (counts[key] ?? 0) + 1;
          }
          return counts;
        };
        expect(count(compare(data, less), false)).toEqual(count(compare(less, data), true));
      }),
      { numRuns: 20 },
    );
  });
});
