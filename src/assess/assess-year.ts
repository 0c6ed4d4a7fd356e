import type { Content, Deal, Jaar, Resultaat, Voortgang } from "../content/content.ts";
import { OORDELEN, type OordeelStand } from "../value/value.ts";
import { assessChanges } from "./assess-changes.ts";
import { assessIntentions } from "./assess-intentions.ts";
import { assessContributors } from "./assess-contributors.ts";
import { createLedger } from "./assess-money.ts";
import { assessPart } from "./assess-part.ts";
import { computeShare } from "./compute-progress.ts";
import type { PartContext } from "./part-context.ts";
import type {
  Assessment,
  DoelStand,
  OnderdeelStand,
  OordeelTelling,
  ResultaatStand,
  ThemaStand,
} from "./assessment.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { createGap } from "../value/figure.ts";
import { groupBy } from "../value/group-by.ts";
import { agreedNow, findAdded, findRetired, listAgreed } from "../content/agreed-states.ts";
import { goalsInForce, inForce, partsInForce, resultsInForce } from "../content/in-force.ts";

/** Assesses the report with a name, with what those before it said; null when the content has no such report. */
export function assessYear(content: Content, naam: string): Assessment | null {
  const { deal } = content;
  const jaren = content.jaren.slice(0, content.jaren.findIndex((one) => one.naam === naam) + 1);
  const jaar = jaren.at(-1);
  if (jaar === undefined) return null;
  const peildatum = jaar.rapport?.peildatum ?? null;
  const context: PartContext = { deal, jaren, peildatum, start: findStart(deal, jaren) };
  const agreed = resultsInForce(deal, peildatum);
  const resultaten = agreed.map((resultaat) => assessResult(resultaat, context));
  const doelen = goalsInForce(deal, peildatum).map((doel) => assessGoal({ doel, resultaten, peildatum }));
  const ledger = createLedger(jaren, deal);
  return {
    deal,
    jaar,
    earlier: jaren.slice(0, -1),
    peildatum,
    einde: inForce(deal.einde, peildatum),
    wijzigingen: assessChanges(deal, peildatum),
    start: context.start,
    resultaten,
    doelen,
    themas: assessThemes({ deal, jaar, resultaten, doelen }),
    oordelen: countOordelen(resultaten),
    voornemens: assessIntentions(
      agreed.map(({ id }) => id),
      jaren,
      peildatum,
    ),
    ledger,
    bijdragers: () => assessContributors({ deal, jaar, ledger, peildatum }),
  };
}

/** What belongs to each theme, in the deal's order. */
function assessThemes({ deal, jaar, resultaten, doelen }: Pick<Assessment, "deal" | "jaar" | "resultaten" | "doelen">) {
  const resultatenOf = groupBy(resultaten, (one) => [one.resultaat.thema ?? ""]);
  const doelenOf = groupBy(doelen, (one) => [one.doel.thema ?? ""]);
  const projectenOf = groupBy(jaar.projecten, (project) => [project.thema]);
  const aanpakOf = groupBy(deal.aanpak, (one) => [one.thema ?? ""]);
  return deal.themas.map((thema): ThemaStand => {
    const own = resultatenOf.get(thema.id) ?? [];
    return {
      thema,
      resultaten: own,
      doelen: doelenOf.get(thema.id) ?? [],
      projecten: projectenOf.get(thema.id) ?? [],
      aanpak: aanpakOf.get(thema.id) ?? [],
      oordelen: countOordelen(own),
    };
  });
}

/** The day from which pace is counted: the first day of the first report period, or the deal's own start. */
function findStart(deal: Deal, jaren: readonly Jaar[]): string | null {
  const periods = jaren.flatMap((jaar) => jaar.rapport?.verslagperiode?.van ?? []);
  return deal.file?.looptijd?.van ?? periods[0] ?? null;
}

function assessResult(resultaat: Resultaat, context: PartContext): ResultaatStand {
  const voortgang = context.jaren.at(-1)?.voortgang.get(resultaat.id) ?? null;
  const { peildatum } = context;
  return {
    resultaat,
    voortgang,
    oordeel: readOordeel(voortgang) ?? "volgt",
    vorigOordeel: readOordeel(context.jaren.at(-2)?.voortgang.get(resultaat.id) ?? null),
    onderdelen: partsInForce(resultaat, peildatum).map((onderdeel) => assessPart({ resultaat, onderdeel }, context)),
    sinds: findAdded(resultaat.afgesproken, peildatum),
    vervalt: findRetired(resultaat.afgesproken, peildatum),
  };
}

/** The oordeel of an entry, "vertrouwelijk" where this reader gets an empty one; null when there is none. */
function readOordeel(entry: Voortgang | null): ResultaatStand["vorigOordeel"] {
  return isEmptied(entry) ? "vertrouwelijk" : (entry?.oordeel ?? null);
}

interface GoalInput {
  readonly doel: Deal["doelen"][number];
  readonly resultaten: readonly ResultaatStand[];
  readonly peildatum: string | null;
}

function assessGoal({ doel, resultaten, peildatum }: GoalInput): DoelStand {
  const part: OnderdeelStand | null = findStand(
    resultaten,
    doel.meet_aan?.resultaat ?? "",
    doel.meet_aan?.onderdeel ?? null,
  );
  const kind = { quantity: "aantal" } as const;
  const since = findAdded(doel.afgesproken, peildatum)?.vanaf ?? null;
  const place = { peildatum, since, kind, gap: "volgt", at: doel.at, key: "streefwaarde", tot: null } as const;
  const afspraken = listAgreed(doel.streefwaarde, place);
  const streefwaarde = agreedNow(afspraken) ?? createGap("volgt", kind);
  const stand = part?.stand ?? createGap("volgt", kind);
  const aandeel = part === null ? createGap("volgt", { quantity: "procent" }) : computeShare({ ...part, streefwaarde });
  return { doel, onderdeel: part, stand, streefwaarde, afspraken, aandeel };
}

/** The state of one part, the principal when none is named. */
function findStand(
  resultaten: readonly ResultaatStand[],
  resultaat: string,
  onderdeel: string | null,
): OnderdeelStand | null {
  const found = resultaten.find((one) => one.resultaat.id === resultaat);
  if (onderdeel === null) return found?.onderdelen[0] ?? null;
  return found?.onderdelen.find((one) => one.onderdeel.id === onderdeel) ?? null;
}

function countOordelen(resultaten: readonly ResultaatStand[]): OordeelTelling {
  const counts = new Map<OordeelStand, number>([...OORDELEN, "volgt" as const].map((oordeel) => [oordeel, 0]));
  for (const { oordeel } of resultaten) counts.set(oordeel, (counts.get(oordeel) ?? 0) + 1);
  return counts;
}
