import type { Deal } from "../content/content.ts";
import { computedFrom, createFigure, createGap } from "../value/figure.ts";
import { groupBy } from "../value/group-by.ts";
import { yearOf } from "../value/iso-date.ts";
import type { Figure } from "../value/value.ts";
import type { Fase, PlacedLine } from "./assess-money.ts";
import type { Assessment } from "./assessment.ts";
import { originAt } from "../source/at.ts";

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

export interface SisaStroom {
  readonly kant: "rijk" | "regio";
  readonly totaal: SisaBedragen;
  readonly ontvangen: SisaBedragen;
  /** What was spent, a place each: in the deal's order of themes, then posts; the projects of a theme follow it. */
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
export function assessSisa({ deal, jaar, ledger }: Assessment): SisaStand {
  const until = jaar.rapport?.stand_geld ?? jaar.financien?.standaard?.stand_per ?? null;
  const boekjaar = until === null ? null : yearOf(until);
  const sum = createSum(jaar.naam, boekjaar);
  return {
    boekjaar,
    isEinde: jaar.financien?.eindverantwoording ?? null,
    stromen: (["rijk", "regio"] as const).map((kant) => {
      const own = ledger.lines.filter(
        ({ regel }) => regel.soort !== null && (regel.soort === "rijk") === (kant === "rijk"),
      );
      const spent = inStage(own, "besteed");
      return {
        kant,
        totaal: sum(spent),
        ontvangen: sum(inStage(own, "ontvangen")),
        plaatsen: listPlaces(spent, deal).map(({ lines, ...place }) => ({ ...place, bedragen: sum(lines) })),
      };
    }),
  };
}

function inStage(lines: readonly PlacedLine[], fase: Fase): PlacedLine[] {
  return lines.filter(({ regel }) => regel.fase === fase);
}

type Sum = (lines: readonly PlacedLine[]) => SisaBedragen;

/** Adds up lines apart: of earlier ledgers, and of this one by calendar year; a line without one is of this year. */
function createSum(naam: string, boekjaar: number | null): Sum {
  const isOwn = (line: PlacedLine): boolean => line.jaar === naam;
  const isLate = ({ regel }: PlacedLine): boolean =>
    boekjaar !== null && regel.boekjaar !== null && regel.boekjaar < boekjaar;
  return (lines) => ({
    vorigJaar: addUp(lines.filter((line) => !isOwn(line))),
    ditJaar: addUp(lines.filter((line) => isOwn(line) && !isLate(line))),
    correctie: addUp(lines.filter((line) => isOwn(line) && isLate(line))),
    cumulatief: addUp(lines),
  });
}

/** The sum of some lines; one amount that is missing makes it unknown. */
function addUp(lines: readonly PlacedLine[]): Figure {
  const origin = computedFrom(
    "totaal",
    lines.map(({ regel }) => originAt(regel.at)),
  );
  if (lines.some(({ regel }) => regel.bedrag === null)) return createGap("volgt", { quantity: "euro" }, origin);
  const cents = lines.reduce((total, { regel }) => total + (regel.bedrag ?? 0), 0);
  return createFigure(cents, { quantity: "euro" }, origin);
}

interface LinesOfPlace extends Pick<SisaPlaats, "kind" | "id"> {
  readonly lines: readonly PlacedLine[];
}

function listPlaces(lines: readonly PlacedLine[], deal: Deal): LinesOfPlace[] {
  const byTheme = groupBy(lines, ({ thema }) => [thema ?? ""]);
  const byPost = groupBy(lines, ({ regel }) => (regel.post === null ? [] : [regel.post]));
  const themes = new Set([...deal.themas.map(({ id }) => id), ...byTheme.keys()]);
  const inThemes = [...themes].flatMap((id): LinesOfPlace[] => {
    const own = byTheme.get(id) ?? [];
    const byProject = groupBy(own, ({ regel }) => (regel.project === null ? [] : [regel.project]));
    const projects = [...byProject].map(([project, of]): LinesOfPlace => ({ kind: "project", id: project, lines: of }));
    return own.length === 0 || id === "" ? projects : [{ kind: "thema", id, lines: own }, ...projects];
  });
  return [...inThemes, ...[...byPost].map(([id, of]): LinesOfPlace => ({ kind: "post", id, lines: of }))];
}
