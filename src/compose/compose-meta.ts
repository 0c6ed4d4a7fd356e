import type { Assessment } from "../assess/assessment.ts";
import type { EditionName } from "../content/edition.ts";
import { hasMoreAYear } from "../content/report-order.ts";
import { formatPeriod } from "../value/notation/format-period.ts";
import { nameDeal, nameDealInSentence } from "./name-deal.ts";
import type { Edition } from "./compose-context.ts";
import type { ReportMeta } from "./report-model.ts";

/** How a version is called, by whose edition it is. */
const VERSION_LABELS: Readonly<Record<EditionName, Readonly<Record<Edition["version"], string>>>> = {
  partijen: { concept: "Concept voor Partijen", definitief: "Definitieve versie voor Partijen" },
  openbaar: { concept: "Openbaar concept", definitief: "Openbare versie" },
};

/** "Openbare versie": what version this is, and for whom. */
export function nameVersion({ version, edition }: Edition): string {
  return VERSION_LABELS[edition][version];
}

/** What the document says of itself. */
export function composeMeta(assessment: Assessment, { version, edition }: Edition): ReportMeta {
  const { deal, jaar } = assessment;
  const { rapport } = jaar;
  const period = describePeriod(assessment);
  return {
    dealId: deal.id,
    dealName: nameDeal(deal),
    dealInSentence: nameDealInSentence(deal),
    name: jaar.naam,
    title: `Voortgangsrapportage ${jaar.naam}${period === null ? "" : `, ${period}`}`,
    version,
    edition,
    versionLabel: nameVersion({ version, edition }),
    isExample: isExample(assessment),
    period: { from: rapport?.verslagperiode?.van ?? "", to: rapport?.verslagperiode?.tot ?? "" },
    peildatum: rapport?.peildatum ?? "",
    reportDate: rapport?.rapportdatum ?? "",
    author: rapport?.opsteller ?? "",
  };
}

/** The period of a report in words, where a deal has more reports a year; null where its year says it, or is not known. */
export function describePeriod({ jaar, earlier }: Assessment): string | null {
  const { van, tot } = jaar.rapport?.verslagperiode ?? { van: null, tot: null };
  const names = [...earlier, jaar].map(({ naam }) => naam);
  return hasMoreAYear(names) && van !== null && tot !== null ? formatPeriod({ van, tot }) : null;
}

/** True when any figure of the report may be an example: of this year, an earlier one, the baseline or the planning. */
export function isExample({ deal, jaar, earlier }: Assessment): boolean {
  return deal.isExample || [...earlier, jaar].some((one) => one.rapport?.voorbeeld === true);
}
