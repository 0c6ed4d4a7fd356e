import type { Fase, Ledger, LedgerQuery, PlacedLine, Soort } from "../../assess/assess-money.ts";
import type { Place } from "../../diagnostics/create-diagnostic.ts";
import { remember } from "../../value/remember.ts";
import { placeOf, wholeFile } from "../engine/place.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** Where money belongs: the whole deal, a theme (with its projects), a project, or a post beside the themes. */
export interface LedgerPlace {
  readonly kind: "deal" | "thema" | "project" | "post";
  /** Empty for the deal. */
  readonly id: string;
}

/** Whose money; "regio" is public and private together, "alle" is everybody's. */
type Side = Soort | "regio" | "alle";

/** The lines of one place, side and stage up to and with a report year that can be read, and their sum in cents. */
export interface StageSum {
  /** Null as long as something that belongs in it, or may, cannot be read: a rule then says nothing of it. */
  readonly cents: number | null;
  readonly lines: readonly PlacedLine[];
}

/** The sums of the ledger of a report year. */
export interface LedgerSums {
  /** Every place with a line that can be read, in order of first meeting. */
  readonly places: readonly LedgerPlace[];
  readonly of: (place: LedgerPlace, side: Side, fase: Fase) => StageSum;
}

export const WHOLE_DEAL: LedgerPlace = { kind: "deal", id: "" };

/** The sums of a ledger by place, side and stage. */
export const sumLedger: (ledger: Ledger) => LedgerSums = remember(createSums);

function createSums(ledger: Ledger): LedgerSums {
  const read = ledger.lines.filter(({ regel: { soort, fase, bedrag } }) => ![soort, fase, bedrag].includes(null));
  const places = new Map(read.flatMap(placesOf).map((place) => [`${place.kind} ${place.id}`, place]));
  const known = new Map<string, StageSum>();
  return {
    places: [...places.values()],
    of: (place, side, fase) => {
      const key = `${fase} ${side} ${place.kind} ${place.id}`;
      const sum = known.get(key) ?? sumStage(ledger, toQuery(place, side, fase));
      known.set(key, sum);
      return sum;
    },
  };
}

function sumStage(ledger: Ledger, query: LedgerQuery): StageSum {
  const lines = ledger.addends(query).flatMap(({ amount, line }) => (amount.value === null ? [] : (line ?? [])));
  return { cents: ledger.total(query).value, lines };
}

function toQuery({ kind, id }: LedgerPlace, side: Side, fase: Fase): LedgerQuery {
  return { ...(kind === "deal" ? {} : { [kind]: id }), ...(side === "alle" ? {} : { soort: side }), fase };
}

function placesOf({ regel, thema }: PlacedLine): LedgerPlace[] {
  return [
    WHOLE_DEAL,
    ...(thema === null ? [] : [{ kind: "thema" as const, id: thema }]),
    // A project of which nobody knows the theme is one that no file tells of: its name may be wrong
    ...(regel.project === null || thema === null ? [] : [{ kind: "project" as const, id: regel.project }]),
    ...(regel.post === null ? [] : [{ kind: "post" as const, id: regel.post }]),
  ];
}

/** The newest of some lines that stands in this year's ledger; null when none of them does. */
export function lastOwnLine(lines: readonly PlacedLine[], { jaar }: YearSubject): PlacedLine | null {
  // Lines are in order of year, so the last of all is this year's or none is
  const last = lines.at(-1);
  return last?.jaar === jaar.naam ? last : null;
}

/** Where to point for a sum: the amount of its newest line of this year, or this year's ledger as a whole. */
export function placeOfSum(sum: StageSum, year: YearSubject): Place {
  const line = lastOwnLine(sum.lines, year);
  return line === null ? wholeFile(year.jaar.grootboek) : placeOf(line.regel.at, "bedrag");
}

/** Norms of bookkeeping that hold in every deal. */
export const ADDS_UP = "een totaal is de som van zijn regels";
export const TRACEABLE = "wie een grootboek leest, kan elke boeking volgen";
