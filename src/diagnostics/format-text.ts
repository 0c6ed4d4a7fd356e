import { createCodeFrame } from "./code-frame.ts";
import type { Diagnostic, Edit, Severity } from "./diagnostic.ts";
import type { LineMap } from "../source/line-map.ts";

const WORDS: Record<Severity, string> = { error: "fout", warning: "let op", info: "ter info" };
const COLOURS: Record<Severity, string> = { error: "31", warning: "33", info: "36" };

/** What the text form needs beside the findings. */
export interface TextOptions {
  readonly hasColour: boolean;
  /** The lines of a file, for the code frame; null for a file that was not read. */
  readonly linesOf: (file: string) => LineMap | null;
}

/** Findings as text for people, one block each, in the order given; empty for none. */
export function formatText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  return diagnostics.map((diagnostic) => `${formatOne(diagnostic, options)}\n`).join("\n");
}

/** "2 fouten, 1 waarschuwing" and the like. */
export function formatCounts(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const parts = [
    plural(count("error"), "fout", "fouten"),
    plural(count("warning"), "waarschuwing", "waarschuwingen"),
    plural(count("info"), "opmerking", "opmerkingen"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "geen bevindingen" : parts.join(", ");
}

function plural(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${String(count)} ${count === 1 ? one : many}`;
}

function formatOne(diagnostic: Diagnostic, options: TextOptions): string {
  const paint = (text: string, code: string): string => (options.hasColour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const { range, severity } = diagnostic;
  // A name may hold what a terminal would obey
  const file = diagnostic.file?.replace(/\p{Cc}/gu, "�") ?? null;
  const place =
    file === null
      ? "inhoud"
      : range === null
        ? file
        : `${file}:${String(range.start.line)}:${String(range.start.column)}`;
  const lines = diagnostic.file === null || range === null ? null : options.linesOf(diagnostic.file);
  return [
    `${paint(place, "1")}  ${paint(WORDS[severity], COLOURS[severity])}  ${diagnostic.message}  ${paint(diagnostic.ruleId, "2")}`,
    ...(lines === null || range === null ? [] : [indent(createCodeFrame(lines, range))]),
    ...diagnostic.related.map((other) => `    ${other.file}:${String(other.range.start.line)}: ${other.message}`),
    ...(diagnostic.hint === null ? [] : [`    → ${diagnostic.hint}`]),
    ...(diagnostic.edit === null ? [] : formatEdit(diagnostic.edit, options.linesOf(diagnostic.edit.file))),
  ].join("\n");
}

/** The lines that an edit changes, as they become: to be copied whole, with the spaces before them. */
function formatEdit({ range: { start, end }, text }: Edit, lines: LineMap | null): string[] {
  if (lines === null) return [];
  const before = lines.lineText(start.line).slice(0, start.column - 1);
  const after = lines.lineText(end.line).slice(end.column - 1);
  return ["    → Zo wordt de regel:", indent(`  ${String(start.line)} | ${before}${text}${after}`)];
}

function indent(text: string): string {
  return text.replace(/^/gmu, "    ");
}
