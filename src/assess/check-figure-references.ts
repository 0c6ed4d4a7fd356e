import type { Report } from "../diagnostics/create-diagnostic.ts";
import { locate } from "../source/locate.ts";
import type { MarkdownSource, TextSource } from "../source/source-file.ts";
import type { ContentFile } from "../content/list-content-files.ts";
import { walkSchema } from "../schema/walk-schema.ts";
import type { Assessment } from "./assessment.ts";
import { REFERENCE, resolveReference } from "./resolve-reference.ts";

/** The texts of one report year in which references may stand. */
export interface ReferringTexts {
  readonly files: readonly ContentFile[];
  readonly prose: readonly MarkdownSource[];
}

/** Reports every reference in the texts of a year that leads nowhere, and every half one. */
export function checkFigureReferences(assessment: Assessment, texts: ReferringTexts, report: Report): void {
  const known = new Map<string, ReturnType<typeof resolveReference>>();
  const resolve = (reference: string): ReturnType<typeof resolveReference> => {
    const before = known.get(reference) ?? resolveReference(reference, assessment);
    known.set(reference, before);
    return before;
  };
  for (const { source, schema } of texts.files) {
    walkSchema(schema, source.data, ({ data, path, info }) => {
      if (info.isText !== true || typeof data !== "string" || !/\{\{|\}\}/u.test(data)) return;
      const range = locate(source, path);
      checkText({ source, start: range.start.offset, end: range.end.offset }, resolve, report);
    });
  }
  for (const source of texts.prose) {
    if (source.text.includes("{{") || source.text.includes("}}"))
      checkText({ source, start: 0, end: source.text.length }, resolve, report);
  }
}

interface Stretch {
  readonly source: TextSource;
  readonly start: number;
  readonly end: number;
}

function checkText(
  { source, start, end }: Stretch,
  resolve: (reference: string) => ReturnType<typeof resolveReference>,
  report: Report,
): void {
  const text = source.text.slice(start, end);
  for (const match of text.matchAll(REFERENCE)) {
    const found = resolve(match[1] ?? "");
    const place = {
      file: source.path,
      range: source.lines.rangeAt(start + match.index, start + match.index + match[0].length),
    };
    const reference = (match[1] ?? "").trim();
    if (found.kind === "problem")
      report("reference/unknown-figure", place, { reference, problem: found.problem, nearest: found.nearest });
    else if (found.figure.status === "volgt") report("reference/no-value", place, { reference });
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
