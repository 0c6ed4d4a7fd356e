import type { Assessment } from "../assess/assessment.ts";
import { nameNounsIn } from "../value/nouns.ts";
import { HOOFDSTUKKEN } from "../schema/year-schemas.ts";
import type { ChapterContext } from "./chapters/chapter-context.ts";
import { composeAccessibility } from "./chapters/compose-accessibility.ts";
import { composeAgenda } from "./chapters/compose-agenda.ts";
import { composeAnnexes } from "./chapters/compose-annexes.ts";
import { composeAreas } from "./chapters/compose-areas.ts";
import { composeContextChapter } from "./chapters/compose-context-chapter.ts";
import { composeDeviations } from "./chapters/compose-deviations.ts";
import { composeFinance } from "./chapters/compose-finance.ts";
import { composeGuide } from "./chapters/compose-guide.ts";
import { composeLearning, hasLearning } from "./chapters/compose-learning.ts";
import { composeOverview } from "./chapters/compose-overview.ts";
import { composeReactionsChapter, hasReactions, REACTIONS } from "./chapters/compose-reactions-chapter.ts";
import { composeProjects, composeRegister, hasProjects } from "./chapters/compose-register.ts";
import { composeRevisions } from "./chapters/compose-revisions.ts";
import { composeSummary } from "./chapters/compose-summary.ts";
import { composeTheme } from "./chapters/compose-theme.ts";
import { placeProjects, type ComposeContext, type Edition } from "./compose-context.ts";
import { composeCover } from "./compose-cover.ts";
import { composeMeta } from "./compose-meta.ts";
import { numberTables } from "./number-tables.ts";
import type { Chapter, ReportModel } from "./report-model.ts";
import { splitWideTables } from "./split-wide-tables.ts";
import { NO_RECORDS } from "./test-record.ts";

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
    ...(hasProjects(context) ? [composeRegister({ ...context, number: next() })] : []),
    ...(context.projects.size === 0 ? [] : [composeProjects({ ...context, number: next() })]),
  ],
  financien: (context, next) => [composeFinance({ ...context, number: next() })],
  leren: (context, next) => (hasLearning(context) ? [composeLearning({ ...context, number: next() })] : []),
  context: (context, next) => {
    const text = context.assessment.jaar.context;
    return text === null ? [] : [composeContextChapter(text, { ...context, number: next() })];
  },
  agenda: (context, next) => [composeAgenda({ ...context, number: next() })],
  veranderd: (context, next) => {
    const { veranderd } = context;
    return veranderd === null ? [] : [composeRevisions(veranderd, { ...context, number: next() })];
  },
  // It says how the other chapters call what was reacted to: they stand in it when they are there
  reacties: (context, next) =>
    hasReactions(context) ? [composeReactionsChapter({ ...context, number: next() }, [])] : [],
  toegankelijkheid: (context, next) => [composeAccessibility({ ...context, number: next() })],
  bijlagen: (context) => composeAnnexes(context),
};

/** What a report tells besides its content: what was let pass or not looked into, and what the tests of the program say. */
export type Supplement = Pick<ComposeContext, "exceptions" | "unwitnessed" | "records" | "veranderd">;

const NO_SUPPLEMENT: Supplement = { exceptions: [], unwitnessed: [], records: NO_RECORDS, veranderd: null };

/** The whole report of one year as a model, for one version and edition. */
export function composeReport(
  assessment: Assessment,
  edition: Edition,
  supplement: Supplement = NO_SUPPLEMENT,
): ReportModel {
  const base: ComposeContext = { assessment, edition, projects: placeProjects(assessment), ...supplement };
  const chosen = assessment.jaar.rapport?.hoofdstukken ?? [];
  const names =
    chosen.length === 0 ? HOOFDSTUKKEN : ALWAYS.reduce<readonly ChapterName[]>(withChapter, [...new Set(chosen)]);
  let count = 0;
  const next = (): string => String((count += 1));
  const drafts = names.flatMap((name) => CHAPTERS[name]({ ...base, number: "" }, next));
  const chapters = drafts.map((draft) =>
    draft.id === REACTIONS ? composeReactionsChapter({ ...base, number: draft.number }, drafts) : draft,
  );
  const model = { meta: composeMeta(assessment, edition), cover: composeCover(assessment, edition), chapters };
  const named = nameNounsIn(model, assessment.deal.woorden);
  return { ...named, chapters: numberTables(splitWideTables(named.chapters)) };
}

/** How accessible a report is, and what changed since it was sent, is always told; reactions where somebody chose so. */
const ALWAYS = ["toegankelijkheid", "reacties", "veranderd"] as const;

/** A chapter for which nobody chose a place stands before what follows it where nobody chooses, or at the end. */
function withChapter(names: readonly ChapterName[], name: ChapterName): readonly ChapterName[] {
  if (names.includes(name)) return names;
  const behind = HOOFDSTUKKEN.slice(HOOFDSTUKKEN.indexOf(name) + 1);
  const next = names.findIndex((one) => behind.includes(one));
  return names.toSpliced(next === -1 ? names.length : next, 0, name);
}
