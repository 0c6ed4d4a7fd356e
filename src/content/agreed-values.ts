import { isCounted } from "./is-counted.ts";
import type { DealName } from "../schema/content-schemas.ts";
import { toMark, type OverTime } from "../schema/fields.ts";
import { readDate, readNumber } from "../schema/read-scalar.ts";
import { inside, isWritten, type At } from "../source/at.ts";
import type { Deal, Jaar, Onderdeel, Resultaat } from "./content.ts";
import { findPart } from "./find-part.ts";
import { readBaseline } from "./read-baseline.ts";
import { goalsInForce, partsInForce, resultsInForce, stateInForce } from "./in-force.ts";

/** Where in the list of a report an agreement stands, and with that in which files of deal/ it is written. */
export const SECTIONS = {
  algemeen: ["deal", "financien"],
  verdeling: ["financien"],
  resultaten: ["resultaten"],
  doelen: ["resultaten"],
  beginsituatie: ["beginsituatie", "resultaten"],
  planning: ["planning", "resultaten"],
} as const satisfies Readonly<Record<string, readonly DealName[]>>;
export type Section = keyof typeof SECTIONS;

/** One value that was agreed, or that the region set itself, by the name that it has in every list. */
export interface NamedValue {
  readonly section: Section;
  /** "G1 bomen", "thema groen", "looptijd". */
  readonly id: string;
  readonly field: string;
  /** As a file of deal/ writes it. */
  readonly text: string;
}

/** A value that the deal has now. */
export interface Agreement extends Omit<NamedValue, "text"> {
  /** Null for what is not known yet, or cannot be read. */
  readonly text: string | null;
  /** Where it stands, in its entry or in an addendum. */
  readonly at: At;
  readonly entry: At;
}

/** A target or amount that nobody agreed. */
export const NO_VALUE = "geen";

/**
 * What the deal agrees on a day, as the list of a report names it: of results, parts and goals only those that are
 * agreed then; of baselines and planning all. Of what is written twice the first.
 */
export function listAgreements(deal: Deal, peildatum: string): Agreement[] {
  const all = [
    ...listGeneral(deal, peildatum),
    ...listDivision(deal, peildatum),
    ...listApart(deal, peildatum),
    ...listParts(deal, peildatum),
    ...listGoals(deal, peildatum),
    ...listBaselines(deal),
    ...listPlanning(deal, peildatum),
  ];
  const first = new Map([...all].reverse().map((one) => [nameOf(one), one]));
  return all.filter((one) => first.get(nameOf(one)) === one);
}

/** One text for the name of a value: no mark holds a line end. */
export function nameOf({ section, id, field }: Omit<NamedValue, "text">): string {
  return [section, id, field].join("\n");
}

/** What a report wrote down of the agreements when it was handed in; empty for none. */
export function listWritten({ rapport }: Jaar): NamedValue[] {
  const written = rapport?.ingediend?.afspraken ?? null;
  if (written === null) return [];
  // Object.keys gives strings; the keys are exactly the sections
  return (Object.keys(SECTIONS) as Section[]).flatMap((section) =>
    Object.entries(written[section] ?? {}).flatMap(([id, fields]) =>
      Object.entries(fields).flatMap(([field, text]) => text === null ? [] : [{ section, id: toMark(id), field: toMark(field), text }],
      ),
    ),
  );
}

/** Whether two values are written alike, or are the same number. */
export function isSameValue(a: string, b: string): boolean {
  const [one, other] = [readNumber(a), readNumber(b)];
  return a === b || (one.kind === "number" && other.kind === "number" && one.value === other.value);
}

/** Of a planned value its day: that of an intermediate value, or of a milestone. Null for what holds on any day. */
export function plannedDay({ section, field, text }: NamedValue): string | null {
  if (section !== "planning") return null;
  const day = field.startsWith(MILESTONE) ? text : field;
  const read = readDate(day);
  return read.kind === "date" ? read.iso : null;
}

