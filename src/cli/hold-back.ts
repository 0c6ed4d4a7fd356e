import type { Assessment } from "../assess/assessment.ts";
import type { Edition } from "../compose/compose-context.ts";
import { isHandedIn } from "../content/handed-in.ts";
import { formatCounts, formatText } from "../diagnostics/format-text.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Effects } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import type { BuiltReport } from "../pipeline/build-report.ts";
import { findingsFor, linesOf, type CheckedContent } from "../pipeline/check-content.ts";
import type { Standing } from "../pipeline/compare-standing.ts";
import { EXIT } from "./command.ts";
import { describeSame, KEPT, NO_BROWSER, notReplaced } from "./describe-making.ts";

/** A version of a report that is asked for. */
export interface Asked extends Edition {
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
}

const NOT_AS_MEANT =
  "De definitieve versie is niet gemaakt: bij het teruglezen bleek niet alles op de webpagina en in de PDF te staan.";

/** Why a version is not made, and what has to be solved first. */
export interface Refusal {
  readonly reason: string;
  readonly findings: readonly Diagnostic[];
}

/** A concept is always made; the definitive version when no errors stand. */
export function findRefusal({ checked, assessment, version }: Omit<Asked, "edition">): Refusal | null {
  const { naam } = assessment.jaar;
  const errors = findingsFor(checked, naam).diagnostics.filter(({ severity }) => severity === "error");
  if (version === "concept" || errors.length === 0) return null;
  const reason = `De definitieve versie van ${naam} is niet gemaakt: eerst moet dit worden opgelost.`;
  return { reason, findings: errors };
}

/** Says why a version is not made. */
export function refuse(checked: CheckedContent, { reason, findings }: Refusal, { stdout, stderr }: Effects): number {
  stdout.write(`${formatText(findings, { hasColour: stdout.hasColour, linesOf: linesOf(checked) })}\n`);
  stderr.write(`${reason} (${formatCounts(findings)})\n`);
  return EXIT.contentHasErrors;
}

export interface Coming {
  readonly built: BuiltReport;
  readonly standing: Standing;
}

/**
 * Whether a definitive version is not put in place, with the exit code that says why: it is not whole, or another one of
 * a report that was handed in stands there. Null when it may be.
 */
export async function holdBack(
  { checked, assessment }: Asked,
  { built, standing }: Coming,
  effects: Effects,
): Promise<number | null> {
  throwDefect(built);
  const errors = built.lost.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return refuse(checked, { reason: NOT_AS_MEANT, findings: errors }, effects);
  const { failure, folder } = built;
  const isStanding = standing.names.length > 0;
  if (failure instanceof EnvironmentError) {
    effects.stderr.write(`${NO_BROWSER} ${failure.message}\n${failure.hint}\n${isStanding ? `${KEPT}\n` : ""}`);
    return EXIT.environmentLacks;
  }
  if (!isStanding || !isHandedIn(assessment.jaar.rapport)) return null;
  if (await standing.isSame(built.files)) {
    effects.stdout.write(describeSame(assessment.jaar, folder));
    return EXIT.good;
  }
  effects.stderr.write(notReplaced(assessment.jaar, folder));
  return EXIT.contentHasErrors;
}

/** What is not the machine's lack is a defect, and goes on up. */
export function throwDefect({ failure }: BuiltReport): void {
  if (failure === null || failure instanceof EnvironmentError) return;
  throw failure instanceof Error ? failure : new Error("the PDF could not be made", { cause: failure });
}
