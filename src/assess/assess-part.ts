import { findAdded, findRetired } from "../content/agreed-states.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { inForce } from "../content/in-force.ts";
import { endOfTheme } from "../content/end-of-theme.ts";
import { isCounted } from "../content/is-counted.ts";
import { createGap } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import { assessDeliverable, assessMilestones } from "./assess-states.ts";
import type { OnderdeelStand } from "./assessment.ts";
import { computePace, computePlanned, computeShare, computeStep, listPlanPoints } from "./compute-progress.ts";
import {
  findAssumption,
  findBaseline,
  findComparedBaseline,
  findPlanning,
  findPrognosis,
  findSince,
  findTarget,
  listEarlier,
  listInterimTargets,
  listPlaceTargets,
  listTargets,
} from "./find-part-data.ts";
import { kindOf, type Part, type PartContext } from "./part-context.ts";
import { valueInYear } from "./value-in-year.ts";

/** What the entries of all years say of one part, and what follows from them. */
export function assessPart(part: Part, context: PartContext): OnderdeelStand {
  const { resultaat, onderdeel } = part;
  const { peildatum } = context;
  const planning = findPlanning(part, context.deal);
  const verloop = isCounted(onderdeel) ? context.jaren.map((jaar) => valueInYear(part, jaar, context)) : [];
  const stand = verloop.at(-1)?.waarde ?? createGap("nvt", kindOf(onderdeel));
  const beginsituatie = findBaseline(part, context.deal, peildatum);
  const agreed = assessAgreed(part, context, verloop.at(-1)?.vergelijking ?? null);
  const { streefwaarde } = agreed;
  const planned = inForce(planning?.streefdatum ?? null, peildatum);
  const streefdatum = planned ?? onderdeel.uiterlijk ?? endOfTheme(context.deal, resultaat.thema, peildatum);
  const punten = listPlanPoints({ planning, streefdatum: planned, streefwaarde, beginsituatie, onderdeel });
  const start = findSince(part, peildatum) ?? context.start;
  const counting = { ...context, start };
  const entry = context.jaren.at(-1)?.voortgang.get(resultaat.id) ?? null;
  return {
    onderdeel,
    resultaat,
    realisatie: entry === null ? null : (findRealisation(entry, part)?.realisatie ?? null),
    verloop,
    stand,
    beginsituatie,
    beginVergelijking: findComparedBaseline(part, context.deal),
    eerder: listEarlier(part, context.deal),
    ...agreed,
    start,
    aandeel: computeShare({ stand, streefwaarde, beginsituatie, onderdeel }),
    stap: computeStep(stand, verloop.at(-2)?.waarde ?? null, onderdeel),
    gepland: computePlanned({ punten, stand, beginsituatie, onderdeel, context: counting, planning }),
    prognose: findPrognosis(part, entry),
    aanname: findAssumption(part, entry),
    ...computePace({ stand, streefwaarde, beginsituatie, onderdeel, streefdatum, context: counting }),
    streefdatum,
    planning: punten,
    mijlpalen: onderdeel.meetwijze === "mijlpalen" ? assessMilestones(part, planning, context) : [],
    gereed: onderdeel.meetwijze === "ja-nee" ? assessDeliverable(part, context) : null,
  };
}

type AgreedOfPart = Pick<
  OnderdeelStand,
  "streefwaarde" | "afspraken" | "tussendoelen" | "plekken" | "sinds" | "vervalt"
>;

/** What is agreed of a part at the peildatum, and was and will be. `compared` is what the deal compares it with. */
function assessAgreed(part: Part, context: PartContext, compared: Figure | null): AgreedOfPart {
  const { peildatum } = context;
  const afspraken = listTargets(part, context);
  const isCompared = compared !== null && compared.status !== "nvt";
  return {
    streefwaarde: isCompared ? compared : findTarget(part, afspraken, peildatum),
    afspraken,
    tussendoelen: listInterimTargets(part, peildatum),
    plekken: listPlaceTargets(part, peildatum),
    sinds: findAdded(part.onderdeel.afgesproken, peildatum),
    vervalt: findRetired(part.onderdeel.afgesproken, peildatum),
  };
}
