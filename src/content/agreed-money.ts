import { inside, originAt } from "../source/at.ts";
import { addUp } from "../value/add-up.ts";
import { createFigure, createGap, originOfFile } from "../value/figure.ts";
import { groupBy } from "../value/group-by.ts";
import type { Figure } from "../value/value.ts";
import { addUpDivision, findAgreedAmount, findStateAmount } from "./agreed-amount.ts";
import type { Deal, Geldafspraak, Kant } from "./content.ts";
import { stateInForce } from "./in-force.ts";

/** Of which money an agreement is asked; what is left out is all of it. Of thema and post at most one is given. */
export interface AgreedQuery {
  readonly soort: NonNullable<Geldafspraak["soort"]>;
  readonly bijdrager?: string;
  readonly thema?: string;
  readonly post?: string;
}

type Agreeing = Pick<Deal, "verdeling" | "geldafspraken" | "plafondRijk" | "minimumRegio" | "financien" | "broken">;

const CENTS = { quantity: "euro" } as const;

/**
 * The amount that the deal agrees at a date, in cents: what it says at this level, else the sum of what it says at levels
 * within it, such as of the municipalities for the region. There is none ("nvt") where it agrees nothing; still to come is
 * what cannot be read.
 */
export function findAgreedMoney(deal: Agreeing, query: AgreedQuery, date: string | null): Figure {
  if (deal.financien === null) return createGap("volgt", CENTS, originOfFile(FILE));
  const entries = listEntries(deal, date).filter((one) => isWithin(one, query));
  const found = addUpLevel(entries, query);
  return found ?? createGap("nvt", CENTS, originOfFile(FILE));
}

/**
 * What a side gives to the whole deal, at a date: the total that the deal names, unless what it divides comes to more;
 * "nvt" where it agrees nothing at all.
 */
export function findAgreedTotal(deal: Agreeing, side: Kant, date: string | null): Figure {
  const named = findNamedTotal(deal, side, date);
  const divided = deal.verdeling.length === 0 ? null : addUpDivision(deal, side, date);
  if (divided === null) return named ?? findAgreedMoney(deal, { soort: side }, date);
  return named !== null && (named.value ?? 0) > (divided.value ?? Infinity) ? named : divided;
}

/** The total of a side that the deal names itself; null for none. */
function findNamedTotal(
  { financien, plafondRijk, minimumRegio }: Agreeing,
  side: Kant,
  date: string | null,
): Figure | null {
  const key = side === "rijk" ? "plafond_rijk" : "minimum_regio";
  const cents = stateInForce(side === "rijk" ? plafondRijk : minimumRegio, date);
  if (financien === null || cents === null || cents.waarde === null) return null;
  return createFigure(cents.waarde, CENTS, originAt(cents.at ?? financien.at, cents.at ? [] : [key, "bedrag"]));
}

/** Who the deal agrees an amount with by name, each once with whose money it is, in the deal's order. */
export function listAgreedContributors({ geldafspraken }: Pick<Deal, "geldafspraken">): AgreedContributor[] {
  const found = geldafspraken.flatMap(({ bijdrager, soort }): AgreedContributor[] =>
    bijdrager === null || soort === null ? [] : [{ bijdrager, soort }],
  );
  return [...new Map(found.map((one) => [`${one.soort} ${one.bijdrager}`, one])).values()];
}

export interface AgreedContributor {
  readonly bijdrager: string;
  readonly soort: NonNullable<Geldafspraak["soort"]>;
}

/** A level at which the deal names an amount and also what each contributor gives of it. */
export interface DividedAmount {
  /** Whether it is of the whole deal; else of the theme or post of `first`. */
  readonly isWhole: boolean;
  readonly soort: AgreedContributor["soort"];
  readonly named: Figure;
  /** What the contributors give together. */
  readonly given: Figure;
  /** The first amount of a contributor in it. */
  readonly first: Geldafspraak;
}

/** The amounts that the deal names as a whole and by contributor, at a date: two ways to say the same. */
export function listDividedAmounts(deal: Agreeing, date: string | null): DividedAmount[] {
  const entries = listEntries(deal, date);
  const named = entries.filter((one) => one.bijdrager === null);
  return named.flatMap((whole): DividedAmount[] => {
    const isOfKind = ({ soort }: { readonly soort: Entry["soort"] | null }): boolean =>
      soort === whole.soort || (whole.soort === "regio" && soort !== "rijk");
    const own = deal.geldafspraken.filter(
      (one) => one.bijdrager !== null && isOfKind(one) && (whole.place === null || placeOf(one) === whole.place),
    );
    const [first] = own;
    if (first === undefined) return [];
    const byGiver = entries.filter(
      (one) => one.bijdrager !== null && isOfKind(one) && (whole.place === null || one.place === whole.place),
    );
    const given = sumOf(
      [...groupBy(byGiver, (one) => [one.bijdrager])].map(([, group]) => {
        const top = group.filter((one) => one.place === whole.place);
        return together(top.length > 0 ? top : group);
      }),
    );
    return given === null ? [] : [{ isWhole: whole.place === null, soort: whole.soort, named: whole.amount, given, first }];
  });
}

