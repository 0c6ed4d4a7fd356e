import type { Jaar, Ledgerregel } from "../content/content.ts";
import { groupBy } from "../value/group-by.ts";
import { computedFrom, createFigure, createGap } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import { originAt } from "../source/at.ts";

export type Soort = NonNullable<Ledgerregel["soort"]>;
export type Fase = NonNullable<Ledgerregel["fase"]>;

/** A choice of ledger lines; what is left out does not choose. */
export interface LedgerQuery {
  readonly thema?: string;
  readonly post?: string;
  readonly project?: string;
  /** "regio" is public and private together. */
  readonly soort?: Soort | "regio";
  readonly fase: Fase;
  /** Only lines of this calendar year. */
  readonly boekjaar?: number;
  readonly vorm?: NonNullable<Ledgerregel["vorm"]>;
}

/** The ledger of all years up to the report's: every total is computed here and nowhere else. */
export interface Ledger {
  /** Sum of the chosen lines in cents; "volgt" as long as no ledger could be read. */
  readonly total: (query: LedgerQuery) => Figure;
  readonly lines: readonly PlacedLine[];
  readonly isEmpty: boolean;
}

/** A ledger line with the theme it counts for: its own, or its project's. */
export interface PlacedLine {
  readonly regel: Ledgerregel;
  readonly thema: string | null;
  /** Name of the report whose ledger it stands in. */
  readonly jaar: string;
}

/** Adds up the ledgers of the given years. */
export function createLedger(jaren: readonly Jaar[]): Ledger {
  // A project that moved to another theme takes its earlier lines along
  const themes = new Map(jaren.flatMap(({ projecten }) => projecten.map(({ id, thema }) => [id, thema])));
  const lines = jaren.flatMap((jaar) => placeLines(jaar, themes));
  const byPlace = groupBy(lines, ({ regel, thema }) => [
    ...(regel.project === null ? [] : [`project ${regel.project}`]),
    ...(thema === null ? [] : [`thema ${thema}`]),
    ...(regel.post === null ? [] : [`post ${regel.post}`]),
  ]);
  const total = (query: LedgerQuery): Figure => {
    const chosen = choose(lines, byPlace, query).filter((line) => fits(line, query));
    const origin = computedFrom(
      "totaal",
      chosen.map(({ regel }) => originAt(regel.at)),
    );
    if (lines.length === 0) return createGap("volgt", { quantity: "euro" }, origin);
    return createFigure(
      chosen.reduce((sum, { regel }) => sum + (regel.bedrag ?? 0), 0),
      { quantity: "euro" },
      origin,
    );
  };
  return { total, lines, isEmpty: lines.length === 0 };
}

function placeLines(jaar: Jaar, themes: ReadonlyMap<string, string>): PlacedLine[] {
  return jaar.regels.map((regel) => ({
    regel,
    jaar: jaar.naam,
    thema: regel.thema ?? (regel.project === null ? null : (themes.get(regel.project) ?? null)),
  }));
}

function choose(
  lines: readonly PlacedLine[],
  byPlace: ReadonlyMap<string, readonly PlacedLine[]>,
  query: LedgerQuery,
): readonly PlacedLine[] {
  if (query.project !== undefined) return byPlace.get(`project ${query.project}`) ?? [];
  if (query.thema !== undefined) return byPlace.get(`thema ${query.thema}`) ?? [];
  return query.post === undefined ? lines : (byPlace.get(`post ${query.post}`) ?? []);
}

function fits({ regel }: PlacedLine, { soort, fase, boekjaar, vorm }: LedgerQuery): boolean {
  const fitsSoort =
    soort === undefined ||
    regel.soort === soort ||
    (soort === "regio" && regel.soort !== null && regel.soort !== "rijk");
  return (
    fitsSoort &&
    regel.fase === fase &&
    (boekjaar === undefined || regel.boekjaar === boekjaar) &&
    (vorm === undefined || regel.vorm === vorm)
  );
}
