import type { Assessment } from "../assess/assessment.ts";
import { compareData, type Comparable } from "../compare/compare-data.ts";
import { composeComparison, nameSide } from "../compose/compose-comparison.ts";
import type { ComparisonModel } from "../compose/comparison-model.ts";
import { nameMarks } from "../compose/name-marks.ts";
import { composeMeta } from "../compose/compose-meta.ts";
import type { RichText } from "../compose/report-model.ts";
import type { Deal } from "../content/content.ts";
import type { Vergelijking } from "../content/verandering.ts";
import type { Effects } from "../effects.ts";
import { createComparison, type ComparisonFile } from "../publish/comparison-schema.ts";
import { toPlainText } from "../render/notation/to-plain-text.ts";
import { nameNounsIn, STANDARD_NOUNS } from "../value/nouns.ts";
import { readData } from "../readback/read-data.ts";
import type { CheckedContent } from "./check-content.ts";
import { discloseReport } from "./disclose-report.ts";
import { gatherData } from "./gather-data.ts";
import { openReport, type OpenProblem } from "./open-report.ts";

/** The two reports, as their readers may see them. */
export interface Compared {
  /** The newer of the two. */
  readonly after: NamedReport;
  /** Whether one of the two has invented figures. */
  readonly isExample: boolean;
  readonly comparison: Vergelijking;
  readonly model: ComparisonModel;
  /** A text of the model as bare words. */
  readonly spell: (text: RichText) => string;
}

const EDITION = { version: "concept", edition: "partijen" } as const;

/** The figures of a report as the content has them now. */
export function readPresent(checked: CheckedContent, { jaar }: Assessment): Comparable {
  const { assessment } = discloseReport(checked, { naam: jaar.naam, edition: EDITION.edition });
  return { data: gatherData(composeMeta(assessment, EDITION), assessment), format: NEWEST };
}

/** What is made here has whatever any format has. */
const NEWEST = Number.POSITIVE_INFINITY;

/** Why a file holds no report. */
export type ComparableProblem = OpenProblem | { readonly kind: "no-data" };

/** The figures of a report in a file: its PDF, or its data.json. */
export async function readComparable(path: string, effects: Effects): Promise<Comparable | ComparableProblem> {
  if (!/\.json$/iu.test(path)) {
    const opened = await openReport(path, effects);
    return opened.kind === "report" ? { data: opened.report.data, format: opened.report.format } : opened;
  }
  const size = await effects.measureFile(path);
  if (size === null) return { kind: "absent" };
  const bytes = await effects.readFile("", path).catch(() => null);
  if (bytes === null) return { kind: "unreadable" };
  return readData(bytes) ?? { kind: "no-data" };
}

/** A report with what it is called in a sentence. */
export interface NamedReport extends Comparable {
  readonly name: string;
}

/** What a report in a file is called: by what it says of itself. */
export function nameComparable({ data }: Comparable): string {
  return nameSide(data.verslagjaar, data);
}

/**
 * Compares two reports of one deal and says it in words.
 *
 * @param deal by which marks are named; null where there is no content of it
 */
export function compareVersions(before: NamedReport, after: NamedReport, deal: Deal | null): Compared {
  const comparison = compareData(before, after);
  const model = composeComparison(comparison, {
    names: { van: before.name, naar: after.name },
    nameMark: deal === null ? () => null : nameMarks(deal, after.data.peildatum),
  });
  const isExample = before.data.voorbeeld || after.data.voorbeeld;
  return {
    after,
    isExample,
    comparison,
    model: nameNounsIn(model, deal?.woorden ?? STANDARD_NOUNS),
    spell: toPlainText,
  };
}

/** The same as a file for other programs. */
export function listComparison({ comparison }: Compared): ComparisonFile {
  return createComparison(comparison);
}
