import { assessContent } from "../assess/assess-content.ts";
import type { Assessment } from "../assess/assessment.ts";
import type { WholeContent } from "../content/content.ts";
import { nameNounsIn } from "../value/nouns.ts";
import { sealCovenant, sealYears } from "../content/seal-years.ts";
import type { Sources } from "../content/sources.ts";
import { createSink } from "../diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { settle, type Waiting } from "../diagnostics/settle.ts";
import { sortDiagnostics } from "../diagnostics/sort-diagnostics.ts";
import type { Effects } from "../effects.ts";
import { applyExceptions, type AppliedException, type Judged } from "../rules/engine/apply-exceptions.ts";
import { runRules } from "../rules/engine/run-rules.ts";
import { isUpTo, reportOf } from "../content/report-order.ts";
import { loadTypefaces } from "./load-typefaces.ts";
import type { LineMap } from "../source/line-map.ts";
import { linkContent } from "../link/link-content.ts";
import { NOTHING_KNOWN, readTree, type KnownValues } from "./read-tree.ts";

/** Content that was read, checked and assessed. */
export interface CheckedContent {
  readonly sources: Sources;
  readonly content: WholeContent;
  /** One a report year, oldest first. */
  readonly assessments: readonly Assessment[];
  /** Sorted; without those that wait or that an exception lets pass, as the newest report sees them. */
  readonly diagnostics: readonly Diagnostic[];
  /** What cannot be judged before one of them is mended. */
  readonly waiting: readonly Waiting[];
  /** What was let pass for the newest report, with its reason; in order of year and place. */
  readonly exceptions: readonly AppliedException[];
  /** The same for the report of each year. */
  readonly judged: Judged;
}

/**
 * Reads a content root and runs every check; writes nothing.
 *
 * @param known values of files that were read before; those that did not change are not read again
 */
export async function checkContent(
  root: string,
  effects: Pick<Effects, "listFiles" | "readFile" | "sha256" | "program">,
  known: KnownValues = NOTHING_KNOWN,
): Promise<CheckedContent> {
  const { report, emit, diagnostics } = createSink();
  const sources = await readTree({ root, known, effects }, report);
  for (const value of sources.values.values()) value.findings.forEach(emit);
  // In a folder that does not exist everything is missing; that is said once.
  const sink = diagnostics.some(({ ruleId }) => ruleId === "load/no-content") ? createSink() : { report, emit };
  const content = linkContent(sources, sink.report);
  const assessments = assessContent(content, sources, sink.report);
  const typefaces = await loadTypefaces(effects);
  const seals = await sealYears(content, sources, effects.sha256);
  const covenant = await sealCovenant(sources, effects.sha256);
  runRules({ content, sources, assessments, seals, covenant, typefaces }, sink);
  const all = sortDiagnostics(nameNounsIn(diagnostics, content.deal.woorden));
  const { reports, faults } = applyExceptions(all, { content, sources });
  const judged = { reports, faults: nameNounsIn(faults, content.deal.woorden) };
  const { left, applied } = judged.reports.get(content.jaren.at(-1)?.naam ?? "") ?? { left: all, applied: [] };
  const checked = { sources, content, assessments, exceptions: applied, judged };
  const { told, waiting } = settle(sortDiagnostics([...left, ...judged.faults]));
  return { ...checked, diagnostics: told, waiting };
}

/** What one report sees: the findings that bear on it, sorted, what waits for them, and what an exception lets pass. */
export interface ReportFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly waiting: readonly Waiting[];
  readonly exceptions: readonly AppliedException[];
}

/** The findings that bear on the report of a year, and those that passed. */
export function findingsFor({ judged, diagnostics }: CheckedContent, naam: string): ReportFindings {
  const { left, applied } = judged.reports.get(naam) ?? { left: diagnostics, applied: [] };
  const { told, waiting } = settle(findingsUpTo(sortDiagnostics([...left, ...judged.faults]), naam));
  return {
    diagnostics: told,
    waiting,
    exceptions: applied.filter(({ diagnostic }) => findingsUpTo([diagnostic], naam).length > 0),
  };
}

/** The lines of a content file, for a code frame; null for a file that could not be read as text. */
export function linesOf({ sources }: CheckedContent): (file: string) => LineMap | null {
  return (file) => sources.texts.get(file)?.lines ?? null;
}

/**
 * Of some findings those that bear on the report of a year. Those of later years do not; of earlier years only errors do, for what
 * was advice then can no longer be followed.
 */
function findingsUpTo(diagnostics: readonly Diagnostic[], naam: string): Diagnostic[] {
  return diagnostics.filter(({ file, severity }) => {
    const own = reportOf(file) ?? naam;
    return own === naam || (isUpTo(own, naam) && severity === "error");
  });
}
