import type { ReportModel } from "../compose/report-model.ts";

/** Places of the page itself, whatever the report holds. */
const OF_THE_PAGE = ["inhoud", "hoofdinhoud"];

/** The anchors that a page of this report has: rapport.yaml may leave chapters out, with all that stands in them. */
export function listAnchors({ chapters }: Pick<ReportModel, "chapters">): ReadonlySet<string> {
  const anchors = new Set(OF_THE_PAGE);
  for (const chapter of chapters) collectAnchors(chapter, anchors);
  return anchors;
}

/** The model is plain data: whatever has an id in it is an anchor, but for the signs of results and what is drawn. */
function collectAnchors(value: unknown, anchors: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectAnchors(item, anchors);
  else if (isObject(value) && !isFigure(value)) {
    if (typeof value["id"] === "string" && !isMark(value)) anchors.add(value["id"]);
    for (const [key, child] of Object.entries(value)) {
      if (key === "references") for (const one of child as readonly string[]) anchors.add(one);
      else if (key !== "chart") collectAnchors(child, anchors);
    }
  }
}

/** The sign of a result has the id of that result, and is no place. */
function isMark(value: Record<string, unknown>): boolean {
  return "oordeel" in value && !("kind" in value);
}

function isFigure({ kind }: Record<string, unknown>): boolean {
  return kind === "figure" || kind === "date";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
