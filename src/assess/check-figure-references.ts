import { needsOf } from "../content/needs-of.ts";
import type { FileValue } from "../content/file-value.ts";
import type { Sources } from "../content/sources.ts";
import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import type { TextSource } from "../source/source-file.ts";
import { formatFigure, formatUnit } from "../value/notation/format-figure.ts";
import type { DateFigure, Figure } from "../value/value.ts";
import type { Assessment } from "./assessment.ts";
import { REFERENCE, resolveReference, type Resolved } from "./resolve-reference.ts";

/** The files of one report in which references may stand, and their texts. */
export interface ReferringFiles extends Pick<Sources, "texts"> {
  readonly files: readonly FileValue[];
}

/** Reports every reference in the texts of a report that leads nowhere, and every half one. */
export function checkFigureReferences(assessment: Assessment, { files, texts }: ReferringFiles, report: Report): void {
  const known = new Map<string, Resolved>();
  const resolve = (reference: string): Resolved => {
    const before = known.get(reference) ?? resolveReference(reference, assessment);
    known.set(reference, before);
    return before;
  };
  for (const value of files) {
    const source = texts.get(value.path);
    if (source === undefined) continue;
    for (const { start, text } of listStretches(value))
      checkText({ source, start, text }, { assessment, resolve }, report);
  }
}

/** The stretches of a file in which there is anything like a reference: its free text, or all of its Markdown. */
function listStretches({ role, text, body }: FileValue): Pick<Stretch, "start" | "text">[] {
  const isProse = body?.kind === "markdown" && "jaar" in role;
  const all = isProse && text !== null ? [{ start: 0, text }] : [];
  const fields = body?.kind === "yaml" ? body.texts.filter(({ kind }) => kind === "veld") : all;
  return fields.filter((one) => /\{\{|\}\}/u.test(one.text));
}

interface Stretch {
  readonly source: TextSource;
  /** Offset of its first character in the file. */
  readonly start: number;
  readonly text: string;
}

interface Known {
  readonly assessment: Assessment;
  readonly resolve: (reference: string) => Resolved;
}

/** References of each kind that lead to a figure in this report: what a hint shows, can be written. */
function listExamples({ resultaten, themas }: Assessment): string[] {
  const findId = (field: "stand" | "prognose"): string | undefined =>
    resultaten.find(({ onderdelen }) => (onderdelen[0]?.[field].value ?? null) !== null)?.resultaat.id;
  const [value, foreseen, theme] = [findId("stand"), findId("prognose"), themas[0]?.thema.id];
  return [
    ...(value === undefined ? [] : [value]),
    ...(foreseen === undefined ? [] : [`${foreseen}.prognose`]),
    ...(theme === undefined ? [] : [`geld.${theme}.rijk.besteed`]),
  ];
}

function checkText({ source, start, text }: Stretch, { assessment, resolve }: Known, report: Report): void {
  const titles = new Map(assessment.resultaten.map(({ resultaat }) => [resultaat.id, resultaat.titel]));
  for (const match of text.matchAll(REFERENCE)) {
    const found = resolve(match[1] ?? "");
    const place = {
      file: source.path,
      range: source.lines.rangeAt(start + match.index, start + match.index + match[0].length),
    };
    const reference = (match[1] ?? "").trim();
    if (found.kind === "problem")
      report("reference/unknown-figure", place, {
        reference,
        problem: found.problem,
        nearest: found.nearest.map((id) => ({ id, title: titles.get(id) ?? null })),
        examples: listExamples(assessment),
      });
    else if (found.figure.status === "volgt")
      report(
        "reference/no-value",
        { ...place, needs: needsOf({ figure: found.figure, resultaat: found.part?.resultaat ?? null }, assessment) },
        { reference },
      );
    // The unit of a part is left out of the page where the text says it
    else if (found.part === null || found.figure.kind === "date" || found.figure.unit === null)
      checkUnit(found.figure, { text, match, place }, report);
  }
  const rest = text.replace(REFERENCE, (whole) => " ".repeat(whole.length));
  for (const match of rest.matchAll(/\{\{|\}\}/gu)) {
    const at = start + match.index;
    const shown = text.slice(match.index, match.index + 24).split(/[\r\n]/u)[0] ?? "";
    report(
      "reference/malformed-figure",
      { file: source.path, range: source.lines.rangeAt(at, at + 2) },
      { text: shown },
    );
  }
}

interface Met {
  readonly text: string;
  readonly match: RegExpExecArray;
  readonly place: Place;
}

/** Other ways to write a unit. */
const ALIASES: Readonly<Record<string, string>> = { "%": "procent", "€": "euro", mln: "miljoen" };

/** A figure brings its unit along, so that one behind or before it is printed twice. */
function checkUnit(figure: Figure | DateFigure, { text, match, place }: Met, report: Report): void {
  if (figure.kind !== "figure") return;
  const unit = formatUnit(figure, "tekst");
  if (unit === "") return;
  const [, behind = ""] = /^[ \u00a0]?(€|%|[\p{L}²³]+)/u.exec(text.slice(match.index + match[0].length)) ?? [];
  const [, before = ""] = /(€) ?$/u.exec(text.slice(0, match.index)) ?? [];
  const written = before === "" ? behind : before;
  if (written === "" || !unit.split(" ").includes(ALIASES[written] ?? written.toLowerCase())) return;
  const reference = (match[1] ?? "").trim();
  report("reference/unit-twice", place, { reference, written, printed: formatFigure(figure, "tekst") });
}
