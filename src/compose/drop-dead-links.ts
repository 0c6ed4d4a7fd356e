import type { Chapter } from "./report-model.ts";

/** Turns links into their words where what they point at is in no chapter: rapport.yaml may leave chapters out. */
export function dropDeadLinks(chapters: readonly Chapter[]): Chapter[] {
  const ids = new Set<string>();
  collectIds(chapters, ids);
  // The model is plain data; replacing a link by its text keeps every place an Inline.
  return mapLinks(chapters, ids) as Chapter[];
}

function collectIds(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectIds(item, ids);
  else if (isObject(value)) {
    if (typeof value["id"] === "string") ids.add(value["id"]);
    for (const child of Object.values(value)) collectIds(child, ids);
  }
}

function mapLinks(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLinks(item, ids));
  if (!isObject(value) || value["kind"] === "figure") return value;
  const { kind, href, text } = value;
  if (kind === "link" && typeof href === "string" && href.startsWith("#") && !ids.has(href.slice(1))) return text;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapLinks(child, ids)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