/** Before the mark of a milestone, so that it is no other field. */
export const MILESTONE = "mijlpaal ";
/** Amounts are cents; a file writes them in euro. */
export const CENTS_PER_EURO = 100;

function listGeneral({ file, financien, einde, plafondRijk, minimumRegio }: Deal, peildatum: string): Agreement[] {
  const general = { section: "algemeen", peildatum } as const;
  const term = file === null ? null : { ...general, id: "looptijd", at: inside(file.at, "looptijd") };
  const money = (id: string): Row | null =>
    financien === null ? null : { ...general, id, at: inside(financien.at, id) };
  return [
    ...listState(term, "tot", einde),
    ...listState(money("plafond_rijk"), "bedrag", toEuros(plafondRijk)),
    ...listState(money("minimum_regio"), "bedrag", toEuros(minimumRegio)),
  ];
}

function listDivision({ verdeling }: Deal, peildatum: string): Agreement[] {
  return verdeling.flatMap(({ thema, post, rijk, regio, at }) => {
    if (thema === null && post === null) return [];
    const row: Row = { section: "verdeling", id: thema === null ? `post ${post ?? ""}` : `thema ${thema}`, at, peildatum };
    return [...listState(row, "rijk", toEuros(rijk)), ...listState(row, "regio", toEuros(regio))];
  });
}

/** What is agreed beside the division, by whose money it is, who gives it and what for. */
function listApart({ geldafspraken }: Deal, peildatum: string): Agreement[] {
  return geldafspraken.flatMap(({ soort, bijdrager, thema, post, bedrag, at }): Agreement[] => {
    if (soort === null) return [];
    const place = thema === null ? (post === null ? null : `post ${post}`) : `thema ${thema}`;
    const id = [soort, bijdrager, place].flatMap((one) => (one === null ? [] : [toMark(one)])).join(", ");
    return listState({ section: "verdeling", id, at, peildatum }, "bedrag", toEuros(bedrag));
  });
}

function listParts(deal: Deal, peildatum: string): Agreement[] {
  return resultsInForce(deal, peildatum).flatMap((result) =>
    partsInForce(result, peildatum).flatMap((part) => listPart(result, part, peildatum)),
  );
}

function listPart(result: Resultaat, part: Onderdeel, peildatum: string): Agreement[] {
  const row: Row = { section: "resultaten", id: idOfPart(result.id, part.id), at: part.at, peildatum };
  const { naam, meetwijze, operator, telwijze, eenheid, richting, streefwaarde, vergelijking, uiterlijk } = part;
  const isMeasured = isCounted(part);
  return [
    ...listWords(row, { naam, meetwijze, operator, telwijze, eenheid, richting, vergelijking, uiterlijk }),
    ...(part.streefwaarde_tot === null ? [] : listState(row, "streefwaarde_tot", part.streefwaarde_tot)),
    ...part.tussendoelen.flatMap(({ datum, waarde }, index) =>
      listInside(row, { path: ["tussendoelen", index], mark: datum, states: waarde }),
    ),
    ...part.streefwaarden.flatMap(({ gemeente, focusgebied, provincie, waarde }, index) =>
      listInside(row, { path: ["streefwaarden", index], mark: gemeente ?? focusgebied ?? provincie, states: waarde }),
    ),
    ...(isMeasured || streefwaarde !== null ? listState(row, "streefwaarde", streefwaarde) : []),
  ];
}

/** A number of a part that goes by a day or a place: its field is the list with that name, "tussendoelen 2030-12-31". */
function listInside(row: Row, { path, mark, states }: Inside): Agreement[] {
  const state = stateInForce(states, row.peildatum);
  if (mark === null || state === null || state.waarde === null) return [];
  const at = state.at ?? inside(row.at, [...path, "waarde"]);
  return [{ ...nameIn(row, `${path[0]} ${mark}`), text: String(state.waarde), at }];
}

interface Inside {
  readonly path: readonly [list: string, index: number];
  /** The day or the place. */
  readonly mark: string | null;
  readonly states: OverTime<number> | null;
}

