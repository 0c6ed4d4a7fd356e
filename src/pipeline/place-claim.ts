import type { Place } from "../diagnostics/create-diagnostic.ts";
import type { Sources } from "../content/sources.ts";
import type { PlaceOf } from "../prove/proof-sink.ts";
import type { Claim, ClaimedPart } from "../render/claims/claim.ts";
import { listTexts, rangeIn, type TextStretch } from "../rules/reading/list-texts.ts";
import type { DisclosedReport } from "./disclose-report.ts";

/** Claims on either side that are asked for their place when one has none itself. */
const MOST_NEIGHBOURS = 8;

/**
 * Finds the place in the content of what the report claims: that of its figures, else that of its words, else that of
 * what stands nearest to it. What the program says of itself has its place in the report's own file.
 */
export function createPlaceOf(
  sources: Sources,
  { naam, disclosed }: { readonly naam: string; readonly disclosed: Pick<DisclosedReport, "hiddenFiles"> },
): PlaceOf {
  const texts = listTexts(sources).filter(({ source }) => !disclosed.hiddenFiles.has(source.path));
  const report: Place = { file: `${naam}/rapport.yaml`, range: null };
  const placeClaim = ({ origins: [origin], written }: Claim): Place | null => {
    if (origin === undefined) return findWords(written, texts, naam);
    const lines = sources.texts.get(origin.file)?.lines;
    const start = lines?.offsetAt(origin.line, 1) ?? 0;
    return { file: origin.file, range: lines?.rangeAt(start, start) ?? null };
  };
  return ({ part, claim, file }) => {
    if (file !== null) return { file, range: null };
    if (part === null || claim === null) return report;
    for (const one of [claim, ...listNeighbours(part, claim)]) {
      const place = placeClaim(one);
      if (place !== null) return place;
    }
    return report;
  };
}

/** The claims of the same table, figure or result, the nearest first. */
function listNeighbours({ id, claims }: ClaimedPart, claim: Claim): Claim[] {
  // What stands beside running text says nothing of where it comes from
  if (claim.inside === id || claim.inside === "") return [];
  const own = claims.indexOf(claim);
  const distance = (index: number): number => Math.abs(index - own);
  return claims
    .map((one, index) => ({ one, index }))
    .filter(({ one, index }) => index !== own && one.inside === claim.inside && distance(index) <= MOST_NEIGHBOURS)
    .sort((a, b) => distance(a.index) - distance(b.index))
    .map(({ one }) => one);
}

/** Words are first looked for in the report's own year; in their file they may be folded over lines. */
function findWords(written: string, texts: readonly TextStretch[], naam: string): Place | null {
  const words = written.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return null;
  const pattern = new RegExp(words.map(escapePattern).join("\\s+"), "u");
  for (const jaar of [naam, null]) {
    for (const stretch of texts) {
      const match = stretch.jaar === jaar ? pattern.exec(stretch.text) : null;
      if (match === null) continue;
      const range = rangeIn(stretch, match.index, match.index + match[0].length);
      return { file: stretch.source.path, range };
    }
  }
  return null;
}

function escapePattern(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
}
