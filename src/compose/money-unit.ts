import type { Assessment } from "../assess/assessment.ts";
import type { Fase } from "../assess/assess-money.ts";
import { findAgreedTotal } from "../content/agreed-money.ts";
import { withKind } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import type { Inline, RichText } from "./report-model.ts";

/** In which unit rounded amounts stand. */
export interface MoneyUnit {
  readonly quantity: "mln-euro" | "dzd-euro";
  /** "miljoen euro" */
  readonly words: string;
  /** "mln euro", where there is little room. */
  readonly short: string;
  /** "miljoenen" */
  readonly plural: string;
  readonly cents: number;
}

const MILLIONS: MoneyUnit = {
  quantity: "mln-euro",
  words: "miljoen euro",
  short: "mln euro",
  plural: "miljoenen",
  cents: 100_000_000,
};
const THOUSANDS: MoneyUnit = {
  quantity: "dzd-euro",
  words: "duizend euro",
  short: "dzd euro",
  plural: "duizenden",
  cents: 100_000,
};
/** Below it millions with one decimal say too little, in cents: their least step would be more than a fortieth of all. */
const LEAST_IN_MILLIONS = 4 * MILLIONS.cents;
const STAGES: readonly Fase[] = ["ontvangen", "gereserveerd", "toegezegd", "besteed"];

/** The unit that fits a deal: thousands of euros for one that agrees and books less than four million, else millions. */
export function chooseMoneyUnit({
  deal,
  ledger,
  peildatum,
}: Pick<Assessment, "deal" | "ledger" | "peildatum">): MoneyUnit {
  const agreed = (["rijk", "regio"] as const).map((side) => findAgreedTotal(deal, side, peildatum).value ?? 0);
  const sizes = [agreed.reduce((a, b) => a + b, 0), ...STAGES.flatMap((fase) => ledger.total({ fase }).value ?? [])];
  const most = Math.max(...sizes);
  return most > 0 && most < LEAST_IN_MILLIONS ? THOUSANDS : MILLIONS;
}

/** An amount in that unit. */
export function inUnit(figure: Figure, { quantity }: MoneyUnit): Figure {
  return withKind(figure, { quantity });
}

/** A column of rounded amounts that is added up below. */
export interface RoundedColumn {
  readonly title: string;
  readonly amounts: readonly Figure[];
  readonly total: Figure;
}

/** Says beside a table in which columns the rounded amounts do not add up to their rounded total; empty for none. */
export function describeRounding(columns: readonly RoundedColumn[], unit: MoneyUnit): RichText {
  const off = columns.filter(({ amounts, total }) => {
    if (total.value === null || amounts.some(({ value }) => value === null)) return false;
    const sum = amounts.reduce((all, { value }) => all + toSteps(value ?? 0, unit), 0);
    return sum !== toSteps(total.value, unit);
  });
  if (off.length === 0) return [];
  const names = off.map(({ title }): Inline => title);
  const last = names.pop() ?? "";
  return [
    "Door het afronden is het totaal van ",
    ...names.flatMap((name, index): Inline[] => (index === 0 ? [name] : [", ", name])),
    ...(names.length === 0 ? [] : [" en "]),
    last,
    " niet precies de som van de afgeronde bedragen erboven. De bedragen zelf tellen wel op.",
  ];
}

/** An amount as a whole number of the least that is printed: tenths of a million, or thousands. */
function toSteps(cents: number, { quantity, cents: size }: MoneyUnit): number {
  const step = quantity === "mln-euro" ? size / 10 : size;
  return Math.sign(cents) * Math.round(Math.abs(cents) / step);
}
