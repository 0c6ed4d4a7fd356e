import type { Assessment } from "../assess/assessment.ts";
import type { AppliedException } from "../rules/apply-exceptions.ts";
import { HOOFDSTUKKEN } from "../schema/year-schemas.ts";
import type { ChapterContext } from "./chapters/chapter-context.ts";
import { composeAgenda } from "./chapters/compose-agenda.ts";
import { composeAnnexes } from "./chapters/compose-annexes.ts";
import { composeAreas } from "./chapters/compose-areas.ts";
import { composeContextChapter } from "./chapters/compose-context-chapter.ts";
import { composeDeviations } from "./chapters/compose-deviations.ts";
import { composeFinance } from "./chapters/compose-finance.ts";
import { composeGuide } from "./chapters/compose-guide.ts";
import { composeLearning } from "./chapters/compose-learning.ts";
import { composeOverview } from "./chapters/compose-overview.ts";
import { composeProjects, composeRegister } from "./chapters/compose-register.ts";
import { composeSummary } from "./chapters/compose-summary.ts";
import { composeTheme } from "./chapters/compose-theme.ts";
import { placeProjects, type ComposeContext, type Edition } from "./compose-context.ts";
import { composeCover } from "./compose-cover.ts";
import { composeMeta } from "./compose-meta.ts";
import { dropDeadLinks } from "./drop-dead-links.ts";
import { numberTables } from "./number-tables.ts";
import type { Chapter, ReportModel } from "./report-model.ts";

type ChapterName = (typeof HOOFDSTUKKEN)[number];

/** The chapters that a name in rapport.yaml stands for; none when the content does not feed it. */
const CHAPTERS: Record<ChapterName, (context: ChapterContext, next: () => string) => readonly Chapter[]> = {
  samenvatting: (context, next) => [composeSummary({ ...context, number: next() })],
  afwijkingen: (context, next) =>
    context.assessment.resultaten.length === 0 ? [] : [composeDeviations({ ...context, number: next() })],
  leeswijzer: (context, next) => [composeGuide({ ...context, number: next() })],
  resultaten: (context, next) =>
    context.assessment.resultaten.length === 0 ? [] : [composeOverview({ ...context, number: next() })],
  themas: (context) => context.assessment.themas.map((stand) => composeTheme(stand, context)),
  focusgebieden: (context, next) =>
    context.assessment.deal.focusgebieden.length === 0 ? [] : [composeAreas({ ...context, number: next() })],
  projecten: (context, next) => [
    composeRegister({ ...context, number: next() }),
    ...(context.projects.size === 0 ? [] : [composeProjects({ ...context, number: next() })]),
  ],
  financien: (context, next) => [composeFinance({ ...context, number: next() })],
  leren: (context, next) => [composeLearning({ ...context, number: next() })],
  context: (context, next) =>
    context.assessment.jaar.context === null
      ? []
      : [composeContextChapter({ ...context, number: next() })].filter((one) => one !== null),
  agenda: (context, next) => [composeAgenda({ ...context, number: next() })],
  bijlagen: (context) => composeAnnexes(context),
};

/** The whole report of one year as a model, for one version and edition; `exceptions` are printed in an annex. */
export function composeReport(
  assessment: Assessment,
  edition: Edition,
  exceptions: readonly AppliedException[] = [],
): ReportModel {
  const base: ComposeContext = { assessment, edition, projects: placeProjects(assessment), exceptions };
  const chosen = assessment.jaar.rapport?.hoofdstukken ?? [];
  const names: readonly ChapterName[] = chosen.length === 0 ? HOOFDSTUKKEN : [...new Set(chosen)];
  let count = 0;
  const next = (): string => String((count += 1));
  const chapters = names.flatMap((name) => CHAPTERS[name]({ ...base, number: "" }, next));
  return {
    meta: composeMeta(assessment, edition),
    cover: composeCover(assessment, edition),
    chapters: dropDeadLinks(numberTables(chapters)),
  };
}
