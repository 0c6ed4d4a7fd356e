import type { Kant, Verdeling } from "../content/content.ts";
import { findAgreedAmount } from "../content/agreed-amount.ts";
import { listAgreed, type AfspraakStand } from "../content/agreed-states.ts";
import { addUp } from "../value/add-up.ts";
import { createDate } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import type { RichText } from "./report-model.ts";

/** The amounts that a row of the deal's division gave the Rijk or the region through time, in cents. */
function listAgreedAmounts(row: Verdeling, side: Kant, peildatum: string | null): AfspraakStand[] {
  const kind = { quantity: "euro" } as const;
  return listAgreed(row[side], { peildatum, since: null, kind, gap: "volgt", at: row.at, key: side, tot: null });
}

/** The amount of a row of the division for a cell, with what it was and what it will be: "1.250.000, tot 1-9-2025: 1.200.000". */
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
  const unread = rows.map((row) => findAgreedAmount(row, side, peildatum)).filter(({ status }) => status === "volgt");
  const changes = amounts.flatMap((states) => states.slice(1));
  const days = [...new Set(changes.map(startOf))].sort();
  const isLater = (day: string): boolean => changes.some(({ vanaf, stand }) => vanaf === day && stand === "komt");
  const others = days.flatMap((day): RichText => {
    const isIn = (start: string): boolean => (isLater(day) ? start <= day : start < day);
    const parts = amounts.flatMap((states) => states.findLast((one) => isIn(startOf(one)))?.waarde ?? []);
    const date = createDate(day, "kort", parts[0]?.origin);
    return [{ kind: "line-break" }, isLater(day) ? "vanaf " : "tot ", date, ": ", together([...parts, ...unread])];
  });
  return [now, ...others];
}

/** The day from which it holds; before every other what holds from the start. */
function startOf({ vanaf }: AfspraakStand): string {
  return vanaf ?? "";
}

/** What was agreed in one place is no sum. */
function together(amounts: readonly Figure[]): Figure {
  const [first] = amounts;
  return first !== undefined && amounts.length === 1 ? first : addUp(amounts, { quantity: "euro", rule: "totaal" });
}
