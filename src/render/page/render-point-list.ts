import type { OpenPoint, OpenPointsGroup, OpenPointsModel, PointsOfOne } from "../../compose/open-points-model.ts";
import type { Diagnostic, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { listWords } from "../../value/dutch.ts";
import { spellDate } from "../notation/spell-figure.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** How far everybody is, and by the role that is asked what lacks, is wrong, waits and is to be looked at. */
export function renderPointList(model: OpenPointsModel, context: RenderContext): SafeHtml {
  const { meta, lead, figures, overview, groups, infos } = model;
  return context.templates.render("open-points", {
    lead,
    reportTitle: meta.title,
    versionLabel: meta.versionLabel,
    peildatum: spellDate(meta.peildatum),
    reportDate: spellDate(meta.reportDate),
    figures,
    overviewHtml: context.renderBlocks([overview], context),
    groups: groups.map(viewGroup),
    isEmpty: groups.length === 0,
    hasInfos: infos.length > 0,
    infoCount: infos.length,
    infos: infos.map(viewPoint),
  });
}

function viewGroup({ id, title, role, summary, missing, errors, waiting, warnings }: OpenPointsGroup): object {
  return {
    id,
    title,
    role,
    summary,
    hasMissing: missing.names.length > 0,
    missingCount: missing.names.length,
    missingNames: missing.names,
    missingPoints: missing.points.map(viewPoint),
    hasMissingPoints: missing.points.length > 0,
    waitingCount: waiting.length,
    hasWaiting: waiting.length > 0,
    waiting: waiting.map(({ name, places }) => ({ name, places: listPlaces(places) })),
    kinds: [
      { slug: "fout", title: "Fout", count: errors.length, items: errors.map(viewItem) },
      { slug: "let-op", title: "Let op", count: warnings.length, items: warnings.map(viewItem) },
    ].filter(({ count }) => count > 0),
  };
}

function viewItem({ name, points }: PointsOfOne): object {
  return { name, points: points.map(viewPoint) };
}

function viewPoint({ diagnostic, others, frame }: OpenPoint): object {
  const { file, message, hint, ruleId, related } = diagnostic;
  return {
    message,
    ruleId,
    hint: hint ?? "",
    frame,
    place: file === null ? "" : formatLines(file, [diagnostic, ...others]),
    related: related.map(viewRelated),
  };
}

function viewRelated({ message, file, range }: RelatedPlace): object {
  return { message, place: formatLines(file, [{ range }]) };
}

/** The places where something is to be mended first, each once. */
function listPlaces(places: OpenPointsGroup["waiting"][number]["places"]): string {
  return [...new Set(places.map((one) => formatLines(one.file ?? "", [one])))].join("; ");
}

/** "wonen.yaml, regel 4 en 9". */
function formatLines(file: string, places: readonly Pick<Diagnostic, "range">[]): string {
  const lines = new Set(places.flatMap(({ range }) => (range === null ? [] : [String(range.start.line)])));
  return lines.size === 0 ? file : `${file}, regel ${listWords([...lines])}`;
}
