import type { Diagnostic, Range, Severity } from "./diagnostic.ts";
import { toWorkPath } from "./work-path.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * Findings as workflow commands of GitHub Actions, one line each: GitHub shows them beside the lines they are about.
 * `root` is the content folder as it was typed, seen from the folder of the checkout.
 */
export function formatGithub(diagnostics: readonly Diagnostic[], root: string): string {
  return diagnostics.map((one) => `${formatCommand(one, root)}\n`).join("");
}

function formatCommand(diagnostic: Diagnostic, root: string): string {
  const { file, range, severity, ruleId } = diagnostic;
  const place = file === null ? [] : [["file", toWorkPath(root, file)] as const, ...listRange(range)];
  const properties = [...place, ["title", ruleId] as const].map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${COMMANDS[severity]} ${properties.join(",")}::${escapeData(describe(diagnostic, root))}`;
}

/** Lines from 1; columns only within one line, for GitHub refuses them in a longer stretch. The last column counts. */
function listRange(range: Range | null): (readonly [string, string])[] {
  if (range === null) return [];
  const { start, end } = range;
  const lines = [["line", String(start.line)] as const, ["endLine", String(end.line)] as const];
  if (start.line !== end.line) return lines;
  const last = Math.max(start.column, end.column - 1);
  return [...lines, ["col", String(start.column)], ["endColumn", String(last)]];
}

function describe({ message, hint, related }: Diagnostic, root: string): string {
  return [
    message,
    ...related.map(
      ({ file, range, message: what }) => `${toWorkPath(root, file)}:${String(range.start.line)}: ${what}`,
    ),
    ...(hint === null ? [] : [`→ ${hint}`]),
  ].join("\n");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
