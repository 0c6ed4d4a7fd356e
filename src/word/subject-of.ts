import type { Subject } from "./word-document.ts";

/** How compose begins the ids of the page for what stands in the content. */
const BEGINNINGS = [
  { soort: "thema", beginning: "thema-" },
  { soort: "resultaat", beginning: "resultaat-" },
  { soort: "project", beginning: "project-" },
] as const;

/** What of the content an id of the page stands for; null for another one. */
export function subjectOf(anchor: string): Subject | null {
  const found = BEGINNINGS.find(({ beginning }) => anchor.startsWith(beginning));
  return found === undefined ? null : { anchor, soort: found.soort, id: anchor.slice(found.beginning.length) };
}
