import { findAgreedMoney, listAgreedContributors } from "../content/agreed-money.ts";
import { addUp } from "../value/add-up.ts";
import { groupBy } from "../value/group-by.ts";
import type { Figure } from "../value/value.ts";
import type { Addend, LedgerQuery, Soort } from "./assess-money.ts";
import type { Assessment } from "./assessment.ts";
import type { BijdragersStand, BijdragersVanSoort, BijdragerStand, Geboekt, PlaatsStand } from "./contributions.ts";

type Booked = Pick<Assessment, "deal" | "jaar" | "ledger" | "peildatum">;

const KINDS: readonly Soort[] = ["rijk", "regio-publiek", "regio-privaat"];

/** The money by contributor, and by theme and contributor. */
export function assessContributors(assessment: Booked): BijdragersStand {
  const { deal, ledger, peildatum } = assessment;
  const booked = ledger.lines.filter(({ regel }) => regel.fase === "toegezegd" || regel.fase === "besteed");
  const give = (query: Query): Geboekt => addUpBooked(query, assessment);
  const stand = (naam: string, soort: Soort, place: Place): BijdragerStand => ({
    naam,
    soort,
    afspraak: findAgreedMoney(deal, { ...place, soort, bijdrager: naam }, peildatum),
    ...give({ ...place, soort, bijdrager: naam }),
  });
  const agreed = listAgreedContributors(deal);
  const perSoort = KINDS.flatMap((soort): BijdragersVanSoort[] => {
    const names = new Set([
      ...agreed.filter((one) => one.soort === soort).map(({ bijdrager }) => bijdrager),
      ...booked.flatMap(({ regel }) => (regel.soort === soort ? (regel.bijdrager ?? []) : [])),
    ]);
    const afspraak = findAgreedMoney(deal, { soort }, peildatum);
    const samen = give({ soort });
    if (names.size === 0 && isNothing(samen) && afspraak.status === "nvt") return [];
    return [{ soort, afspraak, samen, bijdragers: [...names].map((naam) => stand(naam, soort, {})) }];
  });
  const themes = new Map(deal.themas.map(({ id }, index) => [`thema ${id}`, index]));
  const places = [...groupBy(booked, ({ regel, thema }) => [keyOf(thema, regel.post)])].sort(
    ([a], [b]) => (themes.get(a) ?? themes.size) - (themes.get(b) ?? themes.size),
  );
  const perPlaats = places.flatMap(([, lines]): PlaatsStand[] => {
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
    return [
      {
        plaats,
        samen: give(place),
        bijdragers: sorted.map(({ bijdrager, soort }) => stand(bijdrager, soort, place)),
      },
    ];
  });
  return { perSoort, perPlaats, samen: give({}) };
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