const FILE = "deal/financien.yaml";

/** One agreed amount with its level. */
interface Entry {
  readonly soort: NonNullable<Geldafspraak["soort"]>;
  readonly bijdrager: string | null;
  /** "thema groen", "post vat"; null for the whole deal. */
  readonly place: string | null;
  readonly amount: Figure;
}

function listEntries(deal: Agreeing, date: string | null): Entry[] {
  const sides = ["rijk", "regio"] as const;
  const named = sides.flatMap((soort): Entry[] => {
    const amount = findNamedTotal(deal, soort, date);
    return amount === null ? [] : [{ soort, bijdrager: null, place: null, amount }];
  });
  const divided = deal.verdeling.flatMap((row) =>
    sides.flatMap((soort): Entry[] => {
      const amount = findAgreedAmount(row, soort, date);
      return amount.status === "nvt" ? [] : [{ soort, bijdrager: null, place: placeOf(row), amount }];
    }),
  );
  const others = deal.geldafspraken.flatMap((one): Entry[] => {
    const { soort, bijdrager, bedrag, at } = one;
    const amount = findStateAmount(bedrag, inside(at, "bedrag"), date);
    return soort === null || amount.status === "nvt" ? [] : [{ soort, bijdrager, place: placeOf(one), amount }];
  });
  return [...named, ...divided, ...others];
}

function placeOf({ thema, post }: { readonly thema: string | null; readonly post: string | null }): string | null {
  if (thema !== null) return `thema ${thema}`;
  return post === null ? null : `post ${post}`;
}

function placeAsked({ thema, post }: AgreedQuery): string | null {
  return placeOf({ thema: thema ?? null, post: post ?? null });
}

function isWithin(entry: Entry, query: AgreedQuery): boolean {
  const asked = placeAsked(query);
  const isOfKind = entry.soort === query.soort || (query.soort === "regio" && entry.soort !== "rijk");
  return (
    isOfKind &&
    (query.bijdrager === undefined || entry.bijdrager === query.bijdrager) &&
    (asked === null || entry.place === asked)
  );
}

/** What stands at a level itself, else the sum of what stands within it; null for none. */
function addUpLevel(entries: readonly Entry[], query: AgreedQuery): Figure | null {
  const { soort, bijdrager = null } = query;
  const place = placeAsked(query);
  const own = entries.filter((one) => one.soort === soort && one.bijdrager === bijdrager && one.place === place);
  if (own.length > 0) return together(own);
  const isSplit = soort === "regio" && !entries.some((one) => one.soort === "regio");
  if (isSplit)
    return sumOf(
      (["regio-publiek", "regio-privaat"] as const).flatMap((one) => {
        const within = entries.filter((entry) => entry.soort === one);
        return addUpLevel(within, { ...query, soort: one }) ?? [];
      }),
    );
  const ofKind = entries.filter((one) => one.soort === soort);
  // By contributor and by theme are two ways to divide one amount: a division that names no contributor goes first
  const nameless = ofKind.filter((one) => one.bijdrager === bijdrager);
  const [division, keyOf] =
    nameless.length > 0
      ? [nameless, (one: Entry): string => one.place ?? ""]
      : [ofKind, (one: Entry): string => one.bijdrager ?? ""];
  return sumOf(
    [...groupBy(division, (one) => [keyOf(one)]).values()].map((group) => {
      const top = group.filter((one) => one.place === place);
      return together(top.length > 0 ? top : group);
    }),
  );
}

function sumOf(amounts: readonly Figure[]): Figure | null {
  const [first = null] = amounts;
  return amounts.length < 2 ? first : addUp(amounts, { ...CENTS, rule: "totaal" });
}

function together(entries: readonly Entry[]): Figure {
  const [first] = entries;
  const amounts = entries.map(({ amount }) => amount);
  return first !== undefined && entries.length === 1 ? first.amount : addUp(amounts, { ...CENTS, rule: "totaal" });
}