function listGoals(deal: Deal, peildatum: string): Agreement[] {
  return goalsInForce(deal, peildatum).flatMap(({ id, operator, eenheid, streefwaarde, at }) => {
    const row: Row = { section: "doelen", id, at, peildatum };
    return [...listWords(row, { operator, eenheid }), ...listState(row, "streefwaarde", streefwaarde)];
  });
}

function listBaselines({ beginsituatie, resultaten }: Deal): Agreement[] {
  return beginsituatie.flatMap(({ resultaat, onderdeel, waarde, at }): Agreement[] => {
    const id = findPartId(resultaten, resultaat, onderdeel);
    if (id === null) return [];
    const text = waarde === null || readBaseline(waarde).kind === "unknown" ? null : waarde;
    return [{ section: "beginsituatie", id, field: "waarde", text, at: inside(at, "waarde"), entry: at }];
  });
}

function listPlanning({ planning, resultaten }: Deal, peildatum: string): Agreement[] {
  return planning.flatMap(({ resultaat, onderdeel, streefdatum, tussenwaarden, mijlpalen, at }) => {
    const id = findPartId(resultaten, resultaat, onderdeel);
    if (id === null) return [];
    const row: Row = { section: "planning", id, at, peildatum };
    const between = tussenwaarden.flatMap(({ datum, waarde }, index): Agreement[] => {
      const text = waarde === null ? null : String(waarde);
      return datum === null ? [] : [{ ...nameIn(row, datum), text, at: inside(at, ["tussenwaarden", index]) }];
    });
    const milestones = mijlpalen.flatMap((one, index): Agreement[] => {
      const place = inside(at, ["mijlpalen", index]);
      return one.id === null ? [] : [{ ...nameIn(row, `${MILESTONE}${one.id}`), text: one.gepland, at: place }];
    });
    return [...listState(row, "streefdatum", streefdatum), ...between, ...milestones];
  });
}

/** An entry of deal/ whose values are listed. */
interface Row extends Pick<NamedValue, "section" | "id"> {
  readonly at: At;
  readonly peildatum: string;
}

function nameIn({ section, id, at }: Row, field: string): Omit<Agreement, "text" | "at"> {
  return { section, id, field, entry: at };
}

/** The value in force of a field that addenda may change; that nothing was agreed is known as well. */
function listState(row: Row | null, field: string, states: OverTime<number | string> | null): Agreement[] {
  if (row === null) return [];
  const state = stateInForce(states, row.peildatum);
  const value = state?.waarde ?? null;
  const isMissing = value === null && state?.addendum === undefined && isWritten(row.at, field);
  const text = isMissing ? null : value === null ? NO_VALUE : String(value);
  return [{ ...nameIn(row, field), text, at: state?.at ?? inside(row.at, field) }];
}

/** The fields of an entry that are one word; one that is not there is no agreement. */
function listWords(row: Row, words: Readonly<Record<string, string | null>>): Agreement[] {
  return Object.entries(words).flatMap(([field, text]) =>
    text === null ? [] : [{ ...nameIn(row, field), text, at: inside(row.at, field) }],
  );
}

function toEuros(states: OverTime<number> | null): OverTime<number> | null {
  return (
    states?.map((state) => ({
      ...state,
      waarde: state.waarde === null ? null : state.waarde / CENTS_PER_EURO,
    })) ?? null
  );
}

function idOfPart(result: string, part: string): string {
  return `${toMark(result)} ${toMark(part)}`;
}

/** Null for an entry that names no part; that it should is said elsewhere. */
function findPartId(resultaten: readonly Resultaat[], resultaat: string | null, onderdeel: string | null): string | null {
  const result = resultaten.find(({ id }) => id === resultaat);
  const part = onderdeel ?? (result === undefined ? undefined : findPart(result, null)?.id);
  return resultaat === null || part === undefined ? null : idOfPart(resultaat, part);
}
