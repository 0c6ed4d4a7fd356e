import type { Chapter } from "./report-model.ts";

/** Turns links into their words where what they point at is in no chapter: rapport.yaml may leave chapters out. */
export function dropDeadLinks(chapters: readonly Chapter[]): readonly Chapter[] {
  const anchors: Anchors = { ids: new Set(), linked: new Set() };
  collectAnchors(chapters, anchors);
  const { ids, linked } = anchors;
  // A report that leaves nothing out has no dead link: its model need not be copied.
  if ([...linked].every((id) => ids.has(id))) return chapters;
  // The model is plain data; replacing a link by its text keeps every place an Inline.
  return mapLinks(chapters, ids) as Chapter[];
}

interface Anchors {
  readonly ids: Set<string>;
  /** What the links point at. */
  readonly linked: Set<string>;
}

function collectAnchors(value: unknown, anchors: Anchors): void {
  if (Array.isArray(value)) for (const item of value) collectAnchors(item, anchors);
  else if (isObject(value)) {
    if (typeof value["id"] === "string") anchors.ids.add(value["id"]);
    const target = targetOf(value);
    if (target !== null) anchors.linked.add(target);
    for (const child of Object.values(value)) collectAnchors(child, anchors);
  }
}

function mapLinks(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLinks(item, ids));
  if (!isObject(value) || value["kind"] === "figure") return value;
  const target = targetOf(value);
  if (target !== null && !ids.has(target)) return value["text"];
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapLinks(child, ids)]));
}

/** The id that a link within the report points at; null for everything else. */
function targetOf({ kind, href }: Record<string, unknown>): string | null {
  return kind === "link" && typeof href === "string" && href.startsWith("#") ? href.slice(1) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
