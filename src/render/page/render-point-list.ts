import type { OpenPointsGroup, OpenPointsModel } from "../../compose/open-points-model.ts";
import type { Diagnostic, RelatedPlace, Severity } from "../../diagnostics/diagnostic.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** What a finding is called, and the sign it takes. */
const SEVERITIES: Readonly<Record<Severity, { readonly slug: string; readonly word: string }>> = {
  error: { slug: "fout", word: "fout" },
  warning: { slug: "waarschuwing", word: "waarschuwing" },
  info: { slug: "ter-informatie", word: "ter informatie" },
};

/** Findings by the role that is asked, with how many there are. */
export function renderPointList({ counts, groups }: OpenPointsModel, { templates }: RenderContext): SafeHtml {
  const view = { counts: viewCounts(counts), groups: groups.map(viewGroup), isEmpty: groups.length === 0 };
  return templates.render("open-points", view);
}

function viewCounts({ errors, warnings, infos }: OpenPointsModel["counts"]): readonly object[] {
  return [
    { ...SEVERITIES.error, count: errors, label: errors === 1 ? "fout" : "fouten" },
    { ...SEVERITIES.warning, count: warnings, label: warnings === 1 ? "waarschuwing" : "waarschuwingen" },
    { ...SEVERITIES.info, count: infos, label: "ter informatie" },
  ];
}

function viewGroup({ id, title, role, points }: OpenPointsGroup): object {
  return {
    id,
    title,
    role,
    count: points.length,
    points: points.map(({ diagnostic, frame }) => ({ ...viewDiagnostic(diagnostic), frame })),
  };
}

function viewDiagnostic(diagnostic: Diagnostic): object {
  const { severity, file, range, message, hint, actual, expected, ruleId, related } = diagnostic;
  return {
    ...SEVERITIES[severity],
    message,
    ruleId,
    hint: hint ?? "",
    actual: actual ?? "",
    expected: expected ?? "",
    place: file === null ? "" : formatPlace(file, range),
    related: related.map(viewRelated),
  };
}

function viewRelated({ message, file, range }: RelatedPlace): object {
  return { message, place: formatPlace(file, range) };
}

function formatPlace(file: string, range: Diagnostic["range"]): string {
  return range === null ? file : `${file}, regel ${range.start.line}`;
}
