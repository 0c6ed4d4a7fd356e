import type { Assessment, OnderdeelStand, ResultaatStand } from "../../assess/assessment.ts";
import { isCounted } from "../../content/is-counted.ts";

/** A counted part with every value that the content knows of it. */
export interface CountedPart {
  readonly part: OnderdeelStand;
  /** Words for what is counted, in small letters: the unit, and the last word of the part's name. */
  readonly units: readonly string[];
  readonly values: ReadonlySet<number>;
  /** Those of them that say what was reached, not what was agreed, planned or expected. */
  readonly reached: ReadonlySet<number>;
  /** Of each area by its id what was counted there, in this report and the one before. */
  readonly ofArea: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The counted parts of one year's results, and of each theme. */
export interface CountedParts {
  readonly all: readonly CountedPart[];
  /** By id of the result. */
  readonly ofResult: ReadonlyMap<string, readonly CountedPart[]>;
}

const KNOWN = new WeakMap<Assessment, CountedParts>();

/** Every counted part of a year, read once; `previous` is the report before, whose forecasts may be told of too. */
export function readCountedParts(assessment: Assessment, previous: Assessment | null): CountedParts {
  const known = KNOWN.get(assessment) ?? createCountedParts(assessment, previous);
  KNOWN.set(assessment, known);
  return known;
}

function createCountedParts(assessment: Assessment, previous: Assessment | null): CountedParts {
  const before = new Map(previous?.resultaten.map((stand) => [stand.resultaat.id, stand]));
  const goals = new Map<string, number[]>();
  for (const { onderdeel, streefwaarde } of assessment.doelen) {
    if (onderdeel === null || streefwaarde.value === null) continue;
    const key = `${onderdeel.resultaat.id}/${onderdeel.onderdeel.id}`;
    goals.set(key, [...(goals.get(key) ?? []), streefwaarde.value]);
  }
  const ofResult = new Map(
    assessment.resultaten.map((stand) => {
      const { id } = stand.resultaat;
      const parts = stand.onderdelen.filter(({ onderdeel }) => isCounted(onderdeel));
      return [id, parts.map((part) => countPart(part, before.get(id), goals.get(`${id}/${part.onderdeel.id}`) ?? []))];
    }),
  );
  return { all: [...ofResult.values()].flat(), ofResult };
}

function countPart(part: OnderdeelStand, before: ResultaatStand | undefined, goals: readonly number[]): CountedPart {
  const earlier = before?.onderdelen.find(({ onderdeel }) => onderdeel.id === part.onderdeel.id);
  const values = [part, earlier].flatMap((one) => (one === undefined ? [] : listValues(one)));
  const reached = [part, earlier].flatMap((one) => (one === undefined ? [] : listReached(one)));
  const ofArea = new Map<string, ReadonlySet<number>>();
  for (const { focusgebied, gemeente, waarde } of [part, earlier].flatMap(
    (one) => one?.realisatie?.uitsplitsing ?? [],
  )) {
    const area = focusgebied ?? gemeente;
    if (area !== null && waarde !== null) ofArea.set(area, new Set([...(ofArea.get(area) ?? []), waarde]));
  }
  return {
    ...{ part, units: listUnits(part), ofArea },
    ...{ values: new Set([...values, ...goals]), reached: new Set(reached) },
  };
}

/** All that was counted, agreed, planned, expected or corrected, the steps between, and how much is still to do. */
function listValues(part: OnderdeelStand): number[] {
  const { stand, beginsituatie, streefwaarde, stap, gepland, prognose, tempo, tempoNodig } = part;
  const figures = [
    stand,
    beginsituatie,
    streefwaarde,
    stap,
    gepland,
    prognose,
    tempo,
    tempoNodig,
    ...part.verloop.map(({ waarde }) => waarde),
  ];
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value, Math.round(value)]));
  const left = streefwaarde.value === null || stand.value === null ? [] : [streefwaarde.value - stand.value];
  const breakdown = (part.realisatie?.uitsplitsing ?? []).flatMap(({ waarde }) => waarde ?? []);
  return [...values, ...left, ...part.planning.map(({ waarde }) => waarde), ...breakdown];
}

/** All that was counted or corrected, and the steps between. */
function listReached({ stand, beginsituatie, stap, tempo, verloop, realisatie }: OnderdeelStand): number[] {
  const figures = [stand, beginsituatie, stap, tempo, ...verloop.map(({ waarde }) => waarde)];
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value, Math.round(value)]));
  return [...values, ...(realisatie?.uitsplitsing ?? []).flatMap(({ waarde }) => waarde ?? [])];
}

/** What the metric sign for an area is called in a text. */
const AREA = ["m²", "m2", "vierkante meter", "vierkante meters"];

function listUnits({ onderdeel }: OnderdeelStand): string[] {
  const unit = onderdeel.eenheid?.toLowerCase() ?? null;
  if (onderdeel.meetwijze === "oppervlakte" || unit === "m²") return AREA;
  const last = onderdeel.naam?.toLowerCase().split(/\s+/u).at(-1) ?? "";
  const isPlural = /(?:en|s)$/u.test(last) && last.length > 4;
  return [...new Set([...(unit === null || unit.includes(" ") ? [] : [unit]), ...(isPlural ? [last] : [])])];
}
