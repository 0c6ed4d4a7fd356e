import type { Verandering } from "../content/verandering.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { bare, compareFields, figureOf, type About, type Fields } from "./compare-fields.ts";

type Amounts = DataFile["geld"]["totaal"];

/**
 * Amounts: of the deal as a whole, by theme or post, by project, and by contributor. They are of one ledger, so one line of
 * it may change several.
 */
export function compareMoney(one: DataFile, other: DataFile): Verandering[] {
  return [
    ...compareFields(about(other.deal.id, null), readAmounts(one.geld.totaal), readAmounts(other.geld.totaal)),
    ...compareEach(one.geld.verdeling, other.geld.verdeling, {
      name: ({ id }) => bare(id),
      read: ({ afspraak_rijk, afspraak_regio, bedragen }) => ({
        "afspraak met het Rijk": figureOf(afspraak_rijk),
        "afspraak met de regio": figureOf(afspraak_regio),
        ...readAmounts(bedragen),
      }),
    }),
    ...compareEach(one.projecten, other.projecten, {
      name: ({ nummer, naam }) => `${nummer} ${naam}`,
      read: ({ geld }) => readAmounts(geld),
    }),
    ...compareEach(listContributors(one), listContributors(other), {
      name: ({ bijdrager }) => bijdrager,
      read: ({ afspraak, toegezegd, besteed, geld, natura }) => ({
        afspraak: afspraak === null ? null : figureOf(afspraak),
        toegezegd: figureOf(toegezegd),
        besteed: figureOf(besteed),
        "waarvan geld": figureOf(geld),
        "waarvan in natura": figureOf(natura),
      }),
    }),
  ];
}

function about(id: string, naam: string | null): About {
  return { soort: "geld", id, naam, onderdeel: null };
}

/** "Rijk, besteed", for each kind of money and how far it is. */
function readAmounts(amounts: Amounts): Fields {
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([soort, byPhase]) =>
      Object.entries(byPhase).map(([fase, amount]) => [`${soort}, ${fase}`, figureOf(amount)]),
    ),
  );
}

/** Those of the deal as a whole, each with a mark; by theme they are the same money again. */
export function listContributors({ deal, geld }: DataFile) {
  return geld.bijdragers
    .filter(({ id }) => id === deal.id)
    .map((one) => ({ ...one, id: `${deal.id}/bijdrager/${one.soort}/${one.bijdrager}` }));
}

interface Reading<Item> {
  readonly name: (item: Item) => string;
  readonly read: (item: Item) => Fields;
}

/** What is on one side only had or has no money on the other. */
function compareEach<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  { name, read }: Reading<Item>,
): Verandering[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const present = new Set(after.map(({ id }) => id));
  const there = after.flatMap((item) => {
    const earlier = known.get(item.id);
    return compareFields(
      about(item.id, name(item)),
      earlier === undefined ? {} : dropZero(read(earlier)),
      dropZero(read(item)),
    );
  });
  const gone = before.filter(({ id }) => !present.has(id));
  return [...there, ...gone.flatMap((item) => compareFields(about(item.id, name(item)), dropZero(read(item)), {}))];
}

/** Whether somebody gave nothing or is not in the list is one. */
function dropZero(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value?.soort !== "cijfer" || value.status !== "bekend" || value.waarde !== 0,
    ),
  );
}
