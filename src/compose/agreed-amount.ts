import type { Kant, Verdeling } from "../content/content.ts";
import { agreedNow, listAgreed, type AfspraakStand } from "../content/agreed-states.ts";
import { originAt } from "../source/at.ts";
import { computedFrom, createDate, createFigure, createGap } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import type { RichText } from "./report-model.ts";

/** The amounts that a row of the deal's division gave the Rijk or the region through time, in cents. */
function listAgreedAmounts(row: Verdeling, side: Kant, peildatum: string | null): AfspraakStand[] {
  const kind = { quantity: "euro" } as const;
  return listAgreed(row[side], { peildatum, since: null, kind, gap: "volgt", at: row.at, key: side });
}

/** The amount that a row of the deal's division gives the Rijk or the region at a date, in cents. */
export function findAgreedAmount(row: Verdeling, side: Kant, peildatum: string | null): Figure {
  const found = agreedNow(listAgreedAmounts(row, side, peildatum));
  return found ?? createGap("volgt", { quantity: "euro" }, originAt(row.at, side));
}

/** The same for a cell, with what it was and what it will be: "1.250.000, tot 1-9-2025: 1.200.000". */
export function describeAgreedAmount(row: Verdeling, side: Kant, peildatum: string | null): RichText {
  return describeAgreedTotal([row], side, { peildatum, now: findAgreedAmount(row, side, peildatum) });
}

interface TotalInput {
  readonly peildatum: string | null;
  /** What the rows give together now. */
  readonly now: Figure;
}

/** What rows of the division give together, for a cell, with what it was until each day on which one was changed. */
export function describeAgreedTotal(rows: readonly Verdeling[], side: Kant, { peildatum, now }: TotalInput): RichText {
  const amounts = rows.map((row) => listAgreedAmounts(row, side, peildatum));
  const changes = amounts.flatMap((states) => states.slice(1));
  const days = [...new Set(changes.map(({ vanaf }) => vanaf ?? ""))].sort();
  const isLater = (day: string): boolean => changes.some(({ vanaf, stand }) => vanaf === day && stand === "komt");
  const others = days.flatMap((day): RichText => {
    const isIn = (start: string): boolean => (isLater(day) ? start <= day : start < day);
    const parts = amounts.flatMap((states) => states.findLast(({ vanaf }) => isIn(vanaf ?? ""))?.waarde ?? []);
    const date = createDate(day, "kort", parts[0]?.origin);
    return [{ kind: "line-break" }, isLater(day) ? "vanaf " : "tot ", date, ": ", addUp(parts)];
  });
  return [now, ...others];
}

function addUp(amounts: readonly Figure[]): Figure {
  const [first] = amounts;
  if (first !== undefined && amounts.length === 1) return first;
  const sum = amounts.reduce((total, { value }) => total + (value ?? 0), 0);
  const origins = amounts.map(({ origin }) => origin);
  return createFigure(sum, { quantity: "euro" }, computedFrom("totaal", origins));
}
