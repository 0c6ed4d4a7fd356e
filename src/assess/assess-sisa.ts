import type { Deal, Jaar } from "../content/content.ts";
import { addUp } from "../value/add-up.ts";
import { createGap } from "../value/figure.ts";
import { hasMoreAYear } from "../content/report-order.ts";
import { groupBy } from "../value/group-by.ts";
import { yearOf } from "../value/iso-date.ts";
import type { Figure } from "../value/value.ts";
import { isWritten } from "../source/at.ts";
import type { Addend, Fase, LedgerQuery, PlacedLine } from "./assess-money.ts";
import type { Assessment } from "./assessment.ts";

/**
 * What the region accounts for to the Rijk (single information, single audit): what was spent in the calendar year, what
 * was corrected of earlier years, and all of it since the start. Each figure names the ledger lines it is the sum of.
 */
export interface SisaStand {
  /** The calendar year that is accounted for: that of `stand_geld`. Null when it is not known. */
  readonly boekjaar: number | null;
  /** Whether the accounting ends with this year; null when the ledger does not say. */
  readonly isEinde: boolean | null;
  /** The flow of the Rijk first, then that of the region. */
  readonly stromen: readonly SisaStroom[];
}

/** The totals of one flow that the deal says are accounted for: what is of the Rijk and of the region never mix. */
export interface SisaStroom {
  readonly kant: "rijk" | "regio";
  /** In the deal's order. */
  readonly totalen: readonly SisaTotaal[];
}

export interface SisaTotaal {
  readonly fase: Fase;
  /** How the accounting calls it; null when the deal does not say. */
  readonly naam: string | null;
  readonly bedragen: SisaBedragen;
  /** Of what was spent the places: in the deal's order of themes, then posts; the projects of a theme follow it. */
  readonly plaatsen: readonly SisaPlaats[];
}

export interface SisaPlaats {
  readonly kind: "thema" | "project" | "post";
  readonly id: string;
  readonly bedragen: SisaBedragen;
}

/** `cumulatief` is what was there before plus `ditJaar` plus `correctie`, in cents. */
export interface SisaBedragen {
  readonly vorigJaar: Figure;
  /** Movements of this ledger in the calendar year itself. */
  readonly ditJaar: Figure;
  /** Movements of this ledger in earlier calendar years. */
  readonly correctie: Figure;
  readonly cumulatief: Figure;
}

/** The figures of one report year's accounting, as the ledgers give them. */
export function assessSisa({ deal, jaar, earlier, ledger }: Assessment): SisaStand {
  const boekjaar = accountedYear(jaar);
  const sum = createSum([...listOfYear(jaar, earlier), jaar], boekjaar);
  return {
    boekjaar,
    isEinde: jaar.financien?.eindverantwoording ?? null,
    stromen: KANTEN.map((kant) => {
      const amounts = (query: LedgerQuery): SisaBedragen => sum(ledger.addends({ ...query, soort: kant }));
      const totalen = listTotals(deal).filter((one) => one.soort === kant);
      return {
        kant,
        totalen: totalen.map(({ fase, naam }): SisaTotaal => {
          const lines = ledger.addends({ soort: kant, fase }).flatMap(({ line }) => line ?? []);
          const places = fase === "besteed" ? listPlaces(lines, deal) : [];
          const plaatsen = places.map(({ kind, id }) => ({ kind, id, bedragen: amounts({ [kind]: id, fase }) }));
          return { fase, naam, bedragen: amounts({ fase }), plaatsen };
        }),
      };
    }),
  };
}

/** With more reports a year: the reports before this one that account for the same calendar year. */
function listOfYear(jaar: Jaar, earlier: readonly Jaar[]): Jaar[] {
  const year = accountedYear(jaar);
  return earlier.filter((one) => hasMoreAYear([one.naam, jaar.naam]) && year !== null && accountedYear(one) === year);
}

function accountedYear({ rapport, financien }: Jaar): number | null {
  const until = rapport?.stand_geld ?? financien?.standaard?.stand_per ?? null;
  return until === null ? null : yearOf(until);
}

const KANTEN = ["rijk", "regio"] as const;

interface Asked {
  readonly soort: (typeof KANTEN)[number];
  readonly fase: Fase;
  readonly naam: string | null;
}

/** The totals that the deal says are accounted for; what was received and spent of both where it says nothing. */
function listTotals({ financien }: Deal): Asked[] {
  const said = financien?.sisa?.totalen ?? null;
  if (said === null)
    return KANTEN.flatMap((soort) => (["ontvangen", "besteed"] as const).map((fase) => ({ soort, fase, naam: null })));
  return said.flatMap(({ soort, fase, naam }) => (soort === null || fase === null ? [] : [{ soort, fase, naam }]));
}

/** Adds up apart: of ledgers of earlier years, and of those of this one by calendar year. */
function createSum(jaren: readonly Jaar[], boekjaar: number | null): (addends: readonly Addend[]) => SisaBedragen {
  const sum = (amounts: readonly Figure[]): Figure => addUp(amounts, { quantity: "euro", rule: "totaal" });
  const own = new Map(jaren.map((jaar) => [jaar.naam, jaar]));
  return (addends) => {
    const split = addends.flatMap(({ amount, line, jaar }) => {
      const found = own.get(jaar);
      return found === undefined ? [] : [{ amount, isLate: isLate(line, found, boekjaar) }];
    });
    // Of what may be of both, both are unknown
    const either = split.flatMap(({ amount, isLate: late }) =>
      late === null ? createGap("volgt", { quantity: "euro" }, amount.origin) : [],
    );
    const known = (wanted: boolean): Figure[] =>
      split.flatMap(({ amount, isLate: late }) => (late === wanted ? amount : []));
    return {
      vorigJaar: sum(addends.filter(({ jaar }) => !own.has(jaar)).map(({ amount }) => amount)),
      ditJaar: sum([...known(false), ...either]),
      correctie: sum([...known(true), ...either]),
      cumulatief: sum(addends.map(({ amount }) => amount)),
    };
  };
}

/**
 * Whether a line of this ledger is of an earlier calendar year; null where nobody can tell, for something could not be
 * read. A line for which nobody wrote a calendar year is of this one.
 */
function isLate(line: PlacedLine | null, { financien }: Jaar, boekjaar: number | null): boolean | null {
  if (line === null || boekjaar === null) return null;
  const { at, boekjaar: own } = line.regel;
  if (own !== null) return own < boekjaar;
  const isUnread =
    isWritten(at, "boekjaar") || (financien !== null && isWritten(financien.at, ["standaard", "boekjaar"]));
  return isUnread ? null : false;
}

function listPlaces(lines: readonly PlacedLine[], deal: Deal): Pick<SisaPlaats, "kind" | "id">[] {
  const byTheme = groupBy(lines, ({ thema }) => [thema ?? ""]);
  const posts = new Set(lines.flatMap(({ regel }) => regel.post ?? []));
  const themes = new Set([...deal.themas.map(({ id }) => id), ...byTheme.keys()]);
  const inThemes = [...themes].flatMap((id): Pick<SisaPlaats, "kind" | "id">[] => {
    const own = byTheme.get(id) ?? [];
    const projects = new Set(own.flatMap(({ regel }) => regel.project ?? []));
    const places = [...projects].map((project) => ({ kind: "project" as const, id: project }));
    return own.length === 0 || id === "" ? places : [{ kind: "thema", id }, ...places];
  });
  return [...inThemes, ...[...posts].map((id) => ({ kind: "post" as const, id }))];
}
