import { join } from "node:path";

import fc from "fast-check";
import { expect, it } from "vitest";

import { createLedger, type Ledger, type LedgerQuery } from "../../src/assess/assess-money.ts";
import type { Content, Ledgerregel } from "../../src/content/content.ts";
import { gatherSources } from "../../src/content/sources.ts";
import { linkContent } from "../../src/link/link-content.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { classifyPath } from "../../src/read/classify-path.ts";
import { readFile } from "../../src/read/read-file.ts";
import { SOORTEN } from "../../src/schema/soorten.ts";
import { FASEN } from "../../src/schema/year-schemas.ts";
import { FIXTURES, readTree } from "../helpers/fixtures.ts";
import { createMemory, toBytes } from "../helpers/memory-effects.ts";

/**
 * Whatever a ledger says, and whatever cannot be read of one of its lines: exactly the totals that would be another by
 * what may have stood there are still to come, and name the line. Every other total is what it was.
 */
const PATH = "2026/financien.yaml";
const content = await readTree(join(FIXTURES, "regels", "basis", "content"));
const { sources } = await checkContent("content", createMemory({ roots: { content } }).effects);
const others = [...sources.values.values()].filter(({ path }) => path !== PATH);

const PLACES = [
  { thema: "groen" },
  { thema: "werk" },
  { project: "laan" },
  { project: "loket" },
  { post: "vat" },
] as const;
type Place = Partial<Record<"thema" | "project" | "post", string>>;

interface Line {
  readonly place: Place;
  readonly soort: string;
  readonly fase: string;
  /** In euro. */
  readonly bedrag: string;
}

const LINE: fc.Arbitrary<Line> = fc.record({
  place: fc.constantFrom<Place>(...PLACES),
  soort: fc.constantFrom(...SOORTEN),
  fase: fc.constantFrom(...FASEN),
  bedrag: fc.integer({ min: 1, max: 999 }).map(String),
});

/** What is lost of a line: what it is about, and how it is written then. */
type Field = "place" | "soort" | "fase" | "bedrag";
const LOSS = fc.record({
  fields: fc.subarray<Field>(["place", "soort", "fase", "bedrag"], { minLength: 1 }),
  how: fc.constantFrom("left out", "unreadable", "another key"),
});
type Loss = typeof LOSS extends fc.Arbitrary<infer T> ? T : never;

function write(lines: readonly Line[], lost?: { readonly index: number; readonly loss: Loss }): string {
  const items = lines.map(({ place, ...rest }, index) => {
    const isLost = (key: string): boolean =>
      lost?.index === index && lost.loss.fields.includes(key in rest ? (key as Field) : "place");
    const fields = Object.entries({ ...place, ...rest }).flatMap(([key, value]): string[] => {
      if (!isLost(key)) return [`${key}: ${value}`];
      if (lost?.loss.how === "left out") return [];
      return lost?.loss.how === "unreadable" ? [`${key}: {onleesbaar: ja}`] : [`${key}x: ${value}`];
    });
    return `  - {id: regel-${String(index)}, bijdrager: BZK, ${fields.join(", ")}}\n`;
  });
  return `regels:\n${items.join("")}`;
}

function read(ledger: string): Content {
  const value = readFile({ path: PATH, role: classifyPath(PATH), hash: "", bytes: toBytes(ledger) });
  return linkContent(gatherSources([...others, value], new Map()), () => undefined);
}

const QUERIES: readonly LedgerQuery[] = [{}, ...PLACES].flatMap((place) =>
  [undefined, ...SOORTEN, "regio" as const].flatMap((soort) =>
    FASEN.map((fase) => ({ ...place, ...(soort === undefined ? {} : { soort }), fase })),
  ),
);

/** Every line that may have stood where one was lost. */
function listMeant(line: Ledgerregel, { fields }: Loss): Ledgerregel[] {
  const choose = <T>(field: Field, all: readonly T[], own: T): readonly T[] => (fields.includes(field) ? all : [own]);
  const { project, thema, post, soort, fase, bedrag } = line;
  const nowhere = { project: null, thema: null, post: null };
  const places = choose<Pick<Ledgerregel, "project" | "thema" | "post">>(
    "place",
    [...PLACES, { post: "rijksbijdrage" }].map((place) => ({ ...nowhere, ...place })),
    { project, thema, post },
  );
  return places.flatMap((place) =>
    choose("soort", SOORTEN, soort).flatMap((one) =>
      choose("fase", FASEN, fase).flatMap((stage) =>
        choose("bedrag", [100, 200], bedrag).map((cents) => ({
          ...line,
          ...place,
          soort: one,
          fase: stage,
          bedrag: cents,
        })),
      ),
    ),
  );
}

function createOther({ deal, jaren }: Content, index: number, line: Ledgerregel): Ledger {
  const changed = jaren.map((jaar) =>
    jaar.naam === "2026" ? { ...jaar, regels: jaar.regels.map((one, at) => (at === index ? line : one)) } : jaar,
  );
  return createLedger(changed, deal);
}

it("what cannot be read of a line makes a gap of exactly the totals that it may change", () => {
  const ledgers = fc
    .array(LINE, { minLength: 1, maxLength: 6 })
    .chain((lines) => fc.record({ lines: fc.constant(lines), index: fc.nat(lines.length - 1), loss: LOSS }));
  fc.assert(
    fc.property(ledgers, ({ lines, index, loss }) => {
      const [sound, damaged] = [read(write(lines)), read(write(lines, { index, loss }))];
      const before = createLedger(sound.jaren, sound.deal);
      const after = createLedger(damaged.jaren, damaged.deal);
      const line = sound.jaren.at(-1)?.regels[index];
      expect(line).toBeDefined();
      const meant = line === undefined ? [] : listMeant(line, loss).map((one) => createOther(sound, index, one));
      for (const query of QUERIES) {
        const total = after.total(query);
        const isCertain = new Set(meant.map((ledger) => ledger.total(query).value)).size === 1;
        expect([query, total.value]).toEqual([query, isCertain ? before.total(query).value : null]);
        if (!isCertain) expect(total.origin).toMatchObject({ from: [{ file: PATH, line: index + 2 }] });
      }
    }),
    { numRuns: 60 },
  );
});
