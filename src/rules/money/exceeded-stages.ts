import type { Fase, PlacedLine } from "../../assess/assess-money.ts";
import { WHOLE_DEAL, type LedgerPlace, type LedgerSums, type StageSum } from "./ledger-sums.ts";

/** A stage of money that is more than the stage before it. */
export interface ExceededStage extends StagePair {
  /** What each stage comes to, in cents. */
  readonly cents: { readonly later: number; readonly earlier: number };
}

interface StagePair {
  readonly place: LedgerPlace;
  readonly side: "rijk" | "regio";
  readonly later: Fase;
  readonly earlier: Fase;
}

const SIDES = ["rijk", "regio"] as const;

/**
 * The stages that are more than the stage before them where no note says why, by project, theme and post, and what the
 * Rijk has paid for the deal as a whole. A theme is not told again for what one of its projects shows already.
 */
export function listExceededStages(sums: LedgerSums): ExceededStage[] {
  const committing = SIDES.filter((side) =>
    sums.places.some((place) => place.kind === "project" && sums.of(place, side, "toegezegd").lines.length > 0),
  );
  const found = sums.places
    .filter(({ kind }) => kind !== "deal")
    .flatMap((place) => SIDES.flatMap((side) => listPairs({ place, side }, sums, committing.includes(side))))
    .filter((pair) => !isNoted(sums.of(pair.place, pair.side, pair.later).lines))
    .flatMap((pair) => findExcess(pair, sums));
  const keyOf = (thema: string, { side, later }: ExceededStage): string => `${thema} ${side} ${later}`;
  const told = new Set(
    found.flatMap((one) => {
      const thema = sums.of(one.place, one.side, one.later).lines[0]?.thema ?? null;
      return one.place.kind === "project" && thema !== null ? [keyOf(thema, one)] : [];
    }),
  );
  const places = found.filter((one) => one.place.kind !== "thema" || !told.has(keyOf(one.place.id, one)));
  return [...places, ...listOverspent(sums)];
}

/**
 * The stages of a place that can be compared, each with the nearest stage before it that is kept there. What a project
 * spent is compared with its commitments even where there are none, once any project has them.
 */
function listPairs(
  { place, side }: Pick<StagePair, "place" | "side">,
  sums: LedgerSums,
  isCommitting: boolean,
): StagePair[] {
  const isReserved = isKept(sums.of(place, side, "gereserveerd"));
  const isCommitted =
    isKept(sums.of(place, side, "toegezegd")) || (place.kind === "project" && isCommitting && !isReserved);
  const pairs: StagePair[] = [];
  if (isCommitted) pairs.push({ place, side, later: "besteed", earlier: "toegezegd" });
  else if (isReserved) pairs.push({ place, side, later: "besteed", earlier: "gereserveerd" });
  if (isReserved) pairs.push({ place, side, later: "toegezegd", earlier: "gereserveerd" });
  return pairs;
}

/** What was spent of the Rijk's money beyond what the Rijk paid; the note then stands with what was received. */
function listOverspent(sums: LedgerSums): ExceededStage[] {
  const pair: StagePair = { place: WHOLE_DEAL, side: "rijk", later: "besteed", earlier: "ontvangen" };
  const received = sums.of(WHOLE_DEAL, "rijk", "ontvangen");
  return isKept(received) && !isNoted(received.lines) ? findExcess(pair, sums) : [];
}

/** A pair with its amounts where the later stage is more; nothing where one of them is not known. */
function findExcess(pair: StagePair, sums: LedgerSums): ExceededStage[] {
  const { place, side } = pair;
  const [later, earlier] = [sums.of(place, side, pair.later).cents, sums.of(place, side, pair.earlier).cents];
  return later === null || earlier === null || later <= earlier ? [] : [{ ...pair, cents: { later, earlier } }];
}

/** Whether a stage is kept somewhere, or may be as far as the ledger can be read. */
function isKept({ lines, cents }: StageSum): boolean {
  return lines.length > 0 || cents === null;
}

/** A note says why there is more; the note of a line that takes money off says something else. */
function isNoted(lines: readonly PlacedLine[]): boolean {
  return lines.some(({ regel }) => regel.toelichting !== null && (regel.bedrag ?? 0) > 0);
}
