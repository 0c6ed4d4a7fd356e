import { deadlineFor } from "../content/deadline.ts";
import { isAnswered, themeOfPlace } from "../content/reactions.ts";
import { findStep, listSteps } from "../content/report-steps.ts";
import { groupBy } from "../value/group-by.ts";
import { daysBetween } from "../value/iso-date.ts";
import type { Assessment } from "./assessment.ts";
import { assessPromises } from "./assess-promises.ts";
import type { Inlevering, Inlevergroep } from "./delivery.ts";
import type { Belofte } from "./promises.ts";
import type { Klaarmelding, KlaarStand, MomentStand, ReactiesStand, Status, ThemeSeals, Uitvraag } from "./status.ts";

/** From what a state of affairs is made, beside the report. */
export interface StatusInput {
  readonly inlevering: Inlevering;
  /** The day on which it is asked. */
  readonly vandaag: string;
  readonly seals: ThemeSeals;
}

/** Who still owes what: what is asked, who said to be ready, which days come, and what was promised before. */
export function assessStatus(assessment: Assessment, { inlevering, vandaag, seals }: StatusInput): Status {
  const beloften = assessPromises(assessment).filter(({ rapport }) => rapport !== assessment.jaar.naam);
  const perThema = groupBy(beloften, ({ thema }) => [thema ?? ""]);
  return {
    assessment,
    vandaag,
    inlevering,
    groepen: inlevering.groepen.map((groep) => {
      const thema = themeOf(groep);
      return {
        groep,
        klaar: thema === null ? null : assessReady(thema, assessment, seals),
        beloften: thema === null ? [] : askedFirst(perThema.get(thema) ?? []),
      };
    }),
    momenten: listMoments(assessment, vandaag),
    beloften,
    uitvragen: listAskedForMoney(assessment),
    reacties: groupReactions(assessment),
  };
}

function groupReactions(assessment: Assessment): ReactiesStand[] {
  const { deal, jaar } = assessment;
  const byTheme = groupBy(jaar.reacties, ({ plaats }) => [themeOfPlace(plaats, assessment)]);
  return [null, ...deal.themas].flatMap((thema): ReactiesStand[] => {
    const own = byTheme.get(thema?.id ?? null) ?? [];
    const open = own.filter((one) => !isAnswered(one)).map(({ id }) => id);
    return own.length === 0 ? [] : [{ thema, gekregen: own.length, open }];
  });
}

function listAskedForMoney({ jaar }: Assessment): Uitvraag[] {
  const last = new Map<string, Uitvraag>();
  for (const { bijdrager, verstuurd, ontvangen } of jaar.rapport?.uitvragen ?? [])
    if (bijdrager !== null) last.set(bijdrager, { bijdrager, verstuurd, ontvangen });
  return [...last.values()];
}

function askedFirst(beloften: readonly Belofte[]): Belofte[] {
  return [...beloften.filter((one) => one.isGevraagd), ...beloften.filter((one) => !one.isGevraagd)];
}

function themeOf({ van }: Inlevergroep): string | null {
  return van.kind === "thema" ? van.thema.id : null;
}

/** The last word on a theme: who said so before, said it of what was there then. */
function assessReady(thema: string, { jaar }: Assessment, seals: ThemeSeals): KlaarStand | null {
  const melding = jaar.rapport?.klaar.findLast((one) => one.thema === thema);
  if (melding === undefined) return null;
  const { door, datum } = melding;
  return { door, datum, gewijzigd: listChanged(melding, seals.get(thema) ?? new Map()) };
}

/** What is another file now, is gone or is new, in order of path. */
function listChanged({ stand: then }: Klaarmelding, now: ReadonlyMap<string, string>): string[] | null {
  if (then === null) return null;
  const paths = new Set([...Object.keys(then), ...now.keys()]);
  return [...paths].filter((path) => then[path] !== now.get(path)).sort();
}

function listMoments({ deal, jaar }: Assessment, vandaag: string): MomentStand[] {
  const steps = listSteps(jaar.rapport);
  return deal.momenten
    .flatMap((moment): MomentStand[] => {
      const wanneer = deadlineFor(jaar, moment);
      const gezet = moment.stap === null ? null : (findStep(steps, moment.stap) ?? null);
      return wanneer === null ? [] : [{ moment, wanneer, dagen: daysBetween(vandaag, wanneer.lastDay), gezet }];
    })
    .sort((a, b) => a.dagen - b.dagen);
}
