import { findAgreedMoney, listAgreedContributors } from "../content/agreed-money.ts";
import { addUp } from "../value/add-up.ts";
import { groupBy } from "../value/group-by.ts";
import type { Figure } from "../value/value.ts";
import type { Addend, LedgerQuery, PlacedLine, Soort } from "./assess-money.ts";
import type { Assessment } from "./assessment.ts";
import type { BijdragersStand, BijdragersVanSoort, BijdragerStand, Geboekt, PlaatsStand } from "./contributions.ts";

type Booked = Pick<Assessment, "deal" | "jaar" | "ledger" | "peildatum">;

const KINDS: readonly Soort[] = ["rijk", "regio-publiek", "regio-privaat"];

/** The money by contributor, and by theme and contributor. */
export function assessContributors(assessment: Booked): BijdragersStand {
  const booked = assessment.ledger.lines.filter(({ regel }) => regel.fase === "toegezegd" || regel.fase === "besteed");
  return {
    perSoort: KINDS.flatMap((soort) => assessKind(soort, booked, assessment)),
    perPlaats: sortPlaces(booked, assessment).flatMap((lines) => assessPlace(lines, assessment)),
    samen: addUpBooked({}, assessment),
  };
}

/** The contributors of one kind of money: nothing where nobody is booked or agreed with, and no money of it is known. */
function assessKind(soort: Soort, booked: readonly PlacedLine[], assessment: Booked): BijdragersVanSoort[] {
  const { deal, peildatum } = assessment;
  const names = new Set([
    ...listAgreedContributors(deal).flatMap((one) => (one.soort === soort ? [one.bijdrager] : [])),
    ...booked.flatMap(({ regel }) => (regel.soort === soort ? (regel.bijdrager ?? []) : [])),
  ]);
  const afspraak = findAgreedMoney(deal, { soort }, peildatum);
  const samen = addUpBooked({ soort }, assessment);
  if (names.size === 0 && isNothing(samen) && afspraak.status === "nvt") return [];
  const bijdragers = [...names].map((bijdrager) => assessGiver({ bijdrager, soort }, {}, assessment));
  return [{ soort, afspraak, samen, bijdragers }];
}

/** What is booked at each place, in the order of the themes; then the posts. */
function sortPlaces(booked: readonly PlacedLine[], { deal }: Booked): (readonly PlacedLine[])[] {
  const themes = new Map(deal.themas.map(({ id }, index) => [`thema ${id}`, index]));
  const rank = (key: string): number => themes.get(key) ?? themes.size;
  return [...groupBy(booked, ({ regel, thema }) => [keyOf(thema, regel.post)])]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, lines]) => lines);
}

function assessPlace(lines: readonly PlacedLine[], assessment: Booked): PlaatsStand[] {
  const [first] = lines;
  const plaats = first === undefined ? null : placeOf(first.thema, first.regel.post);
  // What is of no place is a finding of its own; here it is told in one sum, so that all adds up
  if (plaats === null) return [{ plaats, samen: addUpBooked({}, assessment, isPlaceless), bijdragers: [] }];
  const place = { [plaats.kind]: plaats.id };
  const givers = new Map(
    lines.flatMap(({ regel: { bijdrager, soort } }) =>
      bijdrager === null || soort === null ? [] : [[`${soort} ${bijdrager}`, { bijdrager, soort }] as const],
    ),
  );
  const sorted = [...givers.values()].sort((a, b) => KINDS.indexOf(a.soort) - KINDS.indexOf(b.soort));
  const bijdragers = sorted.map((giver) => assessGiver(giver, place, assessment));
  return [{ plaats, samen: addUpBooked(place, assessment), bijdragers }];
}

interface Giver {
  readonly bijdrager: string;
  readonly soort: Soort;
}

/** What was agreed with one contributor and what was booked, at a place or in all. */
function assessGiver({ bijdrager, soort }: Giver, place: Place, assessment: Booked): BijdragerStand {
  const query = { ...place, soort, bijdrager };
  const afspraak = findAgreedMoney(assessment.deal, query, assessment.peildatum);
  return { naam: bijdrager, soort, afspraak, ...addUpBooked(query, assessment) };
}

type Query = Omit<LedgerQuery, "fase" | "vorm">;
type Place = Pick<LedgerQuery, "thema" | "post">;

function addUpBooked(query: Query, { ledger, jaar }: Booked, isIn: (addend: Addend) => boolean = () => true): Geboekt {
  const list = (asked: Omit<LedgerQuery, keyof Query>): Addend[] =>
    ledger.addends({ ...query, ...asked }).filter((one) => isIn(one));
  const sum = (addends: readonly Addend[]): Figure =>
    addUp(
      addends.map(({ amount }) => amount),
      { quantity: "euro", rule: "totaal" },
    );
  const spent = list({ fase: "besteed" });
  const besteed = sum(spent);
  // Of a total that is not known no part is told: what was there before would look like it
  const partOf = (addends: readonly Addend[]): Figure => (besteed.value === null ? besteed : sum(addends));
  return {
    toegezegd: sum(list({ fase: "toegezegd" })),
    besteed,
    vorig: partOf(spent.filter((one) => one.jaar !== jaar.naam)),
    erbij: partOf(spent.filter((one) => one.jaar === jaar.naam)),
    geld: partOf(list({ fase: "besteed", vorm: "geld" })),
    natura: partOf(list({ fase: "besteed", vorm: "natura" })),
  };
}

function isPlaceless({ line }: Addend): boolean {
  return line !== null && placeOf(line.thema, line.regel.post) === null;
}

function isNothing({ toegezegd, besteed }: Geboekt): boolean {
  return toegezegd.value === 0 && besteed.value === 0;
}

function keyOf(thema: string | null, post: string | null): string {
  if (thema !== null) return `thema ${thema}`;
  return post === null ? "" : `post ${post}`;
}

function placeOf(thema: string | null, post: string | null): PlaatsStand["plaats"] {
  if (thema !== null) return { kind: "thema", id: thema };
  return post === null ? null : { kind: "post", id: post };
}
